//! Readers, one a source; writers, one an output.
//!
//! Every reader gives what it read and a [`LoadReport`](crate::faults::LoadReport)
//! of every row set aside or mended, or a [`LoadError`] when the file as a
//! whole cannot be used. [`load`] runs them all and builds the
//! [`Territory`](crate::territory::Territory) of a study.
//!
//! | source | reader |
//! |---|---|
//! | today's communes and their parts | [`communes::read_table`] |
//! | changes of communes | [`communes::read_changes`], joined by [`communes::changes`] |
//! | population by commune | [`communes::read_population`] |
//! | composition of EPCI | [`communes::read_epci`] |
//! | names of départements | [`communes::read_departements`] |
//! | density grid | [`zoning::read_density`] |
//! | ZRR or FRR | [`zoning::read_rural`] |
//! | places | [`places::read`] |
//! | outlines of communes, neighbourhoods and areas | `vector`, with a meaning in `outlines` |
//! | population grids, points and areas | `population` |
//! | lists and maps of places of any form | [`sources::read`], merged by [`sources::merged`] |
//! | all of them, as one territory | [`load`] |
//! | extracts of the Base Adresse Nationale | [`addresses::read`] |
//! | decisions of a person on pairs of places | [`review::read`] |
//! | points for a matrix of travel times | [`points::read`] |
//! | roads | [`roads::read_roads`] |
//! | matrices of the user's own | [`matrix::read_matrix`] |
//! | supply and demand beside them | [`matrix::read_amounts`] |
//!
//! Below them, `table` gives the rows of delimited text, spreadsheets, JSON,
//! KML, shapefiles and GeoPackages in one shape; `text` tells encodings; `number` reads numbers as people
//! write them; `position` tells what lies in France and mends what does not.

pub mod addresses;
mod assembly;
pub mod communes;
mod error;
#[cfg(test)]
mod fuzz_tests;
mod inputs;
pub mod kept_stops;
pub mod matrix;
pub(crate) mod number;
pub(crate) mod outlines;
pub mod places;
pub mod points;
mod population;
pub(crate) mod position;
pub mod published;
pub mod review;
pub mod roads;
pub mod sources;
pub(crate) mod table;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod text;
pub(crate) mod vector;
pub mod write;
pub mod zoning;

pub use assembly::{Counts, Loaded, load};
pub use error::{LoadError, Unshaped};
pub use inputs::{
    CommunesInput, Described, DirectoryInput, Inputs, PlaceColumns, PlacesFormat, PlacesInput,
    PopulationColumns, PopulationInput, QpvInput, Scope, ZoningInput,
};
pub use population::default_attributes;
pub use position::in_france;
