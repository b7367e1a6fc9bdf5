//! The search: ruin, recreate, and annealing (slack induction by string
//! removals, Christiaens and Vanden Berghe 2020).

use crate::itinerary::chance::{Chance, temperature};
use crate::itinerary::tours::costs::index;
use crate::itinerary::tours::problem::{RoutingProblem, Tours};
use crate::itinerary::tours::routes::Routes;

/// Neighbours kept for each customer: enough for its strings to reach as many
/// tours as one step breaks.
const NEIGHBOURS: usize = 250;

impl RoutingProblem {
    /// Good tours after so many iterations; the same seed gives the same
    /// tours. Those that no tour can take are told apart, and there are as few
    /// of them as the search can manage.
    #[must_use]
    pub fn solve(&self, seed: u64, iterations: u64) -> Tours {
        let mut chance = Chance::new(seed);
        let mut routes = Routes::new(self);
        if self.customers().is_empty() {
            return routes.tell();
        }
        routes.recreate(&mut chance);
        let near = self.near();
        let start = warmth(&routes);
        let mut best = routes.clone();
        for step in 0..iterations {
            let warm = temperature(start, step, iterations);
            routes.begin();
            let before = routes.cost;
            routes.ruin(&near, &mut chance);
            routes.recreate(&mut chance);
            #[expect(clippy::cast_possible_truncation, reason = "far below 2^63")]
            let allowed = before + (warm * chance.exponential()) as i64;
            if routes.cost > allowed {
                routes.undo();
            } else if routes.cost < best.cost {
                best.clone_from(&routes);
            }
        }
        best.tell()
    }

    /// The other customers nearest to each.
    fn near(&self) -> Vec<Vec<u32>> {
        let customers = self.customers();
        let ranked = |from: usize| {
            let cost = |to: usize| self.costs().get(customers[from].point, customers[to].point);
            let mut others: Vec<usize> = (0..customers.len()).filter(|&to| to != from).collect();
            others.sort_by_key(|&to| (cost(to), to));
            others.truncate(NEIGHBOURS);
            others.into_iter().map(index).collect()
        };
        (0..customers.len()).map(ranked).collect()
    }
}

/// The first temperature: two thirds of what a visit costs on average in the
/// first tours, and three times that where days can be chosen, whose worse
/// starts take more to leave. Found on the X set and on Cordeau's p12.
fn warmth(routes: &Routes) -> f64 {
    let told = routes.tell();
    let visits: usize = told.routes.iter().map(|route| route.stops.len()).sum();
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let mean = told.cost as f64 / visits.max(1) as f64;
    let days = routes
        .problem
        .customers()
        .iter()
        .any(|who| who.patterns.len() > 1);
    mean * if days { 2.0 } else { 2.0 / 3.0 }
}
