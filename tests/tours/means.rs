//! Breaks, budgets, stops kept: what the check finds, and what is refused.

use maillage::itinerary::check::{Breach, check};
use maillage::itinerary::planner::{Effort, plan};
use maillage::itinerary::request::{
    Money, Pin, PlanRequest, Refusal, RequestParts, Rest, Weekday, Weekdays,
};
use maillage::itinerary::{Pause, Plan};
use maillage::units::Seconds;

use crate::world::{Size, minutes, parts};

const SIZE: Size = Size {
    stops: 20,
    places: 80,
    vehicles: 2,
    days: 3,
    weeks: 2,
    side: 50.0,
    reach: 12.0,
};

const EFFORT: Effort = Effort {
    seed: 1,
    rounds: 200,
};

const REST: Rest = Rest {
    earliest: Seconds::from_tenths(11 * 36_000),
    latest: Seconds::from_tenths(27 * 18_000),
    length: Seconds::from_tenths(27_000),
};

fn planned(change: impl Fn(&mut RequestParts)) -> (PlanRequest, Plan) {
    let mut parts = parts(2, SIZE);
    change(&mut parts);
    let request = PlanRequest::new(parts).expect("a request that can be met");
    let plan = plan(&request, EFFORT).expect("a plan");
    assert_eq!(check(&request, &plan), []);
    (request, plan)
}

fn rested() -> (PlanRequest, Plan) {
    planned(|parts| {
        for vehicle in &mut parts.vehicles {
            vehicle.hours.rest = Some(REST);
        }
    })
}

#[test]
fn every_long_day_has_its_break_between_visits() {
    let (_, plan) = rested();
    assert!(plan.tours.iter().any(|tour| tour.pause.is_some()));
    for tour in &plan.tours {
        assert_eq!(tour.pause.is_some(), tour.returns > REST.latest);
        let Some(pause) = tour.pause else { continue };
        assert!(REST.earliest <= pause.from && pause.from <= REST.latest);
        assert_eq!(pause.from + REST.length, pause.until);
        for visit in &tour.visits {
            assert!(visit.closes <= pause.from || pause.until <= visit.opens);
        }
    }
    let worked: u32 = plan
        .tours
        .iter()
        .map(|tour| {
            let pause = tour.pause.map_or(0, |_| REST.length.tenths());
            tour.returns.tenths() - tour.leaves.tenths() - pause
        })
        .sum();
    assert_eq!(
        plan.totals.working.tenths(),
        worked,
        "breaks are not worked"
    );
}

#[test]
fn a_break_left_out_moved_or_cut_is_found() {
    let (request, plan) = rested();
    let at = plan
        .tours
        .iter()
        .position(|tour| tour.pause.is_some())
        .expect("a day with a break");
    let broken = |change: &dyn Fn(&mut Option<Pause>)| {
        let mut other = plan.clone();
        change(&mut other.tours[at].pause);
        let found = check(&request, &other);
        assert!(
            found
                .iter()
                .any(|breach| matches!(breach, Breach::Tour { .. })),
            "{found:?}"
        );
    };
    let later = |time: Seconds, tenths: u32| Seconds::from_tenths(time.tenths() + tenths);
    broken(&|pause| *pause = None);
    broken(&|pause| {
        if let Some(pause) = pause {
            pause.until = Seconds::from_tenths(pause.until.tenths() - 1);
        }
    });
    // Past the latest start, whatever the visits.
    broken(&|pause| {
        if let Some(pause) = pause {
            *pause = Pause {
                from: later(REST.latest, 1),
                until: later(later(REST.latest, 1), REST.length.tenths()),
            };
        }
    });
}

#[test]
fn a_plan_over_its_budget_is_found() {
    let (request, plan) = planned(|_| ());
    let mut parts = request.parts().clone();
    parts.budget = Some(Money::from_cents(plan.totals.cost.cents() - 2));
    let tighter = PlanRequest::new(parts).expect("a request");
    let found = check(&tighter, &plan);
    assert!(matches!(&found[..], [Breach::Budget { .. }]), "{found:?}");
}

