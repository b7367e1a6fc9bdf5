//! Which records tell of the same place: candidate pairs ([`candidates`]),
//! and for each a score explained field by field ([`Scorer`]).
//!
//! The score is a sum of points in the manner of Fellegi & Sunter (1969): each
//! field adds what its agreement is worth or takes away what its disagreement
//! is worth. The worth of each was set by reading the pairs of the tuning half
//! of the labelled set (`tests/directory/pairs.csv`), never the held-out half.

mod block;
mod evidence;
mod identity;
mod location;
mod naming;
mod profile;
mod score;

pub use block::{Candidates, candidates};
pub use evidence::{Evidence, Field, Finding, Points, Score, Thresholds, Verdict};
pub use profile::Profile;
pub use score::Scorer;
