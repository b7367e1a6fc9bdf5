//! Readers, one a source; writers, one an output.

mod inputs;
pub mod roads;
pub mod write;

pub use inputs::{
    CommunesInput, Described, Inputs, PlaceColumns, PlacesFormat, PlacesInput, PopulationColumns,
    PopulationInput, QpvInput, Scope, ZoningInput,
};
