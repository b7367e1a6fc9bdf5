//! Trips between all pairs within reach: catchments and matrices.

mod method;
mod offers;
mod plain;
mod table;
mod ways;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Mutex;

use rayon::prelude::*;

use super::RoadNetwork;
use super::graph::{Cost, Direction};
#[cfg(test)]
use super::hierarchy::Hierarchy;
use super::link::Link;
use super::places::{RoadTrip, TripQuery, on_edges, whole};
use super::search::Seed;

use method::Method;
use offers::Offers;
use plain::Plain;
use table::Tables;
use ways::WaysByNode;

/// The side that searches start from, one for each of its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// One search from each origin.
    Origins,
    /// One search backwards from each destination: the same trips, cheaper
    /// when there are few destinations.
    Destinations,
}

/// Which trips are wanted, and how the work is done; the trips found do not
/// depend on the latter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairOptions {
    /// Which trips are wanted.
    pub query: TripQuery,
    /// Where searches start.
    pub side: Side,
    /// How many trips may wait in memory before they are handed over.
    pub trips_at_once: NonZeroUsize,
}

/// Finds the trips between origins and destinations that are within the
/// query's cut-off, and hands them over one point of the searching side after
/// the other, in order; each with its trips in the order of the other side.
/// Points that join no road are `None` and have no trips.
///
/// At most [`PairOptions::trips_at_once`] trips are held (one point's trips
/// at least), whatever the number of pairs. Where searches are many and wide,
/// the network is first made ready for tables (see
/// [`hierarchy`](super::hierarchy)).
pub fn trips_between(
    network: &RoadNetwork,
    sides: (&[Option<Link>], &[Option<Link>]),
    options: PairOptions,
    visit: impl FnMut(u32, Vec<RoadTrip>),
) {
    let (pairs, centres) = Pairs::new(network, sides, options);
    let method = Method::choose(&pairs, centres);
    pairs.visit(&method, centres, visit);
}

/// The same, over a network made ready whatever its size.
#[cfg(test)]
pub(super) fn trips_by_table(
    network: &RoadNetwork,
    sides: (&[Option<Link>], &[Option<Link>]),
    options: PairOptions,
) -> Vec<RoadTrip> {
    let (pairs, centres) = Pairs::new(network, sides, options);
    let hierarchy = Hierarchy::prepare(network.graph(), options.query.objective);
    let method = Method::Table(Box::new(hierarchy.expect("short arcs")));
    let mut all = Vec::new();
    pairs.visit(&method, centres, |_, trips| all.extend(trips));
    all
}

struct Pairs<'a> {
    network: &'a RoadNetwork,
    options: PairOptions,
    others: &'a [Option<Link>],
    ways: WaysByNode,
    /// The points of the other side on each edge that has some.
    on_edges: BTreeMap<u32, Vec<u32>>,
}

/// Points that searches start from, with their numbers.
type Numbered<'a> = (u32, &'a Option<Link>);

/// Finds the trips of a few points at a time.
trait Finder: Sync {
    /// What it needs for that, kept for the next.
    type Scratch: Send;

    /// How many points it takes at a time.
    const AT_ONCE: usize;

    fn scratch(&self) -> Self::Scratch;

