//! Leaves out of lines and rings what lies far outside of the frame.
//!
//! Points one after another beyond the same side of the frame can be left
//! out, but for the first and the last: the way between them and the straight
//! line that takes its place both stay beyond that side. So a ring winds around
//! every point of the frame as often as before, and lines meet its edge where
//! they did.

use super::{MM, Point};

/// How far beyond the frame a side lies, in units: farther than half of the
/// widest line.
const BEYOND: i32 = 5 * MM;

/// The line or ring within a frame of this size; nothing where all of it lies
/// beyond one side.
pub(super) fn trimmed(line: &[Point], closed: bool, frame: (u32, u32)) -> Option<Vec<Point>> {
    let sides = |at: Point| beyond(at, frame);
    if line.iter().fold(u8::MAX, |all, &at| all & sides(at)) != 0 {
        return None;
    }
    let mut kept: Vec<Point> = Vec::with_capacity(line.len());
    // The sides that all points since the one before the last kept lie beyond.
    let mut run = 0;
    for &at in line {
        let both = run & sides(at);
        if both != 0 && kept.len() > 1 {
            kept.pop();
            run = both;
        } else {
            run = kept.last().map_or(0, |&last| sides(last) & sides(at));
        }
        kept.push(at);
    }
    let least = if closed { 3 } else { 2 };
    (kept.len() >= least).then_some(kept)
}

/// The sides of the frame that a point lies beyond, a bit each.
fn beyond((x, y): Point, (width, height): (u32, u32)) -> u8 {
    let (right, bottom) = (
        width.cast_signed().saturating_add(BEYOND),
        height.cast_signed().saturating_add(BEYOND),
    );
    u8::from(x < -BEYOND)
        | u8::from(x > right) << 1
        | u8::from(y < -BEYOND) << 2
        | u8::from(y > bottom) << 3
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: (u32, u32) = (10_000, 8_000);

    #[test]
    fn what_is_near_stays_as_it_is() {
        let ring = [(0, 0), (-499, 400), (10_400, 8_400), (20, 7_000)];
        assert_eq!(trimmed(&ring, true, FRAME), Some(ring.to_vec()));
    }

    #[test]
    fn a_way_beyond_one_side_becomes_a_straight_line() {
        let line = [
            (100, 100),
            (-900, 200),
            (-2000, 300),
            (-1500, 9000),
            (-700, 400),
            (100, 500),
        ];
        let wanted = vec![(100, 100), (-900, 200), (-700, 400), (100, 500)];
        assert_eq!(trimmed(&line, false, FRAME), Some(wanted));
    }

    #[test]
    fn a_way_around_a_corner_keeps_to_its_side() {
        // Left, then left and above, then above: never straight across.
        let line = [
            (-900, 4000),
            (-900, 2000),
            (-900, -900),
            (4000, -900),
            (5000, -900),
        ];
        let wanted = vec![(-900, 4000), (-900, -900), (5000, -900)];
        assert_eq!(trimmed(&line, false, FRAME), Some(wanted));
    }

    #[test]
    fn what_lies_beyond_one_side_is_left_out() {
        assert_eq!(trimmed(&[(-900, 0), (-600, 50)], false, FRAME), None);
        let around = [(-900, -900), (11_000, -900), (11_000, 9_000), (-900, 9_000)];
        assert_eq!(trimmed(&around, true, FRAME), Some(around.to_vec()));
    }
}
