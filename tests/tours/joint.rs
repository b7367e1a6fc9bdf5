//! Planning jointly against choosing stops first and routing after.

use maillage::itinerary::check::check;
use maillage::itinerary::planner::{Effort, plan};
use maillage::itinerary::request::{Frequency, PlanRequest};
use maillage::itinerary::tours::{Costs, Customer, Fleet, RoutingProblem, Tours};

use crate::world::{Size, request};

/// A stop of the plan made in two stages.
#[derive(Clone, Copy)]
struct Stop {
    candidate: usize,
    visits: u64,
    length: u32,
}

/// Help within reach of everyone, capped, in thousandths and tenths.
fn help(request: &PlanRequest, stops: &[Stop]) -> u64 {
    let parts = request.parts();
    let mut open = vec![0_u64; parts.demand.len()];
    for stop in stops {
        for &place in &parts.candidates[stop.candidate].reaches {
            open[place] += stop.visits * u64::from(stop.length);
        }
    }
    let need = u64::from(parts.need.tenths());
    let people = parts.demand.iter().zip(open);
    people
        .map(|(who, open)| who.population.thousandths() * open.min(need))
        .sum()
}

/// The `many` stops that bring most, chosen one after another without a look
/// at the roads.
fn first_stops(request: &PlanRequest, many: usize, frequency: Frequency) -> Vec<Stop> {
    let parts = request.parts();
    let mut chosen: Vec<Stop> = Vec::new();
    for _ in 0..many {
        let stop = |candidate| Stop {
            candidate,
            visits: u64::from(parts.cycle.weeks() / frequency.weeks()),
            length: parts.visits.shortest.tenths(),
        };
        let left = (0..parts.candidates.len()).filter(|&c| chosen.iter().all(|s| s.candidate != c));
        let with = |candidate: &usize| {
            let mut all = chosen.clone();
            all.push(stop(*candidate));
            help(request, &all)
        };
        if let Some(best) = left.max_by_key(with) {
            chosen.push(stop(best));
        }
    }
    chosen
}

/// Routes these stops over the days of the cycle, those it cannot left out,
/// then makes visits longer for as long as the days hold them.
fn route(request: &PlanRequest, stops: &[Stop], frequency: Frequency) -> u64 {
    let parts = request.parts();
    let per_week = parts.vehicles[0].days.iter().count();
    let weeks = parts.cycle.weeks() as usize;
    let fleet = |day| Fleet {
        day,
        depot: request.depot_point(0),
        vehicles: parts.vehicles.len(),
        capacity: None,
        longest: Some(parts.vehicles[0].hours.longest.tenths()),
    };
    let every = frequency.weeks() as usize;
    let pattern = |(weekday, phase): (usize, usize)| {
        (phase..weeks)
            .step_by(every)
            .fold(0, |set, week| set | 1 << (week * per_week + weekday))
    };
    let starts = (0..per_week).flat_map(|day| (0..every).map(move |phase| (day, phase)));
    let patterns: Vec<u32> = starts.map(pattern).collect();
    let customers = stops.iter().map(|stop| Customer {
        point: stop.candidate,
        demand: 0,
        service: parts.visits.setup.tenths() + stop.length,
        patterns: patterns.clone(),
    });
    let legs = &parts.legs;
    let costs = Costs::from_fn(legs.points(), |a, b| {
        legs.get(a, b).map_or(0, |leg| leg.time.tenths())
    });
    let problem = RoutingProblem::new(
        costs,
        customers.collect(),
        (0..per_week * weeks).map(fleet).collect(),
    )
    .expect("a valid problem");
    let tours = problem.solve(1, 3_000);
    lengthened(request, &problem, &tours, stops)
}

fn lengthened(
    request: &PlanRequest,
    problem: &RoutingProblem,
    tours: &Tours,
    stops: &[Stop],
) -> u64 {
    let parts = request.parts();
    let mut slack: Vec<u32> = Vec::new();
    let mut days_of = vec![Vec::new(); stops.len()];
    for route in &tours.routes {
        let fleet = problem.fleets()[route.fleet];
        let mut points: Vec<usize> = route.stops.iter().map(|&s| stops[s].candidate).collect();
        points.insert(0, fleet.depot);
        points.push(fleet.depot);
        let drive: i64 = points
            .windows(2)
            .map(|pair| problem.costs().get(pair[0], pair[1]))
            .sum();
        let busy: u32 = route
            .stops
            .iter()
            .map(|&s| problem.customers()[s].service)
            .sum();
        let drive = u32::try_from(drive).expect("a short drive");
        for &stop in &route.stops {
            days_of[stop].push(slack.len());
        }
        slack.push(fleet.longest.expect("a limit") - drive - busy);
    }
    let mut kept: Vec<Stop> = stops.to_vec();
    for (rank, stop) in kept.iter_mut().enumerate() {
        stop.visits = if tours.unserved.contains(&rank) {
            0
        } else {
            stop.visits
        };
    }
    loop {
        let step = parts.visits.step.tenths();
        let mut best = (help(request, &kept), None);
        for rank in 0..kept.len() {
            let holds = days_of[rank].iter().all(|&day| slack[day] >= step);
            if !holds
                || kept[rank].visits == 0
                || kept[rank].length + step > parts.visits.longest.tenths()
            {
                continue;
            }
            kept[rank].length += step;
            best = best.max((help(request, &kept), Some(rank)));
            kept[rank].length -= step;
        }
        let (found, Some(rank)) = best else {
            return best.0;
        };
        if found == help(request, &kept) {
            return found;
        }
        kept[rank].length += step;
        days_of[rank].iter().for_each(|&day| slack[day] -= step);
    }
}

/// The best of the plans made in two stages, whatever the number of stops and
/// the frequency.
fn in_two_stages(request: &PlanRequest) -> u64 {
    let mut best = 0;
    for &frequency in &request.parts().frequencies {
        for many in (2..=24).step_by(2) {
            let stops = first_stops(request, many, frequency);
            best = best.max(route(request, &stops, frequency));
        }
    }
    best
}

/// By how much the joint plan is better, in per cent, on each territory.
fn compare(seeds: std::ops::Range<u64>, rounds: u64) {
    let size = Size {
        stops: 40,
        places: 200,
        vehicles: 2,
        days: 3,
        weeks: 2,
        side: 80.0,
        reach: 12.0,
    };
    for seed in seeds {
        let request = request(seed, size);
        let joint = plan(&request, Effort { seed: 1, rounds }).expect("a plan");
        assert_eq!(check(&request, &joint), []);
        let (joint, staged) = (joint.totals.help.raw(), in_two_stages(&request));
        #[expect(
            clippy::cast_precision_loss,
            reason = "a percentage for people to read"
        )]
        let gain = (joint as f64 / staged as f64 - 1.0) * 100.0;
        println!("territory {seed}: joint {joint} in two stages {staged}: {gain:+.1} %");
        assert!(joint > staged, "territory {seed}");
    }
}

#[test]
fn the_joint_plan_beats_stops_first_and_tours_after() {
    compare(1..3, 400);
}

#[test]
#[ignore = "minutes of work: cargo test --release --test tours -- --ignored --nocapture"]
fn the_joint_plan_beats_it_on_twelve_territories() {
    compare(1..13, 2_000);
}
