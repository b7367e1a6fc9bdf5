//! Coverage tables: one row an area, one table a zoning.

use crate::coverage::secrecy::Within;
use crate::coverage::{Cutoffs, Split};
use crate::territory::{
    CommuneIndex, DensityClass, DepartementIndex, EpciIndex, QpvIndex, RuralZoning,
};
use crate::units::Seconds;

/// A way of dividing the territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoning {
    /// By commune.
    Communes,
    /// By EPCI.
    Epci,
    /// By département.
    Departements,
    /// By class of the density grid.
    Density,
    /// By class of the rural zoning (ZRR or FRR).
    Rural,
    /// By priority neighbourhood.
    Qpv,
}

impl Zoning {
    /// Every zoning, in the order of tables.
    pub const ALL: &'static [Self] = &[
        Self::Communes,
        Self::Epci,
        Self::Departements,
        Self::Density,
        Self::Rural,
        Self::Qpv,
    ];
}

/// One area of a zoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The whole territory.
    Whole,
    /// A commune.
    Commune(CommuneIndex),
    /// An EPCI.
    Epci(EpciIndex),
    /// A département.
    Departement(DepartementIndex),
    /// A density class.
    Density(DensityClass),
    /// A class of the rural zoning.
    Rural(RuralZoning),
    /// A priority neighbourhood.
    Qpv(QpvIndex),
    /// Areas of fewer than eleven households each, gathered with others of the
    /// same land until there are eleven.
    Gathered(Within),
    /// People whom the zoning puts nowhere (no class known, outside every
    /// neighbourhood): kept, so that every table adds up.
    Unassigned,
}

/// One row: an area and how its people fall on the cut-offs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// The area.
    pub area: Area,
    /// Its residents.
    pub population: Split,
    /// Its other numerators, in the order of the territory's attributes;
    /// cells whose source lacks an attribute add nothing to it.
    pub attributes: Vec<Split>,
    /// The time within which half of those who can reach a place reach one.
    pub median_time: Option<Seconds>,
    /// How many populated cells fall in it (a cell shared by several
    /// neighbourhoods counts in each).
    pub cells: usize,
}

/// All rows of one zoning, in the order of the areas, [`Area::Unassigned`]
/// last and only where it holds a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageTable {
    /// The zoning.
    pub zoning: Zoning,
    /// Its rows.
    pub rows: Vec<CoverageRow>,
    /// The areas that secrecy gathers in one row, by that row's.
    pub gathered: Vec<(Area, Vec<Area>)>,
}

impl CoverageTable {
    /// The row that an area's people are told in: its own, or that of the
    /// areas it is gathered with.
    #[must_use]
    pub fn row_of(&self, area: Area) -> Option<&CoverageRow> {
        let told = self.gathered.iter().find(|(_, of)| of.contains(&area));
        let row = told.map_or(area, |&(row, _)| row);
        self.rows.iter().find(|found| found.area == row)
    }
}

/// Coverage of a territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The cut-offs it was measured at.
    pub cutoffs: Cutoffs,
    /// The whole territory.
    pub whole: CoverageRow,
    /// One table a zoning, in the order of [`Zoning`].
    pub tables: Vec<CoverageTable>,
}
