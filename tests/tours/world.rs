//! Small territories drawn from a seed: people, stops, a depot in the middle.

use maillage::itinerary::request::{
    Candidate, Cycle, Demand, Frequency, Leg, Legs, Money, PlanRequest, Prices, RequestParts,
    Vehicle, Visits, Weekday, Weekdays, WorkingDay,
};
use maillage::units::{Metres, Persons, Seconds};
use rand::{Rng as _, SeedableRng as _};

/// What a world has.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) stops: usize,
    pub(crate) places: usize,
    pub(crate) vehicles: usize,
    pub(crate) days: usize,
    pub(crate) weeks: u32,
    /// The side of the square, and how far people go to a stop, in km.
    pub(crate) side: f64,
    pub(crate) reach: f64,
}

pub(crate) fn minutes(minutes: u32) -> Seconds {
    Seconds::from_tenths(minutes * 600)
}

/// The drive along a straight line at 50 km/h.
pub(crate) fn leg(a: (f64, f64), b: (f64, f64)) -> Leg {
    let metres = ((a.0 - b.0).hypot(a.1 - b.1) * 1000.0).round();
    Leg {
        time: Seconds::new(metres / 50.0 * 3.6).expect("a short drive"),
        distance: Metres::new(metres).expect("a length"),
    }
}

/// The parts of a request: visits of one or two hours in days of seven, at
/// the frequencies that the weeks hold.
pub(crate) fn parts(seed: u64, size: Size) -> RequestParts {
    let mut chance = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
    let mut point = || {
        (
            chance.random_range(0.0..size.side),
            chance.random_range(0.0..size.side),
        )
    };
    let stops: Vec<_> = (0..size.stops).map(|_| point()).collect();
    let places: Vec<_> = (0..size.places).map(|_| point()).collect();
    let reaches = |stop: &(f64, f64)| {
        let near = |place: &usize| leg(*stop, places[*place]).distance.kilometres() <= size.reach;
        (0..places.len()).filter(near).collect()
    };
    let candidate = |(rank, stop)| Candidate {
        id: format!("s{rank}"),
        name: format!("Stop {rank}"),
        reaches: reaches(stop),
        weekdays: Weekdays::ALL,
        pin: None,
    };
    let people = |_| Demand {
        population: Persons::new(f64::from(chance.random_range(5..200_u32))).expect("people"),
    };
    let middle = (size.side / 2.0, size.side / 2.0);
    let points: Vec<_> = stops.iter().copied().chain([middle]).collect();
    let cycle = Cycle::new(size.weeks).expect("a cycle");
    RequestParts {
        candidates: stops.iter().enumerate().map(candidate).collect(),
        demand: (0..size.places).map(people).collect(),
        depots: vec!["depot".to_owned()],
        legs: Legs::from_fn(points.len(), |a, b| Some(leg(points[a], points[b]))),
        vehicles: (0..size.vehicles)
            .map(|rank| vehicle(rank, size.days))
            .collect(),
        cycle,
        frequencies: Frequency::ALL
            .into_iter()
            .filter(|&f| cycle.holds(f))
            .collect(),
        visits: Visits {
            shortest: minutes(60),
            longest: minutes(120),
            step: minutes(60),
            setup: minutes(15),
        },
        need: minutes(90 * size.weeks),
        prices: Prices {
            per_km: Money::from_cents(40),
            per_hour: Money::from_cents(2_500),
        },
        budget: None,
    }
}

pub(crate) fn request(seed: u64, size: Size) -> PlanRequest {
    PlanRequest::new(parts(seed, size)).expect("a request that can be met")
}

fn vehicle(rank: usize, days: usize) -> Vehicle {
    Vehicle {
        name: format!("Bus {rank}"),
        depot: 0,
        days: Weekdays::of(&Weekday::ALL[..days]),
        hours: WorkingDay {
            start: minutes(9 * 60),
            longest: minutes(7 * 60),
            rest: None,
        },
    }
}
