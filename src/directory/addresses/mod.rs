//! Places located by their address, in an extract of the Base Adresse
//! Nationale.
//!
//! An [`AddressBook`] holds the streets of some communes with their house
//! numbers. [`AddressBook::locate`] finds the commune of a record (by code,
//! else by name and postcode), then the street that is most like its own
//! among those of the commune, then the number.
//!
//! | found | position | precision |
//! |---|---|---|
//! | street and number | the number's | [`Address`](super::Precision::Address) |
//! | street, and a number at most [`NEAREST`] off | the nearest number's | [`Street`](super::Precision::Street) |
//! | street | the number in the middle of the street | [`Street`](super::Precision::Street) |
//! | commune | the address in the middle of the commune's | [`TownCentre`](super::Precision::TownCentre) |

mod book;
mod builder;
mod locate;
mod street;

#[cfg(test)]
mod tests;

pub use book::AddressBook;
pub use builder::{AddressBookBuilder, HouseNumber};
pub use locate::{Located, LocatedBy, NEAREST};
