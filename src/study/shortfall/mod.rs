//! `[shortfall]`: who bears the gap, and for what reason.

mod measure;
mod settings;

pub use measure::ShortfallResults;
pub use settings::{Capacity, ShortfallSettings};

pub(super) use measure::who_bears_it;
pub(super) use settings::shortfall;
