//! The nearest places of many points, over the roads.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use rayon::prelude::*;

use crate::units::{Metres, Seconds};

use super::RoadNetwork;
use super::graph::{Cost, Direction};
use super::link::Link;
use super::roads::{metres, seconds};
use super::search::{NearestLabels, Objective, Query, Seed};

/// A trip over the roads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoadTrip {
    /// Where it starts: the number of the origin among those given.
    pub origin: u32,
    /// Where it ends: the number of the destination among those given.
    pub destination: u32,
    /// On the road, between the two points where the roads are joined.
    pub(super) on_road: Cost,
    /// The leg off the road at the start, walked.
    pub(super) from_link: Cost,
    /// The leg off the road at the end, walked.
    pub(super) to_link: Cost,
}

impl RoadTrip {
    /// The trip whose whole cost, legs included, this is.
    pub(super) fn new(
        (origin, destination): (u32, u32),
        total: Cost,
        (from_link, to_link): (Cost, Cost),
    ) -> Self {
        Self {
            origin,
            destination,
            on_road: Cost {
                time: total.time - from_link.time - to_link.time,
                length: total.length - from_link.length - to_link.length,
            },
            from_link,
            to_link,
        }
    }

    /// The whole trip, both legs off the road included.
    #[must_use]
    pub fn total(&self) -> Cost {
        let legs = [self.from_link, self.to_link];
        let sum = legs
            .iter()
            .try_fold(self.on_road, |sum, &leg| sum.plus(leg));
        sum.expect("searches keep to trips that can be counted")
    }

    /// How long the whole trip takes, legs off the road included.
    #[must_use]
    pub fn time(&self) -> Seconds {
        seconds(self.total().time)
    }

    /// How far the whole trip is, legs off the road included.
    #[must_use]
    pub fn distance(&self) -> Metres {
        metres(self.total().length)
    }

    /// How far it is on the road, without the legs off it.
    #[must_use]
    pub fn on_road(&self) -> Metres {
        metres(self.on_road.length)
    }

    /// The legs off the road, at the start and at the end.
    #[must_use]
    pub fn off_road(&self) -> [Metres; 2] {
        [self.from_link, self.to_link].map(|leg| metres(leg.length))
    }
}

/// Which trips over the roads are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TripQuery {
    /// What is made small, over the whole trip.
    pub objective: Objective,
    /// The longest time that a whole trip may take, itself included.
    pub cutoff: Option<Seconds>,
}

impl TripQuery {
    /// The longest time in milliseconds: what still rounds to the cut-off.
    fn longest(&self) -> Option<u32> {
        self.cutoff
            .map(|cutoff| cutoff.tenths().saturating_mul(100).saturating_add(49))
    }

    /// How far a search must go.
    pub(super) fn limit(&self) -> Option<u32> {
        match self.objective {
            Objective::Fastest => self.longest(),
            Objective::Shortest => None,
        }
    }

    /// Whether a whole trip is within the cut-off.
    pub(super) fn admits(&self, cost: Cost) -> bool {
        self.longest().is_none_or(|longest| cost.time <= longest)
    }
}

/// The nearest `k` destinations of every origin, nearest first; of two at the
/// same cost, the first of `destinations`; those beyond the cut-off left out.
/// One search backwards from all
/// destinations, so that one-ways hold for the trip to the place.
///
/// Points that join no road are `None`; nobody reaches or leaves them.
#[must_use]
pub fn nearest_places(
    network: &RoadNetwork,
    query: TripQuery,
    (origins, destinations): (&[Option<Link>], &[Option<Link>]),
    k: NonZeroUsize,
) -> Vec<Vec<RoadTrip>> {
    let backwards = Query {
        direction: Direction::Backwards,
        objective: query.objective,
        limit: query.limit(),
    };
    let seeds = seeds(network, destinations);
    let places = Places {
        network,
        query,
        labels: network.graph().nearest(&backwards, &seeds, k),
        on_edges: on_edges(destinations),
        destinations,
        k: k.get(),
    };
    let numbered = origins.par_iter().enumerate();
    numbered
        .map(|(number, origin)| {
            let number = u32::try_from(number).expect("fewer than 2^32 origins");
            let places = origin.as_ref().map(|origin| places.of((number, origin)));
            places.unwrap_or_default()
        })
        .collect()
}

/// The ways into the destinations.
fn seeds(network: &RoadNetwork, destinations: &[Option<Link>]) -> Vec<Seed> {
    let linked = (0_u32..)
        .zip(destinations)
        .filter_map(|(n, d)| Some((n, d.as_ref()?)));
    linked
        .flat_map(|(source, link)| {
            network
                .entries(link)
                .into_iter()
                .filter_map(move |(node, cost)| {
                    let cost = cost.plus(link.walk)?;
                    Some(Seed { node, source, cost })
                })
        })
        .collect()
}

/// The points on each edge that has some.
pub(super) fn on_edges(destinations: &[Option<Link>]) -> BTreeMap<u32, Vec<u32>> {
    let mut on_edges: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (number, link) in (0_u32..).zip(destinations) {
        if let Some(link) = link {
            on_edges.entry(link.edge.0).or_default().push(number);
        }
    }
    on_edges
}

struct Places<'a> {
    network: &'a RoadNetwork,
    query: TripQuery,
    labels: NearestLabels,
    on_edges: BTreeMap<u32, Vec<u32>>,
    destinations: &'a [Option<Link>],
    k: usize,
}

impl Places<'_> {
    /// The nearest destinations of one origin.
    fn of(&self, (number, origin): (u32, &Link)) -> Vec<RoadTrip> {
        let mut found: Vec<(u32, Cost)> = Vec::new();
        for (node, way) in self.network.exits(origin) {
            for label in self.labels.of(node) {
                let cost = label.cost.plus(way).and_then(|cost| cost.plus(origin.walk));
                found.extend(cost.map(|cost| (label.source, cost)));
            }
        }
        for &number in self.on_edges.get(&origin.edge.0).into_iter().flatten() {
            let link = self.destinations[number as usize].as_ref();
            let cost = link.and_then(|link| whole(self.network, origin, link));
            found.extend(cost.map(|cost| (number, cost)));
        }
        let trip = |(destination, total)| {
            let link = self.destinations[destination as usize].as_ref();
            let to_link = link.expect("only linked destinations are found").walk;
            RoadTrip::new((number, destination), total, (origin.walk, to_link))
        };
        self.best(found).into_iter().map(trip).collect()
    }

    /// The cheapest way to each of the nearest destinations.
    fn best(&self, mut found: Vec<(u32, Cost)>) -> Vec<(u32, Cost)> {
        let measure = |cost: Cost| self.query.objective.split(cost);
        found.sort_unstable_by_key(|&(number, cost)| (number, measure(cost)));
        found.dedup_by_key(|&mut (number, _)| number);
        found.sort_unstable_by_key(|&(number, cost)| (measure(cost).0, number));
        found.truncate(self.k);
        found.retain(|&(_, cost)| self.query.admits(cost));
        found
    }
}

/// The whole cost of a trip that never leaves its edge.
pub(super) fn whole(network: &RoadNetwork, from: &Link, to: &Link) -> Option<Cost> {
    network.along(from, to)?.plus(to.walk)?.plus(from.walk)
}
