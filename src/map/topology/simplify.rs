//! Leaving out points that the print cannot show.

use crate::map::backend::Point;

/// The line without the points that lie within `tolerance` units of the
/// simplified line (Douglas & Peucker 1973). Its ends stay.
pub(in crate::map) fn simplified(line: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = line.len().checked_sub(1).filter(|&last| last > 1) else {
        return line.to_vec();
    };
    let mut kept = vec![false; line.len()];
    kept[0] = true;
    kept[last] = true;
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        if let Some(far) = farthest(line, from, to, tolerance) {
            kept[far] = true;
            spans.push((from, far));
            spans.push((far, to));
        }
    }
    line.iter()
        .zip(kept)
        .filter_map(|(&point, kept)| kept.then_some(point))
        .collect()
}

/// The point farthest from the chord, where it is farther than allowed.
fn farthest(line: &[Point], from: usize, to: usize, tolerance: f64) -> Option<usize> {
    let mut far = None;
    let mut most = tolerance * tolerance;
    for rank in from + 1..to {
        let distance = from_chord(line[rank], line[from], line[to]);
        if distance > most {
            most = distance;
            far = Some(rank);
        }
    }
    far
}

/// The squared distance from a point to the stretch between two others.
fn from_chord(point: Point, from: Point, to: Point) -> f64 {
    let span = away(from, to);
    let out = away(from, point);
    let length = span.0 * span.0 + span.1 * span.1;
    let share = if length > 0.0 {
        ((out.0 * span.0 + out.1 * span.1) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (dx, dy) = (out.0 - share * span.0, out.1 - share * span.1);
    dx * dx + dy * dy
}

fn away(from: Point, to: Point) -> (f64, f64) {
    (
        f64::from(to.0) - f64::from(from.0),
        f64::from(to.1) - f64::from(from.1),
    )
}
