//! The check finds what is broken on purpose.

use maillage::itinerary::check::{Breach, check};
use maillage::itinerary::planner::{Effort, plan};
use maillage::itinerary::request::{Frequency, PlanRequest, Weekday};
use maillage::itinerary::{HelpInReach, Plan};
use maillage::units::Seconds;

use crate::world::{Size, minutes, request};

const SIZE: Size = Size {
    stops: 20,
    places: 80,
    vehicles: 2,
    days: 3,
    weeks: 4,
    side: 60.0,
    reach: 12.0,
};

fn sound() -> (PlanRequest, Plan) {
    let request = request(1, SIZE);
    let plan = plan(
        &request,
        Effort {
            seed: 1,
            rounds: 60,
        },
    )
    .expect("a plan");
    assert_eq!(check(&request, &plan), []);
    (request, plan)
}

/// What the check says of a sound plan once this is done to it.
fn broken(change: impl Fn(&mut Plan)) -> Vec<Breach> {
    let (request, mut plan) = sound();
    change(&mut plan);
    let found = check(&request, &plan);
    assert!(!found.is_empty(), "nothing was found");
    found
}

fn later(time: Seconds, tenths: u32) -> Seconds {
    Seconds::from_tenths(time.tenths() + tenths)
}

#[test]
fn a_visit_left_out_leaves_a_hole_in_the_rhythm() {
    let found = broken(|plan| {
        let tour = plan
            .tours
            .iter_mut()
            .find(|tour| tour.visits.len() > 1)
            .expect("a tour of two");
        tour.visits.pop();
    });
    assert!(
        found
            .iter()
            .any(|breach| matches!(breach, Breach::Spread { .. })),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .any(|breach| matches!(breach, Breach::Tour { .. })),
        "{found:?}"
    );
}

#[test]
fn an_arrival_a_tenth_early_is_found() {
    let found = broken(|plan| {
        let visit = &mut plan.tours[0].visits[0];
        visit.arrival = Seconds::from_tenths(visit.arrival.tenths() - 1);
    });
    assert!(
        matches!(&found[0], Breach::Tour { what, .. } if what.contains("arrival")),
        "{found:?}"
    );
}

#[test]
fn a_day_past_its_hours_is_found() {
    let (request, mut plan) = sound();
    let mut parts = request.parts().clone();
    let longest = plan
        .tours
        .iter()
        .map(|t| t.returns.tenths() - t.leaves.tenths())
        .max()
        .expect("tours");
    for vehicle in &mut parts.vehicles {
        vehicle.hours.longest = Seconds::from_tenths(longest - 1);
    }
    let tighter = PlanRequest::new(parts).expect("a request");
    let found = check(&tighter, &plan);
    assert!(
        matches!(&found[0], Breach::Tour { what, .. } if what.contains("the day has")),
        "{found:?}"
    );
    // The same hours to the tenth are within the day.
    plan.set_aside.clear();
    assert_eq!(check(&request, &plan), []);
}

#[test]
fn another_day_vehicle_frequency_or_length_is_found() {
    let other_day = broken(|plan| plan.stops[0].weekday = Weekday::Sunday);
    assert!(
        other_day
            .iter()
            .any(|breach| matches!(breach, Breach::Visit { .. }))
    );
    let other_vehicle = broken(|plan| plan.stops[0].vehicle = 1 - plan.stops[0].vehicle);
    assert!(
        other_vehicle
            .iter()
            .any(|breach| matches!(breach, Breach::Visit { .. }))
    );
    let other_rhythm = broken(|plan| {
        let stop = &mut plan.stops[0];
        stop.frequency = match stop.frequency {
            Frequency::Weekly => Frequency::Monthly,
            _ => Frequency::Weekly,
        };
    });
    assert!(
        other_rhythm
            .iter()
            .any(|breach| matches!(breach, Breach::Spread { .. }))
    );
    let longer = broken(|plan| plan.stops[0].length = later(minutes(120), 1));
    assert!(
        longer
            .iter()
            .any(|breach| matches!(breach, Breach::Length { .. }))
    );
}

#[test]
fn help_people_and_cost_are_counted_again() {
    let what = |found: Vec<Breach>| match &found[..] {
        [Breach::Total { what, .. }] => *what,
        _ => panic!("{found:?}"),
    };
    let help = broken(|plan| plan.totals.help = HelpInReach::from_raw(plan.totals.help.raw() + 1));
    assert_eq!(what(help), "help within reach");
    let visits = broken(|plan| plan.totals.visits += 1);
    assert_eq!(what(visits), "visits");
    let cost = broken(|plan| plan.totals.cost = maillage::itinerary::request::Money::from_cents(1));
    assert_eq!(what(cost), "cost in cents");
}

#[test]
fn a_stop_or_vehicle_that_is_not_there_is_found() {
    let found = broken(|plan| plan.stops[0].candidate = 999);
    assert!(found.contains(&Breach::Unknown {
        what: "candidate",
        rank: 999
    }));
    let found = broken(|plan| plan.tours[0].vehicle = 9);
    assert!(found.contains(&Breach::Unknown {
        what: "vehicle",
        rank: 9
    }));
}
