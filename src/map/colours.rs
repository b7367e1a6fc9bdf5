//! The colours of the maps, for layers that other programs draw.

use plotters::style::RGBColor;

use super::{layers, palette};
use crate::territory::PlaceKind;

const fn rgb(colour: RGBColor) -> [u8; 3] {
    [colour.0, colour.1, colour.2]
}

/// Edges of communes.
pub const COMMUNE: [u8; 3] = rgb(palette::COMMUNE);
/// Edges of EPCI.
pub const EPCI: [u8; 3] = rgb(palette::EPCI);
/// Edges of priority neighbourhoods.
pub const QPV: [u8; 3] = rgb(palette::QPV);
/// Under-served zones.
pub const GAP: [u8; 3] = rgb(palette::GAP);
/// Land without data.
pub const NO_DATA: [u8; 3] = rgb(palette::NO_DATA);
/// Cells from which no place can be reached.
pub const UNREACHABLE: [u8; 3] = rgb(palette::UNREACHABLE);
/// Words.
pub const INK: [u8; 3] = rgb(palette::INK);

/// A colour for each of so many classes of time, near first, as
/// [`coverage_map`](super::coverage_map) has them.
#[must_use]
pub fn times(classes: usize) -> Vec<[u8; 3]> {
    palette::sequence(classes).into_iter().map(rgb).collect()
}

/// The colours of stops and lines of tours, a vehicle each, over again without
/// end.
pub fn vehicles() -> impl Iterator<Item = [u8; 3]> {
    (0..).map(layers::vehicle_colour).map(rgb)
}

/// The colour of places of a kind.
#[must_use]
pub fn place(kind: PlaceKind) -> [u8; 3] {
    rgb(layers::place_colour(kind))
}
