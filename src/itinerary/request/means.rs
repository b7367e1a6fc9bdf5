//! The means: vehicles, their days and hours, how visits are made, prices.

use crate::itinerary::request::{Money, Weekdays};
use crate::units::Seconds;

/// The hours of one day's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingDay {
    /// When the vehicle leaves its depot, from midnight.
    pub start: Seconds,
    /// The longest time until it is back, itself included.
    pub longest: Seconds,
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
