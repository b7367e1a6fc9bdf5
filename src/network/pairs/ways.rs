//! The points of one side by the junctions next to them.

use super::super::RoadNetwork;
use super::super::graph::Cost;
use super::super::link::Link;
use super::Side;

/// For every junction next to a point, the points and what lies between.
pub(super) struct WaysByNode {
    /// The junctions, in ascending order.
    pub(super) nodes: Vec<u32>,
    /// Where the ways of each of them start; one more than junctions.
    starts: Vec<u32>,
    /// A point, and the cost between it and the junction, its leg off the
    /// road included.
    ways: Vec<(u32, Cost)>,
}

impl WaysByNode {
    /// The ways to or from the points of the side that is not searched from.
    pub(super) fn new(network: &RoadNetwork, links: &[Option<Link>], side: Side) -> Self {
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
        let (mut nodes, mut starts) = (Vec::new(), Vec::new());
        for (at, &(node, ..)) in (0_u32..).zip(&all) {
            if nodes.last() != Some(&node) {
                nodes.push(node);
                starts.push(at);
            }
        }
        starts.push(u32::try_from(all.len()).expect("a few ways a point"));
        let ways = all.into_iter().map(|(_, number, cost)| (number, cost));
        Self {
            nodes,
            starts,
            ways: ways.collect(),
        }
    }

    /// The ways of a junction, by its place among the junctions.
    #[inline]
    pub(super) fn at(&self, place: usize) -> &[(u32, Cost)] {
        &self.ways[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}
