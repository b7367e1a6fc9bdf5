//! The publics of mediation: who the demand may be.
//!
//! A grid counts some of them (poor households, people of an age); people in
//! digital difficulty are estimated from its ages and rates that are published
//! by age ([`DigitalDifficulty`]).

mod ages;
mod difficulty;
mod rates;
#[cfg(test)]
mod tests;

pub use ages::{Ages, FILOSOFI_BANDS, filosofi_band};
pub use difficulty::{AgeGroup, DigitalDifficulty, Estimate};
pub use rates::{AgeRate, RateTable, RatesError};
