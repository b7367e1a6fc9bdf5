//! CVRPLIB, set X: within 3 % of the best known cost.

use maillage::itinerary::tours::{RoutingProblem, Tours, savings};

use crate::cases::{File, expected, folder};

/// The cost counted again from the tours, after every rule is seen to hold.
pub(crate) fn checked(problem: &RoutingProblem, tours: &Tours) -> u64 {
    let mut days = vec![0_u32; problem.customers().len()];
    let mut total = 0;
    let mut out = vec![0; problem.fleets().len()];
    for route in &tours.routes {
        let fleet = &problem.fleets()[route.fleet];
        let (mut at, mut load, mut length) = (fleet.depot, 0, 0);
        for &stop in &route.stops {
            let customer = &problem.customers()[stop];
            assert_eq!(
                days[stop] >> fleet.day & 1,
                0,
                "{stop} is visited twice a day"
            );
            days[stop] |= 1 << fleet.day;
            let leg = problem.costs().get(at, customer.point).unsigned_abs();
            (at, load) = (customer.point, load + customer.demand);
            length += leg + u64::from(customer.service);
            total += leg;
        }
        let back = problem.costs().get(at, fleet.depot).unsigned_abs();
        (total, length) = (total + back, length + back);
        assert!(
            fleet.capacity.is_none_or(|most| load <= most),
            "a vehicle is too full"
        );
        assert!(
            fleet.longest.is_none_or(|most| length <= u64::from(most)),
            "a tour is too long"
        );
        out[route.fleet] += 1;
    }
    assert!(
        out.iter()
            .zip(problem.fleets())
            .all(|(&out, fleet)| out <= fleet.vehicles)
    );
    for (rank, (days, customer)) in days.iter().zip(problem.customers()).enumerate() {
        let left_out = tours.unserved.contains(&rank);
        assert!(
            left_out && *days == 0 || customer.patterns.contains(days),
            "{rank} on days {days:b}"
        );
    }
    assert_eq!(total, tours.cost);
    total
}

/// Solves the instances of at most so many points and holds each to 3 %.
fn check(most: u64, iterations: u64) {
    let Some(folder) = folder("cvrplib-x") else {
        return;
    };
    for (name, cells) in expected(&folder) {
        let (Some(size), Some(best)) = (cells[0], cells[3]) else {
            panic!("{name} has no size or no cost")
        };
        if size > most {
            continue;
        }
        let problem = File::read(&folder.join(format!("{name}.vrp"))).capacitated();
        let start = std::time::Instant::now();
        let tours = problem.solve(1, iterations);
        let seconds = start.elapsed().as_secs_f64();
        assert_eq!(tours.unserved, [0_usize; 0], "{name}");
        let cost = checked(&problem, &tours);
        let plain = savings(&problem).map_or(0, |tours| checked(&problem, &tours));
        println!("{name} best {best} found {cost} savings {plain} in {seconds:.1} s");
        assert!(
            cost * 100 <= best * 103,
            "{name}: {cost} for a best known {best}"
        );
    }
}

#[test]
fn capacitated_tours_come_within_three_per_cent() {
    check(110, 20_000);
}

#[test]
#[ignore = "minutes of work: cargo test --release --test tours -- --ignored --nocapture"]
fn every_capacitated_case_comes_within_three_per_cent() {
    check(250, 400_000);
}

#[test]
fn the_same_seed_gives_the_same_tours() {
    let Some(folder) = folder("cvrplib-x") else {
        return;
    };
    let problem = File::read(&folder.join("X-n106-k14.vrp")).capacitated();
    assert_eq!(problem.solve(3, 500), problem.solve(3, 500));
}
