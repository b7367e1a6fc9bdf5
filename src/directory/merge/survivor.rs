//! What is known of a place, of all that its records say.
//!
//! Texts that belong together come together from one record: the freshest
//! that has them, a row without a date after every row that has one; among
//! equals the one that stands most precisely, then the first by its key. An
//! address with a house number goes before one without. The position is the
//! most precise, and among equals the one that most others bear out. What a
//! place offers is what its records say together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Taken;
use crate::directory::matching::Scorer;
use crate::directory::normal::Address;
use crate::directory::{Precision, Record};

/// Two positions bear each other out within this many metres.
const CLOSE: f64 = 250.0;

/// From which member each field was taken, by its rank.
type Origins = BTreeMap<Taken, usize>;

/// The record of a place, and from which member each field was taken.
pub(super) fn of(records: &[Record], set: &[usize], scorer: &Scorer<'_>) -> (Record, Origins) {
    let mut ranks = set.to_vec();
    ranks.sort_by_key(|&rank| order(&records[rank], rank));
    let mut record = records[ranks[0]].clone();
    if ranks.len() == 1 {
        return (record, Origins::new());
    }
    let mut choice = Choice {
        records,
        ranks: &ranks,
        taken: Origins::new(),
    };
    choice.take_whole(&mut record);
    choice.take_offer(&mut record);
    if let Some(rank) = best_position(records, &ranks, scorer) {
        choice.taken.insert(Taken::Position, rank);
        record.position = records[rank].position;
    }
    let members: Vec<&Record> = ranks.iter().map(|&rank| &records[rank]).collect();
    fill(&mut record, &members);
    unite(&mut record, &members);
    (record, choice.taken)
}

/// The freshest first, then the most precise, then the first by key.
fn order(record: &Record, rank: usize) -> impl Ord + use<> {
    let precision = record.position.map(|p| p.precision);
    let unknown = Precision::ALL.len();
    (
        Reverse(record.updated),
        precision.map_or(unknown, |p| p as usize),
        rank,
    )
}

/// Fields being chosen from members in order.
struct Choice<'a> {
    records: &'a [Record],
    ranks: &'a [usize],
    taken: Origins,
}

impl<'a> Choice<'a> {
    /// The first member that fits, noted as where a field comes from.
    fn first(&mut self, field: Taken, fits: impl Fn(&Record) -> bool) -> Option<&'a Record> {
        let mut ranks = self.ranks.iter().copied();
        let found = ranks.find(|&rank| fits(&self.records[rank]))?;
        self.taken.insert(field, found);
        Some(&self.records[found])
    }

    /// Who the place is and where.
    fn take_whole(&mut self, record: &mut Record) {
        if let Some(from) = self.first(Taken::Name, |r| !r.name.is_empty()) {
            record.name.clone_from(&from.name);
            record.id.clone_from(&from.id);
            record.origin = from.origin.clone();
        }
        if let Some(from) = self.first(Taken::Pivot, |r| r.pivot.is_some()) {
            record.pivot = from.pivot;
        }
        let has_number = |r: &Record| {
            Address::of(&r.address, r.postcode, &r.commune)
                .numbers
                .is_some()
        };
        let address = self
            .first(Taken::Address, has_number)
            .or_else(|| self.first(Taken::Address, |r| !r.address.is_empty()))
            .or_else(|| self.first(Taken::Address, |r| !r.commune.is_empty()));
        if let Some(from) = address {
            take_address(record, from);
        }
    }

    /// When and how one gets its help.
    fn take_offer(&mut self, record: &mut Record) {
        if let Some(from) = self.first(Taken::Hours, |r| r.hours.is_some()) {
            record.hours.clone_from(&from.hours);
        }
        if let Some(from) = self.first(Taken::Fees, |r| !r.fees.is_empty()) {
            record.fees.clone_from(&from.fees);
        }
        if let Some(from) = self.first(Taken::Access, |r| !r.access.is_empty()) {
            record.access.clone_from(&from.access);
            record.mode = from.mode;
        }
        let is_presented = |r: &Record| !r.summary.is_empty() || !r.detail.is_empty();
        if let Some(from) = self.first(Taken::Presentation, is_presented) {
            record.summary.clone_from(&from.summary);
            record.detail.clone_from(&from.detail);
        }
        if let Some(from) = self.first(Taken::Contact, has_contact) {
            take_contact(record, from);
        }
    }
}

