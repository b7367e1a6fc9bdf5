//! Sections of the legend: a heading, then rows of sign, words and figures.

use plotters::style::text_anchor::HPos;

use super::Piece;
use super::square::Square;
use crate::map::MapError;
use crate::map::backend::{MM, Paint, Point, Shape, Symbol};
use crate::map::font::Type;
use crate::map::layers::Item;
use crate::map::palette::{INK, QUIET, RULE};
use crate::map::role::{Cell, CellKind, Mark, Role};
use crate::map::wrap::{wrapped, wrapped_to};

/// The box of a sign, in units.
pub(super) const SIGN: (i32, i32) = (7 * MM, 370);

/// Between sign and words, and between columns, in units.
const GAP: i32 = 2 * MM;

const HEADING: Type = Type::bold(8.5, INK);
const WORDS: Type = Type::plain(7.5, INK);
const SMALL: Type = Type::plain(6.5, QUIET);

/// The sign that a row explains.
#[derive(Clone)]
pub(super) enum Sign {
    /// Land, drawn to fill the box with what this makes of it.
    Ground(fn(Vec<Vec<Point>>) -> Vec<Shape>),
    /// Land of one colour.
    Fill(Paint),
    /// Lines over one another.
    Lines(Vec<Paint>),
    /// A symbol.
    Symbol(Symbol),
    /// A symbol with a number beside it.
    Marked(Symbol, String),
    /// A number.
    Number(String, Type),
    /// Nine thirds, which take the place of a whole row.
    Square(Box<Square>),
    /// None: the words start where signs do.
    None,
}

/// One row.
#[derive(Clone)]
pub(super) struct Row {
    /// Its sign.
    pub(super) sign: Sign,
    /// What it says.
    pub(super) words: String,
    /// Its figures, one a column.
    pub(super) figures: Vec<String>,
}

/// A part of the legend that stays together.
#[derive(Clone, Default)]
pub(in crate::map) struct Section {
    /// Its heading.
    pub(super) heading: String,
    /// What the columns of figures hold.
    pub(super) columns: Vec<String>,
    /// Its rows.
    pub(super) rows: Vec<Row>,
    /// Smaller words below.
    pub(super) notes: Vec<String>,
}

/// A part of a row.
#[derive(Clone, Copy)]
enum Column {
    /// Its number.
    Number,
    /// Its words.
    Words,
    /// A figure, by rank.
    Figure(usize),
    /// What stands over the figures of that rank.
    Head(usize),
}

/// Composes a section line by line, from the top.
struct Composer<'s> {
    section: &'s Section,
    width: i32,
    /// The right side of each column of figures.
    rights: Vec<i32>,
    /// Where the words must end.
    words_end: i32,
    piece: Piece,
    /// Signs, which say nothing that the words do not.
    signs: Vec<Item>,
}

impl Section {
    /// Whether it has nothing to explain.
    pub(in crate::map) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The section at this width in units.
    pub(in crate::map) fn compose(&self, width: i32) -> Result<Piece, MapError> {
        let mut composer = Composer::new(self, width)?;
        composer.heading()?;
        for (rank, row) in self.rows.iter().enumerate() {
            composer.row(rank, row)?;
        }
        composer.notes()?;
        Ok(composer.finish())
    }

    /// Whether any column of figures has a name.
    fn has_heads(&self) -> bool {
        self.columns.iter().any(|column| !column.is_empty())
    }

    /// Whether rows begin with a number.
    fn is_numbered(&self) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| matches!(row.sign, Sign::Number(..)))
    }

    /// What a part of a row is: a cell of a table where rows have figures,
    /// else of an item of a list.
    fn role(&self, rank: usize, column: Column) -> Role {
        let words = usize::from(self.is_numbered());
        let at = |column| (rank + usize::from(self.has_heads()), column);
        match column {
            Column::Number if self.columns.is_empty() => Role::Item(rank, Mark::Number),
            Column::Words if self.columns.is_empty() => Role::Item(rank, Mark::Words),
            Column::Number => Role::Cell(Cell::new(at(0), CellKind::Figure)),
            Column::Words => Role::Cell(Cell::new(at(words), CellKind::RowHead)),
            Column::Figure(figure) => {
                Role::Cell(Cell::new(at(words + 1 + figure), CellKind::Figure))
            }
            Column::Head(figure) => {
                Role::Cell(Cell::new((0, words + 1 + figure), CellKind::ColumnHead))
            }
        }
    }

    /// The width of each column of figures, in units.
    fn column_widths(&self) -> Result<Vec<i32>, MapError> {
        (0..self.columns.len())
            .map(|column| {
                let mut widest = SMALL.width(&self.columns[column])?;
                for figure in self.rows.iter().filter_map(|row| row.figures.get(column)) {
                    widest = widest.max(WORDS.width(figure)?);
                }
                Ok(widest)
            })
            .collect()
    }
}

