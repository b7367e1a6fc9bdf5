//! The scale bar.

use plotters::style::text_anchor::HPos;

use super::Piece;
use crate::crs::Crs;
use crate::i18n::Catalogue;
use crate::map::backend::{MM, Paint, Shape};
use crate::map::font::{Type, rounded};
use crate::map::layers::Item;
use crate::map::palette::{INK, PAPER, QUIET};
use crate::map::viewport::Viewport;

/// How high the strip is that holds the scale bar, in units.
pub(in crate::map) const STRIP: i32 = 6 * MM;

const WORDS: Type = Type::plain(6.5, QUIET);

/// A bar shorter than this, in units, has no room for a figure at its middle.
const ROOMY: i32 = 16 * MM;

/// Bar, in units.
const THICK: i32 = 120;

/// A bar of round kilometres, no longer than a quarter of the map, in two
/// halves; to the right of a strip of this width, in units, the projection.
pub(in crate::map) fn scale_bar(
    (view, width): (&Viewport, i32),
    crs: Crs,
    words: &Catalogue,
) -> Piece {
    let longest = f64::from(view.size().0) / 4.0 / view.scale() / 1000.0;
    let (kilometres, decimals) = round_length(longest);
    let length = rounded(kilometres * 1000.0 * view.scale());
    let top = 130;
    let half = |from: i32, to: i32, fill| {
        let paint = Paint::filled(fill).outlined(INK, 12);
        Item::Shape(Shape::rectangle((from, top), (to, top + THICK), paint))
    };
    let mut items = vec![half(0, length / 2, INK), half(length / 2, length, PAPER)];
    let under = top + THICK + 70;
    let end = words.say(
        "map-kilometres",
        &[("length", (&words.number(kilometres, decimals)).into())],
    );
    let middle = words.number(kilometres / 2.0, half_decimals(kilometres));
    let all = [("0".to_owned(), 0), (middle, length / 2), (end, length)];
    let roomy = length >= ROOMY;
    for (text, x) in all.into_iter().filter(|&(_, x)| roomy || x != length / 2) {
        let across = if x == 0 { HPos::Left } else { HPos::Center };
        items.push(Item::Words(text, WORDS, across, (x, under)));
    }
    let system = system(crs);
    let projection = words.say("map-projection", &[("crs", (&system).into())]);
    items.push(Item::Words(projection, WORDS, HPos::Right, (width, top)));
    Piece {
        items,
        height: STRIP,
        ..Piece::default()
    }
}

/// A reference system by the name that people know it by, and its code.
fn system(crs: Crs) -> String {
    let name = match crs {
        Crs::LAMBERT93 => "Lambert-93",
        Crs::LAEA_EUROPE => "ETRS89-LAEA",
        Crs::ANTILLES => "RGAF09 / UTM 20N",
        Crs::GUYANE => "RGFG95 / UTM 22N",
        Crs::REUNION => "RGR92 / UTM 40S",
        Crs::MAYOTTE => "RGM04 / UTM 38S",
        other => return other.to_string(),
    };
    format!("{name} ({crs})")
}

/// The longest of 1, 2 or 5 times a power of ten that is no longer than
/// this, and its decimals.
fn round_length(longest: f64) -> (f64, usize) {
    let mut best = (0.01, 2);
    for (power, decimals) in [
        (0.01, 2),
        (0.1, 1),
        (1.0, 0),
        (10.0, 0),
        (100.0, 0),
        (1000.0, 0),
    ] {
        for step in [1.0, 2.0, 5.0] {
            if step * power <= longest {
                best = (step * power, decimals);
            }
        }
    }
    best
}

/// The decimals of half a round length.
fn half_decimals(kilometres: f64) -> usize {
    let half = kilometres / 2.0;
    (0..3)
        .find(|&decimals| {
            let scaled = half * 10_f64.powi(decimals);
            (scaled - scaled.round()).abs() < 1e-6
        })
        .map_or(3, |decimals| decimals.unsigned_abs() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_round() {
        for (longest, round) in [(37.0, 20.0), (50.0, 50.0), (9.9, 5.0), (0.34, 0.2)] {
            let (length, _) = round_length(longest);
            assert!((length - round).abs() < 1e-9, "{longest}: {length}");
        }
        assert_eq!([5.0, 10.0, 0.5, 20.0].map(half_decimals), [1, 0, 2, 0]);
    }
}
