//! A plan laid on real dates.

mod dates;
mod holidays;

pub use dates::{Calendar, Occasion, first_monday};
pub use holidays::{Holiday, easter, holiday};
