//! A table with a shape a row: a layer of a map, whatever the format.

use crate::crs::{Crs, Transform};
use crate::table::Table;

use super::Shape;

/// A layer, for any format of layers.
#[derive(Clone, Copy)]
pub struct Layer<'a, 't> {
    /// Its rows and columns.
    pub table: &'a Table<'t>,
    /// What all its shapes are.
    pub kind: ShapeKind,
    /// The shape of the row of this rank, in metres of [`Layer::crs`].
    pub shape: &'a dyn Fn(usize) -> Shape,
    /// From those metres to degrees.
    pub to_degrees: &'a Transform,
}

/// What the shapes of a layer are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeKind {
    /// Points.
    Points,
    /// Lines.
    Lines,
    /// Areas, each of any number of parts.
    Areas,
}

impl Layer<'_, '_> {
    /// The reference system of its shapes.
    #[must_use]
    pub fn crs(&self) -> Crs {
        self.to_degrees.from()
    }
}
