//! `maillage explain`: why land is a gap, and whether that is solid.

mod text;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use maillage::gaps::explain::Explanation;
use maillage::gaps::ranking::Standing;
use maillage::gaps::{Gaps, UnderservedZone};
use maillage::i18n::{Arg, Catalogue};
use maillage::map::Lacking;
use maillage::report::{CellWays, PlaceWay, confidence, hours_words, tables::zone_name, way_words};
use maillage::study::{Results, Study, compute, write_ways};
use maillage::territory::{CellIndex, Place};
use maillage::units::{Persons, Seconds};

use super::failure::pair;
use super::output::print;
use super::{Ending, Failure, Session, with_study};
use text::Text;

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    pub(super) study: PathBuf,

    pub(super) gap: String,

    #[arg(long, value_name = "FILE.geojson")]
    pub(super) routes: Option<PathBuf>,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

/// How many communes are named.
const NAMED: usize = 12;

/// Explains a zone by its rank, or the zone that holds a cell.
pub(super) fn execute(
    args: &ExplainArgs,
    session: Session,
    _: &Catalogue,
) -> Result<Ending, Failure> {
    with_study(&args.study, session, |study, words, progress| {
        let results = compute(study, progress.as_ref()).map_err(Failure::Run)?;
        drop(progress);
        let gaps = results.main_gaps();
        let telling = Telling {
            study,
            results: &results,
            gaps,
            explained: results.explain(study, gaps),
            words,
        };
        let asked = telling.find(&args.gap)?;
        let ways = telling.ways(asked);
        if let Some(path) = &args.routes {
            save(path, (study, &results), &ways)?;
        }
        print(&telling.tell(asked, &ways)).map_err(Failure::Output)?;
        Ok(Ending::Done)
    })
}

/// Writes the lines of the ways into a file.
fn save(path: &Path, (study, results): (&Study, &Results), ways: &CellWays) -> Result<(), Failure> {
    let mut text = Vec::new();
    let all = std::slice::from_ref(ways);
    write_ways((study, results), all, &mut text).map_err(Failure::Run)?;
    let failed = Failure::at(path);
    let mut out = BufWriter::new(File::create(path).map_err(&failed)?);
    out.write_all(&text)
        .and_then(|()| out.flush())
        .map_err(failed)
}

/// What the user asks about: a cell, or a zone by its most populated one.
#[derive(Clone, Copy)]
struct Asked {
    /// A zone, by its place in the list from 0; `None` of a cell in none.
    zone: Option<usize>,
    cell: CellIndex,
}

struct Telling<'a> {
    study: &'a Study,
    results: &'a Results,
    gaps: &'a Gaps,
    explained: Vec<Explanation>,
    words: &'a Catalogue,
}

impl<'a> Telling<'a> {
    /// A whole number is a rank, anything else a cell's identifier; a number
    /// that is no rank may still be a cell's name.
    fn find(&self, asked: &str) -> Result<Asked, Failure> {
        let zones = self.zones().len();
        let rank = asked.parse::<usize>().ok();
        if let Some(rank) = rank.filter(|rank| (1..=zones).contains(rank)) {
            let zone = rank - 1;
            return Ok(Asked {
                zone: Some(zone),
                cell: self.explained[zone].centre(),
            });
        }
        let mut cells = self.results.territory().indexed_cells();
        let found = cells.find(|(_, cell)| cell.id.to_string() == asked);
        let (cell, _) = found.ok_or_else(|| {
            let args = [("asked", asked.into()), ("zones", zones.into())];
            Failure::Told(pair("explain-no-gap", &args, self.words))
        })?;
        let mut zones = self.zones().iter();
        let zone = zones.position(|zone| zone.cells.binary_search(&cell).is_ok());
        Ok(Asked { zone, cell })
    }

