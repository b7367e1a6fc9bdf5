//! What a person decided of pairs.

use std::collections::{BTreeMap, HashMap};

use super::RecordKey;
use crate::directory::Record;

/// What a person says of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decided {
    /// Two places.
    Different,
    /// One place.
    Same,
}

impl Decided {
    /// The word that stands for it in the review file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Different => "different",
            Self::Same => "same",
        }
    }
}

/// The decisions of a person, by pairs of keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<(RecordKey, RecordKey), Decided>);

/// Decisions by pairs of ranks, the lower first.
pub(super) type ByRank = BTreeMap<(usize, usize), Decided>;

impl Decisions {
    /// Notes a decision, in whichever order the pair is given, and gives the
    /// one that stood before.
    pub fn insert(&mut self, one: RecordKey, other: RecordKey, said: Decided) -> Option<Decided> {
        let pair = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        self.0.insert(pair, said)
    }

    /// Every decision, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&RecordKey, &RecordKey, Decided)> {
        self.0
            .iter()
            .map(|((one, other), &said)| (one, other, said))
    }

    /// How many decisions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The decisions by the ranks of records, and those that name a record
    /// which is not there.
    pub(super) fn ranks(&self, records: &[Record]) -> (ByRank, Vec<(RecordKey, RecordKey)>) {
        let keys = records.iter().map(RecordKey::of);
        let ranks: HashMap<RecordKey, usize> = keys.enumerate().map(|(r, k)| (k, r)).collect();
        let mut found = ByRank::new();
        let mut stale = Vec::new();
        for ((one, other), &said) in &self.0 {
            match (ranks.get(one), ranks.get(other)) {
                (Some(&a), Some(&b)) if a != b => {
                    found.insert((a.min(b), a.max(b)), said);
                }
                _ => stale.push((one.clone(), other.clone())),
            }
        }
        (found, stale)
    }
}
