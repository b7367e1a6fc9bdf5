//! By which a record is known from one run to the next.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use crate::directory::Record;

/// A source and an identifier in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The source, as the study names it.
    pub source: Arc<str>,
    /// The identifier of the record.
    pub id: String,
}

impl RecordKey {
    /// The key of a record.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            source: Arc::clone(&record.origin.source),
            id: record.id.clone(),
        }
    }

    /// The order of two records by their keys.
    pub(super) fn compare(one: &Record, other: &Record) -> Ordering {
        let by_source = one.origin.source.cmp(&other.origin.source);
        by_source.then_with(|| one.id.cmp(&other.id))
    }
}

impl fmt::Display for RecordKey {
    /// `source:identifier`, as `merged_from` has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.source, self.id)
    }
}
