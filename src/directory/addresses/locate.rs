//! A record located by its address.

use super::book::{AddressBook, Town};
use super::street::Street;
use crate::crs::LonLat;
use crate::directory::normal::Address;
use crate::directory::{Position, Precision, Record, normal};

/// How far off the nearest number of a street may be to stand for one that
/// the street does not hold.
pub const NEAREST: u32 = 20;

/// How much alike two streets are at least, in percent.
const ALIKE: u32 = 75;

/// What a position was told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocatedBy {
    /// Street and number.
    Number,
    /// Street, and the number nearest to the one asked.
    NearestNumber,
    /// The street alone.
    Street,
    /// The commune alone.
    Commune,
}

/// Where a record was located.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// Where, and how precisely.
    pub position: Position,
    /// By what.
    pub by: LocatedBy,
    /// The street as the book writes it; empty for a commune.
    pub street: String,
    /// How much alike the streets are, in percent; zero for a commune.
    pub likeness: u32,
}

impl AddressBook {
    /// Locates a record by its address, then by what completes it, then by
    /// its commune; `None` where the book does not hold the commune, or where
    /// it cannot be told from others of its name or postcode.
    #[must_use]
    pub fn locate(&self, record: &Record) -> Option<Located> {
        let towns = self.towns_of(record);
        let texts = [&record.address, &record.complement];
        let located = texts
            .into_iter()
            .find_map(|text| in_streets(text, record, &towns));
        located.or_else(|| match towns[..] {
            [only] => in_town(only),
            _ => None,
        })
    }
}

/// The best street of the communes. Two that are as good, and of which none
/// has the number, leave it open.
fn in_streets(text: &str, record: &Record, towns: &[&Town]) -> Option<Located> {
    let address = Address::of(text, record.postcode, &record.commune);
    if address.is_empty() {
        return None;
    }
    let repetition = repetition(text);
    let number = address.numbers.map(|n| n.first);
    let alike = |street: &&Street| street.likeness(&address) >= ALIKE;
    let likely = towns.iter().flat_map(|town| town.streets_like(&address));
    let mut found: Vec<&Street> = likely.filter(alike).collect();
    if found.is_empty() {
        // A slip of the pen in the first letters of every word.
        let all = towns.iter().flat_map(|town| &town.streets);
        found = all.filter(alike).collect();
    }
    let rank = |street: &&Street| {
        let has = number.is_some_and(|n| street.exactly(n, &repetition).is_some());
        (street.likeness(&address), has)
    };
    let best = found.iter().map(rank).max()?;
    found.retain(|street| rank(street) == best);
    match found[..] {
        [street] => on_street(street, best.0, number, &repetition),
        _ => None,
    }
}

fn on_street(
    street: &Street,
    likeness: u32,
    number: Option<u32>,
    repetition: &str,
) -> Option<Located> {
    let found = |lonlat: LonLat, precision, by| Located {
        position: Position { lonlat, precision },
        by,
        street: street.name.clone(),
        likeness,
    };
    if let Some(number) = number {
        if let Some(at) = street.exactly(number, repetition) {
            return Some(found(at, Precision::Address, LocatedBy::Number));
        }
        if let Some((_, at)) = street.nearest(number).filter(|&(gap, _)| gap <= NEAREST) {
            return Some(found(at, Precision::Street, LocatedBy::NearestNumber));
        }
    }
    let middle = street.middle()?;
    Some(found(middle, Precision::Street, LocatedBy::Street))
}

fn in_town(town: &Town) -> Option<Located> {
    let lonlat = town.centre()?;
    Some(Located {
        position: Position {
            lonlat,
            precision: Precision::TownCentre,
        },
        by: LocatedBy::Commune,
        street: String::new(),
        likeness: 0,
    })
}

/// What repeats the number of an address (`10 bis rue…`): the word behind the
/// first number, where it is one of those.
fn repetition(text: &str) -> String {
    let words = normal::words(text);
    let is_number = |w: &String| w.bytes().all(|b| b.is_ascii_digit());
    let behind = words.iter().skip_while(|w| !is_number(w)).nth(1);
    let repeats =
        |w: &&String| matches!(w.as_str(), "bis" | "ter" | "quater" | "a" | "b" | "c" | "d");
    behind.filter(repeats).cloned().unwrap_or_default()
}
