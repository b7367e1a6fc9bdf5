//! Units in the types: [`Metres`], [`Seconds`], [`Speed`], [`Persons`], [`Quantity`].
//!
//! These are the only conversions in the crate. Times and counts are held as
//! integers in a fixed small unit, so that sums do not depend on the order in
//! which they are taken and population is conserved to the last digit.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// A length on the ground, in metres; finite and not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Metres(f64);

impl Metres {
    /// No length at all.
    pub const ZERO: Self = Self(0.0);

    /// A length in metres; `None` when `metres` is negative or not finite.
    #[must_use]
    pub fn new(metres: f64) -> Option<Self> {
        (metres.is_finite() && metres >= 0.0).then_some(Self(metres + 0.0))
    }

    /// A length given in kilometres; `None` when negative or not finite.
    #[must_use]
    pub fn from_kilometres(kilometres: f64) -> Option<Self> {
        Self::new(kilometres * 1000.0)
    }

    /// The length in metres.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// The length in kilometres.
    #[must_use]
    pub fn kilometres(self) -> f64 {
        self.0 / 1000.0
    }
}

impl Eq for Metres {}

impl Ord for Metres {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Metres {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for Metres {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// A duration, held in whole tenths of a second so that equal trips compare
/// equal on every machine. Holds up to thirteen years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seconds(u32);

impl Seconds {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A duration given in tenths of a second.
    #[must_use]
    pub const fn from_tenths(tenths: u32) -> Self {
        Self(tenths)
    }

    /// The nearest tenth of a second; `None` when negative, not finite or
    /// longer than thirteen years.
    #[must_use]
    pub fn new(seconds: f64) -> Option<Self> {
        let tenths = (seconds * 10.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked in the same expression"
        )]
        (tenths >= 0.0 && tenths <= f64::from(u32::MAX)).then_some(Self(tenths as u32))
    }

    /// A duration given in minutes; `None` as for [`Seconds::new`].
    #[must_use]
    pub fn from_minutes(minutes: f64) -> Option<Self> {
        Self::new(minutes * 60.0)
    }

    /// The duration in tenths of a second.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        self.0
    }

    /// The duration in seconds.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// The duration in minutes.
    #[must_use]
    pub fn minutes(self) -> f64 {
        f64::from(self.0) / 600.0
    }
}

impl Add for Seconds {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// A speed; finite and above zero.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Speed(f64);

impl Speed {
    /// A speed given in kilometres per hour; `None` unless finite and above zero.
    #[must_use]
    pub fn from_kmh(kmh: f64) -> Option<Self> {
        (kmh.is_finite() && kmh > 0.0).then_some(Self(kmh))
    }

    /// The speed in kilometres per hour.
    #[must_use]
    pub fn kmh(self) -> f64 {
        self.0
    }

    /// How long a length takes at this speed, to the nearest tenth of a
    /// second; `None` past the thirteen years that [`Seconds`] can hold.
    #[must_use]
    pub fn time_over(self, length: Metres) -> Option<Seconds> {
        Seconds::new(length.get() * 3.6 / self.0)
    }
}

/// Thousandths in one.
const MILLI: f64 = 1000.0;

macro_rules! fixed_point {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// The nearest thousandth; `None` when negative, not finite or
            /// above nine thousand million million.
            #[must_use]
            pub fn new(value: f64) -> Option<Self> {
                let milli = (value * MILLI).round();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "the range is checked in the same expression"
                )]
                (0.0..9.0e18).contains(&milli).then(|| Self(milli as u64))
            }

            /// From a count of thousandths.
            #[must_use]
            pub const fn from_thousandths(thousandths: u64) -> Self {
                Self(thousandths)
            }

            /// The count in thousandths, exact.
            #[must_use]
            pub const fn thousandths(self) -> u64 {
                self.0
            }

            /// The count as a number.
            #[must_use]
            #[expect(clippy::cast_precision_loss, reason = "exact below 9e12, far above any census")]
            pub fn get(self) -> f64 {
                self.0 as f64 / MILLI
            }

            /// Whether there is nothing.
            #[must_use]
            pub const fn is_zero(self) -> bool {
                self.0 == 0
            }

            /// This part of a whole, from 0 to 1; `None` of an empty whole.
            #[must_use]
            pub fn share_of(self, whole: Self) -> Option<f64> {
                (whole.0 > 0).then(|| self.get() / whole.get())
            }

            /// What is left after taking `other` away; nothing when `other` is more.
            #[must_use]
            pub const fn less(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }

            /// The part that a share from 0 to 1 makes, to the nearest
            /// thousandth, never more than the whole.
            #[must_use]
            pub fn part(self, share: f64) -> Self {
                Self::new(self.get() * share.clamp(0.0, 1.0)).map_or(Self::ZERO, |p| p.min(self))
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
                values.fold(Self::ZERO, Add::add)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.get(), f)
            }
        }
    };
}

fixed_point! {
    /// A number of residents, held in thousandths: the grids publish decimal
    /// counts, and integer sums are the same in any order.
    Persons
}

fixed_point! {
    /// A total of anything else that a grid counts (households, square
    /// metres, euros), held in thousandths of its unit.
    Quantity
}

impl From<Persons> for Quantity {
    fn from(persons: Persons) -> Self {
        Self(persons.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_off_reached_exactly_compares_equal() {
        let twenty = Seconds::from_minutes(20.0).expect("a duration");
        let length = Metres::new(10_000.0).expect("a length");
        let speed = Speed::from_kmh(30.0).expect("a speed");
        assert_eq!(speed.time_over(length), Some(twenty));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for bad in [-1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Persons::new(bad), None);
            assert_eq!(Seconds::new(bad), None);
            assert_eq!(Metres::new(bad), None);
        }
        assert_eq!(Speed::from_kmh(0.0), None);
    }

    #[test]
    fn parts_never_exceed_the_whole() {
        let whole = Persons::new(4.5).expect("a count");
        assert_eq!(whole.part(1.0 / 3.0).thousandths(), 1500);
        assert_eq!(whole.part(7.0), whole);
        assert_eq!(whole.less(whole.part(0.4)) + whole.part(0.4), whole);
    }
}
