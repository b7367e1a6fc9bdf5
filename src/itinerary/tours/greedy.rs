//! The plain baseline: savings.

use crate::itinerary::tours::costs::index;
use crate::itinerary::tours::problem::{RoutingProblem, Tours};
use crate::itinerary::tours::routes::{Insertion, Routes};

/// Tours by the savings of Clarke and Wright (1964), for one fleet without a
/// longest duration: everyone alone at first, then the two tours joined whose
/// joint saves most, for as long as one holds both. Customers of tours past
/// the last vehicle are left out. `None` of a problem with several fleets.
#[must_use]
pub fn savings(problem: &RoutingProblem) -> Option<Tours> {
    let [fleet] = problem.fleets() else {
        return None;
    };
    let customers = problem.customers();
    let cost = |a: usize, b: usize| problem.costs().get(a, b);
    let mut saved = Vec::new();
    for a in 0..customers.len() {
        for b in (0..customers.len()).filter(|&b| b != a) {
            let (from, to) = (customers[a].point, customers[b].point);
            let saving = cost(from, fleet.depot) + cost(fleet.depot, to) - cost(from, to);
            saved.push((std::cmp::Reverse(saving), a, b));
        }
    }
    saved.sort_unstable();
    let mut chains: Vec<Vec<usize>> = (0..customers.len()).map(|rank| vec![rank]).collect();
    let mut chain_of: Vec<usize> = (0..customers.len()).collect();
    let load = |chain: &[usize]| {
        chain
            .iter()
            .map(|&c| u64::from(customers[c].demand))
            .sum::<u64>()
    };
    for (_, a, b) in saved {
        let (head, tail) = (chain_of[a], chain_of[b]);
        let ends = chains[head].last() == Some(&a) && chains[tail].first() == Some(&b);
        let both = load(&chains[head]) + load(&chains[tail]);
        if head != tail && ends && fleet.capacity.is_none_or(|most| both <= u64::from(most)) {
            let moved = std::mem::take(&mut chains[tail]);
            for &customer in &moved {
                chain_of[customer] = head;
            }
            chains[head].extend(moved);
        }
    }
    chains.retain(|chain| !chain.is_empty());
    Some(told(problem, &chains))
}

/// The tours of these chains.
fn told(problem: &RoutingProblem, chains: &[Vec<usize>]) -> Tours {
    let mut routes = Routes::new(problem);
    let mut served = vec![false; problem.customers().len()];
    for (tour, chain) in chains.iter().take(routes.tours.len()).enumerate() {
        for (rank, &customer) in chain.iter().enumerate() {
            let point = problem.customers()[customer].point;
            let added = routes.detour(tour, rank, point);
            routes.insert(index(customer), &[Insertion { tour, rank, added }]);
            served[customer] = true;
        }
    }
    routes
        .left_out
        .retain(|&customer| !served[customer as usize]);
    routes.tell()
}
