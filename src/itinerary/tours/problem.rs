//! What is asked of tours, and what they are.

use crate::itinerary::tours::Costs;

/// Someone to visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Where: the rank of the point in the costs.
    pub point: usize,
    /// What it takes of the vehicle's capacity at each visit.
    pub demand: u32,
    /// How long a visit lasts, in the unit of the costs.
    pub service: u32,
    /// The sets of days on which it may be visited, one of which is chosen;
    /// day `d` is bit `1 << d`.
    pub patterns: Vec<u32>,
}

/// Vehicles alike, that go out on one day from one depot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fleet {
    /// The day, from 0 to 31.
    pub day: usize,
    /// Where tours start and end: the rank of the point in the costs.
    pub depot: usize,
    /// How many vehicles there are; each makes one tour at most.
    pub vehicles: usize,
    /// What a vehicle holds; `None` without limit.
    pub capacity: Option<u32>,
    /// The longest tour, legs and visits together, in the unit of the costs,
    /// itself included; `None` without limit.
    pub longest: Option<u32>,
}

/// A validated routing problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutingProblem {
    costs: Costs,
    customers: Vec<Customer>,
    fleets: Vec<Fleet>,
}

/// Why there is no such problem.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RoutingError {
    /// A customer or depot stands at no point of the costs.
    #[error("point {point} is beyond the {points} points of the costs; give its row and column")]
    NoSuchPoint {
        /// The rank asked for.
        point: usize,
        /// How many there are.
        points: usize,
    },
    /// A customer has no set of days, or an empty one.
    #[error("customer {customer} has no day on which it may be visited; give it a pattern of days")]
    NoPattern {
        /// Its rank.
        customer: usize,
    },
    /// No vehicle goes out on a day of every pattern.
    #[error(
        "customer {customer} can only be visited on days without a vehicle; allow other days or give the day a fleet"
    )]
    NoVehicle {
        /// Its rank.
        customer: usize,
    },
    /// A day that no pattern can hold.
    #[error("day {day} is past the 32 days of a period; split the period")]
    NoSuchDay {
        /// The day.
        day: usize,
    },
}

impl RoutingProblem {
    /// Validates the parts.
    ///
    /// # Errors
    /// [`RoutingError`] when a point is beyond the costs, a day beyond 31, or
    /// a customer can be visited on no day with a fleet.
    pub fn new(
        costs: Costs,
        customers: Vec<Customer>,
        fleets: Vec<Fleet>,
    ) -> Result<Self, RoutingError> {
        let points = costs.size();
        let stands = customers.iter().map(|customer| customer.point);
        let stands = stands.chain(fleets.iter().map(|fleet| fleet.depot));
        if let Some(point) = stands.into_iter().find(|&point| point >= points) {
            return Err(RoutingError::NoSuchPoint { point, points });
        }
        if let Some(day) = fleets.iter().map(|fleet| fleet.day).find(|&day| day > 31) {
            return Err(RoutingError::NoSuchDay { day });
        }
        let days = fleets.iter().fold(0, |days, fleet| days | 1 << fleet.day);
        for (rank, customer) in customers.iter().enumerate() {
            let patterns = &customer.patterns;
            if patterns.is_empty() || patterns.contains(&0) {
                return Err(RoutingError::NoPattern { customer: rank });
            }
            if patterns.iter().all(|&pattern| pattern & !days != 0) {
                return Err(RoutingError::NoVehicle { customer: rank });
            }
        }
        Ok(Self {
            costs,
            customers,
            fleets,
        })
    }

    /// The costs between points.
    #[must_use]
    pub fn costs(&self) -> &Costs {
        &self.costs
    }

    /// Those to visit.
    #[must_use]
    pub fn customers(&self) -> &[Customer] {
        &self.customers
    }

    /// The vehicles.
    #[must_use]
    pub fn fleets(&self) -> &[Fleet] {
        &self.fleets
    }

    /// How many days there are, the last with a fleet included.
    pub(super) fn days(&self) -> usize {
        let last = self.fleets.iter().map(|fleet| fleet.day + 1).max();
        last.unwrap_or(0)
    }
}

/// One tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The fleet whose vehicle makes it: its rank in the problem.
    pub fleet: usize,
    /// The customers in the order of their visits: ranks in the problem.
    pub stops: Vec<usize>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tours {
    /// The tours, by fleet, none empty.
    pub routes: Vec<Route>,
    /// Customers that no tour could take, ascending.
    pub unserved: Vec<usize>,
    /// The sum of the legs, in the unit of the costs.
    pub cost: u64,
}
