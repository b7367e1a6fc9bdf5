//! The map of a page: the layers of the print maps, each by itself, so that
//! a reader can show, hide and search them.
//!
//! The SVG stands on its own: without any script it shows everything that a
//! page shows first. Scripts find its parts by class and by number:
//! `c0 … cN` are the classes of travel time (near first), `cu` the ground from
//! which no place can be reached, `cn` that of which no roads are known; `data-commune`, `data-zone` and
//! `data-place` carry ranks in the territory and among the zones, `data-stop`
//! ranks among the stops of itinerant routes.

mod areas;
mod legend;
mod markup;
mod mesh;
mod signs;
mod tours;

use geo_types::Rect;

use super::MapError;
use super::about::MapInput;
use super::classes::Classes;
use super::font;
use super::layers::{Ground, PlaceSigns, Placer, neighbourhood_marks};
use super::viewport::Viewport;
use crate::i18n::Catalogue;
use crate::units::Seconds;

pub use legend::{LegendRow, LegendSign};
pub use mesh::Drawn;

/// Width of the frame, in units of a hundredth of a millimetre as in print:
/// signs and words have the size that they have on an A4 page.
const WIDTH: i32 = 20_000;

/// The least and the greatest height of the frame.
const HEIGHTS: (i32, i32) = (9_000, 26_000);

/// The map of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenMap {
    /// Width and height of the frame, in the units of [`ScreenMap::layers`].
    pub frame: (i32, i32),
    /// The groups of the map, the lowest first, as SVG elements.
    pub layers: String,
    /// What the signs mean, in the order in which they are read.
    pub legend: Vec<LegendRow>,
    /// The longest time in each class of the ground but the last, near first.
    pub bounds: Vec<Seconds>,
    /// What the ground is drawn in: the cells, or hexagons where they are many.
    pub drawn: Drawn,
    /// The frame around each zone, as left, top, width and height.
    pub zones: Vec<[i32; 4]>,
    /// The frame around each EPCI, likewise; nothing where it has no outline.
    pub epcis: Vec<Option<[i32; 4]>>,
    /// The frame around each commune, likewise.
    pub communes: Vec<Option<[i32; 4]>>,
    /// The communes that no list of places covers, by rank, in order.
    pub undeclared: Vec<usize>,
    /// What is said of each stop of itinerant routes; nothing without them.
    pub stops: Vec<String>,
    /// Where in [`ScreenMap::layers`] the signs and names begin, under which
    /// lines belong.
    signs_at: usize,
}

/// Draws the map of a page.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
pub fn screen_map(input: &MapInput<'_>, words: &Catalogue) -> Result<ScreenMap, MapError> {
    font::register()?;
    let view = viewport(input)?;
    let ground = Ground::new(input.territory, view);
    let classes = Classes::of(
        input.coverage,
        (input.gaps.criterion.cutoff, input.people_beyond()),
    );
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let mut marks = signs.positions(&view);
    marks.extend(neighbourhood_marks(input.territory, &view));
    let mut placer = Placer::new(view.size(), marks);
    let mesh = mesh::mesh(input, &classes, &view)?;
    let lowest = [
        areas::land(&ground),
        mesh.markup,
        areas::undeclared(&ground, input),
        areas::water(input, &view),
        areas::roads(input, &view),
        areas::communes(&ground),
        areas::borders(&ground),
        areas::zones(input, &view),
    ];
    let lowest = lowest.concat();
    let places = signs::places(&signs, &view);
    let names = signs::names(input, &view, &mut placer)?;
    Ok(ScreenMap {
        frame: view.size(),
        signs_at: lowest.len(),
        layers: lowest + &places + &names,
        legend: legend::rows(input, &classes, &signs, words),
        bounds: classes.list.iter().filter_map(|class| class.upto).collect(),
        drawn: mesh.drawn,
        zones: areas::zone_frames(input, &view),
        epcis: areas::epci_frames(&ground),
        communes: areas::commune_frames(&ground),
        undeclared: input.undeclared.to_vec(),
        stops: Vec::new(),
    })
}

/// From the ground to the frame.
fn viewport(input: &MapInput<'_>) -> Result<Viewport, MapError> {
    let extent = Ground::extent(input.territory)?;
    Ok(Viewport::fit(extent, frame(extent)))
}

/// A frame as wide as the page that the ground fills.
fn frame(extent: Rect) -> (i32, i32) {
    let shape = extent.height() / extent.width().max(1.0);
    let height = font::rounded(f64::from(WIDTH) * shape.clamp(0.0, 10.0));
    (WIDTH, height.clamp(HEIGHTS.0, HEIGHTS.1))
}
