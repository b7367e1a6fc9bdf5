//! What a plan can get wrong.

use crate::itinerary::request::{Money, Weekday};

/// A rule that a plan breaks. Candidates and vehicles are told by their rank
/// in the request, weeks from 0, times in tenths of a second.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Breach {
    /// A rank points at no candidate or vehicle.
    #[error("the plan names a {what} of rank {rank} that the request does not hold")]
    Unknown {
        /// Which of the two.
        what: &'static str,
        /// The rank.
        rank: usize,
    },
    /// A candidate is chosen twice.
    #[error("stop {candidate} is chosen twice")]
    Twice {
        /// The candidate.
        candidate: usize,
    },
    /// A stop that must stay is missing, or does not keep what it must.
    #[error("stop {candidate} must stay, and {what}")]
    Pin {
        /// The candidate.
        candidate: usize,
        /// What it does not keep.
        what: &'static str,
    },
    /// A frequency that is not allowed, or that the cycle cannot hold.
    #[error("stop {candidate} has a frequency that the request does not allow")]
    Frequency {
        /// The candidate.
        candidate: usize,
    },
    /// A visit's length is outside the limits.
    #[error("visits of stop {candidate} last {length} tenths of a second, outside the limits")]
    Length {
        /// The candidate.
        candidate: usize,
        /// The length.
        length: u32,
    },
    /// The weeks of a stop's visits are not those of its frequency.
    #[error(
        "stop {candidate} is visited in weeks {weeks:?}, which is not evenly spread at its frequency"
    )]
    Spread {
        /// The candidate.
        candidate: usize,
        /// The weeks of its visits.
        weeks: Vec<u32>,
    },
    /// A visit is not as its stop says: another vehicle, day or length.
    #[error("a visit to stop {candidate} in week {week} on {day} is not as the stop says: {what}", day = day.key())]
    Visit {
        /// The candidate.
        candidate: usize,
        /// The week.
        week: u32,
        /// The day.
        day: Weekday,
        /// What differs.
        what: &'static str,
    },
    /// A tour breaks a rule of its day.
    #[error("the tour of vehicle {vehicle} in week {week} on {day}: {what}", day = day.key())]
    Tour {
        /// The vehicle.
        vehicle: usize,
        /// The week.
        week: u32,
        /// The day.
        day: Weekday,
        /// What is wrong.
        what: String,
    },
    /// The plan costs more than it may.
    #[error("a cycle costs {cost} and may cost {budget}")]
    Budget {
        /// What it costs, as the plan says.
        cost: Money,
        /// What it may cost.
        budget: Money,
    },
    /// A total is not what the tours and stops add up to.
    #[error("the plan says {what} {said}, counted again {counted}")]
    Total {
        /// Which total.
        what: &'static str,
        /// As said.
        said: String,
        /// As counted.
        counted: String,
    },
}
