//! What stands beside the map of a sheet of the atlas: key figures, classes,
//! zones, stops, places.

use super::coverage_legend::class_rows;
use super::gap_legend::mean;
use super::section::{Row, Section, Sign};
use super::shared::{borders, people_columns, place_rows, share, timed};
use super::tour_legend::stops;
use crate::gaps::UnderservedZone;
use crate::gaps::explain::Grade;
use crate::hours::WeeklyHours;
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::Paint;
use crate::map::classes::Classes;
use crate::map::font::Type;
use crate::map::layers::{PlaceSigns, ShownWater, road_paint, water_paint};
use crate::map::palette::{AROUND, GAP, INK, PAPER};
use crate::map::tours_map::MapStop;
use crate::units::{Persons, Quantity, Seconds};

/// Key figures of an area.
pub(in crate::map) struct Facts {
    /// Its people.
    pub(in crate::map) people: Quantity,
    /// Those of them within each cut-off.
    pub(in crate::map) within: Vec<(Seconds, Quantity)>,
    /// The time within which half of those who can reach a place reach one.
    pub(in crate::map) median: Option<Seconds>,
    /// How many communes it has.
    pub(in crate::map) communes: usize,
    /// How many places it has.
    pub(in crate::map) places: usize,
    /// Hours of help a week within a cut-off of its mean inhabitant.
    pub(in crate::map) hours: Option<(Seconds, WeeklyHours)>,
}

/// A zone that people of the area live in.
pub(in crate::map) struct GapRow<'a> {
    /// Its number in the list of the territory, from one.
    pub(in crate::map) rank: usize,
    /// The zone.
    pub(in crate::map) zone: &'a UnderservedZone,
    /// Its communes in the area, most people first.
    pub(in crate::map) communes: Vec<&'a str>,
    /// The people of the area in it.
    pub(in crate::map) people: Quantity,
    /// How solid it is, where that is told.
    pub(in crate::map) grade: Option<Grade>,
}

/// The lists of a sheet.
pub(in crate::map) struct Lists<'a> {
    /// The zones listed.
    pub(in crate::map) gaps: &'a [GapRow<'a>],
    /// How many others there are, with how many people of the area.
    pub(in crate::map) others: (usize, Persons),
    /// The stops in the area.
    pub(in crate::map) stops: &'a [MapStop],
    /// How many of them are listed.
    pub(in crate::map) stops_listed: usize,
    /// The names of the vehicles, where stops say which one comes.
    pub(in crate::map) vehicles: &'a [String],
}

