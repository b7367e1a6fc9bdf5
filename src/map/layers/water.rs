//! Rivers and lakes, quiet, under the roads: they tell where one is.

use geo_types::{Coord, Rect};

use super::roads::{SPACING, length, on_paper, spacing};
use super::{Ground, Layer, overlap};
use crate::map::about::{MapCourse, MapInput, MapWater};
use crate::map::backend::{Paint, Point, Shape};
use crate::map::palette::WATER;
use crate::map::viewport::Viewport;

/// Rivers as long as this altogether are drawn wider, in metres.
const GREAT: f64 = 80_000.0;

/// The least width or height of a surface on paper, in units: half a
/// millimetre.
const LEAST: i32 = 50;

/// Widths of lines, in units.
const WIDTHS: [i32; 2] = [16, 30];

/// The water that a map shows.
#[derive(Clone)]
pub(in crate::map) struct ShownWater<'a> {
    /// Rivers, then great ones.
    courses: [Vec<&'a [Coord]>; 2],
    surfaces: Vec<&'a [Vec<Coord>]>,
}

impl<'a> ShownWater<'a> {
    /// That which suits the size of the land; `None` where there is none.
    pub(in crate::map) fn of(input: &MapInput<'a>) -> Option<Self> {
        let water = &input.roads?.water;
        Self::within(water, Ground::extent(input.territory).ok()?)
    }

    /// That which suits a frame in metres. Where rivers would lie nearer to
    /// each other than roads may, on average, the longest ones are shown.
    pub(in crate::map) fn within(water: &'a MapWater, frame: Rect) -> Option<Self> {
        let mut near: Vec<&MapCourse> = water.courses.iter().collect();
        near.retain(|course| reaches(&course.line, &frame));
        near.sort_by(|a, b| b.whole.get().total_cmp(&a.whole.get()));
        let mut metres = 0.0;
        let shown = near.iter().take_while(|course| {
            metres += length(std::slice::from_ref(&course.line));
            spacing(frame, metres) >= SPACING
        });
        let (great, small) = shown.partition::<Vec<&MapCourse>, _>(|c| c.whole.get() >= GREAT);
        let lines = |courses: Vec<&'a MapCourse>| courses.iter().map(|c| &c.line[..]).collect();
        let surfaces = water.surfaces.iter().map(Vec::as_slice);
        let shown = Self {
            courses: [lines(small), lines(great)],
            surfaces: surfaces
                .filter(|rings| rings.iter().any(|ring| reaches(ring, &frame)))
                .collect(),
        };
        let empty = shown.surfaces.is_empty() && shown.courses.iter().all(Vec::is_empty);
        (!empty).then_some(shown)
    }

    /// The lines on paper: rivers, then great ones.
    pub(in crate::map) fn lines(&self, view: &Viewport) -> [Vec<Vec<Point>>; 2] {
        self.courses.each_ref().map(|courses| {
            let lines = courses.iter().map(|line| on_paper(line, view));
            lines
                .filter(|line| line.len() > 1 && line.iter().any(|&p| view.shows(p)))
                .collect()
        })
    }

    /// The surfaces on paper, each as its rings; those too small to see left
    /// out.
    pub(in crate::map) fn areas(&self, view: &Viewport) -> Vec<Vec<Vec<Point>>> {
        let on_paper = |rings: &&[Vec<Coord>]| -> Vec<Vec<Point>> {
            let rings = rings.iter().map(|ring| on_paper(ring, view));
            rings.filter(|ring| ring.len() > 3).collect()
        };
        let surfaces = self.surfaces.iter().map(on_paper);
        surfaces
            .filter(|rings| rings.iter().flatten().any(|&p| view.shows(p)))
            .filter(|rings| width(rings) >= LEAST)
            .collect()
    }

    /// The water as a layer.
    pub(in crate::map) fn layer(&self, view: &Viewport) -> Layer {
        let areas = self.areas(view).into_iter();
        let areas = areas.map(|rings| Shape::area(rings, Paint::filled(WATER)));
        let lines = self.lines(view).into_iter().zip(WIDTHS);
        let lines = lines.filter(|(lines, _)| !lines.is_empty());
        let lines = lines.map(|(lines, width)| Shape::lines(lines, Paint::line(WATER, width)));
        Layer::of_shapes("water", areas.chain(lines).collect())
    }
}

