//! The square of a map of two figures: three by three, the people of each
//! third inside, both axes named with arrows.

use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

use super::Piece;
use crate::map::MapError;
use crate::map::backend::{MM, Paint, Point, Shape};
use crate::map::font::Type;
use crate::map::layers::{Item, worst_lines};
use crate::map::palette::{INK, PAPER, RULE};
use crate::map::wrap::wrapped;

/// The height of a square, in units.
const HEIGHT: i32 = 8 * MM;

/// The widest and the narrowest square, in units.
const WIDTHS: (i32, i32) = (18 * MM, 11 * MM);

/// What the names of rows need, in units.
const NAMES: i32 = 26 * MM;

/// Between names and squares, in units.
const GAP: i32 = MM;

const AXIS: Type = Type::bold(7.0, INK);
const WORDS: Type = Type::plain(7.0, INK);

/// Two figures by thirds.
#[derive(Clone)]
pub(super) struct Square {
    /// What grows from left to right, and what from the top down.
    pub(super) axes: [String; 2],
    /// The names of the columns.
    pub(super) columns: [String; 3],
    /// The names of the rows.
    pub(super) rows: [String; 3],
    /// Colours, by rows.
    pub(super) colours: [[RGBColor; 3]; 3],
    /// Figures, by rows.
    pub(super) figures: [[String; 3]; 3],
}

impl Square {
    /// Draws it below what a piece holds, at this width in units; the last
    /// square of the last row is hatched.
    pub(super) fn compose(&self, width: i32, piece: &mut Piece) -> Result<(), MapError> {
        let side = ((width - NAMES) / 3).clamp(WIDTHS.1, WIDTHS.0);
        let left = width.min(NAMES + 3 * side) - 3 * side;
        let mut above = Vec::new();
        let mut top = piece.height;
        for line in wrapped(&self.axes[0], AXIS, 3 * side)? {
            above.push(Item::Words(line, AXIS, HPos::Left, (left, top)));
            top += AXIS.leading();
        }
        for (column, name) in (0..).zip(&self.columns) {
            let at = (left + side * column + side / 2, top);
            above.push(Item::Words(name.clone(), WORDS, HPos::Center, at));
        }
        top += WORDS.leading();
        let down = wrapped(&self.axes[1], AXIS, left - GAP)?;
        let lines = i32::try_from(down.len()).unwrap_or(1);
        // The name of the other axis ends where the squares begin.
        let shift = (piece.height + lines * AXIS.leading() - top).max(0);
        for item in &mut above {
            lower(item, shift);
        }
        top += shift;
        let first = top - lines * AXIS.leading();
        for (number, line) in (0..).zip(down) {
            let at = (0, first + number * AXIS.leading());
            above.push(Item::Words(line, AXIS, HPos::Left, at));
        }
        piece.items.extend(above);
        for (row, number) in self.rows.iter().enumerate().zip(0..) {
            let top = top + number * HEIGHT;
            self.row(row, (top, left, side), piece)?;
        }
        piece.height = top + 3 * HEIGHT + MM;
        Ok(())
    }

    fn row(
        &self,
        (row, name): (usize, &String),
        (top, left, side): (i32, i32, i32),
        piece: &mut Piece,
    ) -> Result<(), MapError> {
        let lines = wrapped(name, WORDS, left - GAP)?;
        let height = i32::try_from(lines.len()).unwrap_or(1) * WORDS.leading();
        let spare = WORDS.leading() - WORDS.cap();
        let first = top + i32::midpoint(HEIGHT - height, spare);
        for (number, line) in (0..).zip(lines) {
            let at = (0, first + number * WORDS.leading());
            piece.items.push(Item::Words(line, WORDS, HPos::Left, at));
        }
        for (column, number) in (0..3_usize).zip(0..) {
            let corner = (left + side * number, top);
            let colour = self.colours[row][column];
            let ring = rectangle(corner, (side, HEIGHT));
            piece.items.push(Item::Shape(Shape::area(
                vec![ring.clone()],
                Paint::filled(colour).outlined(RULE, 9),
            )));
            let middle = (corner.0 + side / 2, corner.1 + HEIGHT / 2);
            if (row, column) == (2, 2) {
                piece.items.push(Item::Shape(worst_lines(&[ring])));
                let patch = rectangle((middle.0 - side / 3, middle.1 - 190), (side * 2 / 3, 380));
                piece
                    .items
                    .push(Item::Shape(Shape::area(vec![patch], Paint::filled(colour))));
            }
            let style = Type::bold(7.5, readable(colour));
            let at = (middle.0, middle.1 - style.cap() / 2);
            let figure = self.figures[row][column].clone();
            piece
                .items
                .push(Item::Words(figure, style, HPos::Center, at));
        }
        Ok(())
    }
}

fn lower(item: &mut Item, by: i32) {
    if let Item::Words(.., at) = item {
        at.1 += by;
    }
}

fn rectangle((x, y): Point, (width, height): (i32, i32)) -> Vec<Point> {
    vec![
        (x, y),
        (x + width, y),
        (x + width, y + height),
        (x, y + height),
    ]
}

/// Ink or paper, whichever is read better on a colour (WCAG 2.1, relative
/// luminance).
fn readable(on: RGBColor) -> RGBColor {
    let against = |other| {
        let (a, b) = (luminance(on) + 0.05, luminance(other) + 0.05);
        (a / b).max(b / a)
    };
    if against(INK) >= against(PAPER) {
        INK
    } else {
        PAPER
    }
}

fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::palette::TWO_FIGURES;

    #[test]
    fn every_figure_is_read_on_its_colour() {
        for colour in TWO_FIGURES.into_iter().flatten() {
            let (ground, words) = (luminance(colour) + 0.05, luminance(readable(colour)) + 0.05);
            let contrast = (ground / words).max(words / ground);
            assert!(contrast >= 4.5, "{colour:?}: {contrast}");
        }
    }
}
