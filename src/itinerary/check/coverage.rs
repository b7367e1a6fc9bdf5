//! What the plan brings and takes, person by person.

use std::fmt::Display;

use crate::itinerary::check::Breach;
use crate::itinerary::plan::{DayTour, Plan};
use crate::itinerary::request::PlanRequest;

pub(super) fn check(request: &PlanRequest, plan: &Plan, found: &mut Vec<Breach>) {
    let mut same = |what, said: &dyn Display, counted: &dyn Display| {
        let (said, counted) = (said.to_string(), counted.to_string());
        if said != counted {
            found.push(Breach::Total {
                what,
                said,
                counted,
            });
        }
    };
    let (help, reached, served) = people(request, plan);
    let totals = &plan.totals;
    same("help within reach", &totals.help.raw(), &help);
    same("people reached", &totals.reached.thousandths(), &reached);
    same("people served", &totals.served.thousandths(), &served);
    let visits: usize = plan.tours.iter().map(|tour| tour.visits.len()).sum();
    same("visits", &totals.visits, &visits);
    same("days", &totals.days, &plan.tours.len());
    let driving: u32 = plan.tours.iter().map(|tour| tour.driving.tenths()).sum();
    same("driving", &totals.driving.tenths(), &driving);
    let working = plan
        .tours
        .iter()
        .map(|tour| tour.returns.tenths() - tour.leaves.tenths() - paused(tour));
    let working: u32 = working.sum();
    same("working time", &totals.working.tenths(), &working);
    let metres = plan
        .tours
        .iter()
        .fold(0.0, |sum, tour| sum + tour.distance.get());
    same("distance", &totals.distance.get().round(), &metres.round());
    let prices = &request.parts().prices;
    let cents = metres / 1000.0 * whole(prices.per_km.cents())
        + f64::from(working) / 36_000.0 * whole(prices.per_hour.cents());
    // The plan rounds up to the next cent.
    let off = whole(totals.cost.cents()) - cents;
    if !(-0.01..1.01).contains(&off) {
        same("cost in cents", &totals.cost.cents(), &cents);
    }
    if let Some(budget) = request.parts().budget
        && cents > whole(budget.cents()) + 0.01
    {
        found.push(Breach::Budget {
            cost: totals.cost,
            budget,
        });
    }
}

/// The time of a tour's break.
fn paused(tour: &DayTour) -> u32 {
    tour.pause
        .map_or(0, |pause| pause.until.tenths() - pause.from.tenths())
}

#[expect(clippy::cast_precision_loss, reason = "cents of a plan fit exactly")]
fn whole(cents: u64) -> f64 {
    cents as f64
}

/// Help, people reached and people served: for each place, the visits that the
/// tours make to stops that reach it are added up.
fn people(request: &PlanRequest, plan: &Plan) -> (u64, u64, u64) {
    let parts = request.parts();
    let need = u64::from(parts.need.tenths());
    let (mut help, mut reached, mut served) = (0, 0, 0);
    let mut open = vec![0_u64; parts.demand.len()];
    for visit in plan.tours.iter().flat_map(|tour| &tour.visits) {
        let time = u64::from(visit.closes.tenths() - visit.opens.tenths());
        for &place in &parts.candidates[visit.candidate].reaches {
            open[place] += time;
        }
    }
    for (place, open) in open.into_iter().enumerate() {
        let people = parts.demand[place].population.thousandths();
        help += people * open.min(need);
        reached += if open > 0 { people } else { 0 };
        served += if open > 0 && open >= need { people } else { 0 };
    }
    (help, reached, served)
}
