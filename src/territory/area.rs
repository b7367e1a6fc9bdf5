//! Administrative and policy areas.

use std::sync::Arc;

use geo_types::MultiPolygon;

use crate::territory::whole::{DepartementIndex, EpciIndex};
use crate::territory::{
    CommuneCode, DensityClass, DepartementCode, EpciCode, QpvCode, RuralZoning,
};
use crate::units::Persons;

/// The smallest administrative unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// Its INSEE code of the study's vintage.
    pub code: CommuneCode,
    /// Its name.
    pub name: Arc<str>,
    /// The département it belongs to.
    pub departement: DepartementIndex,
    /// The EPCI it belongs to, where a composition was given and names it.
    pub epci: Option<EpciIndex>,
    /// Its class in the communal density grid.
    pub density: Option<DensityClass>,
    /// Its rural zoning.
    pub rural: Option<RuralZoning>,
    /// Its municipal population in the official table, for comparison with the grid.
    pub population: Option<Persons>,
    /// Its outline in metres of the territory's reference system; empty where
    /// no file has it.
    pub outline: MultiPolygon,
}

/// The level that operates: an intercommunalité.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epci {
    /// Its SIREN.
    pub code: EpciCode,
    /// Its name.
    pub name: Arc<str>,
    /// How many communes it has, those outside the territory among them, where
    /// a composition says so.
    pub communes: Option<usize>,
}

/// The level that coordinates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departement {
    /// Its INSEE code.
    pub code: DepartementCode,
    /// Its name; the code where no table names it.
    pub name: Arc<str>,
}

/// An urban priority area (QPV).
#[derive(Clone, Debug, PartialEq)]
pub struct PriorityNeighbourhood {
    /// Its official code.
    pub code: QpvCode,
    /// Its name.
    pub name: Arc<str>,
    /// Its outline with holes, in metres of the territory's reference system.
    pub outline: MultiPolygon,
    /// Its population where a table gives it.
    pub population: Option<Persons>,
}
