//! Who works in a place while it is open.

use crate::hours::WeeklyHours;

/// People at work in a place at the same time, in thousandths, so that part
/// of a post can be said and sums stay exact; at least a thousandth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Staff(u32);

impl Staff {
    /// One person.
    pub const ONE: Self = Self(1000);

    /// So many people; `None` unless from a thousandth to a thousand.
    #[must_use]
    pub fn new(people: f64) -> Option<Self> {
        let thousandths = (people * 1000.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked in the same expression"
        )]
        (1.0..=1e6)
            .contains(&thousandths)
            .then_some(Self(thousandths as u32))
    }

    /// How many people.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// The hours that they work together when a place is open for so long, to
    /// the minute of the 52 weeks below.
    #[must_use]
    pub fn times(self, hours: WeeklyHours) -> WeeklyHours {
        let minutes = u128::from(hours.minutes_over_the_year()) * u128::from(self.0) / 1000;
        WeeklyHours::over_the_year(u64::try_from(minutes).unwrap_or(u64::MAX))
    }
}
