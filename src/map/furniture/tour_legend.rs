//! The legend of the map of tours, and the list of stops.

use super::section::{Row, Section, Sign};
use super::shared::{borders, other_land, people, people_columns, places};
use crate::i18n::Catalogue;
use crate::map::about::MapInput;
use crate::map::backend::Paint;
use crate::map::lack::Lacking;
use crate::map::layers::{PlaceSigns, stop_sign, vehicle_paint};
use crate::map::palette::{BEYOND, GAINED, SERVED};
use crate::map::tours_map::{MapStop, MapTours};
use crate::units::Quantity;

/// How many stops the legend lists.
const LISTED: usize = 18;

/// Who has a place, gains a stop, or has neither; vehicles; stops; places.
pub(in crate::map) fn tour_legend(
    input: &MapInput<'_>,
    tours: &MapTours,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let listed = tours.stops.iter().take(LISTED);
    let more = tours.stops.len().saturating_sub(LISTED);
    vec![
        ground(input, tours, words),
        vehicles(tours, words),
        stops(listed, (more, &[]), words),
        places(signs, words),
        borders(input.territory, words),
    ]
}

fn ground(input: &MapInput<'_>, tours: &MapTours, words: &Catalogue) -> Section {
    let lacking = Lacking::of(input.gaps, words);
    let mut parts = [Quantity::ZERO; 3];
    for (index, cell) in input.territory.indexed_cells() {
        let part = if !input.gaps.is_gap(index) {
            0
        } else if tours.gained.contains(&index) {
            1
        } else {
            2
        };
        parts[part] += Quantity::from(cell.population);
    }
    let total = parts.into_iter().sum();
    let fills = [SERVED, GAINED, BEYOND];
    let keys = ["map-within", "map-gained", "map-still-beyond"];
    let row = |(rank, key): (usize, &str)| Row {
        sign: Sign::Fill(Paint::filled(fills[rank])),
        words: lacking.say(key, &[], words),
        figures: people(parts[rank], total, words),
    };
    let mut rows: Vec<Row> = keys.into_iter().enumerate().map(row).collect();
    rows.extend(other_land(input, words));
    Section {
        heading: lacking.say("map-heading-time", &[], words),
        columns: people_columns(words),
        rows,
        notes: Vec::new(),
    }
}

fn vehicles(tours: &MapTours, words: &Catalogue) -> Section {
    let shown = |vehicle: &usize| tours.stops.iter().any(|stop| stop.vehicle == *vehicle);
    let rows = (0..tours.vehicles.len()).filter(shown).map(|vehicle| Row {
        sign: Sign::Lines(vec![vehicle_paint(vehicle)]),
        words: tours.vehicles[vehicle].clone(),
        figures: Vec::new(),
    });
    let key = if tours.on_roads {
        "map-lines-roads"
    } else {
        "map-lines-straight"
    };
    Section {
        heading: words.say("map-heading-tours", &[]),
        columns: Vec::new(),
        rows: rows.collect(),
        notes: vec![words.say(key, &[])],
    }
}

/// Stops, each with its sign and number as on the map, and its vehicle where
/// the vehicles are named; how many more there are.
pub(super) fn stops<'s>(
    listed: impl Iterator<Item = &'s MapStop>,
    (more, vehicles): (usize, &[String]),
    words: &Catalogue,
) -> Section {
    let rows = listed.map(|stop| Row {
        sign: Sign::Marked(stop_sign(stop.vehicle), stop.number.to_string()),
        words: match vehicles.get(stop.vehicle) {
            Some(vehicle) => format!("{} · {vehicle}", stop.words),
            None => stop.words.clone(),
        },
        figures: Vec::new(),
    });
    let note = (more > 0).then(|| words.say("map-stops-more", &[("count", more.into())]));
    Section {
        heading: words.say("map-heading-stops", &[]),
        columns: Vec::new(),
        rows: rows.collect(),
        notes: note.into_iter().collect(),
    }
}
