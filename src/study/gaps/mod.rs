//! `[gaps]`: what makes land a gap, how gaps are ranked, when one is solid.

mod answer;
mod confidence;
mod dates;
mod needs;
mod publish;
mod ranking;
mod settings;

#[cfg(test)]
mod tests;

pub use settings::{GapSettings, Question, RankingSettings};

pub(super) use answer::{Measured, answer};
pub(super) use dates::ages;
pub(super) use publish::write;
pub(super) use settings::{Around, gaps};
