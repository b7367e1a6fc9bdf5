//! Stops that may be chosen, and the people they reach.

use crate::itinerary::request::{Frequency, Weekday, Weekdays};
use crate::units::Persons;

/// A stop that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its identifier, unique among the candidates.
    pub id: String,
    /// Its name in the outputs.
    pub name: String,
    /// The people within reach of it: ranks of the demand, ascending.
    pub reaches: Vec<usize>,
    /// The days on which it may be visited: its market day, say.
    pub weekdays: Weekdays,
    /// Set where the stop must be in the plan.
    pub pin: Option<Pin>,
}

/// What a stop that must be in the plan must keep; `None` leaves it free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pin {
    /// How often it is visited.
    pub frequency: Option<Frequency>,
    /// The day of its visits.
    pub weekday: Option<Weekday>,
    /// The vehicle that comes: its rank.
    pub vehicle: Option<usize>,
    /// The week of the first visit, from 0.
    pub first_week: Option<u32>,
}

/// People who live in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// How many.
    pub population: Persons,
}
