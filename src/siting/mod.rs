//! Where to open places: few sites chosen among many so that demand is
//! covered, or near.
//!
//! | question | function | from |
//! |---|---|---|
//! | the fewest sites that leave nobody out (LSCP) | [`cover_all`] | Toregas, Swain, ReVelle & Bergman 1971 |
//! | the same, with most demand covered twice (LSCP-B) | [`cover_all_with_backup`] | Daskin & Stern 1981; Hogan & ReVelle 1986 |
//! | the most people within reach for the means given (MCLP) | [`cover_most`] | Church & ReVelle 1974; partial cover: Berman & Krass 2002 |
//! | the least travel for the means given (p-median) | [`p_median`] | Hakimi 1964; ReVelle & Swain 1970 |
//! | the shortest farthest trip (p-center) | [`p_center`] | Hakimi 1964; Minieka 1970 |
//! | the least travel where sites hold so many (capacitated p-median) | [`capacitated_p_median`] | Mulvey & Beck 1984 |
//! | the most people served where sites hold so many | [`capacitated_cover_most`] | Current & Storbeck 1988 |
//!
//! Origins of the matrix are demand, destinations are candidates; costs and
//! people are in the user's units ([`Impedance`], [`Amount`]), and a radius
//! reached exactly is reached. Pairs that are not in the matrix are out of
//! reach.
//!
//! Every answer says how good it is: its [`Proof`] holds the objective, a
//! bound that no choice beats, and whether the two meet. The search looks at a
//! given number of pairs ([`Effort`]), not for a given time, so that the same
//! question has the same answer on every machine.
//!
//! Places that exist already ([`Standing::Kept`]) stay open, serve whoever
//! they reach, and count neither towards the number of sites nor against the
//! budget: the question is what to add. Candidates that may not be opened are
//! [`Standing::Forbidden`].
//!
//! # Method
//! Rows and candidates that others make superfluous are left out. Then
//! Lagrangian relaxation bounds the choice, interchange improves it, profits
//! fix the candidates that leave no choice, and branch and bound settles the
//! rest. Covering questions are asked as "are so many sites enough?", which is
//! maximal covering with nobody left out; the p-center as covering at each
//! radius (Minieka 1970).
//!
//! # Tolerance
//! `optimal` means that no choice is better by more than a thousand-millionth
//! part of the objective. Where all costs and people are whole, or have up to
//! three decimals, it means the optimum itself.

mod assign;
mod backup;
mod capacity;
mod center;
mod cover;
mod error;
mod grain;
mod location;
mod lscp;
mod mclp;
mod median;
mod sites;

pub use assign::Assigned;
pub use backup::{Backup, cover_all_with_backup};
pub use capacity::{Capacities, Filled, capacitated_cover_most, capacitated_p_median};
pub use center::p_center;
pub use error::SitingError;
pub use lscp::{Uncoverable, cover_all, cover_coverable, uncoverable};
pub use mclp::{Reach, cover_most};
pub use median::p_median;
pub use sites::{Effort, Means, Proof, Sites, Siting, Standing};

#[cfg(doc)]
use crate::travel::matrix::{Amount, Impedance};

#[cfg(test)]
mod tests;
