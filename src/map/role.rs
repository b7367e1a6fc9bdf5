//! What a part of a page is to those who have it read aloud.

use super::backend::Point;

/// What a part of a page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing to read.
    Background,
    /// Words that stand on every page of a book alike: read on its first.
    Running,
    /// The heading.
    Heading,
    /// The heading of a section of the legend, in these words.
    Section(String),
    /// The map, told by its description.
    Figure,
    /// Names and numbers on the map: of it too, but for their rims.
    Labels,
    /// A small map beside the map, told by these words.
    Inset(String),
    /// Words, read as they stand.
    Words,
    /// A cell of a table: rows of cells that follow one another are one
    /// table.
    Cell(Cell),
    /// The first cell of a line of a list of contents: the page that it leads
    /// to, by rank, and the corners of the line.
    Entry(Cell, usize, (Point, Point)),
    /// The number of an item of a list, or its words; items that follow one
    /// another are one list.
    Item(usize, Mark),
}

/// Where a cell stands in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its row, from the top.
    pub(super) row: usize,
    /// Its column, from the left.
    pub(super) column: usize,
    /// What it is there.
    pub(super) kind: CellKind,
}

/// What a cell is in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    /// It tells what its column holds.
    ColumnHead,
    /// It tells what its row is about.
    RowHead,
    /// It holds a figure.
    Figure,
}

/// Which half of an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Its number.
    Number,
    /// Its words.
    Words,
}

impl Cell {
    /// A cell.
    pub(super) fn new((row, column): (usize, usize), kind: CellKind) -> Self {
        Self { row, column, kind }
    }
}