fn has_contact(record: &Record) -> bool {
    !record.phones.is_empty()
        || !record.emails.is_empty()
        || !record.websites.is_empty()
        || !record.booking.is_empty()
}

fn take_contact(record: &mut Record, from: &Record) {
    record.phones.clone_from(&from.phones);
    record.emails.clone_from(&from.emails);
    record.websites.clone_from(&from.websites);
    record.booking.clone_from(&from.booking);
}

fn take_address(record: &mut Record, from: &Record) {
    record.address.clone_from(&from.address);
    record.complement.clone_from(&from.complement);
    record.commune.clone_from(&from.commune);
    record.postcode = from.postcode;
    record.commune_code = from.commune_code;
}

/// What is still missing, from the first member that has it.
fn fill(record: &mut Record, members: &[&Record]) {
    let first = |read: fn(&Record) -> &String| -> String {
        let mut texts = members.iter().map(|r| read(r));
        texts.find(|t| !t.is_empty()).cloned().unwrap_or_default()
    };
    record.parent = first(|r| &r.parent);
    record.accessibility = first(|r| &r.accessibility);
    record.depot = members.iter().find_map(|r| r.depot.clone());
    record.updated = members.iter().filter_map(|r| r.updated).max();
    let same_town = |r: &&&Record| r.postcode == record.postcode || r.commune == record.commune;
    record.commune_code = record.commune_code.or_else(|| {
        members
            .iter()
            .filter(same_town)
            .find_map(|r| r.commune_code)
    });
    record.postcode = record
        .postcode
        .or_else(|| members.iter().find_map(|r| r.postcode));
    if record.websites.is_empty() {
        let sites = members.iter().map(|r| &r.websites).find(|s| !s.is_empty());
        record.websites = sites.cloned().unwrap_or_default();
    }
}

/// What a place offers is what its records say together.
fn unite(record: &mut Record, members: &[&Record]) {
    fn all<T: Ord + Clone>(members: &[&Record], read: fn(&Record) -> &BTreeSet<T>) -> BTreeSet<T> {
        members.iter().flat_map(|r| read(r)).cloned().collect()
    }
    record.typologies = all(members, |r| &r.typologies);
    record.services = all(members, |r| &r.services);
    record.publics = all(members, |r| &r.publics);
    record.care = all(members, |r| &r.care);
    record.support = all(members, |r| &r.support);
    record.programmes = all(members, |r| &r.programmes);
    record.labels = all(members, |r| &r.labels);
    record.other_labels = all(members, |r| &r.other_labels);
    record.itinerance = all(members, |r| &r.itinerance);
    record.publishers = all(members, |r| &r.publishers);
    record.unmapped = all(members, |r| &r.unmapped);
}

/// The member whose position is the most precise; among equals, the one that
/// most others bear out, then the first in order.
fn best_position(records: &[Record], ranks: &[usize], scorer: &Scorer<'_>) -> Option<usize> {
    let precision = |rank: usize| records[rank].position.map(|p| p.precision);
    let finest = ranks.iter().filter_map(|&rank| precision(rank)).min()?;
    let bears_out = |one: usize| {
        let close = |&&other: &&usize| scorer.distance(one, other).is_some_and(|d| d <= CLOSE);
        ranks.iter().filter(close).count()
    };
    let fine = ranks.iter().enumerate();
    let fine = fine.filter(|&(_, &rank)| precision(rank) == Some(finest));
    let best = fine.max_by_key(|&(at, &rank)| (bears_out(rank), Reverse(at)));
    best.map(|(_, &rank)| rank)
}