#[test]
fn less_money_buys_less_and_never_more_than_it_may() {
    let (request, dear) = planned(|_| ());
    let mut before = dear.totals.help;
    for tenths in [8, 5, 2] {
        let budget = Money::from_cents(dear.totals.cost.cents() * tenths / 10);
        let mut parts = request.parts().clone();
        parts.budget = Some(budget);
        let cheaper = PlanRequest::new(parts).expect("a request");
        let plan = plan(&cheaper, EFFORT).expect("a plan");
        assert_eq!(check(&cheaper, &plan), []);
        assert!(plan.totals.cost <= budget);
        assert!(plan.totals.help < before && !plan.stops.is_empty());
        before = plan.totals.help;
    }
}

/// All stops of a plan kept, one taken out with its day blocked: the others
/// stay to the letter.
#[test]
fn kept_stops_stay_as_they_are() {
    let (request, first) = planned(|_| ());
    let mut parts = request.parts().clone();
    let gone = first.stops[0].candidate;
    for stop in &first.stops[1..] {
        parts.candidates[stop.candidate].pin = Some(Pin {
            frequency: Some(stop.frequency),
            weekday: Some(stop.weekday),
            vehicle: Some(stop.vehicle),
            first_week: Some(stop.first_week),
        });
    }
    parts.candidates[gone].weekdays = Weekdays::of(&[Weekday::Sunday]);
    let again = PlanRequest::new(parts).expect("a request");
    let second = plan(&again, EFFORT).expect("a plan");
    assert_eq!(check(&again, &second), []);
    for stop in &first.stops[1..] {
        let found = second
            .stops
            .iter()
            .find(|other| other.candidate == stop.candidate)
            .expect("the stop stays");
        let kept = |stop: &maillage::itinerary::PlannedStop| {
            (stop.frequency, stop.weekday, stop.vehicle, stop.first_week)
        };
        assert_eq!(kept(found), kept(stop));
    }
    assert!(second.stops.iter().all(|stop| stop.candidate != gone));
    let mut moved = second.clone();
    let rank = moved
        .stops
        .iter()
        .position(|stop| {
            let kept = again.parts().candidates[stop.candidate].pin.is_some();
            kept && stop.frequency.weeks() == 2
        })
        .expect("a fortnightly stop that must stay");
    moved.stops[rank].first_week = 1 - moved.stops[rank].first_week;
    let found = check(&again, &moved);
    assert!(
        found.iter().any(|breach| matches!(
            breach,
            Breach::Pin {
                what: "its weeks are others",
                ..
            }
        )),
        "{found:?}"
    );
}

fn refused(change: impl Fn(&mut RequestParts)) -> Refusal {
    let mut parts = parts(2, SIZE);
    change(&mut parts);
    match PlanRequest::new(parts) {
        Err(refusal) => refusal,
        Ok(request) => plan(&request, EFFORT).expect_err("a refusal"),
    }
}

#[test]
fn a_break_that_a_visit_could_swallow() {
    let refusal = refused(|parts| {
        parts.vehicles[0].hours.rest = Some(Rest {
            latest: minutes(12 * 60),
            ..REST
        });
    });
    insta::assert_snapshot!(refusal, @"vehicle Bus 0 may begin its break within 60 min, and setting up and the longest visit take 135 min, during which there is none; let it begin within 135 min, or shorten the longest visit by 75 min");
}

#[test]
fn a_budget_for_nothing() {
    let refusal = refused(|parts| parts.budget = Some(Money::from_cents(100)));
    insta::assert_snapshot!(refusal, @"a cycle may cost 1.00 €, and the cheapest stop alone takes 43.42 €; give 43.42 € a cycle at least");
}

#[test]
fn a_budget_too_small_for_the_stops_that_stay() {
    let refusal = refused(|parts| {
        for stop in &mut parts.candidates[..4] {
            stop.pin = Some(Pin::default());
        }
        parts.budget = Some(Money::from_cents(20_000));
    });
    insta::assert_snapshot!(refusal, @"a cycle may cost 200.00 €, and visiting the stops that must stay takes 513.46 €; give 513.46 € a cycle at least, or free a stop that must stay");
}
