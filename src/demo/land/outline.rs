//! The bent outlines of communes.

use geo_types::Coord;

use super::super::noise::Bend;
use super::super::num::{count, floor, real};
use super::frame::distance;
use super::mesh::Mesh;

/// Metres between the points that borders are drawn with.
const STEP: f64 = 110.0;

/// A border from one corner to another, both included, bent. The points are
/// the same from either end.
pub(in crate::demo) fn border(bend: &Bend, (from, until): (Coord, Coord)) -> Vec<Coord> {
    let turned = (until.x, until.y) < (from.x, from.y);
    let (a, b) = if turned { (until, from) } else { (from, until) };
    let pieces = count((distance(a, b) / STEP).ceil().max(1.0));
    let at = |k: usize| {
        if k == pieces {
            return bend.apply(b);
        }
        bend.apply(a + (b - a) * (real(k) / real(pieces)))
    };
    if turned {
        (0..=pieces).rev().map(at).collect()
    } else {
        (0..=pieces).map(at).collect()
    }
}

/// The outline of a cell in metres of EPSG:3035, counter-clockwise, not closed.
pub(in crate::demo) fn outline(mesh: &Mesh, bend: &Bend, cell: usize) -> Vec<Coord> {
    let borders = (0..mesh.neighbours(cell).len()).flat_map(|rank| {
        let mut points = border(bend, mesh.border(cell, rank));
        points.pop();
        points
    });
    borders.collect()
}

/// The squares of a grid whose centre lies inside an outline, at least about
/// `margin` metres from it: row by row, as (row, first column, last column).
pub(in crate::demo) fn rows(outline: &[Coord], (side, margin): (f64, f64)) -> Vec<(i32, i32, i32)> {
    let low = outline.iter().fold(f64::INFINITY, |low, p| low.min(p.y));
    let high = outline
        .iter()
        .fold(f64::NEG_INFINITY, |high, p| high.max(p.y));
    let (first, last) = (floor(low / side), floor(high / side));
    let mut found = Vec::new();
    for row in first..=last {
        let y = (f64::from(row) + 0.5) * side;
        let below = spans(outline, y - margin);
        let above = spans(outline, y + margin);
        for &(a, b) in &below {
            for &(c, d) in &above {
                let west = a.max(c) + margin;
                let east = b.min(d) - margin;
                let from = floor((west / side - 0.5).ceil());
                let until = floor(east / side - 0.5);
                if from <= until {
                    found.push((row, from, until));
                }
            }
        }
    }
    found
}

/// Where a horizontal line runs inside an outline, west to east.
fn spans(outline: &[Coord], y: f64) -> Vec<(f64, f64)> {
    let mut crossings = Vec::new();
    for (rank, &a) in outline.iter().enumerate() {
        let b = outline[(rank + 1) % outline.len()];
        if (a.y > y) != (b.y > y) {
            crossings.push(a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)));
        }
    }
    crossings.sort_unstable_by(f64::total_cmp);
    crossings
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
}
