//! The score of a pair.

use super::evidence::{Evidence, Field, Finding, Points, Score};
use super::profile::Profile;
use super::{identity, location, naming};
use crate::territory::ServiceMode;

/// Scores pairs of the records that it was given.
#[derive(Clone, Copy, Debug)]
pub struct Scorer<'a> {
    profiles: &'a [Profile],
}

impl<'a> Scorer<'a> {
    /// A scorer of pairs of these records.
    #[must_use]
    pub fn new(profiles: &'a [Profile]) -> Self {
        Self { profiles }
    }

    /// The score of a pair, by the ranks of its records; the same whichever
    /// comes first.
    #[must_use]
    pub fn score(&self, one: usize, other: usize) -> Score {
        let (one, other) = (
            &self.profiles[one.min(other)],
            &self.profiles[one.max(other)],
        );
        let mut score = Score::default();
        if excludes(one.mode, other.mode) {
            score.add(Evidence {
                field: Field::Mode,
                points: Points::default(),
                finding: Finding::OtherMode,
                measure: None,
            });
            score.bar();
        }
        score.add(naming::compare(one, other));
        for evidence in location::compare(one, other) {
            score.add(evidence);
        }
        for evidence in identity::compare(one, other) {
            score.add(evidence);
        }
        score
    }

    /// How far apart two records stand, in metres, where both positions are
    /// known.
    pub(in crate::directory) fn distance(&self, one: usize, other: usize) -> Option<f64> {
        self.profiles[one].distance(&self.profiles[other])
    }
}

/// A depot is no place of service, and a stop is one at its own hours only:
/// neither is ever the same as a place that stands.
fn excludes(one: ServiceMode, other: ServiceMode) -> bool {
    let rank = |mode| match mode {
        ServiceMode::Fixed | ServiceMode::NoPublic => 0,
        ServiceMode::Stop => 1,
        ServiceMode::Depot => 2,
    };
    rank(one) != rank(other)
}
