//! The main roads, faint: they tell where one is, and why times are as they are.

use geo_types::{Coord, Rect};

use super::{Ground, Layer, overlap};
use crate::map::about::MapInput;
use crate::map::backend::{Paint, Point, Shape};
use crate::map::palette::MAIN_ROAD;
use crate::map::viewport::Viewport;

/// How far from the last point kept the next one is, in units: a fifth of a
/// millimetre, below which nobody sees a bend.
const STEP: i32 = 20;

/// How wide the ground is on paper, more or less, in millimetres.
const PAPER_WIDTH: f64 = 190.0;

/// How far apart roads are on paper at least, on average, in millimetres: any
/// nearer and they hide what they should explain.
pub(super) const SPACING: f64 = 1.5;

/// The roads that a map shows.
#[derive(Clone, Copy)]
pub(in crate::map) enum ShownRoads<'a> {
    /// Motorways and other main roads.
    Main(&'a [Vec<Coord>], &'a [Vec<Coord>]),
    /// Motorways only: on so much land, more would hide the rest.
    Motorways(&'a [Vec<Coord>]),
}

impl<'a> ShownRoads<'a> {
    /// Those that suit the size of the land; `None` where there are none.
    pub(in crate::map) fn of(input: &MapInput<'a>) -> Option<Self> {
        let roads = input.roads?;
        let extent = Ground::extent(input.territory).ok()?;
        let length = length_near(&roads.motorways, &extent) + length_near(&roads.major, &extent);
        let shown = if spacing(extent, length) >= SPACING {
            Self::Main(&roads.motorways, &roads.major)
        } else {
            Self::Motorways(&roads.motorways)
        };
        shown.lines().next().is_some().then_some(shown)
    }

    fn lines(self) -> impl Iterator<Item = &'a Vec<Coord>> {
        let (motorways, major): (_, &[Vec<Coord>]) = match self {
            Self::Main(motorways, major) => (motorways, major),
            Self::Motorways(motorways) => (motorways, &[]),
        };
        motorways.iter().chain(major)
    }

    /// What they are called, as a message.
    pub(in crate::map) fn key(self) -> &'static str {
        match self {
            Self::Main(..) => "map-main-roads",
            Self::Motorways(_) => "map-motorways",
        }
    }

    /// The roads as far as the map shows them, on paper.
    pub(in crate::map) fn on_paper(self, view: &Viewport) -> Vec<Vec<Point>> {
        let lines = self.lines().map(|line| on_paper(line, view));
        lines
            .filter(|line| line.len() > 1 && line.iter().any(|&p| view.shows(p)))
            .collect()
    }

    /// The roads as a layer.
    pub(in crate::map) fn layer(self, view: &Viewport) -> Layer {
        let shown = self.on_paper(view);
        Layer::of_shapes("roads", vec![Shape::lines(shown, road_paint())])
    }
}

/// How main roads are drawn.
pub(in crate::map) fn road_paint() -> Paint {
    Paint::line(MAIN_ROAD, 10)
}

/// Metres of the lines that start in a frame: those of a whole region may come
/// with a département.
fn length_near(lines: &[Vec<Coord>], frame: &Rect) -> f64 {
    let near = |line: &&Vec<Coord>| {
        let start = line.first().map(|&at| Rect::new(at, at));
        start.is_some_and(|start| overlap(&start, frame))
    };
    let lines = lines.iter().filter(near);
    lines.map(|line| length(std::slice::from_ref(line))).sum()
}

/// Metres of lines.
pub(super) fn length(lines: &[Vec<Coord>]) -> f64 {
    let pairs = lines.iter().flat_map(|line| line.windows(2));
    pairs
        .map(|p| (p[1].x - p[0].x).hypot(p[1].y - p[0].y))
        .sum()
}

/// Millimetres on paper between roads of this length, were they parallel.
pub(super) fn spacing(extent: Rect, length: f64) -> f64 {
    let (width, height) = (extent.width().max(1.0), extent.height().max(1.0));
    width * height / length.max(1.0) * PAPER_WIDTH / width.max(height)
}

/// A line on paper, points too near to the one before left out, both ends kept.
pub(super) fn on_paper(line: &[Coord], view: &Viewport) -> Vec<Point> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A département of 80 km with 3,000 km of main roads shows them; a
    /// country of 750 km with 150,000 km does not.
    #[test]
    fn roads_that_would_hide_the_rest_are_left_out() {
        let land = |km: f64| {
            Rect::new(
                Coord { x: 0.0, y: 0.0 },
                Coord {
                    x: km * 1e3,
                    y: km * 1e3,
                },
            )
        };
        assert!(spacing(land(80.0), 3e6) >= SPACING);
        assert!(spacing(land(750.0), 150e6) < SPACING);
    }

    #[test]
    fn bends_too_small_to_see_are_left_out() {
        let view = Viewport::fit(
            Rect::new(
                Coord { x: 0.0, y: 0.0 },
                Coord {
                    x: 10_000.0,
                    y: 10_000.0,
                },
            ),
            (10_800, 10_800),
        );
        let line: Vec<Coord> = (0..=1000)
            .map(|i| Coord {
                x: f64::from(i),
                y: 0.0,
            })
            .collect();
        let points = on_paper(&line, &view);
        assert_eq!(points.first(), Some(&view.place(line[0])));
        assert_eq!(points.last(), Some(&view.place(line[1000])));
        assert!(points.len() < 60, "{}", points.len());
    }
}
