//! The tables of a study, one a file.

mod cells;
mod coverage;
mod faults;
mod gaps;
mod hours;
mod itinerary;
mod places;
mod reach;

pub use cells::{CellTrips, cells};
pub use coverage::coverage;
pub use faults::faults;
pub use gaps::{gaps, zone_name};
pub use hours::hours;
pub(in crate::report) use itinerary::PlanFacts;
pub use itinerary::{
    PlanInput, plan_calendar, plan_curve, plan_remaining, plan_set_aside, plan_stops, plan_tours,
};
pub use places::places;
pub use reach::reach;
