//! Readers, one a source; writers, one an output.

mod assembly;
pub mod communes;
mod error;
mod inputs;
pub(crate) mod number;
pub(crate) mod outlines;
mod population;
pub(crate) mod position;
pub(crate) mod table;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod text;
pub(crate) mod vector;
pub mod write;
pub mod zoning;

pub use error::LoadError;
pub use inputs::{
    CommunesInput, Described, Inputs, PlaceColumns, PlacesFormat, PlacesInput, PopulationColumns,
    PopulationInput, QpvInput, Scope, ZoningInput,
};
pub use population::default_attributes;
pub use position::in_france;
