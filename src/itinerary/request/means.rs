//! The means: vehicles, their days and hours, how visits are made, prices.

use crate::itinerary::request::{Money, Weekdays};
use crate::units::Seconds;

/// The hours of one day's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingDay {
    /// When the vehicle leaves its depot, from midnight.
    pub start: Seconds,
    /// The longest time until it is back, break and itself included.
    pub longest: Seconds,
    /// The midday break; `None` where the hours are given without one.
    pub rest: Option<Rest>,
}

/// A midday break. It is neither worked nor paid, and a part of the day: a day
/// of eight hours with an hour's break has seven of work. It is never taken
/// while the public is received or the stop set up, and not on days that
/// begin once it may or end before it must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// It begins no sooner, from midnight, itself included.
    pub earliest: Seconds,
    /// It begins no later, from midnight, itself included.
    pub latest: Seconds,
    /// How long it lasts.
    pub length: Seconds,
}

impl WorkingDay {
    /// The most drives, set-up and visits that fit into the day beside its
    /// break.
    #[must_use]
    pub fn most_work(&self) -> Seconds {
        let Some(rest) = self.rest.filter(|rest| self.start < rest.earliest) else {
            return self.longest;
        };
        let before = less(rest.latest, self.start).min(self.longest);
        before.max(less(self.longest, rest.length))
    }

    /// The break, where a day of so much work has one.
    #[must_use]
    pub fn rest_after(&self, work: Seconds) -> Option<Rest> {
        let due = |rest: &Rest| self.start < rest.earliest && self.start + work > rest.latest;
        self.rest.filter(due)
    }
}

fn less(time: Seconds, other: Seconds) -> Seconds {
    Seconds::from_tenths(time.tenths().saturating_sub(other.tenths()))
}

/// A vehicle with its crew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vehicle {
    /// Its name in the outputs.
    pub name: String,
    /// Where it starts and ends every day: the rank of the depot.
    pub depot: usize,
    /// The days it works.
    pub days: Weekdays,
    /// The hours it works on each.
    pub hours: WorkingDay,
}

/// How a visit is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visits {
    /// The shortest time open to the public.
    pub shortest: Seconds,
    /// The longest time open to the public, itself included.
    pub longest: Seconds,
    /// Lengths are the shortest plus a whole number of these.
    pub step: Seconds,
    /// Setting up on arrival, when nobody is received yet.
    pub setup: Seconds,
}

/// What work costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prices {
    /// A kilometre driven.
    pub per_km: Money,
    /// An hour from leaving the depot to being back.
    pub per_hour: Money,
}