impl<'s> Composer<'s> {
    fn new(section: &'s Section, width: i32) -> Result<Self, MapError> {
        let mut right = width;
        let mut rights = Vec::new();
        for column in section.column_widths()?.into_iter().rev() {
            rights.push(right);
            right -= column + GAP;
        }
        rights.reverse();
        Ok(Self {
            section,
            width,
            rights,
            words_end: right,
            piece: Piece::default(),
            signs: Vec::new(),
        })
    }

    fn heading(&mut self) -> Result<(), MapError> {
        let told = Role::Section(self.section.heading.clone());
        self.piece.becomes(told);
        for line in wrapped(&self.section.heading, HEADING, self.width)? {
            self.line(line, HEADING, HPos::Left, 0);
            self.piece.height += HEADING.leading();
        }
        self.piece.height += 50;
        if self.section.has_heads() {
            let columns = self.section.columns.iter().zip(self.rights.clone());
            for (rank, (column, right)) in columns.enumerate() {
                self.piece.becomes(self.section.role(0, Column::Head(rank)));
                self.line(column.clone(), SMALL, HPos::Right, right);
            }
            self.piece.height += SMALL.leading() + 40;
        }
        Ok(())
    }

    fn row(&mut self, rank: usize, row: &Row) -> Result<(), MapError> {
        let left = match &row.sign {
            Sign::Square(square) => {
                self.piece.becomes(Role::Words);
                return square.compose(self.width, &mut self.piece);
            }
            Sign::None => 0,
            _ => SIGN.0 + GAP,
        };
        let lines = wrapped_to(&row.words, WORDS, self.words_end - left, 2)?;
        let top = self.piece.height;
        if matches!(row.sign, Sign::Number(..)) {
            self.piece.becomes(self.section.role(rank, Column::Number));
            sign(&row.sign, top, &mut self.piece.items);
        } else {
            sign(&row.sign, top, &mut self.signs);
        }
        // The words of a single line stand level with the middle of the sign.
        self.piece.height += ((SIGN.1 - WORDS.cap()) / 2).max(0);
        let first = self.piece.height;
        self.piece.becomes(self.section.role(rank, Column::Words));
        for line in lines {
            self.line(line, WORDS, HPos::Left, left);
            self.piece.height += WORDS.leading();
        }
        for (column, (figure, right)) in row.figures.iter().zip(self.rights.clone()).enumerate() {
            self.piece
                .becomes(self.section.role(rank, Column::Figure(column)));
            let figure = Item::Words(figure.clone(), WORDS, HPos::Right, (right, first));
            self.piece.items.push(figure);
        }
        self.piece.height = (self.piece.height + 60).max(top + SIGN.1 + 100);
        Ok(())
    }

    /// The piece, its signs beside its words.
    fn finish(mut self) -> Piece {
        self.piece.becomes(Role::Background);
        self.piece.items.extend(self.signs);
        self.piece
    }

    fn notes(&mut self) -> Result<(), MapError> {
        if !self.section.notes.is_empty() {
            self.piece.becomes(Role::Words);
        }
        for note in &self.section.notes {
            self.piece.height += 40;
            for line in wrapped(note, SMALL, self.width)? {
                self.line(line, SMALL, HPos::Left, 0);
                self.piece.height += SMALL.leading();
            }
        }
        Ok(())
    }

    fn line(&mut self, words: String, style: Type, across: HPos, x: i32) {
        let at = (x, self.piece.height);
        self.piece.items.push(Item::Words(words, style, across, at));
    }
}

/// Draws a sign into its box, whose top is given.
fn sign(sign: &Sign, top: i32, items: &mut Vec<Item>) {
    let middle = (SIGN.0 / 2, top + SIGN.1 / 2);
    let corners = ((0, top), (SIGN.0, top + SIGN.1));
    let frame = || Item::Shape(Shape::rectangle(corners.0, corners.1, Paint::line(RULE, 9)));
    match sign {
        Sign::Ground(drawn) => {
            let ((x0, y0), (x1, y1)) = corners;
            let ring = vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
            items.extend(drawn(vec![ring]).into_iter().map(Item::Shape));
            items.push(frame());
        }
        Sign::Fill(paint) => {
            let ground = Shape::rectangle(corners.0, corners.1, *paint);
            items.extend([Item::Shape(ground), frame()]);
        }
        Sign::Lines(paints) => items.extend(paints.iter().map(|&paint| {
            let line = vec![(0, middle.1), (SIGN.0, middle.1)];
            Item::Shape(Shape::lines(vec![line], paint))
        })),
        Sign::Symbol(symbol) => items.push(Item::Stamps(symbol.clone(), vec![middle])),
        Sign::None | Sign::Square(_) => {}
        Sign::Marked(symbol, number) => {
            let (x, y) = middle;
            let style = Type::bold(8.0, INK);
            items.push(Item::Stamps(symbol.clone(), vec![(x / 2, y)]));
            let at = (x, y - style.cap() / 2);
            items.push(Item::Words(number.clone(), style, HPos::Left, at));
        }
        Sign::Number(number, style) => {
            let at = (middle.0, middle.1 - style.cap() / 2);
            items.push(Item::Words(number.clone(), *style, HPos::Center, at));
        }
    }
}
