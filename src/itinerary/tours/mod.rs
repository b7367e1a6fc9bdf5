//! Tours: who is visited in what order, for the least cost.
//!
//! [`shortest_tour`] orders the stops of one tour; [`RoutingProblem::solve`]
//! shares customers among the vehicles of one or several days, with
//! capacities, longest durations, service times, depots, and for each customer
//! the sets of days on which it may be visited (the periodic vehicle routing
//! problem of Cordeau, Gendreau and Laporte 1997; with one day, the
//! capacitated one).
//!
//! Costs are whole numbers in one unit of the caller's choice (tenths of a
//! second, metres), so that the same seed gives the same tours on every
//! machine. Work is bounded by a count of iterations, never by a clock.

mod anneal;
mod costs;
mod greedy;
mod problem;
mod recreate;
mod routes;
mod ruin;
mod tsp;

pub use costs::Costs;
pub use greedy::savings;
pub use problem::{Customer, Fleet, Route, RoutingError, RoutingProblem, Tours};
pub use tsp::{nearest_neighbour, shortest_tour, tour_cost};