    fn zones(&self) -> &'a [UnderservedZone] {
        &self.gaps.zones
    }

    fn ways(&self, asked: Asked) -> CellWays {
        let named = |zone: usize| {
            let name = zone_name(self.results.territory(), &self.zones()[zone]);
            (zone + 1, name)
        };
        CellWays {
            cell: asked.cell,
            gap: asked.zone.map(named),
            ways: self.results.ways(self.study, asked.cell),
        }
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    fn tell(&self, asked: Asked, ways: &CellWays) -> String {
        let mut text = Text::default();
        match asked.zone {
            Some(zone) => self.zone(zone, &mut text),
            None => text.line(&self.no_zone(asked.cell)),
        }
        self.places(ways, &mut text);
        text.into_string()
    }

    /// A zone: why, where, how it ranks, whether it is solid.
    fn zone(&self, rank: usize, text: &mut Text) {
        let zone = &self.zones()[rank];
        let name = zone_name(self.results.territory(), zone);
        let args = [("rank", (rank + 1).into()), ("name", Arg::Text(&name))];
        text.line(&self.say("explain-title", &args));
        text.item("  ", &self.why(zone));
        self.communes(zone, text);
        text.item("  ", &self.rural(zone));
        if let Some(standing) = self.gaps.standings.get(rank) {
            text.item("  ", &self.standing(rank, standing));
        }
        text.gap(&self.say("explain-heading-confidence", &[]));
        for sentence in confidence(&self.explained[rank], self.words) {
            text.item("  - ", &sentence);
        }
    }

    fn communes(&self, zone: &UnderservedZone, text: &mut Text) {
        let all = self.results.territory().communes();
        let named = zone.communes.iter().take(NAMED);
        let named = named.map(|&(commune, people)| {
            let commune = &all[commune.get()];
            format!(
                "{} ({}, {})",
                commune.name,
                commune.code,
                self.people(people)
            )
        });
        let mut list: Vec<String> = named.collect();
        let more = zone.communes.len().saturating_sub(list.len());
        list.extend((more > 0).then(|| format!("+{more}")));
        if !list.is_empty() {
            let list = list.join(", ");
            text.item(
                "  ",
                &self.say("explain-communes", &[("list", (&list).into())]),
            );
        }
    }

    /// By the density grid, and by the rural zoning; nothing where no class of
    /// its communes is known.
    fn rural(&self, zone: &UnderservedZone) -> String {
        let communes = self.results.territory().communes();
        let classed = |&(commune, _): &(maillage::territory::CommuneIndex, Persons)| {
            communes[commune.get()].density.is_some()
        };
        let share = |part: Persons| {
            let share = part.share_of(zone.population).unwrap_or_default();
            self.words.percent(share, 0)
        };
        let mut all = Vec::new();
        if zone.communes.iter().any(classed) {
            let key = if zone.is_rural() {
                "explain-rural"
            } else {
                "explain-urban"
            };
            all.push(self.say(key, &[("share", (&share(zone.rural)).into())]));
        }
        if let Some(supported) = zone.supported {
            all.push(self.say(
                "explain-supported",
                &[("share", (&share(supported)).into())],
            ));
        }
        all.join(" ")
    }

    fn standing(&self, rank: usize, standing: &Standing) -> String {
        let share = self.words.percent(standing.at_top, 0);
        let args = [
            ("rank", (rank + 1).into()),
            ("low", standing.best.into()),
            ("high", standing.worst.into()),
            ("top", Standing::TOP.into()),
            ("share", Arg::Text(&share)),
        ];
        let mut all = vec![self.say("explain-rank", &args)];
        if let Some(extra) = standing.extra {
            let minutes = self.minutes(extra);
            all.push(self.say("explain-extra", &[("minutes", (&minutes).into())]));
        }
        if let Some(share) = standing.vulnerability {
            let share = self.words.percent(share, 1);
            all.push(self.say("explain-vulnerable", &[("share", (&share).into())]));
        }
        all.join(" ")
    }

    /// Why a cell is in no zone.
    fn no_zone(&self, cell: CellIndex) -> String {
        let told = &self.results.territory().cells()[cell.get()];
        let empty = told.population.is_zero();
        let counted = !self.gaps.counted().of(cell, told).is_zero();
        let lacking = Lacking::of(self.gaps, self.words);
        let least = self.people(self.gaps.criterion.min_population);
        let area = self.gaps.query.small.min_area.get() / 1e6;
        let area = self.words.number(area, 1);
        let key = match (empty, counted, self.gaps.is_gap(cell)) {
            (true, ..) => return self.say("explain-empty", &[]),
            (_, false, _) => "explain-nobody",
            (_, _, false) => "explain-within",
            _ if self.gaps.query.small.min_area.is_zero() => "explain-dropped",
            _ => "explain-small",
        };
        let args = [("people", Arg::Text(&least)), ("area", (&area).into())];
        lacking.say(key, &args, self.words)
    }

    fn why(&self, zone: &UnderservedZone) -> String {
        let people = self.people(zone.population);
        let lacking = Lacking::of(self.gaps, self.words);
        let args = [("people", Arg::Text(&people))];
        let mut all = vec![lacking.say("explain-why", &args, self.words)];
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
    fn places(&self, ways: &CellWays, text: &mut Text) {
        let territory = self.results.territory();
        let told = &territory.cells()[ways.cell.get()];
        let (id, people) = (told.id.to_string(), self.people(told.population));
        let args = [("cell", Arg::Text(&id)), ("people", (&people).into())];
        text.gap(&self.say("explain-heading-places", &args));
        if ways.ways.is_empty() {
            text.item("  ", &self.say("web-none-reachable", &[]));
        }
        for (rank, way) in (1..).zip(&ways.ways) {
            let place = &territory.places()[way.trip.place.get()];
            text.item(&format!("  {rank}. "), &self.trip(way, place));
            if let Some(made_of) = way_words(way, self.words) {
                text.item("     ", &made_of);
            }
            text.item("     ", &self.hours(way, place));
        }
    }

    fn trip(&self, way: &PlaceWay, place: &Place) -> String {
        let minutes = self.minutes(way.trip.time);
        let distance = self.words.distance(way.trip.distance);
        let args = [
            ("place", Arg::Text(&place.name)),
            ("minutes", (&minutes).into()),
            ("distance", (&distance).into()),
        ];
        self.say("explain-trip", &args)
    }

    /// As the list writes them, then what they come to.
    fn hours(&self, way: &PlaceWay, place: &Place) -> String {
        let lines = place.hours.raw().lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return self.say("explain-no-hours", &[]);
        }
        let hours = lines.join(" ; ");
        let written = self.say("explain-hours", &[("hours", (&hours).into())]);
        format!("{written} ({})", hours_words(way, self.words))
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
