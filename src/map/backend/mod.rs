//! The drawing backend: plotters draws, SVG comes out.
//!
//! A unit is a hundredth of a millimetre on paper, so that the whole numbers
//! that plotters works in are some thirteen times finer than the pixels of a
//! 200 dpi picture. Beyond what plotters asks of a backend, [`shape`] draws
//! even-odd paths with holes, dashes and hatching, [`marks`] repeats a symbol,
//! [`halo`] sets text that stays readable on any ground, and [`layer`] groups
//! and clips.

mod drawing;
mod escape;
mod halo;
mod hatch;
mod layer;
mod marks;
mod path;
mod shape;
mod text;
mod trim;

#[cfg(test)]
mod backend_tests;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::convert::Infallible;

use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, Rect};
use plotters::element::CoordMapper;

pub(super) use escape::escaped;
pub(super) use halo::Halo;
pub(super) use hatch::{Slope, hatch, ticks};
pub(super) use layer::layer;
pub(super) use marks::{Marks, Symbol};
pub(super) use path::append as append_path;
pub(super) use shape::{Paint, Shape};

/// A position on paper, in units of a hundredth of a millimetre, downwards.
pub(super) type Point = (i32, i32);

/// A part of the page.
pub(super) type Area<'a> = DrawingArea<SvgBackend<'a>, Shift>;

/// What drawing answers.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Units in a millimetre.
pub(super) const MM: i32 = 100;

/// The symbols that the parts of a page share.
#[derive(Default)]
pub(super) struct Defs {
    /// Identifiers of the symbols that the page holds already.
    known: BTreeSet<String>,
    /// Their definitions.
    pub(super) text: String,
}

/// Writes what is drawn as SVG elements to the end of a text.
pub(super) struct SvgBackend<'a> {
    pub(super) out: &'a mut String,
    size: (u32, u32),
    /// Goes before every identifier, so that two maps can stand in one page.
    name: &'a str,
    defs: &'a RefCell<Defs>,
}

impl<'a> SvgBackend<'a> {
    /// A page of this size in units; `name` goes before its identifiers, and
    /// its symbols are defined apart.
    pub(super) fn new(
        out: &'a mut String,
        size: (u32, u32),
        (name, defs): (&'a str, &'a RefCell<Defs>),
    ) -> Self {
        Self {
            out,
            size,
            name,
            defs,
        }
    }
}

/// Carries coordinates onto the page without pulling those outside the area
/// to its edge, which would bend shapes: what lies outside is clipped.
pub(super) struct Unbent;

impl CoordMapper for Unbent {
    type Output = Point;

    fn map<CT: CoordTranslate>(coord_trans: &CT, from: &CT::From, _: &Rect) -> Point {
        coord_trans.translate(from)
    }
}

/// Writes to the SVG text, which cannot fail.
macro_rules! put {
    ($backend:expr, $($rest:tt)*) => {
        std::fmt::Write::write_fmt($backend.out, format_args!($($rest)*))
            .expect("writing to a string does not fail")
    };
}
pub(super) use put;
