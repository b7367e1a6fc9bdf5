//! The check of a plan: every rule counted again from the request alone.
//!
//! Nothing here calls, or shares a line with, the code that made the plan: it
//! reads the request and the plan, and works out hours, days, spacing,
//! drives and coverage in its own plain way. A test of the architecture holds
//! it to that.

mod breach;
mod coverage;
mod days;
mod stops;

pub use breach::Breach;

use crate::itinerary::plan::Plan;
use crate::itinerary::request::PlanRequest;

/// Every rule that a plan breaks, all at once; none for a sound plan.
#[must_use]
pub fn check(request: &PlanRequest, plan: &Plan) -> Vec<Breach> {
    let mut found = Vec::new();
    stops::check(request, plan, &mut found);
    days::check(request, plan, &mut found);
    // Ranks that point at nothing leave nothing to count.
    if found.is_empty() {
        coverage::check(request, plan, &mut found);
    }
    found
}
