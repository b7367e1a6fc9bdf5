//! Trips between all pairs within reach: catchments and matrices.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Mutex;

use rayon::prelude::*;

use super::RoadNetwork;
use super::graph::{Cost, Direction};
use super::link::Link;
use super::places::{RoadTrip, TripQuery, on_edges, whole};
use super::search::{Query, Reach, Seed};

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
/// at least), whatever the number of pairs.
pub fn trips_between(
    network: &RoadNetwork,
    (origins, destinations): (&[Option<Link>], &[Option<Link>]),
    options: PairOptions,
    mut visit: impl FnMut(u32, Vec<RoadTrip>),
) {
    let (centres, others) = match options.side {
        Side::Origins => (origins, destinations),
        Side::Destinations => (destinations, origins),
    };
    let pairs = Pairs::new(network, options.query, others, options.side);
    let block = (options.trips_at_once.get() / others.len().max(1)).max(1);
    let mut number = 0_u32;
    for centres in centres.chunks(block) {
        let start = number as usize;
        let search = |(i, centre): (usize, &Option<Link>)| {
            let number = u32::try_from(start + i).expect("fewer than 2^32 points");
            centre.as_ref().map(|centre| pairs.of(number, centre))
        };
        let found: Vec<_> = centres.par_iter().enumerate().map(search).collect();
        for trips in found {
            visit(number, trips.unwrap_or_default());
            number += 1;
        }
    }
}

struct Pairs<'a> {
    network: &'a RoadNetwork,
    query: TripQuery,
    others: &'a [Option<Link>],
    side: Side,
    ways: WaysByNode,
    /// The points of the other side on each edge that has some.
    on_edges: BTreeMap<u32, Vec<u32>>,
    /// Scratch space that no thread uses just now.
    spare: Mutex<Vec<Scratch<'a>>>,
}

/// What one search needs, kept for the next.
struct Scratch<'a> {
    reach: Reach<'a>,
    /// The best whole trip to each point of the other side.
    best: Vec<Option<(u32, u32)>>,
    /// Those that have one.
    touched: Vec<u32>,
}

/// The points of the other side by the junctions next to them.
struct WaysByNode {
    /// The junctions, in ascending order.
    nodes: Vec<u32>,
    /// Where the ways of each node of the graph start; one more than nodes.
    starts: Vec<u32>,
    /// A point, and the cost between it and the junction, its leg off the
    /// road included.
    ways: Vec<(u32, Cost)>,
}

impl WaysByNode {
    fn new(network: &RoadNetwork, links: &[Option<Link>], side: Side) -> Self {
        let mut all: Vec<(u32, u32, Cost)> = Vec::new();
        for (number, link) in (0_u32..).zip(links) {
            let Some(link) = link else { continue };
            let ways = match side {
                Side::Origins => network.entries(link),
                Side::Destinations => network.exits(link),
            };
            let costs = ways
                .into_iter()
                .filter_map(|(node, cost)| Some((node, cost.plus(link.walk)?)));
            all.extend(costs.map(|(node, cost)| (node, number, cost)));
        }
        all.sort_by_key(|&(node, number, _)| (node, number));
        let mut starts = vec![0; network.graph().node_count() as usize + 1];
        for &(node, ..) in &all {
            starts[node as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut nodes: Vec<u32> = all.iter().map(|way| way.0).collect();
        nodes.dedup();
        Self {
            nodes,
            starts,
            ways: all
                .into_iter()
                .map(|(_, number, cost)| (number, cost))
                .collect(),
        }
    }

    fn of(&self, node: u32) -> &[(u32, Cost)] {
        &self.ways[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }
}

impl<'a> Pairs<'a> {
    fn new(
        network: &'a RoadNetwork,
        query: TripQuery,
        others: &'a [Option<Link>],
        side: Side,
    ) -> Self {
        Self {
            network,
            query,
            others,
            side,
            ways: WaysByNode::new(network, others, side),
            on_edges: on_edges(others),
            spare: Mutex::new(Vec::new()),
        }
    }

    /// All trips of one point, in the order of the other side.
    fn of(&self, number: u32, centre: &Link) -> Vec<RoadTrip> {
        let lock = || {
            self.spare
                .lock()
                .expect("no thread panics while it holds this")
        };
        let spare = lock().pop();
        let mut scratch = spare.unwrap_or_else(|| Scratch {
            reach: self.network.graph().reach(),
            best: vec![None; self.others.len()],
            touched: Vec::new(),
        });
        self.search(centre, &mut scratch);
        self.collect(&mut scratch);
        let trips = self.trips((number, centre), &mut scratch);
        lock().push(scratch);
        trips
    }

    fn search(&self, centre: &Link, scratch: &mut Scratch) {
        let (direction, ways) = match self.side {
            Side::Origins => (Direction::Onwards, self.network.exits(centre)),
            Side::Destinations => (Direction::Backwards, self.network.entries(centre)),
        };
        let seed = |(node, cost): (u32, Cost)| {
            let cost = cost.plus(centre.walk)?;
            Some(Seed {
                node,
                source: 0,
                cost,
            })
        };
        let seeds: Vec<Seed> = ways.into_iter().filter_map(seed).collect();
        let query = Query {
            direction,
            objective: self.query.objective,
            limit: self.query.limit(),
        };
        scratch.reach.search_until(&query, &seeds, &self.ways.nodes);
        for &number in self.on_edges.get(&centre.edge.0).into_iter().flatten() {
            let Some(other) = &self.others[number as usize] else {
                continue;
            };
            let cost = match self.side {
                Side::Origins => whole(self.network, centre, other),
                Side::Destinations => whole(self.network, other, centre),
            };
            if let Some(cost) = cost {
                self.offer(scratch, number, cost);
            }
        }
    }

    /// Goes from junctions to points, over whichever are fewer.
    fn collect(&self, scratch: &mut Scratch) {
        let mut nodes = Vec::new();
        if scratch.reach.reached().len() < self.ways.nodes.len() {
            nodes.extend_from_slice(scratch.reach.reached());
        }
        let by_reach = !nodes.is_empty();
        for &node in if by_reach { &nodes } else { &self.ways.nodes } {
            let Some(here) = scratch.reach.cost(node) else {
                continue;
            };
            for &(number, way) in self.ways.of(node) {
                if let Some(cost) = here.plus(way) {
                    self.offer(scratch, number, cost);
                }
            }
        }
    }

    fn offer(&self, scratch: &mut Scratch, number: u32, cost: Cost) {
        let measures = self.query.objective.split(cost);
        let best = &mut scratch.best[number as usize];
        match best {
            None => scratch.touched.push(number),
            Some(known) if *known <= measures => return,
            Some(_) => {}
        }
        *best = Some(measures);
    }

    /// Empties the scratch space into trips.
    fn trips(&self, (number, centre): (u32, &Link), scratch: &mut Scratch) -> Vec<RoadTrip> {
        scratch.touched.sort_unstable();
        let trip = |other: u32| {
            let measures = scratch.best[other as usize].take()?;
            let total = Some(self.query.objective.join(measures));
            let total = total.filter(|&total| self.query.admits(total))?;
            let walk = self.others[other as usize].as_ref()?.walk;
            Some(match self.side {
                Side::Origins => RoadTrip::new((number, other), total, (centre.walk, walk)),
                Side::Destinations => RoadTrip::new((other, number), total, (walk, centre.walk)),
            })
        };
        let trips = scratch.touched.drain(..).filter_map(trip);
        trips.collect()
    }
}
