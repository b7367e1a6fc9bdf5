//! Tables by commune code, each brought to today's codes.
//!
//! [`read_table`] and [`read_changes`] first, [`changes`] to join them; then
//! [`read_population`], [`read_epci`] and [`read_departements`], and the
//! zonings of [`zoning`](crate::io::zoning).
//!
//! A code that is not one of today's is followed through the changes and
//! noted ([`FaultKind::FormerCommune`](crate::faults::FaultKind)); a code of
//! no vintage sets its row aside
//! ([`FaultKind::UnknownCommune`](crate::faults::FaultKind)). Where several
//! former communes became one, the row that carries today's code speaks for
//! it, else the first in the order of codes; counts of people are added up.

pub(super) mod by_code;
mod changes;
mod departements;
mod epci;
mod population;
mod table;

#[cfg(test)]
mod tests;

pub use changes::{changes, read_changes};
pub use departements::read_departements;
pub use epci::read_epci;
pub use population::read_population;
pub use table::{CommuneTable, read_table};
