//! The main roads, faint: they tell where one is, and why times are as they are.

use geo_types::Coord;

use super::Layer;
use crate::map::backend::{Paint, Point, Shape};
use crate::map::palette::MAIN_ROAD;
use crate::map::viewport::Viewport;

/// How far from the last point kept the next one is, in units: a fifth of a
/// millimetre, below which nobody sees a bend.
const STEP: i32 = 20;

/// How main roads are drawn.
pub(in crate::map) fn road_paint() -> Paint {
    Paint::line(MAIN_ROAD, 10)
}

/// The main roads as far as the map shows them.
pub(in crate::map) fn roads(lines: &[Vec<Coord>], view: &Viewport) -> Layer {
    let shown = roads_on_paper(lines, view);
    if shown.is_empty() {
        return Layer::of_shapes("roads", Vec::new());
    }
    Layer::of_shapes("roads", vec![Shape::lines(shown, road_paint())])
}

/// The lines of which the map shows a part, on paper.
pub(in crate::map) fn roads_on_paper(lines: &[Vec<Coord>], view: &Viewport) -> Vec<Vec<Point>> {
    let lines = lines.iter().map(|line| on_paper(line, view));
    lines
        .filter(|line| line.len() > 1 && line.iter().any(|&p| view.shows(p)))
        .collect()
}

/// A line on paper, points too near to the one before left out, both ends kept.
fn on_paper(line: &[Coord], view: &Viewport) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (rank, &at) in line.iter().enumerate() {
        let point = view.place(at);
        let far = points
            .last()
            .is_none_or(|last| (last.0 - point.0).abs().max((last.1 - point.1).abs()) >= STEP);
        if far {
            points.push(point);
        } else if rank + 1 == line.len() {
            if points.len() > 1 {
                points.pop();
            }
            points.push(point);
        }
    }
    points.dedup();
    points
}
