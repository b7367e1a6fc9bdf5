//! Symbols: drawn once, repeated by reference.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::DrawingErrorKind;

use super::{Paint, Point, SvgBackend, Unbent, path, put};

/// A symbol around its own origin.
#[derive(Clone, Debug)]
pub(in crate::map) struct Symbol {
    /// Its name, unique on the page.
    pub(in crate::map) name: String,
    /// Its parts, the lowest first.
    pub(in crate::map) parts: Vec<(Vec<Point>, Paint)>,
}

/// The same symbol at several positions.
pub(in crate::map) struct Marks<'s> {
    /// The symbol; of two on a page with the same name the first is drawn.
    pub(in crate::map) symbol: &'s Symbol,
    /// Where its origin goes.
    pub(in crate::map) at: Vec<Point>,
}

impl<'a> PointCollection<'a, Point, Unbent> for &'a Marks<'_> {
    type Point = &'a Point;
    type IntoIter = std::slice::Iter<'a, Point>;

    fn point_iter(self) -> Self::IntoIter {
        self.at.iter()
    }
}

impl Drawable<SvgBackend<'_>, Unbent> for Marks<'_> {
    fn draw<I: Iterator<Item = Point>>(
        &self,
        points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let id = self.symbol.defined(backend);
        for (x, y) in points {
            put!(backend, "<use href=\"#{id}\" x=\"{x}\" y=\"{y}\"/>\n");
        }
        Ok(())
    }
}

impl Symbol {
    /// Its parts as SVG elements around the origin.
    pub(in crate::map) fn markup(&self) -> String {
        let part = |(ring, paint): &(Vec<Point>, Paint)| {
            let mut data = String::new();
            path::append(&mut data, ring, true);
            format!("<path d=\"{data}\"{}/>", paint.attributes())
        };
        self.parts.iter().map(part).collect()
    }

    /// Its identifier on the page; defines it where that was not done yet.
    fn defined(&self, backend: &SvgBackend<'_>) -> String {
        let id = format!("{}-{}", backend.name, self.name);
        let mut defs = backend.defs.borrow_mut();
        if defs.known.insert(id.clone()) {
            let parts = self.markup();
            let written = writeln!(defs.text, "<defs><g id=\"{id}\">{parts}</g></defs>");
            written.expect("text takes all that is written");
        }
        id
    }
}
