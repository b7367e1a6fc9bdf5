//! `maillage explain`: why land is a gap, and whether that is solid.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use maillage::gaps::UnderservedZone;
use maillage::i18n::{Arg, Catalogue};
use maillage::report::{confidence, tables::zone_name};
use maillage::study::{Results, Study, compute};
use maillage::territory::{CellIndex, Place};
use maillage::travel::Trip;
use maillage::units::{Persons, Seconds};

use super::failure::pair;
use super::output::print;
use super::{Ending, Failure, Session, with_study};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    pub(super) study: PathBuf,

    pub(super) gap: String,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

/// How wide the text is set.
const WIDTH: usize = 80;
/// How many nearest places are told.
const PLACES: usize = 3;

/// Explains a zone by its rank, or the zone that holds a cell.
pub(super) fn execute(
    args: &ExplainArgs,
    session: Session,
    _: &Catalogue,
) -> Result<Ending, Failure> {
    with_study(&args.study, session, |study, words, progress| {
        let results = compute(study, progress.as_ref()).map_err(Failure::Run)?;
        drop(progress);
        let telling = Telling {
            study,
            results: &results,
            words,
        };
        let text = match telling.find(&args.gap)? {
            Asked::Zone(rank) => telling.zone(rank, None),
            Asked::Cell(cell) => telling.cell(cell),
        };
        print(&text).map_err(Failure::Output)?;
        Ok(Ending::Done)
    })
}

/// What the user asks about.
enum Asked {
    /// A zone, by its place in the list from 0.
    Zone(usize),
    /// A cell.
    Cell(CellIndex),
}

struct Telling<'a> {
    study: &'a Study,
    results: &'a Results,
    words: &'a Catalogue,
}

impl<'a> Telling<'a> {
    /// A whole number is a rank, anything else a cell's identifier; a number
    /// that is no rank may still be a cell's name.
    fn find(&self, asked: &str) -> Result<Asked, Failure> {
        let zones = self.zones().len();
        let rank = asked.parse::<usize>().ok();
        if let Some(rank) = rank.filter(|rank| (1..=zones).contains(rank)) {
            return Ok(Asked::Zone(rank - 1));
        }
        let mut cells = self.results.territory().indexed_cells();
        let found = cells.find(|(_, cell)| cell.id.to_string() == asked);
        found.map(|(cell, _)| Asked::Cell(cell)).ok_or_else(|| {
            let args = [("asked", asked.into()), ("zones", zones.into())];
            Failure::Told(pair("explain-no-gap", &args, self.words))
        })
    }

    fn zones(&self) -> &'a [UnderservedZone] {
        &self.results.main_gaps().zones
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// A zone, told from its most populated cell or from one asked for.
    fn zone(&self, rank: usize, cell: Option<CellIndex>) -> String {
        let zone = &self.zones()[rank];
        let all = self.results.explain(self.study, self.results.main_gaps());
        let explanation = &all[rank];
        let mut text = Text::default();
        let name = zone_name(self.results.territory(), zone);
        text.line(&self.say(
            "explain-title",
            &[("rank", (rank + 1).into()), ("name", (&name).into())],
        ));
        text.item("  ", &self.why(zone));
        text.gap(&self.say("explain-heading-confidence", &[]));
        for sentence in confidence(explanation, self.words) {
            text.item("  - ", &sentence);
        }
        self.places(cell.unwrap_or(explanation.centre()), &mut text);
        text.0
    }

    /// A cell: the zone that holds it, else that it is in none.
    fn cell(&self, cell: CellIndex) -> String {
        let mut zones = self.zones().iter();
        if let Some(rank) = zones.position(|zone| zone.cells.binary_search(&cell).is_ok()) {
            return self.zone(rank, Some(cell));
        }
        let gaps = self.results.main_gaps();
        let is_gap = gaps.criterion.is_gap(self.results.nearest.nearest(cell));
        let empty = self.results.territory().cells()[cell.get()]
            .population
            .is_zero();
        let key = match (is_gap, empty) {
            (_, true) => "explain-empty",
            (true, false) => "explain-dropped",
            (false, false) => "explain-within",
        };
        let minutes = self.minutes(gaps.criterion.cutoff);
        let mut text = Text::default();
        let least = self.people(gaps.criterion.min_population);
        text.line(&self.say(
            key,
            &[("minutes", (&minutes).into()), ("people", (&least).into())],
        ));
        self.places(cell, &mut text);
        text.0
    }

