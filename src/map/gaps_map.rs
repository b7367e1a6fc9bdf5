//! The map of gaps: where the nearest place is too far.

use super::about::MapInput;
use super::classes::Category;
use super::furniture::gap_legend;
use super::gap_counts::GapCounts;
use super::lack::Lacking;
use super::layers::{
    Ground, Layer, PlaceSigns, Placer, ShownRoads, ShownWater, borders, cells, neighbourhood_marks,
    ranks, towns, zones,
};
use super::page::Sheet;
use super::palette::{BEYOND, SERVED};
use super::viewport::Viewport;
use super::{MapError, Svg};
use crate::i18n::{Arg, Catalogue};

/// Draws the under-served zones, the largest numbered and listed, as an A4 page.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
pub fn gaps_map(input: &MapInput<'_>, words: &Catalogue) -> Result<Svg, MapError> {
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let counts = GapCounts::of(input);
    let sheet = Sheet {
        name: "gaps",
        title: said("map-gaps-title", input, words),
        description: said("map-gaps-description", input, words),
        legend: gap_legend(input, &counts, &signs, words),
        extent: Ground::extent(input.territory)?,
        input,
        words,
    };
    sheet.print(|view| layers(input, &signs, view))
}

fn layers(
    input: &MapInput<'_>,
    signs: &PlaceSigns<'_>,
    view: Viewport,
) -> Result<Vec<Layer>, MapError> {
    let ground = Ground::new(input.territory, view);
    let category = |cell| match input.nearest.nearest(cell) {
        None if input.is_beyond(cell) => Category::Unknown,
        None => Category::Unreachable,
        _ => Category::Class(usize::from(input.gaps.is_gap(cell))),
    };
    let water = ShownWater::of(input).map_or_else(Layer::none, |water| water.layer(&view));
    let roads = ShownRoads::of(input).map_or_else(Layer::none, |roads| roads.layer(&view));
    let mut marks = signs.positions(&view);
    marks.extend(neighbourhood_marks(input.territory, &view));
    let mut placer = Placer::new(view.size(), marks);
    let ranks = ranks((input.territory, input.gaps), &view, &mut placer)?;
    Ok(vec![
        ground.surroundings(),
        ground.land(),
        cells(input.territory, &view, &[SERVED, BEYOND], category)?,
        ground.undeclared(input),
        zones(input.gaps, &view),
        water,
        roads,
        borders(&ground),
        signs.layer(&view),
        towns(input.territory, &view, &mut placer)?,
        ranks,
    ])
}

/// A sentence about all gaps together.
fn said(key: &str, input: &MapInput<'_>, words: &Catalogue) -> String {
    let gaps = input.gaps;
    let people = words.number(gaps.population().get(), 0);
    let zones = gaps.zones.len() + gaps.dropped.0;
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("people", Arg::Text(&people)),
        ("zones", zones.into()),
    ];
    Lacking::of(gaps, words).say(key, &args, words)
}
