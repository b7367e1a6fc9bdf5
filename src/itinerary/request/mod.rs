//! What is asked of a plan: the means, the stops that may be chosen, the
//! people they reach.

mod hours;
mod legs;
mod means;
mod money;
mod refusal;
mod stops;
mod timing;
mod whole;

pub use crate::hours::Weekday;
pub use legs::{Leg, Legs};
pub use means::{Prices, Rest, Vehicle, Visits, WorkingDay};
pub use money::Money;
pub use refusal::{Refusal, TooFar};
pub use stops::{Candidate, Demand, Pin};
pub use timing::{Cycle, Frequency, Weekdays};
pub use whole::{PlanRequest, RequestParts};
