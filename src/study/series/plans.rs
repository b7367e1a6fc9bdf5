//! The plans that a series shows.

use crate::map::MapPlan;
use crate::study::itinerary::Outcome;

/// The most plans of a sheet, beside the panel without one.
const MOST: usize = 5;

/// The plans of the curve, and the one that the study asks for where it is
/// not among them: of more than a sheet has room for the last gives way.
pub(super) fn plans(outcome: &Outcome) -> Vec<MapPlan> {
    let own = outcome.request.parts().vehicles.len();
    let mut plans: Vec<MapPlan> = outcome
        .plans
        .iter()
        .map(|(vehicles, plan)| map_plan(outcome, (*vehicles, *vehicles == own), plan))
        .collect();
    let own = match plans.iter().position(|plan| plan.asked) {
        Some(rank) => plans.remove(rank),
        None => map_plan(outcome, (own, true), &outcome.plan),
    };
    plans.truncate(MOST - 1);
    plans.push(own);
    plans.sort_by_key(|plan| plan.vehicles);
    plans
}

fn map_plan(
    outcome: &Outcome,
    (vehicles, asked): (usize, bool),
    plan: &crate::itinerary::Plan,
) -> MapPlan {
    let candidates = &outcome.request.parts().candidates;
    let chosen = plan.stops.iter().map(|stop| stop.candidate);
    let reaches = chosen.clone().flat_map(|stop| &candidates[stop].reaches);
    MapPlan {
        vehicles,
        asked,
        stops: chosen
            .map(|stop| outcome.sites.stops[stop].position)
            .collect(),
        reached: reaches.map(|&place| outcome.sites.cells[place]).collect(),
    }
}
