//! What the pieces of a text mean.

use crate::hours::{Days, TimeOfDay, Weekday, Weeks};

/// A part of the day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
    AllDay,
}

/// What one or several pieces mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Day(Weekday),
    /// Days that one word names, or several joined.
    Days(Days),
    Holidays,
    Time(TimeOfDay),
    Number(u16),
    Placeholder,
    /// The n-th of the month; −1 is the last.
    Ordinal(i8),
    Half(Half),
    Weeks(Weeks),
    /// Every other week, and how that was said.
    Alternate(&'static str, Weeks),
    /// Once a month.
    Monthly,
    Closed,
    /// « sauf ».
    Except,
    Open,
    Appointment,
    /// « à », « au ».
    To,
    /// « du », which makes an « ou » after it an « au ».
    From,
    Or,
    And,
    Dash,
    Slash,
    Break,
    /// A word that may change what the rest means.
    Unknown(String),
}
