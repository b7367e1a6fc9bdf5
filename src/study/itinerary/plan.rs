//! Planning for a study.

use super::error::PlanError;
use super::request::{Prepared, prepare};
use crate::i18n::Catalogue;
use crate::itinerary::bound::{Bound, bound};
use crate::itinerary::check::check;
use crate::itinerary::planner::{CurvePoint, curve, fewest_vehicles};
use crate::itinerary::request::PlanRequest;
use crate::itinerary::{Plan, Sites};
use crate::study::{Results, Study};
use crate::units::Persons;

/// How many vehicles, or what they must achieve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Means {
    /// So many vehicles.
    Vehicles(usize),
    /// As few as put a stop within reach of so many people.
    Reach(Persons),
}

/// A plan with everything that its outputs tell.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What was asked.
    pub request: PlanRequest,
    /// What its ranks stand for.
    pub sites: Sites,
    /// The plan.
    pub plan: Plan,
    /// Plans for one vehicle, two, and so on: means against coverage.
    pub curve: Vec<CurvePoint>,
    /// The plan of each point of the curve, with its number of vehicles.
    pub plans: Vec<(usize, Plan)>,
    /// What no plan for the same means exceeds.
    pub bound: Bound,
    /// How vehicles and people travel: `crow-fly` or `road`.
    pub model: &'static str,
}

/// Plans the itinerant routes of a study whose results are computed, and has
/// the plan checked.
///
/// # Errors
/// [`PlanError`] when there is nobody to plan for, a name is not known, or
/// what is asked for cannot be done.
pub fn plan(
    (study, results): (&Study, &Results),
    means: Means,
    words: &Catalogue,
) -> Result<Outcome, PlanError> {
    let settings = study.itinerary();
    let up_to = usize::from(settings.curve);
    let most = match means {
        Means::Vehicles(vehicles) => vehicles.max(up_to),
        Means::Reach(_) => up_to,
    };
    let Prepared {
        request,
        sites,
        model,
    } = prepare((study, results), most, words)?;
    let effort = settings.effort;
    let points = curve(&request, most, effort)?;
    let (vehicles, plan) = match means {
        Means::Vehicles(vehicles) => {
            let fleet = request.parts().vehicles[..vehicles].to_vec();
            // A fleet too small for its pins has no point on the curve; asked
            // for by itself it is refused with the reason.
            let own = request.with_vehicles(fleet)?;
            let found = points.iter().find(|(point, _)| point.vehicles == vehicles);
            let plan = match found {
                Some((_, plan)) => plan.clone(),
                None => crate::itinerary::planner::plan(&own, effort)?,
            };
            (own, plan)
        }
        Means::Reach(wanted) => {
            let (point, plan) = fewest_vehicles(&request, wanted, (most, effort))?;
            (fewest(&request, point.vehicles)?, plan)
        }
    };
    sound(&vehicles, &plan)?;
    let plans = points.into_iter();
    let (curve, plans) = plans.map(|(p, plan)| (p, (p.vehicles, plan))).unzip();
    Ok(Outcome {
        bound: bound(&vehicles, &plan.totals),
        request: vehicles,
        sites,
        plan,
        curve,
        plans,
        model,
    })
}

/// Refuses a plan that breaks a rule.
fn sound(request: &PlanRequest, plan: &Plan) -> Result<(), PlanError> {
    let breaches = check(request, plan);
    if breaches.is_empty() {
        Ok(())
    } else {
        Err(PlanError::Unsound(breaches))
    }
}

/// The request that the fewest vehicles answer: a stop within reach, whatever
/// its hours.
fn fewest(request: &PlanRequest, vehicles: usize) -> Result<PlanRequest, PlanError> {
    let mut parts = request.parts().clone();
    parts.vehicles.truncate(vehicles);
    parts.need = crate::units::Seconds::from_tenths(1);
    Ok(PlanRequest::new(parts)?)
}