    /// The trips of each point.
    fn trips(&self, points: &[Numbered<'_>], scratch: &mut Self::Scratch) -> Vec<Vec<RoadTrip>>;
}

impl<'a> Pairs<'a> {
    /// The pairs, and the points to search from.
    fn new(
        network: &'a RoadNetwork,
        (origins, destinations): (&'a [Option<Link>], &'a [Option<Link>]),
        options: PairOptions,
    ) -> (Self, &'a [Option<Link>]) {
        let (centres, others) = match options.side {
            Side::Origins => (origins, destinations),
            Side::Destinations => (destinations, origins),
        };
        let pairs = Self {
            network,
            options,
            others,
            ways: WaysByNode::new(network, others, options.side),
            on_edges: on_edges(others),
        };
        (pairs, centres)
    }

    fn visit(
        &self,
        method: &Method,
        centres: &[Option<Link>],
        visit: impl FnMut(u32, Vec<RoadTrip>),
    ) {
        match method {
            Method::Plain => self.visit_by(&Plain(self), centres, visit),
            Method::Table(hierarchy) => {
                self.visit_by(&Tables::new(self, hierarchy), centres, visit);
            }
        }
    }

    fn visit_by<F: Finder>(
        &self,
        finder: &F,
        centres: &[Option<Link>],
        mut visit: impl FnMut(u32, Vec<RoadTrip>),
    ) {
        let block = (self.options.trips_at_once.get() / self.others.len().max(1)).max(1);
        let spare = Mutex::new(Vec::new());
        let lock = || spare.lock().expect("no thread panics while it holds this");
        let few = |points: &[Numbered<'_>]| {
            let taken = lock().pop();
            let mut scratch = taken.unwrap_or_else(|| finder.scratch());
            let trips = finder.trips(points, &mut scratch);
            lock().push(scratch);
            trips
        };
        let numbered: Vec<Numbered<'_>> = (0..).zip(centres).collect();
        for block in numbered.chunks(block) {
            let few = block.par_chunks(F::AT_ONCE).map(few);
            let found: Vec<Vec<Vec<RoadTrip>>> = few.collect();
            for (&(number, _), trips) in block.iter().zip(found.into_iter().flatten()) {
                visit(number, trips);
            }
        }
    }

    fn direction(&self) -> Direction {
        match self.options.side {
            Side::Origins => Direction::Onwards,
            Side::Destinations => Direction::Backwards,
        }
    }

    /// Where a search from a point starts.
    fn seeds(&self, centre: &Link) -> Vec<Seed> {
        let ways = match self.options.side {
            Side::Origins => self.network.exits(centre),
            Side::Destinations => self.network.entries(centre),
        };
        let seed = |(node, cost): (u32, Cost)| {
            let cost = cost.plus(centre.walk)?;
            Some(Seed {
                node,
                source: 0,
                cost,
            })
        };
        ways.into_iter().filter_map(seed).collect()
    }

    /// Offers the trips that never leave the edge of a point.
    fn offer_on_edge(&self, centre: &Link, offers: &mut Offers) {
        for &number in self.on_edges.get(&centre.edge.0).into_iter().flatten() {
            let Some(other) = &self.others[number as usize] else {
                continue;
            };
            let cost = match self.options.side {
                Side::Origins => whole(self.network, centre, other),
                Side::Destinations => whole(self.network, other, centre),
            };
            if let Some(cost) = cost {
                offers.offer(number, self.options.query.objective.split(cost));
            }
        }
    }

    /// Offers the trips by a junction, known by its place among those next to
    /// the other side's points.
    #[inline]
    fn offer_by(&self, place: usize, here: Cost, offers: &mut Offers) {
        for &(number, way) in self.ways.at(place) {
            if let Some(cost) = here.plus(way) {
                offers.offer(number, self.options.query.objective.split(cost));
            }
        }
    }

    /// Empties offers into the trips of a point.
    fn trips(&self, (number, centre): (u32, &Link), offers: &mut Offers) -> Vec<RoadTrip> {
        let query = self.options.query;
        let trip = |(other, measures): (u32, (u32, u32))| {
            let total = Some(query.objective.join(measures));
            let total = total.filter(|&total| query.admits(total))?;
            let walk = self.others[other as usize].as_ref()?.walk;
            Some(match self.options.side {
                Side::Origins => RoadTrip::new((number, other), total, (centre.walk, walk)),
                Side::Destinations => RoadTrip::new((other, number), total, (walk, centre.walk)),
            })
        };
        offers.take().filter_map(trip).collect()
    }
}