/// Everything beside the map.
pub(in crate::map) fn atlas_legend(
    (input, facts): (&MapInput<'_>, &Facts),
    (classes, signs): (&Classes, &PlaceSigns<'_>),
    lists: &Lists<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let entries = signs.all_entries();
    let own = entries.iter().any(|&(.., count)| count > 0);
    let entries = entries.into_iter().filter(|&(.., count)| count > 0 || !own);
    let places = Section {
        heading: words.say("map-heading-places", &[]),
        columns: vec![String::new()],
        rows: place_rows((signs, entries.collect()), words),
        notes: vec![words.say("atlas-places-note", &[])],
    };
    let listed = lists.stops.iter().take(lists.stops_listed);
    let more = lists.stops.len().saturating_sub(lists.stops_listed);
    vec![
        key_figures(facts, words),
        time(classes, words),
        zones((input, lists.gaps), lists.others, words),
        stops(listed, (more, lists.vehicles), words),
        places,
        lines((input, !lists.gaps.is_empty()), words),
    ]
}

fn key_figures(facts: &Facts, words: &Catalogue) -> Section {
    let row = |words: String, figure: String| Row {
        sign: Sign::None,
        words,
        figures: vec![figure],
    };
    let say = |key: &str| words.say(key, &[]);
    let mut rows = vec![row(
        say("atlas-people"),
        words.number(facts.people.get(), 0),
    )];
    for &(cutoff, part) in &facts.within {
        let figure = words.number(part.get(), 0);
        let share = share(part, facts.people, words);
        rows.push(row(
            timed("atlas-within", cutoff, words),
            format!("{figure} ({share})"),
        ));
    }
    if let Some(time) = facts.median {
        rows.push(row(say("atlas-median"), words.duration(time)));
    }
    if let Some((cutoff, hours)) = facts.hours {
        let hours = words.say(
            "atlas-hours",
            &[("hours", Arg::Text(&words.number(hours.get(), 0)))],
        );
        rows.push(row(timed("atlas-help", cutoff, words), hours));
    }
    rows.push(row(say("atlas-places"), words.integer(facts.places as u64)));
    rows.push(row(
        say("atlas-communes"),
        words.integer(facts.communes as u64),
    ));
    Section {
        heading: say("atlas-figures"),
        columns: vec![String::new()],
        rows,
        notes: Vec::new(),
    }
}

fn time(classes: &Classes, words: &Catalogue) -> Section {
    let mut rows = class_rows(classes, words);
    let ground = |colour, key| Row {
        sign: Sign::Fill(Paint::filled(colour)),
        words: words.say(key, &[]),
        figures: Vec::new(),
    };
    rows.extend([ground(PAPER, "map-nobody"), ground(AROUND, "atlas-around")]);
    Section {
        heading: words.say("map-heading-time", &[]),
        columns: people_columns(words),
        rows,
        notes: Vec::new(),
    }
}

fn zones(
    (input, listed): (&MapInput<'_>, &[GapRow<'_>]),
    (more, rest): (usize, Persons),
    words: &Catalogue,
) -> Section {
    let cutoff = input.gaps.criterion.cutoff;
    if listed.is_empty() {
        let none = Row {
            sign: Sign::None,
            words: timed("atlas-no-zone", cutoff, words),
            figures: Vec::new(),
        };
        return Section {
            heading: words.say("atlas-zones", &[]),
            rows: vec![none],
            ..Section::default()
        };
    }
    let graded = listed.iter().any(|gap| gap.grade.is_some());
    let mut columns = ["map-column-people", "map-column-minutes"]
        .map(|key| words.say(key, &[]))
        .to_vec();
    let mut notes = vec![timed("atlas-zones-note", cutoff, words)];
    if graded {
        columns.push(words.say("atlas-column-grade", &[]));
        notes[0] = format!("{} {}", notes[0], words.say("atlas-grades", &[]));
    }
    if more > 0 {
        let people = words.number(rest.get(), 0);
        let args = [("count", more.into()), ("people", Arg::Text(&people))];
        notes.insert(0, words.say("atlas-zones-others", &args));
    }
    Section {
        heading: words.say("atlas-zones", &[]),
        columns,
        rows: listed.iter().map(|gap| zone(input, gap, words)).collect(),
        notes,
    }
}

fn zone(input: &MapInput<'_>, gap: &GapRow<'_>, words: &Catalogue) -> Row {
    let named = &gap.communes[..gap.communes.len().min(2)];
    let names = named.join(", ");
    let more = gap.communes.len() - named.len();
    let args = [("names", Arg::Text(&names)), ("count", more.into())];
    let mut figures = vec![
        words.number(gap.people.get(), 0),
        mean(gap.zone, input.gaps, words),
    ];
    figures.extend(gap.grade.map(|grade| grade.key().to_owned()));
    Row {
        sign: Sign::Number(gap.rank.to_string(), Type::bold(8.5, GAP)),
        words: if more == 0 {
            names.clone()
        } else {
            words.say("map-communes-more", &args)
        },
        figures,
    }
}

/// Borders, and the main roads and the water where there are some.
fn lines((input, zones): (&MapInput<'_>, bool), words: &Catalogue) -> Section {
    let mut section = borders(input.territory, words);
    let roads = input
        .roads
        .filter(|roads| !roads.major.is_empty() || !roads.motorways.is_empty());
    section.rows.extend(roads.map(|_| Row {
        sign: Sign::Lines(vec![road_paint()]),
        words: words.say("map-main-roads", &[]),
        figures: Vec::new(),
    }));
    section.rows.extend(ShownWater::of(input).map(|_| Row {
        sign: Sign::Lines(vec![water_paint()]),
        words: words.say("signs-water", &[]),
        figures: Vec::new(),
    }));
    let own = [("atlas-outline", INK, 60), ("atlas-zone", GAP, 28)];
    let own = own
        .into_iter()
        .filter(|&(_, colour, _)| zones || colour != GAP);
    let own: Vec<Row> = own
        .map(|(key, colour, width)| Row {
            sign: Sign::Lines(vec![Paint::line(colour, width)]),
            words: words.say(key, &[]),
            figures: Vec::new(),
        })
        .collect();
    section.rows.splice(0..0, own);
    section.heading = words.say("atlas-lines", &[]);
    section
}
