//! Where things are: [`LonLat`] in degrees, [`Projected`] in metres, the
//! reference systems of French open data ([`Crs`]) and the identifiers of
//! statistical grids ([`GridId`]).
//!
//! The two kinds of coordinates are different types, so that degrees can
//! never enter a computation in metres.

mod code;
mod grid;
mod point;
mod transform;

pub use code::{Crs, UnknownCrs};
pub use grid::{GridId, GridIdError};
pub use point::{LonLat, Projected};
pub use transform::{ProjectionError, Transform};