/// How rivers are drawn.
pub(in crate::map) fn water_paint() -> Paint {
    Paint::line(WATER, WIDTHS[1])
}

/// Whether a line comes into a frame, by its box.
fn reaches(line: &[Coord], frame: &Rect) -> bool {
    let corners = line
        .iter()
        .fold(None, |corners: Option<(Coord, Coord)>, at| {
            let (low, high) = corners.unwrap_or((*at, *at));
            let least = Coord {
                x: low.x.min(at.x),
                y: low.y.min(at.y),
            };
            let most = Coord {
                x: high.x.max(at.x),
                y: high.y.max(at.y),
            };
            Some((least, most))
        });
    corners.is_some_and(|(low, high)| overlap(&Rect::new(low, high), frame))
}

/// The greater side of the box around rings.
fn width(rings: &[Vec<Point>]) -> i32 {
    let all = || rings.iter().flatten();
    let side = |least: Option<i32>, most: Option<i32>| most.zip(least).map_or(0, |(m, l)| m - l);
    let across = side(all().map(|p| p.0).min(), all().map(|p| p.0).max());
    across.max(side(all().map(|p| p.1).min(), all().map(|p| p.1).max()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Metres;

    fn square(km: f64) -> Rect {
        let high = Coord {
            x: km * 1e3,
            y: km * 1e3,
        };
        Rect::new(Coord { x: 0.0, y: 0.0 }, high)
    }

    /// A river across a square of `km`, `whole` km long altogether.
    fn course(km: f64, whole: f64) -> MapCourse {
        let line = [0.0, km * 1e3].map(|x| Coord { x, y: 500.0 });
        MapCourse {
            line: line.to_vec(),
            whole: Metres::new(whole * 1e3).expect("a length"),
        }
    }

    #[test]
    fn the_longest_rivers_stay_where_all_would_hide_the_rest() {
        // 100 km of land are 190 mm: 126 rivers across stand 1.5 mm apart.
        let courses: Vec<MapCourse> = (1..=300).map(|n| course(100.0, f64::from(n))).collect();
        let water = MapWater {
            courses,
            surfaces: Vec::new(),
        };
        let shown = ShownWater::within(&water, square(100.0)).expect("some");
        let [small, great] = shown.courses.each_ref().map(Vec::len);
        assert_eq!((small, great), (0, 126));
        // A great river counts as such by its name, not by what is in sight.
        let water = MapWater {
            courses: vec![course(1.0, 200.0), course(1.0, 5.0)],
            surfaces: Vec::new(),
        };
        let shown = ShownWater::within(&water, square(100.0)).expect("some");
        assert_eq!(shown.courses.each_ref().map(Vec::len), [1, 1]);
    }

    #[test]
    fn water_elsewhere_is_not_shown() {
        let far = |line: Vec<Coord>| line.iter().map(|c| *c + Coord { x: 5e5, y: 0.0 }).collect();
        let mut away = course(10.0, 10.0);
        away.line = far(away.line);
        let water = MapWater {
            courses: vec![away],
            surfaces: Vec::new(),
        };
        assert!(ShownWater::within(&water, square(100.0)).is_none());
    }

    #[test]
    fn lakes_keep_their_islands_and_ponds_are_left_out() {
        let ring = |from: f64, to: f64| -> Vec<Coord> {
            let corners = [(from, from), (to, from), (to, to), (from, to), (from, from)];
            corners.map(|(x, y)| Coord { x, y }).to_vec()
        };
        let lake = vec![ring(1_000.0, 9_000.0), ring(3_000.0, 5_000.0)];
        let water = MapWater {
            courses: Vec::new(),
            surfaces: vec![lake, vec![ring(0.0, 150.0)]],
        };
        let view = Viewport::fit(square(100.0), (19_000, 19_000));
        let shown = ShownWater::within(&water, square(100.0)).expect("some");
        let areas = shown.areas(&view);
        assert_eq!(areas.iter().map(Vec::len).collect::<Vec<_>>(), [2]);
    }
}
