//! The offers kept are those that looking at everything would give.

use super::{Greed, Offer};
use crate::itinerary::chance::Chance;
use crate::itinerary::planner::improve::Search;
use crate::itinerary::planner::setting::Setting;
use crate::itinerary::request::{
    Candidate, Cycle, Demand, Frequency, Leg, Legs, Money, PlanRequest, Prices, RequestParts,
    Vehicle, Visits, Weekdays, WorkingDay,
};
use crate::units::{Metres, Persons, Seconds};

fn minutes(minutes: u32) -> Seconds {
    Seconds::from_tenths(minutes * 600)
}

/// Thirty stops and eighty places in a square of sixty kilometres, two
/// vehicles, two weeks.
fn request(seed: u64, budget: Option<Money>) -> PlanRequest {
    let mut chance = Chance::new(seed);
    let mut point = || (60.0 * chance.unit(), 60.0 * chance.unit());
    let stops: Vec<_> = (0..30).map(|_| point()).collect();
    let places: Vec<_> = (0..80).map(|_| point()).collect();
    let far = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1);
    let candidate = |(rank, &stop): (usize, &(f64, f64))| Candidate {
        id: format!("s{rank}"),
        name: format!("Stop {rank}"),
        reaches: (0..places.len())
            .filter(|&place| far(stop, places[place]) <= 12.0)
            .collect(),
        weekdays: Weekdays::ALL,
        pin: None,
    };
    let points: Vec<_> = stops.iter().copied().chain([(30.0, 30.0)]).collect();
    let leg = |a: usize, b: usize| {
        let kilometres = far(points[a], points[b]);
        Some(Leg {
            time: Seconds::from_minutes(kilometres * 1.2).expect("a short drive"),
            distance: Metres::new(kilometres * 1000.0).expect("a length"),
        })
    };
    let vehicle = |rank: usize| Vehicle {
        name: format!("Bus {rank}"),
        depot: 0,
        days: Weekdays::ALL,
        hours: WorkingDay {
            start: minutes(540),
            longest: minutes(420),
            rest: None,
        },
    };
    let cycle = Cycle::new(2).expect("a cycle");
    let frequencies = Frequency::ALL.into_iter().filter(|&f| cycle.holds(f));
    PlanRequest::new(RequestParts {
        candidates: stops.iter().enumerate().map(candidate).collect(),
        demand: (1..=80)
            .map(|rank| Demand {
                population: Persons::from_thousandths(rank * 1_500),
            })
            .collect(),
        depots: vec!["depot".to_owned()],
        legs: Legs::from_fn(points.len(), leg),
        vehicles: (0..2).map(vehicle).collect(),
        cycle,
        frequencies: frequencies.collect(),
        visits: Visits {
            shortest: minutes(60),
            longest: minutes(120),
            step: minutes(30),
            setup: minutes(15),
        },
        need: minutes(240),
        prices: Prices {
            per_km: Money::from_cents(40),
            per_hour: Money::from_cents(2_500),
        },
        budget,
    })
    .expect("a sound request")
}

impl Search<'_> {
    /// The best offer as kept, and as found by looking at everything.
    fn both(&mut self, greed: Greed) -> [Option<Offer>; 2] {
        let before = self.offers.clone();
        self.offer_all(greed);
        let all = self.next(greed);
        self.offers = before;
        [self.next(greed), all]
    }
}

/// Puts a plan together step by step, takes every third stop out again, and
/// so on, for each way to weigh: at every step both ways to look agree.
#[test]
fn what_is_kept_is_what_looking_at_all_finds() {
    let budgets = [None, Some(Money::from_cents(150_000))];
    for (seed, budget) in (1..=3).flat_map(|seed| budgets.map(|budget| (seed, budget))) {
        let request = request(seed, budget);
        let mut search = Search::new(Setting::new(&request), seed);
        let mut steps = 0;
        for greed in [Greed::Help, Greed::Between, Greed::Rate] {
            search.offer_all(greed);
            loop {
                let [kept, all] = search.both(greed);
                assert_eq!(kept, all, "seed {seed}, step {steps}");
                let Some(offer) = search.next(greed) else {
                    break;
                };
                search.take(offer, greed);
                steps += 1;
            }
            for candidate in (0..30).step_by(3) {
                search.desk.drop(candidate);
            }
        }
        assert!(steps > 20, "{steps} steps at seed {seed}");
    }
}
