//! The directory of places: what each source says of a place, as a typed
//! [`Record`]; which records tell of the same place; and the one clean list
//! that comes of it.
//!
//! The room knows nothing of files: `io` makes records of rows and writes
//! merged places, and everything here is a function from records to records.
//!
//! | to | see |
//! |---|---|
//! | merge records, with the decisions of a person | [`merge::Directory::merge`] |
//! | score a pair, explained field by field | [`matching::Scorer`] |
//! | bring texts to a form in which they compare | [`normal`] |
//! | locate a record by its address | [`addresses::AddressBook`] |
//! | measure freshness and completeness | [`state::State`] |
//! | tell *médiation* from *aide*, and the programmes | [`Offer`], [`Wanted`] |
//!
//! ```
//! use maillage::directory::merge::{Decisions, Directory, Options};
//! use maillage::directory::{Origin, Record};
//! use maillage::faults::Location;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let record = |source: &str, name: &str, address: &str| {
//!     let location = Location::file(format!("{source}.csv")).at_line(2);
//!     let origin = Origin { source: source.into(), location };
//!     let mut record = Record::new(origin, "1", name);
//!     record.address = address.to_owned();
//!     record.commune = "Guéret".to_owned();
//!     record
//! };
//! let records = vec![
//!     record("national", "MEDIATHEQUE JEAN MOULIN", "12 BD CARNOT"),
//!     record("local", "Médiathèque municipale Jean Moulin", "12 boulevard Carnot"),
//!     record("local-2", "Mairie", "1 esplanade François Mitterrand"),
//! ];
//! let directory = Directory::merge(records, &Decisions::default(), Options::default())?;
//! assert_eq!(directory.places.len(), 2);
//! let link = &directory.places[0].links[0];
//! assert_eq!(
//!     link.score.to_string(),
//!     "name +5.0 same-words 100; address +4.0 same-address 100"
//! );
//! # Ok(())
//! # }
//! ```

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
pub use position::Position;
pub use record::{Hours, Origin, Record};
pub use typology::Typology;
pub use vocabulary::{
    Access, Care, Fee, Itinerance, Programme, Public, Service, Support, UnknownTerm,
};

pub use crate::territory::Precision;
