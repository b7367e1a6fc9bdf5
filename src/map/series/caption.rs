//! What stands above a panel: what it shows, its key figure, and a bar of its
//! classes.

use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

use super::panel::{Panel, Spec};
use crate::map::MapError;
use crate::map::backend::{MM, Paint, Shape};
use crate::map::font::{Type, rounded};
use crate::map::furniture::Piece;
use crate::map::layers::Item;
use crate::map::palette::{INK, NO_DATA, RULE, UNREACHABLE};
use crate::map::wrap::wrapped_to;
use crate::units::Quantity;

const CAPTION: Type = Type::bold(8.5, INK);
const FIGURE: Type = Type::plain(7.5, INK);

/// The most lines of a caption and of a figure.
const LINES: usize = 2;

/// How high the bar of classes is, in units.
const BAR: i32 = 2 * MM;

/// The captions of a sheet at a width in units, all of one height.
pub(super) fn captions(spec: &Spec, width: i32) -> Result<Vec<Piece>, MapError> {
    let panels = spec.panels.iter();
    let mut all: Vec<(Piece, &Panel)> = panels
        .map(|panel| Ok((lines(panel, width)?, panel)))
        .collect::<Result<_, MapError>>()?;
    let height = all.iter().map(|(piece, _)| piece.height).max().unwrap_or(0);
    for (piece, panel) in &mut all {
        piece.height = height;
        bar(piece, (spec, panel), width);
    }
    Ok(all.into_iter().map(|(piece, _)| piece).collect())
}

/// What the panel shows, over its key figure.
fn lines(panel: &Panel, width: i32) -> Result<Piece, MapError> {
    let mut piece = Piece::default();
    for (words, style) in [(&panel.caption, CAPTION), (&panel.figure, FIGURE)] {
        for line in wrapped_to(words, style, width, LINES)? {
            let at = (0, piece.height);
            piece.items.push(Item::Words(line, style, HPos::Left, at));
            piece.height += style.leading();
        }
    }
    Ok(piece)
}

/// The classes in proportion to their people, side by side, best first.
fn bar(piece: &mut Piece, (spec, panel): (&Spec, &Panel), width: i32) {
    let (tally, top) = (&panel.tally, piece.height);
    let total = tally.total();
    let colours = spec.classes.iter().map(|(fill, _)| fill.colour);
    let classes = colours.zip(tally.classes.iter().copied());
    let without = [(UNREACHABLE, tally.unreachable), (NO_DATA, tally.unknown)];
    let all: Vec<(RGBColor, Quantity)> = classes.chain(without).collect();
    let mut before = Quantity::ZERO;
    let place = |people: Quantity| {
        let share = people.share_of(total).unwrap_or_default();
        rounded(f64::from(width) * share)
    };
    for (colour, people) in all {
        let (from, to) = (place(before), place(before + people));
        before += people;
        if to > from {
            let part = Shape::rectangle((from, top), (to, top + BAR), Paint::filled(colour));
            piece.items.push(Item::Shape(part));
        }
    }
    let frame = Shape::rectangle((0, top), (width, top + BAR), Paint::line(RULE, 9));
    piece.items.push(Item::Shape(frame));
    piece.height += BAR + MM;
}

/// The words with a capital at their head.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
