//! Hatching, cut to a shape by computation: SVG patterns show seams when
//! they are turned, and clipping by the viewer differs from one to the next.

use super::Point;
use crate::map::font::rounded;

/// Which way the lines of a hatching run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::map) enum Slope {
    /// From bottom left to top right.
    Rising,
    /// From top left to bottom right.
    Falling,
    /// Level.
    Level,
}

impl Slope {
    /// Across the lines (equal for all points of one line), then along them.
    fn turned(self, (x, y): Point) -> (f64, f64) {
        let (x, y) = (f64::from(x), f64::from(y));
        match self {
            Self::Rising => (x + y, x - y),
            Self::Falling => (x - y, x + y),
            Self::Level => (y, x),
        }
    }

    fn back(self, across: f64, along: f64) -> Point {
        let (x, y) = match self {
            Self::Rising => (f64::midpoint(across, along), (across - along) / 2.0),
            Self::Falling => (f64::midpoint(across, along), (along - across) / 2.0),
            Self::Level => (along, across),
        };
        (rounded(x), rounded(y))
    }

    /// How far apart lines are in the turned frame that are one unit apart on paper.
    fn stretch(self) -> f64 {
        match self {
            Self::Level => 1.0,
            Self::Rising | Self::Falling => std::f64::consts::SQRT_2,
        }
    }
}

/// The lines of a hatching, `step` units apart, inside rings filled by the
/// even-odd rule. Lines of neighbouring shapes continue one another.
pub(in crate::map) fn hatch(rings: &[Vec<Point>], step: i32, slope: Slope) -> Vec<Vec<Point>> {
    let step = f64::from(step.max(1)) * slope.stretch();
    let mut crossings: Vec<(i32, f64)> = rings
        .iter()
        .flat_map(|ring| edges(ring))
        .flat_map(|(from, to)| crossed(slope.turned(from), slope.turned(to), step))
        .collect();
    crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    crossings
        .chunk_by(|a, b| a.0 == b.0)
        .flat_map(|line| line.chunks_exact(2))
        .map(|pair| {
            let across = f64::from(pair[0].0) * step;
            vec![slope.back(across, pair[0].1), slope.back(across, pair[1].1)]
        })
        .filter(|line| line[0] != line[1])
        .collect()
}

/// Short level strokes, `step` units long and apart, inside rings filled by the
/// even-odd rule; each line is shifted against the one above. Strokes of
/// neighbouring shapes lie on one raster.
pub(in crate::map) fn ticks(rings: &[Vec<Point>], step: i32) -> Vec<Vec<Point>> {
    let step = step.max(1);
    let strokes = hatch(rings, step, Slope::Level).into_iter();
    strokes.flat_map(|line| cut(&line, step)).collect()
}

/// A level line cut to the strokes of its raster.
fn cut(line: &[Point], step: i32) -> Vec<Vec<Point>> {
    let (from, to) = (line[0].0.min(line[1].0), line[0].0.max(line[1].0));
    let y = line[0].1;
    let shift = y.div_euclid(step).rem_euclid(2) * step;
    let period = 2 * step;
    let first = (from - shift).div_euclid(period);
    let last = (to - shift).div_euclid(period);
    (first..=last)
        .map(|number| shift + number * period)
        .map(|start| (start.max(from), (start + step).min(to)))
        .filter(|(start, end)| start < end)
        .map(|(start, end)| vec![(start, y), (end, y)])
        .collect()
}

fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

/// Where an edge crosses the lines: their numbers, and how far along. A
/// line through a vertex is crossed by one of its two edges only.
fn crossed(from: (f64, f64), to: (f64, f64), step: f64) -> impl Iterator<Item = (i32, f64)> {
    let (low, high) = if from.0 <= to.0 {
        (from, to)
    } else {
        (to, from)
    };
    let first = whole((low.0 / step).ceil());
    let end = whole((high.0 / step).ceil());
    (first..end).map(move |number| {
        let share = (f64::from(number) * step - low.0) / (high.0 - low.0);
        (number, low.1 + share * (high.1 - low.1))
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page holds some thousand lines; saturates else"
)]
fn whole(value: f64) -> i32 {
    value as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: i32, to: i32) -> Vec<Point> {
        vec![(from, from), (to, from), (to, to), (from, to)]
    }

    #[test]
    fn lines_stop_at_holes() {
        let lines = hatch(&[square(0, 100), square(40, 60)], 10, Slope::Level);
        let at_50: Vec<_> = lines.iter().filter(|l| l[0].1 == 50).collect();
        assert_eq!(
            at_50,
            [&vec![(0, 50), (40, 50)], &vec![(60, 50), (100, 50)]]
        );
        assert_eq!(lines.iter().filter(|l| l[0].1 == 20).count(), 1);
    }

    #[test]
    fn slanted_lines_stay_inside() {
        for slope in [Slope::Rising, Slope::Falling] {
            let lines = hatch(&[square(-50, 50)], 7, slope);
            assert!(lines.len() > 15, "{slope:?}");
            let inside = |p: &Point| p.0.abs() <= 50 && p.1.abs() <= 50;
            assert!(lines.iter().flatten().all(inside), "{slope:?}");
        }
    }

    #[test]
    fn neighbours_continue_one_another() {
        let right = vec![(100, 0), (200, 0), (200, 100), (100, 100)];
        let whole = vec![(0, 0), (200, 0), (200, 100), (0, 100)];
        let ends = |rings: &[Vec<Point>]| hatch(rings, 10, Slope::Rising).len();
        let met = hatch(&[square(0, 100)], 10, Slope::Rising)
            .iter()
            .chain(&hatch(std::slice::from_ref(&right), 10, Slope::Rising))
            .filter(|l| l.iter().any(|p| p.0 == 100))
            .count();
        assert!(met > 0);
        assert!(ends(&[whole]) <= ends(&[square(0, 100), right]));
    }

    #[test]
    fn ticks_lie_on_one_raster_wherever_the_shape_ends() {
        let whole = ticks(&[square(0, 100)], 10);
        let row = |y: i32, strokes: &[Vec<Point>]| -> Vec<(i32, i32)> {
            let of = strokes.iter().filter(|stroke| stroke[0].1 == y);
            of.map(|stroke| (stroke[0].0, stroke[1].0)).collect()
        };
        assert_eq!(
            row(0, &whole),
            [(0, 10), (20, 30), (40, 50), (60, 70), (80, 90)]
        );
        assert_eq!(
            row(10, &whole),
            [(10, 20), (30, 40), (50, 60), (70, 80), (90, 100)]
        );
        let part = ticks(&[square(-15, 25)], 10);
        assert_eq!(row(0, &part), [(-15, -10), (0, 10), (20, 25)]);
    }
}
