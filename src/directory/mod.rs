//! The directory of places: what each source says of a place, as a typed
//! [`Record`]; which records tell of the same place; and the one clean list
//! that comes of it.
//!
//! The room knows nothing of files: `io` makes records of rows and writes
//! merged places, and everything here is a function from records to records.

pub mod addresses;
mod identity;
pub mod matching;
pub mod merge;
pub mod normal;
mod offer;
pub mod older;
mod position;
mod record;
pub mod state;
mod typology;
mod vocabulary;

pub use identity::{InvalidIdentity, Pivot, Postcode, Rna, Siret};
pub use offer::{Offer, UnknownOffer, Wanted};
pub use position::{Position, Precision};
pub use record::{Hours, Origin, Record};
pub use typology::Typology;
pub use vocabulary::{
    Access, Care, Fee, Itinerance, Programme, Public, Service, Support, UnknownTerm,
};
