//! Low-resolution looks at a map: not empty, not shifted, ink where it belongs.

use std::collections::BTreeMap;

use maillage::map::Svg;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Points an inch of the small picture.
const DPI: u16 = 36;

/// The map as a small picture.
pub(crate) fn small(svg: &Svg) -> Pixmap {
    Pixmap::decode_png(&svg.to_png(DPI).expect("a picture")).expect("a picture")
}

/// How many pixels of each colour, as `#rrggbb`, an SVG of figures makes;
/// those that are not opaque are left out.
pub(crate) fn colours(svg: &str) -> BTreeMap<String, usize> {
    let tree = Tree::from_str(svg, &Options::default()).expect("an SVG");
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height()).expect("a size");
    resvg::render(&tree, Transform::default(), &mut picture.as_mut());
    let mut counts = BTreeMap::new();
    for pixel in picture.pixels().iter().filter(|pixel| pixel.alpha() == 255) {
        let [red, green, blue] = [pixel.red(), pixel.green(), pixel.blue()];
        *counts
            .entry(format!("#{red:02x}{green:02x}{blue:02x}"))
            .or_default() += 1;
    }
    counts
}

/// The share of pixels in a part of the picture (in shares of its sides:
/// left, top, right, bottom) that are not the white of paper.
pub(crate) fn inked(picture: &Pixmap, part: [f64; 4]) -> f64 {
    let (width, height) = (picture.width(), picture.height());
    let mut seen = (0_u32, 0_u32);
    for y in 0..height {
        for x in 0..width {
            let (across, along) = (
                f64::from(x) / f64::from(width),
                f64::from(y) / f64::from(height),
            );
            if across < part[0] || across >= part[2] || along < part[1] || along >= part[3] {
                continue;
            }
            let pixel = picture.pixel(x, y).expect("inside");
            let white = [pixel.red(), pixel.green(), pixel.blue()] == [255; 3];
            seen = (seen.0 + u32::from(!white), seen.1 + 1);
        }
    }
    f64::from(seen.0) / f64::from(seen.1)
}

/// Margins are white, and the map, the title and the sources hold ink.
pub(crate) fn holds_a_map(svg: &Svg) {
    let picture = small(svg);
    let lying = picture.width() > picture.height();
    // Eight millimetres, on every paper.
    let share = |side: u32| 8.0 / 25.4 * f64::from(DPI) / f64::from(side);
    let (across, along) = (share(picture.width()), share(picture.height()));
    for margin in [
        [0.0, 0.0, 1.0, along],
        [0.0, 1.0 - along, 1.0, 1.0],
        [0.0, 0.0, across, 1.0],
        [1.0 - across, 0.0, 1.0, 1.0],
    ] {
        let seen = inked(&picture, margin);
        assert!(seen <= 0.0, "ink in the margin {margin:?}: {seen}");
    }
    let map = if lying {
        [0.1, 0.25, 0.6, 0.8]
    } else {
        [0.1, 0.15, 0.9, 0.5]
    };
    let seen = inked(&picture, map);
    assert!(seen > 0.5, "the map is empty: {seen}");
    let title = inked(&picture, [0.04, 0.035, 0.6, 0.1]);
    assert!(title > 0.1, "the title is empty: {title}");
}
