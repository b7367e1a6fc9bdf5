//! Which records tell of the same place: candidate pairs ([`candidates`]),
//! and for each a score explained field by field ([`Scorer`]).
//!
//! The score is a sum of points in the manner of Fellegi & Sunter (1969): each
//! field adds what its agreement is worth or takes away what its disagreement
//! is worth. The worth of each was set by reading the pairs of the tuning half
//! of the labelled set (`tests/directory/pairs.csv`), never the held-out half.
//!
//! | field | for | against |
//! |---|---|---|
//! | name | the same 5, the same kind and nothing else 5, the same words 5, one within the other 3 to 4, an acronym 2 to 3, in the complement of the address 3 to 4 | another kind 6 (2 where one may take the other in), other words 1.5 to 4.5, one is a bus 6 |
//! | address | street and number 4, next door 1.5, street 2 to 3 | another number up to 1.5, another street 2.5 |
//! | distance, in metres | 30: 2.5, 100: 2, 250: 1 | 1,000: 1, 2,000: 2, 5,000: 3, 20,000: 4, beyond: 5; half at one address |
//! | address and distance together | 5 at most: many doors lead to several places | |
//! | commune | | another, more than 500 m away, 2 |
//! | identifier | a part that is nobody else's 5 | |
//! | pivot | the same SIRET or RNA 2 | another company 1 |
//! | phone, site | 1.5 and 1 | |
//! | source | | two rows of one list 0.5 |
//! | mode | | a stop or a depot, and the other not: never the same |
//!
//! From 4.5 points two records are one place, from 2 a person is asked
//! ([`Thresholds`]). A position that is not precise speaks only against, and
//! only for what lies beyond its radius.

mod block;
mod evidence;
mod identity;
mod location;
mod naming;
mod profile;
mod score;
#[cfg(test)]
mod tests;

pub use block::{Candidates, candidates};
pub use evidence::{Evidence, Field, Finding, Points, Score, Thresholds, Verdict};
pub use profile::Profile;
pub use score::Scorer;
