//! One clean list of many: records that tell of the same place become one
//! place, each field taken from the record that knows it best.
//!
//! ```text
//! records ──sort──▶ candidates ──score──▶ same ──clusters──▶ places
//!                                          │ review ─▶ pairs for a person
//! decisions of a person ───────────────────┘
//! ```
//!
//! The result depends on what the records say and on nothing else: not on the
//! order of sources or rows, not on the number of threads. Records are put in
//! the order of their keys before anything is compared.

mod cluster;
mod decision;
mod key;
mod place;
mod survivor;
mod tables;
#[cfg(test)]
mod tests;
mod weigh;

use self::cluster::Clusters;
use self::weigh::weigh;
use super::Record;
use super::matching::{Profile, Score, Scorer, Thresholds, candidates};
use crate::crs::ProjectionError;

pub use decision::{Decided, Decisions};
pub use key::RecordKey;
pub use place::{Link, MergedPlace, Reason, Taken};

/// Why records could not be merged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DirectoryError {
    /// Two records of one source carry the same identifier.
    #[error(
        "two rows carry the identifier {0}; identifiers are to be unique in their source: number the rows where the list has none of its own"
    )]
    DuplicateKey(RecordKey),
    /// A position has no counterpart in metres.
    #[error("a place could not be located in metres: {0}")]
    Projection(#[from] ProjectionError),
}

/// How records are merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// From which score two records are one place, and from which a person is
    /// asked.
    pub thresholds: Thresholds,
}

/// A pair that a person is to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPair {
    /// The rank of one record in [`Directory::records`].
    pub one: usize,
    /// The rank of the other.
    pub other: usize,
    /// What speaks for and against.
    pub score: Score,
    /// Why it was not decided.
    pub reason: Reason,
}

/// The merged list, with all that is to be known of how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Directory {
    /// The records, in the order of their keys.
    pub records: Vec<Record>,
    /// The places, in the order of their first records.
    pub places: Vec<MergedPlace>,
    /// The pairs to review, the highest score first.
    pub review: Vec<ReviewPair>,
    /// Decisions that name a record which no source holds now.
    pub stale: Vec<(RecordKey, RecordKey)>,
    /// Decisions to join that could not be followed: records already joined to
    /// the two were parted by other decisions.
    pub refused: Vec<(RecordKey, RecordKey)>,
    /// How many pairs were scored.
    pub scored: usize,
    /// How many keys were shared by too many records to propose pairs.
    pub crowded: usize,
}

impl Directory {
    /// Merges records: the one entry point of the room.
    ///
    /// Decisions of a person stand above every score: `different` parts two
    /// records for good, `same` joins them unless that would join two others
    /// that a person parted.
    ///
    /// # Errors
    /// [`DirectoryError`] when two records of a source carry one identifier,
    /// or when a position has no counterpart in metres.
    pub fn merge(
        mut records: Vec<Record>,
        decisions: &Decisions,
        options: Options,
    ) -> Result<Self, DirectoryError> {
        records.sort_by(RecordKey::compare);
        let twice = |pair: &&[Record]| RecordKey::compare(&pair[0], &pair[1]).is_eq();
        if let Some([first, ..]) = records.windows(2).find(twice) {
            return Err(DirectoryError::DuplicateKey(RecordKey::of(first)));
        }
        let profiles = Profile::of_all(&records)?;
        let proposed = candidates(&profiles);
        let scorer = Scorer::new(&profiles);
        let (decided, stale) = decisions.ranks(&records);
        let edges = weigh(&proposed.pairs, &scorer, options.thresholds);
        let clusters = Clusters::build(records.len(), edges, &decided, |one, other| {
            scorer.score(one, other).verdict(options.thresholds)
        });
        let places = place::assemble(&records, &clusters, &scorer);
        let review = clusters.review(&scorer);
        let key = |rank: usize| RecordKey::of(&records[rank]);
        let refused = clusters.refused.iter().map(|&(a, b)| (key(a), key(b)));
        let refused = refused.collect();
        Ok(Self {
            records,
            places,
            review,
            stale,
            refused,
            scored: proposed.pairs.len(),
            crowded: proposed.crowded,
        })
    }

    /// How many records were merged away: records less places.
    #[must_use]
    pub fn merged_away(&self) -> usize {
        self.records.len() - self.places.len()
    }
}
