//! An address book, made row by row.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{AddressBook, Town};
use super::street::{Number, Street};
use crate::crs::LonLat;
use crate::directory::{Postcode, normal};
use crate::territory::CommuneCode;

/// A row of the Base Adresse Nationale.
#[derive(Clone, Debug, PartialEq)]
pub struct HouseNumber<'a> {
    /// The commune's code (`code_insee`).
    pub commune: CommuneCode,
    /// The commune's name (`nom_commune`).
    pub town: &'a str,
    /// The postcode (`code_postal`).
    pub postcode: Option<Postcode>,
    /// The number (`numero`); `None` for a hamlet.
    pub number: Option<u32>,
    /// What repeats the number (`rep`): `bis`, `ter`, `a`.
    pub repetition: &'a str,
    /// The street (`nom_voie`).
    pub street: &'a str,
    /// Where it stands (`lon`, `lat`).
    pub lonlat: LonLat,
}

/// Gathers rows, in any order, to an [`AddressBook`].
#[derive(Clone, Debug, Default)]
pub struct AddressBookBuilder {
    towns: BTreeMap<CommuneCode, Draft>,
}

#[derive(Clone, Debug, Default)]
struct Draft {
    names: BTreeSet<String>,
    postcodes: BTreeSet<Postcode>,
    /// Streets by their names as written.
    streets: BTreeMap<String, Vec<Number>>,
}

impl AddressBookBuilder {
    /// Adds a row.
    pub fn add(&mut self, row: &HouseNumber<'_>) {
        let town = self.towns.entry(row.commune).or_default();
        if !town.names.contains(row.town) {
            town.names.insert(row.town.to_owned());
        }
        town.postcodes.extend(row.postcode);
        let number = (
            row.number.unwrap_or(0),
            row.repetition.to_lowercase(),
            row.lonlat,
        );
        match town.streets.get_mut(row.street) {
            Some(numbers) => numbers.push(number),
            None => {
                town.streets.insert(row.street.to_owned(), vec![number]);
            }
        }
    }

    /// The book of all rows so far: the same whatever their order.
    #[must_use]
    pub fn build(self) -> AddressBook {
        let town = |(code, draft): (CommuneCode, Draft)| {
            let streets = draft.streets.into_iter();
            let streets = streets.map(|(name, numbers)| Street::new(name, numbers));
            let names = draft.names.into_iter();
            let keys = names.map(|name| normal::words(&name).concat()).collect();
            let postcodes = draft.postcodes.into_iter().collect();
            Town::new(code, keys, postcodes, streets.collect())
        };
        AddressBook::new(self.towns.into_iter().map(town).collect())
    }
}
