//! Who is reached: `[access]` and `[publics]` of a study, and what comes of
//! them.

mod groups;
mod measure;
mod ranking;
mod rows;
mod secrecy;
mod settings;
mod supply;
mod tables;

pub use measure::WhoResults;
pub use settings::{SupplySettings, WhoSettings};

pub(super) use measure::measure;
pub(super) use rows::summary;
pub(super) use settings::{add_bands, who};
pub(super) use tables::{access_table, equity_table};
