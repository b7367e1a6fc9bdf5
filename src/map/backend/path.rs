//! The `d` attribute of a path, in few bytes.

use std::fmt::Write as _;

use super::Point;

/// Appends one ring or line: a move to its first point, then steps.
/// A step is relative, and a minus sign parts it from the number before.
pub(in crate::map) fn append(out: &mut String, points: &[Point], closed: bool) {
    let Some((&first, others)) = points.split_first() else {
        return;
    };
    out.push('M');
    pair(out, first, false);
    let mut last = first;
    for (rank, &point) in others.iter().enumerate() {
        if rank == 0 {
            out.push('l');
        }
        pair(out, (point.0 - last.0, point.1 - last.1), rank > 0);
        last = point;
    }
    if closed {
        out.push('z');
    }
}

fn pair(out: &mut String, (x, y): Point, parted: bool) {
    number(out, x, parted);
    number(out, y, true);
}

fn number(out: &mut String, value: i32, parted: bool) {
    if parted && value >= 0 {
        out.push(' ');
    }
    write!(out, "{value}").expect("writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_relative_and_tight() {
        let mut out = String::new();
        append(&mut out, &[(10, -5), (13, -9), (13, 0)], true);
        append(&mut out, &[(-1, 2), (3, 4)], false);
        append(&mut out, &[], true);
        assert_eq!(out, "M10-5l3-4 0 9zM-1 2l4 2");
    }
}
