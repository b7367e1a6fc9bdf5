//! A plan laid on real dates.

mod dates;

pub use crate::hours::{Holiday, easter, holiday};
pub use dates::{Calendar, Occasion, first_monday};
