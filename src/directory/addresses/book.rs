//! Communes with their streets.

use std::collections::{BTreeMap, HashMap};

use super::street::{Street, middle};
use crate::crs::LonLat;
use crate::directory::normal::{Address, Word};
use crate::directory::{Postcode, Record, normal};
use crate::territory::CommuneCode;

/// The streets of some communes, with their house numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddressBook {
    /// In the order of their codes.
    towns: Vec<Town>,
    by_name: HashMap<String, Vec<usize>>,
}

/// A commune.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Town {
    code: CommuneCode,
    names: Vec<String>,
    postcodes: Vec<Postcode>,
    pub(super) streets: Vec<Street>,
    /// Streets by the first letters of their words.
    by_stem: BTreeMap<String, Vec<usize>>,
}

impl Town {
    pub(super) fn new(
        code: CommuneCode,
        names: Vec<String>,
        postcodes: Vec<Postcode>,
        streets: Vec<Street>,
    ) -> Self {
        let mut by_stem: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (rank, street) in streets.iter().enumerate() {
            for word in &street.compared.street {
                by_stem.entry(stem(word).to_owned()).or_default().push(rank);
            }
        }
        Self {
            code,
            names,
            postcodes,
            streets,
            by_stem,
        }
    }

    /// The streets that share the beginning of a word with an address.
    pub(super) fn streets_like(&self, address: &Address) -> Vec<&Street> {
        let stems = address.street.iter().map(stem);
        let found = stems.filter_map(|stem| self.by_stem.get(stem));
        let mut ranks: Vec<usize> = found.flatten().copied().collect();
        ranks.sort_unstable();
        ranks.dedup();
        ranks.into_iter().map(|rank| &self.streets[rank]).collect()
    }

    /// The address in the middle of the commune's addresses: in its main
    /// town, where most of them are.
    pub(super) fn centre(&self) -> Option<LonLat> {
        let points = self
            .streets
            .iter()
            .flat_map(|s| s.numbers.iter().map(|n| n.2));
        middle(points)
    }
}

fn stem(word: &Word) -> &str {
    word.text.get(..4).unwrap_or(&word.text)
}

impl AddressBook {
    pub(super) fn new(towns: Vec<Town>) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (rank, town) in towns.iter().enumerate() {
            for name in &town.names {
                by_name.entry(name.clone()).or_default().push(rank);
            }
        }
        Self { towns, by_name }
    }

    /// How many communes the book holds.
    #[must_use]
    pub fn communes(&self) -> usize {
        self.towns.len()
    }

    /// How many house numbers the book holds, hamlets among them.
    #[must_use]
    pub fn addresses(&self) -> usize {
        let streets = self.towns.iter().flat_map(|town| &town.streets);
        streets.map(|street| street.numbers.len()).sum()
    }

    /// Whether the book holds a commune.
    #[must_use]
    pub fn holds(&self, code: CommuneCode) -> bool {
        self.town_of_code(code).is_some()
    }

    fn town_of_code(&self, code: CommuneCode) -> Option<&Town> {
        let at = self.towns.binary_search_by_key(&code, |town| town.code);
        at.ok().map(|at| &self.towns[at])
    }

    /// The communes that a record may stand in: the one of its code; else
    /// those of its name and postcode, those of its name where only one bears
    /// it, or those of its postcode.
    pub(super) fn towns_of(&self, record: &Record) -> Vec<&Town> {
        if let Some(town) = record.commune_code.and_then(|code| self.town_of_code(code)) {
            return vec![town];
        }
        let key = normal::words(&record.commune).concat();
        let named = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        let posted = |town: &&Town| record.postcode.is_some_and(|p| town.postcodes.contains(&p));
        let both: Vec<&Town> = named
            .iter()
            .map(|&r| &self.towns[r])
            .filter(posted)
            .collect();
        match (both.is_empty(), named) {
            (false, _) => both,
            (true, &[only]) => vec![&self.towns[only]],
            _ => self.towns.iter().filter(posted).collect(),
        }
    }
}
