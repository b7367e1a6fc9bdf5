//! Itinerant routes: which stops, how often, which vehicle on which day, in
//! what order, so that help within reach of people is greatest for the means
//! given.
//!
//! ```text
//! PlanRequest ──planner──▶ Plan ──check──▶ breaches, none of them
//!                           └─ calendar ──▶ dates
//! ```
//!
//! # What is made great
//!
//! A stop visited `v` times a cycle for `l` hours puts `v × l` hours of help
//! within reach of everyone it reaches. The help within reach of a person is
//! the sum over the stops chosen, capped at the hours they need; the objective
//! is the sum over people ([`HelpInReach`]). It is concave: the first hours in
//! an empty valley weigh as much as any, and hours past the need weigh nothing,
//! so that a plan spreads out by itself. Of two plans that bring the same, the
//! cheaper is better. With a need of a tenth of a second, the objective is the
//! number of people with a stop within reach (maximal covering).
//!
//! It says how much help is *open* within reach, not who is served when many
//! come at once: hours shared with neighbours count in full for each.
//!
//! # Rules of a plan
//!
//! A stop is visited by one vehicle, on one weekday, every 1, 2 or 4 weeks,
//! for the same length each time: nearness and regularity are what the field
//! asks for. A tour leaves a depot and comes back within the day's hours;
//! drives, set-up and visits follow one another without waiting, but for a
//! midday break where the hours have one ([`Rest`](request::Rest)). A budget
//! bounds what a cycle costs. [`bound`] tells what no plan for the same means
//! exceeds.

pub mod bound;
pub mod calendar;
mod chance;
pub mod check;
mod plan;
pub mod planner;
pub mod request;
mod site;
pub mod tours;

pub use plan::{DayTour, HelpInReach, Pause, Plan, PlannedStop, Totals, Visit};
pub use site::{Site, Sites};
