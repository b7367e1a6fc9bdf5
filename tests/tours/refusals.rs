//! Requests that cannot be met, and what would let them be.

use maillage::itinerary::check::check;
use maillage::itinerary::planner::{Effort, curve, fewest_vehicles, plan};
use maillage::itinerary::request::{
    Cycle, Frequency, Pin, PlanRequest, Refusal, RequestParts, Weekday, Weekdays,
};
use maillage::units::Persons;

use crate::world::{Size, minutes, parts};

const SIZE: Size = Size {
    stops: 12,
    places: 60,
    vehicles: 1,
    days: 2,
    weeks: 2,
    side: 60.0,
    reach: 12.0,
};

const EFFORT: Effort = Effort {
    seed: 1,
    rounds: 100,
};

/// The sentence that refuses the request.
fn refused(change: impl FnOnce(&mut RequestParts)) -> String {
    let mut parts = parts(1, SIZE);
    change(&mut parts);
    let refusal = PlanRequest::new(parts).and_then(|request| plan(&request, EFFORT));
    refusal.expect_err("a refusal").to_string()
}

#[test]
fn a_frequency_the_cycle_cannot_hold() {
    insta::assert_snapshot!(refused(|parts| {
        parts.cycle = Cycle::new(3).expect("a cycle");
        parts.frequencies = vec![Frequency::Weekly, Frequency::Fortnightly];
    }), @"fortnightly visits (every 2 weeks) cannot repeat evenly in a cycle of 3 weeks; make the cycle 4 weeks, or leave fortnightly out");
}

#[test]
fn a_pinned_stop_too_far_for_a_day() {
    insta::assert_snapshot!(refused(|parts| {
        parts.vehicles[0].hours.longest = minutes(100);
        parts.candidates[3].pin = Some(Pin::default());
    }), @"stop s3 takes 126 min there and back with set-up and the shortest visit, and a day has 100 min; make the day at least 126 min, allow visits of 34 min, or start from a nearer depot");
}

#[test]
fn every_stop_too_far() {
    insta::assert_snapshot!(refused(|parts| parts.vehicles[0].hours.longest = minutes(60)), @"stop s5 takes 87 min there and back with set-up and the shortest visit, and a day has 60 min; make the day at least 87 min, allow visits of 33 min, or start from a nearer depot");
}

#[test]
fn pins_that_clash() {
    insta::assert_snapshot!(refused(|parts| {
        for stop in 0..6 {
            parts.candidates[stop].pin = Some(Pin {
                frequency: Some(Frequency::Weekly),
                weekday: Some(Weekday::Monday),
                ..Pin::default()
            });
        }
    }), @"the stops that must stay cannot all be visited: beside 4 others there is no room for s4, s5; free s4, s5, or make every day 210 min longer, or add 1 vehicle(s)");
}

#[test]
fn a_market_day_on_which_nobody_works() {
    insta::assert_snapshot!(refused(|parts| {
        parts.candidates[2].weekdays = Weekdays::of(&[Weekday::Saturday]);
        parts.candidates[2].pin = Some(Pin::default());
    }), @"stop s2 can only be visited on saturday, when no vehicle that may come works; have a vehicle work that day, or move the stop to monday, tuesday");
}

#[test]
fn a_pinned_frequency_that_is_not_allowed() {
    insta::assert_snapshot!(refused(|parts| {
        let frequency = Some(Frequency::Monthly);
        parts.candidates[2].pin = Some(Pin { frequency, ..Pin::default() });
    }), @"stop s2 must keep monthly visits, which are not among the frequencies allowed; allow monthly, or free the stop's frequency");
}

#[test]
fn visits_shorter_than_the_shortest() {
    insta::assert_snapshot!(refused(|parts| parts.visits.longest = minutes(30)), @"the shortest visit, 60 min, is longer than the longest, 30 min; make the longest at least 60 min");
}

#[test]
fn more_people_than_can_be_reached() {
    let request = PlanRequest::new(parts(1, SIZE)).expect("a request");
    let wanted = Persons::new(1e6).expect("people");
    let refusal = fewest_vehicles(&request, wanted, (3, EFFORT)).expect_err("a refusal");
    assert!(matches!(refusal, Refusal::Ceiling { .. }));
    insta::assert_snapshot!(refusal.to_string(), @"1000000 people within reach are wanted, and all candidate stops that can be visited reach 4425; ask for 4425 or fewer, or add candidate stops");
}

#[test]
fn pins_are_kept_and_market_days_respected() {
    let mut parts = parts(1, SIZE);
    let pin = Pin {
        frequency: Some(Frequency::Fortnightly),
        weekday: Some(Weekday::Tuesday),
        vehicle: Some(0),
        ..Pin::default()
    };
    parts.candidates[0].pin = Some(pin);
    parts.candidates[0].reaches.clear();
    for stop in 1..12 {
        parts.candidates[stop].weekdays = Weekdays::of(&[Weekday::Monday]);
    }
    let request = PlanRequest::new(parts).expect("a request");
    let found = plan(&request, EFFORT).expect("a plan");
    assert_eq!(check(&request, &found), []);
    let kept = found
        .stops
        .iter()
        .find(|stop| stop.candidate == 0)
        .expect("the pinned stop");
    assert_eq!(
        (kept.weekday, kept.frequency),
        (Weekday::Tuesday, Frequency::Fortnightly)
    );
    assert!(
        found
            .stops
            .iter()
            .all(|stop| stop.candidate == 0 || stop.weekday == Weekday::Monday)
    );
}

#[test]
fn a_stop_too_far_is_set_aside_with_its_reason_and_the_others_planned() {
    let mut parts = parts(1, SIZE);
    parts.vehicles[0].hours.longest = minutes(120);
    let request = PlanRequest::new(parts).expect("a request");
    let found = plan(&request, EFFORT).expect("a plan");
    assert!(!found.set_aside.is_empty() && !found.stops.is_empty());
    assert_eq!(check(&request, &found), []);
}

#[test]
fn more_means_never_bring_less_and_the_fewest_reach_what_is_wanted() {
    let request = PlanRequest::new(parts(2, SIZE)).expect("a request");
    let points = curve(&request, 3, EFFORT).expect("a curve");
    assert_eq!(points.len(), 3);
    assert!(
        points
            .windows(2)
            .all(|pair| pair[0].0.totals.help <= pair[1].0.totals.help)
    );
    let wanted = points[0].0.totals.reached;
    let (point, plan) = fewest_vehicles(&request, wanted, (3, EFFORT)).expect("enough vehicles");
    assert!(plan.totals.reached >= wanted && point.vehicles == 1);
}

#[test]
fn the_same_seed_makes_the_same_plan() {
    let request = PlanRequest::new(parts(3, SIZE)).expect("a request");
    assert_eq!(plan(&request, EFFORT), plan(&request, EFFORT));
}
