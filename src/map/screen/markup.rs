//! SVG elements as text.

use plotters::style::RGBColor;

use crate::map::backend::{Point, append_path};

/// A colour as `#rrggbb`.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The `d` of closed rings.
pub(super) fn rings(rings: &[Vec<Point>]) -> String {
    data(rings, true)
}

/// The `d` of lines that stay open.
pub(super) fn lines(lines: &[Vec<Point>]) -> String {
    data(lines, false)
}

fn data(all: &[Vec<Point>], closed: bool) -> String {
    let mut out = String::new();
    for points in all {
        append_path(&mut out, points, closed);
    }
    out
}

/// A group of a class, nothing where it would be empty. Rings within rings
/// are holes whichever way they run.
pub(super) fn group(class: &str, inside: &str) -> String {
    if inside.is_empty() {
        return String::new();
    }
    format!("<g class=\"{class}\" fill-rule=\"evenodd\">{inside}</g>\n")
}

/// The box around points, as left, top, width and height.
pub(super) fn frame<'p>(points: impl Iterator<Item = &'p Point>) -> Option<[i32; 4]> {
    let corners = points.fold(None, |corners: Option<[i32; 4]>, &(x, y)| {
        Some(corners.map_or([x, y, x, y], |[left, top, right, bottom]| {
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        }))
    });
    corners.map(|[left, top, right, bottom]| [left, top, right - left, bottom - top])
}
