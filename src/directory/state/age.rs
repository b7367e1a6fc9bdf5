//! How old rows are.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::directory::Record;

/// The date that ages are counted from: the one given, else the newest that
/// any record carries; never the day of the run, so that a study gives the
/// same result every day. `None` where no record has a date either.
#[must_use]
pub fn reference(given: Option<Date>, records: &[Record]) -> Option<Date> {
    given.or_else(|| records.iter().filter_map(|r| r.updated).max())
}

/// Ages of rows, from one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The date that ages are counted from.
    pub reference: Date,
}

impl Ages {
    /// How many days before the reference a row was dated; below zero for one
    /// dated after it.
    #[must_use]
    pub fn days(self, updated: Date) -> i32 {
        let span = self.reference.since(updated);
        span.map_or(0, |span| span.get_days())
    }

    /// Whether a row was dated within a year of the reference, inclusive: on
    /// the same day of the year before, or later.
    #[must_use]
    pub fn is_within_a_year(self, updated: Date) -> bool {
        updated >= self.reference.saturating_sub(1.year())
    }
}
