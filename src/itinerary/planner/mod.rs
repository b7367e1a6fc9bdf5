//! Making plans: stops, frequencies, vehicles, days and orders together.

mod clock;
mod drives;
mod fits;
mod improve;
mod means;
mod offers;
mod pins;
mod setting;
mod state;
mod tell;
mod tidy;

use crate::itinerary::plan::Plan;
use crate::itinerary::request::{PlanRequest, Refusal};
use improve::Search;
use setting::Setting;

pub use means::{CurvePoint, curve, fewest_vehicles};

/// How hard to search, and from which seed. The same effort on the same
/// request makes the same plan on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Where chance starts.
    pub seed: u64,
    /// How often part of the plan is taken out and put back otherwise.
    pub rounds: u64,
}

impl Default for Effort {
    /// Seed 1 and 4,000 rounds: some seconds for a département.
    fn default() -> Self {
        Self {
            seed: 1,
            rounds: 4_000,
        }
    }
}

/// The best plan found: pins kept, then most help within reach, then least
/// cost.
///
/// # Errors
/// [`Refusal::Pins`] when no plan found keeps all pinned stops, with the
/// nearest change that lets one.
pub fn plan(request: &PlanRequest, effort: Effort) -> Result<Plan, Refusal> {
    plan_from(request, effort, None)
}

/// As [`plan`], starting from another plan where one is given.
fn plan_from(request: &PlanRequest, effort: Effort, from: Option<&Plan>) -> Result<Plan, Refusal> {
    pins::check(request, effort)?;
    let setting = Setting::new(request);
    let start = from.map_or_else(Vec::new, |plan| tell::choices(&setting, plan));
    let mut search = Search::new(setting, effort.seed);
    search.start(&start);
    let best = search.run(effort.rounds).clone();
    if best.missing > 0 {
        return Err(pins::refusal(request, &best, effort));
    }
    Ok(tell::plan(&search.desk.setting, &best))
}

/// A rank as the search stores it.
fn rank32(rank: usize) -> u32 {
    u32::try_from(rank).expect("fewer than 2^32 of anything")
}
