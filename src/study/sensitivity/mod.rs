//! `[sensitivity]`: the headline figures measured again with other assumptions.

mod settings;
mod trials;

pub use settings::SensitivitySettings;

pub(super) use settings::sensitivity;
pub(super) use trials::vary;
