//! Series of maps: which a study draws, and what from.

mod draw;
mod plans;
mod publics;
mod settings;
mod table;

pub use settings::SeriesSettings;

pub(super) use draw::write;
pub(super) use publics::check;
pub(super) use settings::{Means, series};
