//! The tours: days of work, drives, hours.

use crate::itinerary::check::Breach;
use crate::itinerary::plan::{DayTour, Pause, Plan};
use crate::itinerary::request::PlanRequest;

pub(super) fn check(request: &PlanRequest, plan: &Plan, found: &mut Vec<Breach>) {
    for (rank, tour) in plan.tours.iter().enumerate() {
        let vehicle = tour.vehicle;
        if vehicle >= request.parts().vehicles.len() {
            found.push(Breach::Unknown {
                what: "vehicle",
                rank: vehicle,
            });
            continue;
        }
        let same = |other: &&DayTour| {
            (other.vehicle, other.week, other.weekday) == (vehicle, tour.week, tour.weekday)
        };
        let mut wrong = Vec::new();
        if plan.tours[..rank].iter().any(|other| same(&other)) {
            wrong.push("the vehicle is out already".to_owned());
        }
        if tour.visits.is_empty() {
            wrong.push("nobody is visited".to_owned());
        }
        day(request, tour, &mut wrong);
        for visit in &tour.visits {
            if !plan
                .stops
                .iter()
                .any(|stop| stop.candidate == visit.candidate)
            {
                wrong.push(format!(
                    "stop {} is visited and not chosen",
                    visit.candidate
                ));
            }
        }
        if wrong.is_empty() {
            hours(request, tour, &mut wrong);
            rest(request, tour, &mut wrong);
            length(request, tour, &mut wrong);
        }
        found.extend(wrong.into_iter().map(|what| Breach::Tour {
            vehicle,
            week: tour.week,
            day: tour.weekday,
            what,
        }));
    }
}

/// The day is one of the vehicle's, in the cycle.
fn day(request: &PlanRequest, tour: &DayTour, wrong: &mut Vec<String>) {
    if !request.parts().vehicles[tour.vehicle]
        .days
        .contains(tour.weekday)
    {
        wrong.push("the vehicle does not work that day".to_owned());
    }
    if tour.week >= request.parts().cycle.weeks() {
        wrong.push("the week is past the cycle".to_owned());
    }
}

/// The clock, leg by leg: every arrival is the departure before plus the
/// drive, to the tenth of a second.
fn hours(request: &PlanRequest, tour: &DayTour, wrong: &mut Vec<String>) {
    let parts = request.parts();
    let vehicle = &parts.vehicles[tour.vehicle];
    let depot = parts.candidates.len() + vehicle.depot;
    let setup = parts.visits.setup.tenths();
    let (mut clock, mut driven, mut way) = (tour.leaves.tenths(), 0_u32, 0.0);
    if clock != vehicle.hours.start.tenths() {
        wrong.push("it does not start with the day".to_owned());
    }
    let mut from = depot;
    let mut pause = tour.pause;
    let ends = tour
        .visits
        .iter()
        .map(|visit| (visit.candidate, Some(visit)));
    for (to, visit) in ends.chain([(depot, None)]) {
        let Some(leg) = parts.legs.get(from, to) else {
            wrong.push(format!("there is no way from point {from} to point {to}"));
            return;
        };
        let leaves = clock;
        clock += leg.time.tenths();
        driven += leg.time.tenths();
        way += leg.distance.get().round();
        let waits = wait(&mut pause, (leaves, &mut clock), visit.is_some());
        let said = visit.map_or(tour.returns, |visit| visit.arrival).tenths();
        if said != clock {
            wrong.push(format!(
                "it says {said} for the arrival at point {to}, the drive gives {clock}"
            ));
        }
        if let Some(visit) = visit {
            if visit.opens.tenths() != visit.arrival.tenths() + waits + setup {
                wrong.push(format!("stop {to} opens before or after it is set up"));
            }
            clock = visit.closes.tenths();
        }
        from = to;
    }
    if pause.is_some() {
        wrong.push("its break falls into a visit, or outside the day".to_owned());
    }
    counted(tour, (driven, way), wrong);
}

/// A break before or during a drive puts the arrival off; one that begins on
/// arrival at a stop puts the opening off, by so much.
fn wait(pause: &mut Option<Pause>, (leaves, clock): (u32, &mut u32), stops: bool) -> u32 {
    let within = |taken: &Pause| (leaves..=*clock).contains(&taken.from.tenths());
    let Some(taken) = pause.filter(within) else {
        return 0;
    };
    *pause = None;
    let lasts = taken.until.tenths().saturating_sub(taken.from.tenths());
    if stops && taken.from.tenths() == *clock {
        return lasts;
    }
    *clock += lasts;
    0
}

/// The drive is as the tour says.
fn counted(tour: &DayTour, (driven, way): (u32, f64), wrong: &mut Vec<String>) {
    if driven != tour.driving.tenths() {
        let said = tour.driving.tenths();
        wrong.push(format!("it says {said} of driving, counted again {driven}"));
    }
    if (way - tour.distance.get()).abs() > 0.5 {
        let said = tour.distance.get();
        wrong.push(format!("it says {said} m, counted again {way}"));
    }
}

/// The break is as the hours say, and there where they want one: on a day
/// that begins before it may and, without it, would end after it must begin.
fn rest(request: &PlanRequest, tour: &DayTour, wrong: &mut Vec<String>) {
    let hours = &request.parts().vehicles[tour.vehicle].hours;
    match (hours.rest, tour.pause) {
        (None, None) => {}
        (None, Some(_)) => wrong.push("it has a break, and the hours have none".to_owned()),
        (Some(rest), None) => {
            if tour.leaves < rest.earliest && tour.returns > rest.latest {
                wrong.push("it has no break, and is out when one must begin".to_owned());
            }
        }
        (Some(rest), Some(pause)) => {
            let (from, until) = (pause.from.tenths(), pause.until.tenths());
            if from + rest.length.tenths() != until {
                wrong.push(format!("its break lasts from {from} to {until}"));
            }
            if from < rest.earliest.tenths() || from > rest.latest.tenths() {
                wrong.push(format!("its break begins at {from}"));
            }
        }
    }
}

/// The tour is not longer than the day.
fn length(request: &PlanRequest, tour: &DayTour, wrong: &mut Vec<String>) {
    let longest = request.parts().vehicles[tour.vehicle]
        .hours
        .longest
        .tenths();
    let worked = tour.returns.tenths().saturating_sub(tour.leaves.tenths());
    if worked > longest {
        wrong.push(format!("it takes {worked}, and the day has {longest}"));
    }
}
