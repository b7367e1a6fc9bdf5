//! The map of itinerant routes: who gains a stop within reach, and where the
//! tours go.

use std::collections::BTreeSet;

use geo_types::LineString;

use super::about::MapInput;
use super::classes::Category;
use super::furniture::tour_legend;
use super::layers::{
    Ground, Layer, PlaceSigns, Placer, borders, cells, stop_numbers, tour_lines, tour_stops, towns,
};
use super::page::Sheet;
use super::palette::{BEYOND, GAINED, SERVED};
use super::viewport::Viewport;
use super::{MapError, Svg};
use crate::crs::Projected;
use crate::i18n::{Arg, Catalogue};
use crate::territory::CellIndex;
use crate::units::Persons;

/// A stop on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapStop {
    /// Its number in the list of stops.
    pub number: usize,
    /// Where it is, in metres of the territory's reference system.
    pub position: Projected,
    /// What the legend says of it: its name, day and frequency.
    pub words: String,
    /// The vehicle that comes: its rank.
    pub vehicle: usize,
}

/// Tours to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTours {
    /// The stops shown.
    pub stops: Vec<MapStop>,
    /// The lines shown, each with the rank of its vehicle.
    pub lines: Vec<(usize, LineString)>,
    /// The names of the vehicles, by rank.
    pub vehicles: Vec<String>,
    /// Cells in gaps from which a stop is within reach.
    pub gained: BTreeSet<CellIndex>,
    /// Whether lines follow the roads.
    pub on_roads: bool,
}

/// Draws tours over the gaps they close, as an A4 page.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
pub fn tours_map(
    input: &MapInput<'_>,
    tours: &MapTours,
    words: &Catalogue,
) -> Result<Svg, MapError> {
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let sheet = Sheet {
        name: "tours",
        title: said("map-tours-title", (input, tours), words),
        description: said("map-tours-description", (input, tours), words),
        legend: tour_legend(input, tours, &signs, words),
        extent: Ground::extent(input.territory)?,
        input,
        words,
    };
    sheet.print(|view| layers((input, tours), &signs, view))
}

fn layers(
    (input, tours): (&MapInput<'_>, &MapTours),
    signs: &PlaceSigns<'_>,
    view: Viewport,
) -> Result<Vec<Layer>, MapError> {
    let ground = Ground::new(input.territory, view);
    let category = |cell| {
        Category::Class(if !input.gaps.is_gap(cell) {
            0
        } else if tours.gained.contains(&cell) {
            1
        } else {
            2
        })
    };
    let mut placer = Placer::new(view.size(), signs.positions(&view));
    let numbers = stop_numbers(&tours.stops, &view, &mut placer)?;
    Ok(vec![
        ground.surroundings(),
        ground.land(),
        cells(input.territory, &view, &[SERVED, GAINED, BEYOND], category)?,
        ground.undeclared(input),
        borders(&ground),
        signs.layer(&view),
        tour_lines(&tours.lines, &view),
        tour_stops(&tours.stops, &view),
        towns(input.territory, &view, &mut placer)?,
        numbers,
    ])
}

/// A sentence about the tours together.
fn said(key: &str, (input, tours): (&MapInput<'_>, &MapTours), words: &Catalogue) -> String {
    let cells = input.territory.cells();
    let in_gap = |cell: &&CellIndex| input.gaps.is_gap(**cell);
    let gained = tours.gained.iter().filter(in_gap);
    let people: Persons = gained.map(|cell| cells[cell.get()].population).sum();
    let people = words.number(people.get(), 0);
    words.say(
        key,
        &[
            ("name", Arg::Text(&input.about.name)),
            ("people", Arg::Text(&people)),
            ("stops", tours.stops.len().into()),
        ],
    )
}
