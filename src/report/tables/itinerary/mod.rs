//! The tables of a plan of itinerant routes, one a file.

mod calendar;
mod curve;
mod input;
mod remaining;
mod stops;
mod tours;

pub use calendar::plan_calendar;
pub use curve::plan_curve;
pub use input::PlanInput;
pub use remaining::{plan_remaining, plan_set_aside};
pub(in crate::report) use stops::Facts as PlanFacts;
pub use stops::plan_stops;
pub use tours::plan_tours;
