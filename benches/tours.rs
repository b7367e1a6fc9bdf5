//! Tours and plans on seeded worlds of three sizes, with plain baselines
//! beside them: nearest neighbour for one tour, savings for several. What each
//! costs is printed, for time alone says nothing of a heuristic.

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use maillage::itinerary::planner::{Effort, plan};
use maillage::itinerary::request::{
    Candidate, Cycle, Demand, Frequency, Leg, Legs, Money, PlanRequest, Prices, RequestParts,
    Vehicle, Visits, Weekdays, WorkingDay,
};
use maillage::itinerary::tours::{
    Costs, Customer, Fleet, RoutingProblem, nearest_neighbour, savings, shortest_tour, tour_cost,
};
use maillage::units::{Metres, Persons, Seconds};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const SIZES: [usize; 3] = [50, 150, 400];

/// Points drawn in a square of 1,000 by 1,000.
fn points(count: usize) -> Vec<(f64, f64)> {
    let mut chance = ChaCha8Rng::seed_from_u64(count as u64);
    let mut draw = || chance.random_range(0.0..1000.0);
    (0..count).map(|_| (draw(), draw())).collect()
}

fn costs(points: &[(f64, f64)]) -> Costs {
    Costs::from_fn(points.len(), |a, b| {
        let (a, b) = (points[a], points[b]);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "distances in the square are small"
        )]
        let cost = (a.0 - b.0).hypot(a.1 - b.1).round() as u32;
        cost
    })
}

fn problem(points: &[(f64, f64)]) -> RoutingProblem {
    let customer = |point: usize| Customer {
        point,
        demand: 1 + u32::try_from(point % 9).expect("under nine"),
        service: 0,
        patterns: vec![1],
    };
    let customers: Vec<Customer> = (1..points.len()).map(customer).collect();
    let fleet = Fleet {
        day: 0,
        depot: 0,
        vehicles: points.len() / 10 + 3,
        capacity: Some(60),
        longest: None,
    };
    RoutingProblem::new(costs(points), customers, vec![fleet]).expect("a valid problem")
}

fn minutes(minutes: u32) -> Seconds {
    Seconds::from_tenths(minutes * 600)
}

/// A tenth of a kilometre a unit: a land of 100 by 100 km at 50 km/h, as many
/// candidate stops as points, five places to live for each.
fn request(points: &[(f64, f64)]) -> PlanRequest {
    let km = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1) / 10.0;
    let homes = self::points(points.len() * 5);
    let candidate = |(rank, at): (usize, &(f64, f64))| Candidate {
        id: rank.to_string(),
        name: rank.to_string(),
        reaches: (0..homes.len())
            .filter(|&home| km(*at, homes[home]) <= 8.0)
            .collect(),
        weekdays: Weekdays::ALL,
        pin: None,
    };
    let leg = |a: usize, b: usize| {
        let far = km(points[a % points.len()], points[b % points.len()]);
        Some(Leg {
            time: Seconds::new(far * 72.0)?,
            distance: Metres::from_kilometres(far)?,
        })
    };
    let people = |home: usize| Demand {
        population: Persons::from_thousandths(1_000 * (1 + home as u64 % 90)),
    };
    let vehicle = |rank: usize| Vehicle {
        name: rank.to_string(),
        depot: 0,
        days: Weekdays::WORKING,
        hours: WorkingDay {
            start: minutes(540),
            longest: minutes(420),
            rest: None,
        },
    };
    PlanRequest::new(RequestParts {
        candidates: points.iter().enumerate().map(candidate).collect(),
        demand: (0..homes.len()).map(people).collect(),
        depots: vec!["depot".to_owned()],
        // The depot stands where the first point does.
        legs: Legs::from_fn(points.len() + 1, leg),
        vehicles: (0..2).map(vehicle).collect(),
        cycle: Cycle::new(2).expect("two weeks"),
        frequencies: vec![Frequency::Weekly, Frequency::Fortnightly],
        visits: Visits {
            shortest: minutes(60),
            longest: minutes(180),
            step: minutes(30),
            setup: minutes(15),
        },
        need: minutes(240),
        prices: Prices {
            per_km: Money::from_cents(50),
            per_hour: Money::from_cents(3_000),
        },
        budget: None,
    })
    .expect("a request that can be met")
}

fn tours(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tours");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    for size in SIZES {
        let points = points(size);
        let (costs, problem, request) = (costs(&points), problem(&points), request(&points));
        let effort = Effort {
            seed: 1,
            rounds: 200,
        };
        let own = tour_cost(&costs, &shortest_tour(&costs, 1, 20_000));
        let naive = tour_cost(&costs, &nearest_neighbour(&costs));
        println!("one tour of {size}: {own}, nearest neighbour {naive}");
        let (own, naive) = (
            problem.solve(1, 20_000).cost,
            savings(&problem).map(|t| t.cost),
        );
        println!("tours of {size}: {own}, savings {naive:?}");
        let found = plan(&request, effort).expect("a plan");
        println!(
            "plan of {size} candidates: {:.0} person hours",
            found.totals.help.person_hours()
        );
        let mut bench = |name: &str, run: &mut dyn FnMut()| {
            group.bench_function(BenchmarkId::new(name, size), |b| b.iter(&mut *run));
        };
        bench("one_tour", &mut || drop(shortest_tour(&costs, 1, 20_000)));
        bench("one_tour_nearest_neighbour", &mut || {
            drop(nearest_neighbour(&costs));
        });
        bench("capacitated", &mut || drop(problem.solve(1, 20_000)));
        bench("capacitated_savings", &mut || drop(savings(&problem)));
        bench("plan_200_rounds", &mut || drop(plan(&request, effort)));
    }
    group.finish();
}

criterion_group!(benches, tours);
criterion_main!(benches);
