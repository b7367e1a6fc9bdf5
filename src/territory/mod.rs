//! The vocabulary of the field, as values that cannot be wrong: [`Place`],
//! [`DemandCell`], [`Commune`], [`Epci`], [`Departement`],
//! [`PriorityNeighbourhood`], and [`Territory`], the validated whole, in one
//! projected reference system.

mod area;
mod changes;
mod demand;
mod ids;
mod place;
mod precision;
mod squares;
mod whole;
mod zoning;

pub use area::{Commune, Departement, Epci, PriorityNeighbourhood};
pub use changes::{Change, ChangeKind, CommuneChanges, Succession};
pub use demand::{Attribute, Attributes, CellId, DemandCell};
pub use ids::{CommuneCode, DepartementCode, EpciCode, InvalidCode, QpvCode};
pub use place::{Place, PlaceKind, ServiceMode};
pub use precision::Precision;
pub use squares::Squares;
pub use whole::{
    CellIndex, CommuneIndex, DepartementIndex, EpciIndex, PlaceIndex, QpvIndex, Territory,
    TerritoryError, TerritoryParts,
};
pub use zoning::{DensityClass, FrrClass, RuralZoning, ZrrClass};
