//! The question turned round: what means buy which coverage.

use crate::itinerary::bound::{Bound, bound};
use crate::itinerary::plan::{Plan, Totals};
use crate::itinerary::planner::{Effort, plan_from};
use crate::itinerary::request::{PlanRequest, Refusal, Vehicle};
use crate::units::{Persons, Seconds};

/// One point of the curve between means and coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// How many vehicles there are.
    pub vehicles: usize,
    /// How many stops are chosen.
    pub stops: usize,
    /// What the plan brings and takes over a cycle.
    pub totals: Totals,
    /// What no plan of so many vehicles exceeds.
    pub bound: Bound,
}

/// The best plans found for 1, 2, … `most` vehicles, the vehicles of the
/// request repeated in their order. Each search starts from the plan of one
/// vehicle fewer, so that more means never bring less.
///
/// # Errors
/// As [`plan`](super::plan), for the first number of vehicles that keeps the
/// pinned stops and every greater one; numbers below it have no point.
pub fn curve(
    request: &PlanRequest,
    most: usize,
    effort: Effort,
) -> Result<Vec<(CurvePoint, Plan)>, Refusal> {
    let mut points: Vec<(CurvePoint, Plan)> = Vec::new();
    let mut refused = None;
    for vehicles in 1..=most {
        let before = points.last().map(|(_, plan)| plan);
        match with(request, vehicles, (effort, before)) {
            Ok(plan) => points.push((point(request, vehicles, &plan)?, plan)),
            Err(refusal) => refused = Some(refusal),
        }
    }
    match refused.filter(|_| points.is_empty()) {
        Some(refusal) => Err(refusal),
        None => Ok(points),
    }
}

/// The plan with the fewest vehicles that puts a stop within reach of so many
/// people: the vehicles of the request repeated in their order, `most` of them
/// at most. The search then makes great the number of people reached, whatever
/// the hours.
///
/// Fewer may do: each number is given up after a search, not after a proof.
///
/// # Errors
/// [`Refusal::Ceiling`] when all candidates together do not reach so many,
/// [`Refusal::Coverage`] when `most` vehicles do not;
/// otherwise as [`plan`](super::plan).
pub fn fewest_vehicles(
    request: &PlanRequest,
    wanted: Persons,
    (most, effort): (usize, Effort),
) -> Result<(CurvePoint, Plan), Refusal> {
    let mut parts = request.parts().clone();
    parts.need = Seconds::from_tenths(1);
    let request = PlanRequest::new(parts)?;
    let ceiling = ceiling(&request);
    if ceiling < wanted {
        return Err(Refusal::Ceiling { wanted, ceiling });
    }
    let mut best: Option<Plan> = None;
    let mut pins = None;
    for vehicles in 1..=most {
        match with(&request, vehicles, (effort, best.as_ref())) {
            Ok(plan) if plan.totals.reached >= wanted => {
                return Ok((point(&request, vehicles, &plan)?, plan));
            }
            Ok(plan) => best = Some(plan),
            Err(refusal) => pins = Some(refusal),
        }
    }
    Err(match (best, pins) {
        (None, Some(pins)) => pins,
        (best, _) => Refusal::Coverage {
            wanted,
            most: best.map_or(Persons::ZERO, |plan| plan.totals.reached),
            vehicles: most,
        },
    })
}

fn with(
    request: &PlanRequest,
    vehicles: usize,
    (effort, from): (Effort, Option<&Plan>),
) -> Result<Plan, Refusal> {
    let fleet = repeated(&request.parts().vehicles, vehicles);
    plan_from(&request.with_vehicles(fleet)?, effort, from)
}

fn point(request: &PlanRequest, vehicles: usize, plan: &Plan) -> Result<CurvePoint, Refusal> {
    let fleet = repeated(&request.parts().vehicles, vehicles);
    Ok(CurvePoint {
        bound: bound(&request.with_vehicles(fleet)?, &plan.totals),
        vehicles,
        stops: plan.stops.len(),
        totals: plan.totals,
    })
}

/// So many vehicles: those given in their order, over again where there are
/// fewer, the copies named by a number.
pub(super) fn repeated(vehicles: &[Vehicle], many: usize) -> Vec<Vehicle> {
    let copy = |rank: usize| {
        let mut vehicle = vehicles[rank % vehicles.len()].clone();
        if rank >= vehicles.len() {
            vehicle.name = format!("{} ({})", vehicle.name, rank / vehicles.len() + 1);
        }
        vehicle
    };
    (0..many).map(copy).collect()
}

/// The people whom some stop that some vehicle can visit reaches.
fn ceiling(request: &PlanRequest) -> Persons {
    let parts = request.parts();
    let mut reached = vec![false; parts.demand.len()];
    for (rank, candidate) in parts.candidates.iter().enumerate() {
        let visited = (0..parts.vehicles.len()).any(|vehicle| {
            let days = parts.vehicles[vehicle].days.both(candidate.weekdays);
            !days.is_empty() && request.too_far(rank, vehicle).is_none()
        });
        if visited {
            candidate
                .reaches
                .iter()
                .for_each(|&place| reached[place] = true);
        }
    }
    let people = parts.demand.iter().zip(reached);
    people
        .filter(|(_, reached)| *reached)
        .map(|(who, _)| who.population)
        .sum()
}
