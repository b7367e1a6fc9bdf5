//! What a plan is.

use crate::itinerary::request::{Frequency, Money, TooFar, Weekday};
use crate::units::{Metres, Persons, Seconds};

/// Help within reach: people times the time of help each has within reach,
/// capped at what a person needs. Held in thousandths of a person times
/// tenths of a second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HelpInReach(u64);

impl HelpInReach {
    /// From thousandths of a person times tenths of a second.
    #[must_use]
    pub const fn from_raw(raw: u64) -> Self {
        Self(raw)
    }

    /// In thousandths of a person times tenths of a second, exact.
    #[must_use]
    pub const fn raw(self) -> u64 {
        self.0
    }

    /// In persons times hours.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "for people to read")]
    pub fn person_hours(self) -> f64 {
        self.0 as f64 / 36_000_000.0
    }
}

/// A stop chosen, with its visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedStop {
    /// The candidate: its rank in the request.
    pub candidate: usize,
    /// How often it is visited.
    pub frequency: Frequency,
    /// On which day.
    pub weekday: Weekday,
    /// The week of its first visit, from 0.
    pub first_week: u32,
    /// By which vehicle: its rank in the request.
    pub vehicle: usize,
    /// How long each visit is open to the public.
    pub length: Seconds,
}

/// One visit of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The candidate visited.
    pub candidate: usize,
    /// When the vehicle arrives, from midnight.
    pub arrival: Seconds,
    /// When the public is received: after setting up.
    pub opens: Seconds,
    /// When the vehicle leaves.
    pub closes: Seconds,
}

/// A break of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// When it begins, from midnight.
    pub from: Seconds,
    /// When work goes on.
    pub until: Seconds,
}

/// The tour of a vehicle on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayTour {
    /// The vehicle: its rank in the request.
    pub vehicle: usize,
    /// The week of the cycle, from 0.
    pub week: u32,
    /// The day.
    pub weekday: Weekday,
    /// The visits in order; never empty.
    pub visits: Vec<Visit>,
    /// When the vehicle leaves its depot, from midnight.
    pub leaves: Seconds,
    /// When it is back.
    pub returns: Seconds,
    /// The time driven.
    pub driving: Seconds,
    /// The way driven.
    pub distance: Metres,
    /// The midday break. One on arrival at a stop comes before setting up.
    pub pause: Option<Pause>,
}

/// What a plan brings and takes over one cycle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Help within reach, capped for each person at what they need.
    pub help: HelpInReach,
    /// People within reach of at least one stop.
    pub reached: Persons,
    /// Those of them with all the time of help they need within reach.
    pub served: Persons,
    /// Visits made.
    pub visits: usize,
    /// Days on which a vehicle is out.
    pub days: usize,
    /// The time driven.
    pub driving: Seconds,
    /// The time from leaving the depot to being back, breaks left out, all days
    /// together.
    pub working: Seconds,
    /// The way driven.
    pub distance: Metres,
    /// What it costs.
    pub cost: Money,
}

/// A plan over one cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The stops chosen, by candidate.
    pub stops: Vec<PlannedStop>,
    /// The tours, by vehicle, week and day.
    pub tours: Vec<DayTour>,
    /// What it brings and takes.
    pub totals: Totals,
    /// Candidates that no vehicle can visit in a day, and why: the reason of
    /// the first vehicle.
    pub set_aside: Vec<(usize, TooFar)>,
}
