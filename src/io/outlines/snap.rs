//! Borders that two drawings should share brought to meet: corners within a
//! short reach of another piece's border move onto it.

use geo::{Closest, ClosestPoint as _, LinesIter as _, MapCoordsInPlace as _};
use geo_types::{Coord, Line, MultiPolygon, Point};
use rstar::{PointDistance as _, RTree};

/// Moves the corners of every piece that lie within `reach` metres of another
/// piece's border: onto its nearest corner where one is within reach, else
/// onto the border.
pub(super) fn snapped(mut parts: Vec<MultiPolygon>, reach: f64) -> Vec<MultiPolygon> {
    for rank in 0..parts.len() {
        let others = parts.iter().enumerate().filter(|(at, _)| *at != rank);
        let lines: Vec<Line> = others.flat_map(|(_, part)| part.lines_iter()).collect();
        let border = RTree::bulk_load(lines);
        parts[rank].map_coords_in_place(|corner| moved(corner, &border, reach));
    }
    parts
}

fn moved(corner: Coord, border: &RTree<Line>, reach: f64) -> Coord {
    let at = Point(corner);
    let near = border.locate_within_distance(at, reach * reach);
    let Some(line) = near.min_by(|a, b| a.distance_2(&at).total_cmp(&b.distance_2(&at))) else {
        return corner;
    };
    let end = [line.start, line.end]
        .into_iter()
        .map(|end| (squared(end, corner), end))
        .min_by(|a, b| a.0.total_cmp(&b.0));
    match (end, line.closest_point(&at)) {
        (Some((distance, end)), _) if distance <= reach * reach => end,
        (_, Closest::SinglePoint(on) | Closest::Intersection(on)) => on.0,
        _ => corner,
    }
}

fn squared(a: Coord, b: Coord) -> f64 {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    dx * dx + dy * dy
}
