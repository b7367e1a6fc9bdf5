//! Whether the stops that must stay can all be visited, and what would let
//! them.

use crate::itinerary::planner::Effort;
use crate::itinerary::planner::improve::Search;
use crate::itinerary::planner::setting::Setting;
use crate::itinerary::planner::state::State;
use crate::itinerary::request::{Money, PlanRequest, Refusal, RequestParts};
use crate::units::Seconds;

/// Rounds enough for a question about pins alone.
const ROUNDS: u64 = 600;

/// By how many half hours the days are lengthened at most in the search for a
/// change, and how many vehicles are added.
const HALF_HOURS: u32 = 12;
const VEHICLES: usize = 3;

/// Finds a way to visit all pinned stops, all others left out.
///
/// # Errors
/// [`Refusal::Pins`] when none is found.
pub(super) fn check(request: &PlanRequest, effort: Effort) -> Result<(), Refusal> {
    let left = left_out(request.parts(), effort);
    if left.is_empty() {
        return Ok(());
    }
    Err(dear(request, effort).unwrap_or_else(|| told(request, &left, effort)))
}

/// The refusal of a budget, where the pinned stops find room without it.
fn dear(request: &PlanRequest, effort: Effort) -> Option<Refusal> {
    let budget = request.parts().budget?;
    let mut free = request.parts().clone();
    free.budget = None;
    let best = alone(&free, effort)?;
    let needed = Money::from_cents(best.cost.unsigned_abs().div_ceil(36_000));
    (best.missing == 0).then_some(Refusal::Budget {
        budget,
        needed,
        pinned: true,
        weeks: free.cycle.weeks(),
    })
}

/// The refusal of a plan whose search ended without some pinned stops.
pub(super) fn refusal(request: &PlanRequest, state: &State, effort: Effort) -> Refusal {
    let candidates = request.parts().candidates.iter().zip(&state.choices);
    let left = candidates.filter(|(stop, choice)| stop.pin.is_some() && choice.is_none());
    let left: Vec<String> = left.map(|(stop, _)| stop.id.clone()).collect();
    told(request, &left, effort)
}

fn told(request: &PlanRequest, left: &[String], effort: Effort) -> Refusal {
    let pinned = request
        .parts()
        .candidates
        .iter()
        .filter(|stop| stop.pin.is_some());
    let parts = request.parts();
    let longer = (1..=HALF_HOURS).find(|&halves| fits(&with_longer_days(parts, halves), effort));
    Refusal::Pins {
        left_out: left.to_vec(),
        kept: pinned.count() - left.len(),
        longer: longer.map(half_hours),
        vehicles: (1..=VEHICLES).find(|&more| fits(&with_vehicles(parts, more), effort)),
    }
}

/// The pinned stops that find no room, by identifier.
fn left_out(parts: &RequestParts, effort: Effort) -> Vec<String> {
    let Some(best) = alone(parts, effort) else {
        return Vec::new();
    };
    let left = parts.candidates.iter().zip(&best.choices);
    let left = left.filter(|(stop, choice)| stop.pin.is_some() && choice.is_none());
    left.map(|(stop, _)| stop.id.clone()).collect()
}

/// The best found for the pinned stops alone; `None` where there are none.
fn alone(parts: &RequestParts, effort: Effort) -> Option<State> {
    let mut only = parts.clone();
    for stop in &mut only.candidates {
        // Nobody gains from the others, so that none of them is chosen; the
        // legs keep their ranks.
        stop.reaches.clear();
    }
    if only.candidates.iter().all(|stop| stop.pin.is_none()) {
        return None;
    }
    let request = PlanRequest::new(only).ok()?;
    let mut search = Search::new(Setting::new(&request), effort.seed);
    search.start(&[]);
    Some(if search.desk.state.missing == 0 {
        search.desk.state.clone()
    } else {
        search.run(ROUNDS).clone()
    })
}

fn fits(parts: &RequestParts, effort: Effort) -> bool {
    left_out(parts, effort).is_empty()
}

fn half_hours(many: u32) -> Seconds {
    Seconds::from_tenths(many * 18_000)
}

fn with_longer_days(parts: &RequestParts, halves: u32) -> RequestParts {
    let mut longer = parts.clone();
    for vehicle in &mut longer.vehicles {
        let day = &mut vehicle.hours.longest;
        *day = *day + half_hours(halves);
    }
    longer
}

fn with_vehicles(parts: &RequestParts, more: usize) -> RequestParts {
    let mut larger = parts.clone();
    larger.vehicles = super::means::repeated(&parts.vehicles, parts.vehicles.len() + more);
    larger
}
