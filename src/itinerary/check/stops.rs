//! The stops by themselves: pins, frequencies, lengths, even spacing.

use crate::itinerary::check::Breach;
use crate::itinerary::plan::{Plan, PlannedStop};
use crate::itinerary::request::PlanRequest;

pub(super) fn check(request: &PlanRequest, plan: &Plan, found: &mut Vec<Breach>) {
    for (rank, stop) in plan.stops.iter().enumerate() {
        let candidate = stop.candidate;
        if candidate >= request.parts().candidates.len() {
            found.push(Breach::Unknown {
                what: "candidate",
                rank: candidate,
            });
            continue;
        }
        if plan.stops[..rank]
            .iter()
            .any(|other| other.candidate == candidate)
        {
            found.push(Breach::Twice { candidate });
        }
        one(request, stop, found);
        spread(request, plan, stop, found);
    }
    for candidate in 0..request.parts().candidates.len() {
        pin(request, plan, candidate, found);
    }
}

/// The stop's own rules.
fn one(request: &PlanRequest, stop: &PlannedStop, found: &mut Vec<Breach>) {
    let parts = request.parts();
    let candidate = stop.candidate;
    let weeks = parts.cycle.weeks();
    let fits = weeks.is_multiple_of(stop.frequency.weeks());
    if !fits || !parts.frequencies.contains(&stop.frequency) {
        found.push(Breach::Frequency { candidate });
    }
    let (length, visits) = (stop.length.tenths(), &parts.visits);
    let over = length.checked_sub(visits.shortest.tenths());
    let steps = over.is_some_and(|over| over.is_multiple_of(visits.step.tenths()));
    if !steps || length > visits.longest.tenths() {
        found.push(Breach::Length { candidate, length });
    }
}

/// Visits come every so many weeks, and again over the end of the cycle.
fn spread(request: &PlanRequest, plan: &Plan, stop: &PlannedStop, found: &mut Vec<Breach>) {
    let mut weeks: Vec<u32> = Vec::new();
    for tour in &plan.tours {
        for visit in tour
            .visits
            .iter()
            .filter(|visit| visit.candidate == stop.candidate)
        {
            weeks.push(tour.week);
            let mut say = |what| {
                found.push(Breach::Visit {
                    candidate: visit.candidate,
                    week: tour.week,
                    day: tour.weekday,
                    what,
                });
            };
            if tour.vehicle != stop.vehicle {
                say("another vehicle comes");
            }
            if tour.weekday != stop.weekday {
                say("it is another day");
            }
            if visit.opens.tenths() + stop.length.tenths() != visit.closes.tenths() {
                say("it lasts otherwise");
            }
        }
    }
    weeks.sort_unstable();
    let cycle = request.parts().cycle.weeks();
    let every = stop.frequency.weeks();
    let wraps = weeks.iter().cycle().skip(1).zip(&weeks);
    let even = wraps.enumerate().all(|(rank, (next, week))| {
        let next = if rank + 1 == weeks.len() {
            next + cycle
        } else {
            *next
        };
        next - week == every
    });
    if weeks.is_empty() || !even || weeks[0] != stop.first_week {
        found.push(Breach::Spread {
            candidate: stop.candidate,
            weeks,
        });
    }
}

fn pin(request: &PlanRequest, plan: &Plan, candidate: usize, found: &mut Vec<Breach>) {
    let wanted = &request.parts().candidates[candidate];
    let stop = plan.stops.iter().find(|stop| stop.candidate == candidate);
    if let Some(stop) = stop
        && !wanted.weekdays.contains(stop.weekday)
    {
        found.push(Breach::Visit {
            candidate,
            week: stop.first_week,
            day: stop.weekday,
            what: "it may not be visited on this day",
        });
    }
    let Some(pin) = wanted.pin else { return };
    let mut say = |what| found.push(Breach::Pin { candidate, what });
    let Some(stop) = stop else {
        say("it is not in the plan");
        return;
    };
    if pin
        .frequency
        .is_some_and(|frequency| frequency != stop.frequency)
    {
        say("its frequency is another");
    }
    if pin.weekday.is_some_and(|day| day != stop.weekday) {
        say("its day is another");
    }
    if pin.vehicle.is_some_and(|vehicle| vehicle != stop.vehicle) {
        say("its vehicle is another");
    }
    if pin.first_week.is_some_and(|week| week != stop.first_week) {
        say("its weeks are others");
    }
}
