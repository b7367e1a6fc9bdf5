//! Amounts of hours a week.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use super::calendar::WEEKS;

/// Hours in an average week, held in minutes over the 52 weeks of a
/// [`Calendar`](crate::hours::Calendar): whole numbers, so that sums do not
/// depend on their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeeklyHours(u64);

impl WeeklyHours {
    /// None at all.
    pub const ZERO: Self = Self(0);

    /// From the minutes of all 52 weeks together.
    #[must_use]
    pub const fn over_the_year(minutes: u64) -> Self {
        Self(minutes)
    }

    /// From hours a week, to the nearest minute of the 52 weeks; `None` when
    /// negative, not finite or above a million.
    #[must_use]
    pub fn from_hours(hours: f64) -> Option<Self> {
        let minutes = (hours * 60.0 * f64::from(WEEKS)).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked in the same expression"
        )]
        (0.0..=1e6).contains(&hours).then_some(Self(minutes as u64))
    }

    /// The minutes of all 52 weeks together, exact.
    #[must_use]
    pub const fn minutes_over_the_year(self) -> u64 {
        self.0
    }

    /// Hours a week.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "exact below 9e15 minutes, a long time"
    )]
    pub fn get(self) -> f64 {
        self.0 as f64 / 60.0 / f64::from(WEEKS)
    }

    /// This part of a whole, from 0 to 1; `None` of an empty whole.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "as above")]
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0).then(|| self.0 as f64 / whole.0 as f64)
    }
}

impl Add for WeeklyHours {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for WeeklyHours {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for WeeklyHours {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::ZERO, Add::add)
    }
}
