//! Why access could not be measured.

use super::{DecayError, Measure};

/// A measure that cannot be taken.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AccessError {
    /// Amounts do not go with points.
    #[error("there are {expected} {points} and {given} amounts; give one amount a point")]
    Length {
        /// `origins` or `destinations`.
        points: &'static str,
        /// How many points there are.
        expected: usize,
        /// How many amounts were given.
        given: usize,
    },
    /// A pair weighs more than numbers can tell, as a cost of 0 does under a
    /// power.
    #[error(
        "origin {origin} and destination {destination} (by rank, from 0) have no finite weight at a cost of {cost}; raise the least costs, or take a decay that is finite there, as exponential:B"
    )]
    Endless {
        /// The origin, by rank.
        origin: usize,
        /// The destination, by rank.
        destination: usize,
        /// What it costs to get from the one to the other.
        cost: f64,
    },
    /// The measure has no decay.
    #[error("{} counts everything within the cut-off alike; leave the decay out, or take gravity", measure.key())]
    DecayRefused {
        /// The measure.
        measure: Measure,
    },
    /// The measure needs a decay.
    #[error("{} weighs by cost; give a decay, as power:1 or exponential:0.1", measure.key())]
    DecayMissing {
        /// The measure.
        measure: Measure,
    },
    /// The measure needs a cut-off or a decay.
    #[error("{} needs a cut-off, from which its usual weights follow, or a decay of your own", measure.key())]
    CutoffMissing {
        /// The measure.
        measure: Measure,
    },
    /// The measure counts nothing.
    #[error("{} does not count the nearest; leave the count out, or take nearest", measure.key())]
    CountRefused {
        /// The measure.
        measure: Measure,
    },
    /// A number that is to be reached is none.
    #[error("nobody can reach {0} opportunities; give a number above 0")]
    Count(f64),
    /// The decay cannot be.
    #[error(transparent)]
    Decay(#[from] DecayError),
}