    fn why(&self, zone: &UnderservedZone) -> String {
        let people = self.people(zone.population);
        let cutoff = self.minutes(self.results.main_gaps().criterion.cutoff);
        let args = [
            ("people", Arg::Text(&people)),
            ("minutes", (&cutoff).into()),
        ];
        let mut all = vec![self.say("explain-why", &args)];
        if let (Some(mean), Some(longest)) = (zone.mean_time, zone.longest_time) {
            let (mean, longest) = (self.minutes(mean), self.minutes(longest));
            let args = [("mean", Arg::Text(&mean)), ("longest", (&longest).into())];
            all.push(self.say("explain-times", &args));
        }
        if !zone.unreachable.is_zero() {
            let people = self.people(zone.unreachable);
            all.push(self.say("explain-unreachable", &[("people", (&people).into())]));
        }
        all.join(" ")
    }

    /// The nearest places of a cell, with the way to each and its hours.
    fn places(&self, cell: CellIndex, text: &mut Text) {
        let territory = self.results.territory();
        let told = &territory.cells()[cell.get()];
        let (id, people) = (told.id.to_string(), self.people(told.population));
        let args = [("cell", Arg::Text(&id)), ("people", (&people).into())];
        text.gap(&self.say("explain-heading-places", &args));
        let trips = self.results.nearest.of(cell);
        if trips.is_empty() {
            text.item("  ", &self.say("web-none-reachable", &[]));
        }
        for (rank, trip) in trips.iter().take(PLACES).enumerate() {
            let place = &territory.places()[trip.place.get()];
            text.item(
                &format!("  {}. ", rank + 1),
                &self.trip((cell, trip), place),
            );
            text.item("     ", &self.hours(place));
        }
    }

    fn trip(&self, (cell, trip): (CellIndex, &Trip), place: &Place) -> String {
        let (minutes, distance) = (self.minutes(trip.time), self.words.distance(trip.distance));
        let mut told = self.say(
            "explain-trip",
            &[
                ("place", (&place.name).into()),
                ("minutes", (&minutes).into()),
                ("distance", (&distance).into()),
            ],
        );
        let chosen = self.results.chosen.get(cell.get()).copied();
        let profile = &self.results.profiles[usize::from(chosen.unwrap_or_default())];
        if let Some([start, end]) = profile.journeys.off_road(cell, trip) {
            let (start, end) = (self.words.distance(start), self.words.distance(end));
            let args = [("start", Arg::Text(&start)), ("end", (&end).into())];
            told = format!("{told} {}", self.say("explain-off-road", &args));
        }
        told
    }

    fn hours(&self, place: &Place) -> String {
        let lines = place.hours.raw().lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return self.say("explain-no-hours", &[]);
        }
        let hours = lines.join(" ; ");
        self.say("explain-hours", &[("hours", (&hours).into())])
    }

    fn people(&self, people: Persons) -> String {
        self.words.number(people.get(), 0)
    }

    /// To the tenth: a time just beyond the cut-off must not read as it.
    fn minutes(&self, time: Seconds) -> String {
        let decimals = usize::from(!time.tenths().is_multiple_of(600));
        self.words.number(time.minutes(), decimals)
    }
}

/// Lines of at most [`WIDTH`] characters.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, words: &str) {
        self.item("", words);
    }

    /// An empty line, then a heading.
    fn gap(&mut self, words: &str) {
        self.0.push('\n');
        self.line(words);
    }

    /// Words after a mark, further lines set in under them; lines break at
    /// ordinary spaces only, a word wider than a line stands whole.
    fn item(&mut self, mark: &str, words: &str) {
        let indent = mark.chars().count();
        let (mut line, mut empty) = (mark.to_owned(), true);
        for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.0.push_str(&line);
                self.0.push('\n');
                (line, empty) = (" ".repeat(indent), true);
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.0.push_str(&line);
        self.0.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_width_and_under_their_mark() {
        let mut text = Text::default();
        text.item("  - ", &"mot ".repeat(40));
        let lines: Vec<&str> = text.0.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[0].starts_with("  - mot") && lines[1].starts_with("    mot"));
    }
}
