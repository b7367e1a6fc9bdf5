//! People, cell by cell.

use std::fmt;
use std::sync::Arc;

use crate::crs::{GridId, Projected};
use crate::territory::whole::{CellIndex, CommuneIndex};
use crate::units::{Persons, Quantity};

/// What a cell is called: its grid identifier, or a name where the demand is
/// given by points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellId {
    /// A square of a statistical grid.
    Grid(GridId),
    /// A point or area with a name of its own.
    Named(Arc<str>),
}

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grid(id) => id.fmt(f),
            Self::Named(name) => f.write_str(name),
        }
    }
}

/// A piece of populated land with the people on it.
#[derive(Clone, Debug, PartialEq)]
pub struct DemandCell {
    /// Its identifier, unique in the territory.
    pub id: CellId,
    /// Its centre, in metres of the territory's reference system.
    pub position: Projected,
    /// The people who live in it.
    pub population: Persons,
    /// The commune that counts them; `None` where none could be found.
    pub commune: Option<CommuneIndex>,
    /// Whether the figures were imputed for statistical secrecy; `None` where
    /// the source does not say (unknown is never observed).
    pub imputed: Option<bool>,
}

/// One numerator that the grid offers beside population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its stable name in outputs: the grid's own column (`men_pauv`), or
    /// `age_65_plus` and `poor_households` for those that have a common meaning.
    pub name: Arc<str>,
}

/// Numerators beside population, one column each, one value a cell.
/// `None`: the source of that cell does not have the attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    columns: Vec<(Attribute, Vec<Option<Quantity>>)>,
}

impl Attributes {
    /// Adds a column of one value a cell.
    pub fn push(&mut self, attribute: Attribute, values: Vec<Option<Quantity>>) {
        self.columns.push((attribute, values));
    }

    /// The attributes, in the order of the study.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(a, _)| &*a.name)
    }

    /// How many attributes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The value of the attribute at `column` (rank in [`Attributes::names`]) for a cell.
    #[must_use]
    pub fn value(&self, column: usize, cell: CellIndex) -> Option<Quantity> {
        self.columns
            .get(column)?
            .1
            .get(cell.get())
            .copied()
            .flatten()
    }

    /// The whole column at this rank, in the order of the cells.
    #[must_use]
    pub fn column(&self, column: usize) -> Option<&[Option<Quantity>]> {
        self.columns.get(column).map(|(_, values)| &**values)
    }

    pub(super) fn are_as_long_as(&self, cells: usize) -> bool {
        self.columns.iter().all(|(_, values)| values.len() == cells)
    }
}
