//! Catchments over the roads: one search backwards from each place.

use std::num::NonZeroUsize;

use super::{Block, Catchment, Catchments};
use crate::network::{Link, PairOptions, RoadNetwork, RoadTrip, Side, TripQuery, trips_between};
use crate::travel::matrix::Impedance;

/// How many trips make a block, give or take a catchment.
const BLOCK: usize = 1 << 20;

/// How many searches wait for each other: enough to keep every thread busy.
const SEARCHES: usize = 64;

/// Catchments over the roads within the query's cut-off, in minutes. Points
/// that join no road are in none.
#[derive(Clone, Copy, Debug)]
pub struct RoadCatchments<'a> {
    network: &'a RoadNetwork,
    origins: &'a [Option<Link>],
    destinations: &'a [Option<Link>],
    query: TripQuery,
}

impl<'a> RoadCatchments<'a> {
    /// From where people start and where places are, as linked to the roads.
    #[must_use]
    pub fn new(
        network: &'a RoadNetwork,
        (origins, destinations): (&'a [Option<Link>], &'a [Option<Link>]),
        query: TripQuery,
    ) -> Self {
        Self {
            network,
            origins,
            destinations,
            query,
        }
    }

    /// So that a block of searches is as many as wait for each other, however
    /// many origins each of them might find.
    fn options(&self) -> PairOptions {
        let trips = SEARCHES.saturating_mul(self.origins.len().max(1));
        PairOptions {
            query: self.query,
            side: Side::Destinations,
            trips_at_once: NonZeroUsize::new(trips).expect("a product of numbers from 1 up"),
        }
    }
}

impl Catchments for RoadCatchments<'_> {
    fn origins(&self) -> usize {
        self.origins.len()
    }

    fn destinations(&self) -> usize {
        self.destinations.len()
    }

    fn visit(&self, block: &mut dyn FnMut(&[Catchment<'_>])) {
        let mut held = Block::default();
        let sides = (self.origins, self.destinations);
        trips_between(self.network, sides, self.options(), |_, trips| {
            let cost = |trip: &RoadTrip| Impedance::from(trip.time());
            let origins = trips.iter().map(|trip| trip.origin).collect();
            held.push(origins, trips.iter().map(cost).collect());
            if held.legs >= BLOCK {
                held.hand_over(block);
            }
        });
        held.hand_over(block);
    }
}
