//! Colours: told apart by people with any colour vision, on grey prints too.
//!
//! Classes of time use the sequence `YlOrBr` of ColorBrewer (Brewer, Harrower &
//! Penn State, Apache 2.0; colour-blind safe): pale is near, dark is far, so
//! that the eye goes where help is missing, and nothing is taken for water.
//! Tests beside this file measure lightness, distances as seen with
//! deuteranopia and protanopia, and contrasts.

use plotters::style::RGBColor;

#[cfg(test)]
mod palette_tests;

/// The nine-step sequence `YlOrBr` without its palest step, which paper swallows.
const NEAR_TO_FAR: [RGBColor; 8] = [
    RGBColor(0xff, 0xf7, 0xbc),
    RGBColor(0xfe, 0xe3, 0x91),
    RGBColor(0xfe, 0xc4, 0x4f),
    RGBColor(0xfe, 0x99, 0x29),
    RGBColor(0xec, 0x70, 0x14),
    RGBColor(0xcc, 0x4c, 0x02),
    RGBColor(0x99, 0x34, 0x04),
    RGBColor(0x66, 0x25, 0x06),
];

/// The most classes of time that a map can tell apart.
pub(super) const MOST_CLASSES: usize = 6;

/// A colour for each of so many classes of time, near first.
pub(super) fn sequence(classes: usize) -> Vec<RGBColor> {
    let steps: &[usize] = match classes {
        0 => &[],
        1 => &[0],
        2 => &[0, 5],
        3 => &[0, 3, 6],
        4 => &[0, 3, 5, 7],
        5 => &[0, 2, 4, 6, 7],
        _ => &[0, 2, 4, 5, 6, 7],
    };
    let last = NEAR_TO_FAR[7];
    let known = steps.iter().map(|&step| NEAR_TO_FAR[step]);
    known.chain(std::iter::repeat(last)).take(classes).collect()
}

/// Two figures at once: by rows the access, best first, by columns the share
/// of a public, least first. Lightness falls by equal steps along the rows,
/// one row after the other, so that all nine are told apart in grey; from left
/// to right colours go from yellow to blue, which every colour vision sees.
pub(super) const TWO_FIGURES: [[RGBColor; 3]; 3] = [
    [
        RGBColor(0xfe, 0xf0, 0xc6),
        RGBColor(0xdf, 0xd3, 0xd6),
        RGBColor(0xb5, 0xb8, 0xe4),
    ],
    [
        RGBColor(0xd4, 0x96, 0x34),
        RGBColor(0xb4, 0x7a, 0x75),
        RGBColor(0x69, 0x6a, 0xb1),
    ],
    [
        RGBColor(0x88, 0x4a, 0x0b),
        RGBColor(0x6c, 0x30, 0x3d),
        RGBColor(0x30, 0x22, 0x66),
    ],
];

/// Paper, and land where nobody lives.
pub(super) const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);
/// Words.
pub(super) const INK: RGBColor = RGBColor(0x1a, 0x1a, 0x1a);
/// Words of lesser weight.
pub(super) const QUIET: RGBColor = RGBColor(0x4d, 0x4d, 0x4d);
/// Land around the territory.
pub(super) const AROUND: RGBColor = RGBColor(0xe9, 0xe9, 0xe9);
/// The frame and rules between rows.
pub(super) const RULE: RGBColor = RGBColor(0x9a, 0x9a, 0x9a);
/// Strokes on communes that no list of places covers.
pub(super) const UNDECLARED: RGBColor = RGBColor(0x24, 0x3b, 0x53);
/// Rivers and lakes: lighter than roads, so that a grey print tells them apart.
pub(super) const WATER: RGBColor = RGBColor(0x72, 0xa8, 0xd4);

/// Main roads.
pub(super) const MAIN_ROAD: RGBColor = RGBColor(0x5d, 0x6d, 0x7a);
/// Commune outlines.
pub(super) const COMMUNE: RGBColor = RGBColor(0xa3, 0xa3, 0xa3);
/// EPCI outlines.
pub(super) const EPCI: RGBColor = RGBColor(0x6b, 0x6b, 0x6b);
/// Département outlines.
pub(super) const DEPARTEMENT: RGBColor = RGBColor(0x26, 0x26, 0x26);
/// Land without data: this grey, under level lines.
pub(super) const NO_DATA: RGBColor = RGBColor(0xd0, 0xd0, 0xd0);
/// The lines on land without data.
pub(super) const NO_DATA_LINES: RGBColor = RGBColor(0x70, 0x70, 0x70);
/// Cells from which no place can be reached: this grey, under pale lines.
pub(super) const UNREACHABLE: RGBColor = RGBColor(0x3a, 0x3a, 0x46);
/// The lines on cells from which no place can be reached.
pub(super) const UNREACHABLE_LINES: RGBColor = RGBColor(0xff, 0xff, 0xff);
/// Outlines of priority neighbourhoods, on a white rim.
pub(super) const QPV: RGBColor = RGBColor(0x54, 0x27, 0x88);
/// Cells within the cut-off, on the map of gaps.
pub(super) const SERVED: RGBColor = RGBColor(0xd4, 0xe4, 0xec);
/// Cells beyond the cut-off, on the map of gaps.
pub(super) const BEYOND: RGBColor = RGBColor(0xfd, 0xc0, 0x7a);
/// Outlines, hatching and ranks of gaps.
pub(super) const GAP: RGBColor = RGBColor(0x8c, 0x10, 0x10);
/// Cells in gaps from which an itinerant stop is within reach, on the map of
/// tours.
pub(super) const GAINED: RGBColor = RGBColor(0x6f, 0xb3, 0xa4);
/// Lines and stops of vehicles: dark ones of the colours that Okabe and Ito
/// (2008) found told apart with any colour vision; dashes tell them apart too.
pub(super) const VEHICLES: [RGBColor; 4] = [
    RGBColor(0x00, 0x4f, 0x86),
    RGBColor(0xb0, 0x3a, 0x00),
    RGBColor(0x1a, 0x1a, 0x1a),
    RGBColor(0x84, 0x2a, 0x6b),
];
