//! The state of play: how fresh and how complete a list of places is, by EPCI
//! and département.
//!
//! *No place declared* is not *no place*: an area is [`Declared`] to have
//! none only where a list covers it and names none. Where no list covers it,
//! nothing is known.

mod age;
mod areas;
mod measure;
mod tables;

#[cfg(test)]
mod tests;

pub use age::{Ages, reference};
pub use areas::{Areas, CommuneAreas};
pub use measure::{AreaState, Declared, State, StateOptions};
