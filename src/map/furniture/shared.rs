//! Sections that every map has: places and borders.

use super::section::{Row, Section, Sign};
use crate::coverage::Coverage;
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::{Paint, Symbol};
use crate::map::layers::{
    self, Border, Ground, PlaceSigns, ShownRoads, ShownWater, road_paint, water_paint,
};
use crate::map::palette::{AROUND, PAPER};
use crate::territory::Territory;
use crate::units::{Quantity, Seconds};

/// Places by kind, with their numbers in the territory.
pub(super) fn places(signs: &PlaceSigns<'_>, words: &Catalogue) -> Section {
    let rows = place_rows((signs, signs.entries()), words);
    Section {
        heading: words.say("map-heading-places", &[]),
        columns: vec![String::new()],
        notes: signs
            .shows_neighbours()
            .then(|| words.say("map-places-around", &[]))
            .into_iter()
            .collect(),
        rows,
    }
}

/// Signs of places with their numbers, then how many of them are placed
/// approximately.
pub(super) fn place_rows(
    (signs, entries): (&PlaceSigns<'_>, Vec<(layers::Sign, &Symbol, u64)>),
    words: &Catalogue,
) -> Vec<Row> {
    let row = |(sign, symbol, count): (layers::Sign, &Symbol, u64)| Row {
        sign: Sign::Symbol(symbol.clone()),
        words: place_name(sign, words),
        figures: vec![words.integer(count)],
    };
    let approximate = signs.approximate().map(|(symbol, count)| Row {
        sign: Sign::Symbol(symbol.clone()),
        words: words.say("signs-approximate", &[]),
        figures: vec![words.integer(count)],
    });
    // Depots are no places: what is said of places stands before them.
    let serves = |entry: &(layers::Sign, &Symbol, u64)| entry.0 != layers::Sign::Depot;
    let (places, depots): (Vec<_>, Vec<_>) = entries.into_iter().partition(serves);
    let places = places.into_iter().map(row).chain(approximate);
    places.chain(depots.into_iter().map(row)).collect()
}

/// What a sign of places means.
pub(in crate::map) fn place_name(sign: layers::Sign, words: &Catalogue) -> String {
    let key = match sign {
        layers::Sign::Fixed(kind) => format!("map-place-{}", kind.key()),
        layers::Sign::Stop(kind) => format!("map-stop-{}", kind.key()),
        layers::Sign::Depot => "map-place-depot".to_owned(),
    };
    words.say(&key, &[])
}

/// Outlines.
pub(super) fn borders(territory: &Territory, words: &Catalogue) -> Section {
    let rows = Border::of(territory)
        .into_iter()
        .rev()
        .map(|border| Row {
            sign: Sign::Lines(border.paints(false)),
            words: words.say(border.key(), &[]),
            figures: Vec::new(),
        })
        .collect();
    Section {
        heading: words.say("map-heading-borders", &[]),
        columns: Vec::new(),
        rows,
        notes: Vec::new(),
    }
}

/// The main roads and the water, where the map shows some.
pub(super) fn roads(input: &MapInput<'_>, words: &Catalogue) -> Option<Section> {
    let row = |paint, key| Row {
        sign: Sign::Lines(vec![paint]),
        words: words.say(key, &[]),
        figures: Vec::new(),
    };
    let roads = ShownRoads::of(input).map(|roads| row(road_paint(), roads.key()));
    let water = ShownWater::of(input).map(|_| row(water_paint(), "signs-water"));
    let heading = match (&roads, &water) {
        (None, None) => return None,
        (_, None) => "map-heading-roads",
        (None, _) => "signs-heading-water",
        (Some(_), Some(_)) => "signs-heading-roads-water",
    };
    Some(Section {
        heading: words.say(heading, &[]),
        columns: Vec::new(),
        rows: roads.into_iter().chain(water).collect(),
        notes: Vec::new(),
    })
}

/// Land that stands beside the classes: no list of places covers it, nobody
/// lives there, nothing is known of it, or it lies outside.
pub(super) fn other_land(input: &MapInput<'_>, words: &Catalogue) -> Vec<Row> {
    let territory = input.territory;
    let row = |sign, key| Row {
        sign,
        words: words.say(key, &[]),
        figures: Vec::new(),
    };
    let mut rows: Vec<Row> = undeclared(input, words).into_iter().collect();
    if !territory.communes().is_empty() {
        rows.push(row(Sign::Fill(Paint::filled(PAPER)), "map-nobody"));
    }
    if Ground::lacks_data(territory) {
        rows.push(row(Sign::Ground(layers::no_data_ground), "map-no-data"));
    }
    rows.push(row(Sign::Fill(Paint::filled(AROUND)), "map-around"));
    rows
}

/// The communes that no list of places covers, with their people, where there
/// are some.
fn undeclared(input: &MapInput<'_>, words: &Catalogue) -> Option<Row> {
    let total = input.territory.population().into();
    (!input.undeclared.is_empty()).then(|| Row {
        sign: Sign::Ground(layers::undeclared_ground),
        words: words.say("map-undeclared-among", &[]),
        figures: people(input.people_undeclared(), total, words),
    })
}

/// People and their share of all, as figures of a row.
pub(super) fn people(part: Quantity, whole: Quantity, words: &Catalogue) -> Vec<String> {
    vec![words.number(part.get(), 0), share(part, whole, words)]
}

/// A share with one decimal; a part too small to show in it is not called
/// nothing, nor one that leaves out a few called all.
pub(in crate::map) fn share(part: Quantity, whole: Quantity, words: &Catalogue) -> String {
    match part.share_of(whole) {
        None => "–".to_owned(),
        Some(_) if part.is_zero() || part == whole => {
            words.percent(if part.is_zero() { 0.0 } else { 1.0 }, 0)
        }
        Some(share) if share < 0.0005 => beyond("map-less-than", 0.001, words),
        Some(share) if share >= 0.9995 => beyond("map-more-than", 0.999, words),
        Some(share) => words.percent(share, 1),
    }
}

fn beyond(key: &str, bound: f64, words: &Catalogue) -> String {
    let figure = words.percent(bound, 1);
    words.say(key, &[("figure", Arg::Text(&figure))])
}

/// The headings of people and share.
pub(super) fn people_columns(words: &Catalogue) -> Vec<String> {
    ["map-column-people", "map-column-share"]
        .map(|key| words.say(key, &[]))
        .to_vec()
}

/// A duration in minutes, with a decimal where it is no whole number of them.
pub(in crate::map) fn minutes(duration: Seconds, words: &Catalogue) -> String {
    let decimals = usize::from(!duration.tenths().is_multiple_of(600));
    words.number(duration.minutes(), decimals)
}

/// A message with a duration in minutes.
pub(super) fn timed(key: &str, at: Seconds, words: &Catalogue) -> String {
    words.say(key, &[("minutes", Arg::Text(&minutes(at, words)))])
}

/// The people within a cut-off of a coverage, where it was measured.
pub(in crate::map) fn within(coverage: &Coverage, cutoff: Seconds) -> Option<Quantity> {
    let cutoffs = coverage.cutoffs.as_slice();
    let rank = cutoffs.iter().position(|&known| known == cutoff)?;
    Some(coverage.whole.population.within(rank))
}
