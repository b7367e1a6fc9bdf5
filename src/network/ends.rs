//! The ways between a linkage point and the junctions around it.

use super::graph::Cost;
use super::link::Link;
use super::roads::{Edge, RoadNetwork};

/// A junction and the cost between it and a point on an edge.
pub(super) type Way = (u32, Cost);

impl Edge {
    /// The cost from the start of the edge to a point, in a direction; the
    /// rest of the edge is the whole less this, so that parts add up.
    fn part(&self, at: u32, against: bool) -> Option<Cost> {
        let whole = self.cost(against)?;
        let along = if against { self.length - at } else { at };
        let time = (u64::from(whole.time) * u64::from(along) + u64::from(self.length / 2))
            / u64::from(self.length);
        Some(Cost {
            time: u32::try_from(time).expect("a part of the whole"),
            length: along,
        })
    }

    fn rest(&self, at: u32, against: bool) -> Option<Cost> {
        Some(less(self.cost(against)?, self.part(at, against)?))
    }
}

fn less(whole: Cost, part: Cost) -> Cost {
    Cost {
        time: whole.time - part.time,
        length: whole.length - part.length,
    }
}

impl RoadNetwork {
    /// The junction that a point stands at, if at one.
    fn junction(&self, link: &Link) -> Option<u32> {
        let edge = &self.edges[link.edge.get()];
        if link.at == 0 {
            Some(edge.nodes[0])
        } else {
            (link.at == edge.length).then_some(edge.nodes[1])
        }
    }

    /// Where one gets from a point, along its edge. Standing at a junction,
    /// every edge is open.
    pub(super) fn exits(&self, link: &Link) -> Vec<Way> {
        if let Some(junction) = self.junction(link) {
            return vec![(junction, Cost::default())];
        }
        let edge = &self.edges[link.edge.get()];
        let exit = |against: bool| {
            let head = edge.heads[usize::from(!against)];
            edge.rest(link.at, against).map(|cost| (head, cost))
        };
        [false, true].into_iter().filter_map(exit).collect()
    }

    /// From where one gets to a point, along its edge.
    pub(super) fn entries(&self, link: &Link) -> Vec<Way> {
        if let Some(junction) = self.junction(link) {
            let doubles = self.doubles(junction);
            return std::iter::once(junction)
                .chain(doubles)
                .map(|node| (node, Cost::default()))
                .collect();
        }
        let edge = &self.edges[link.edge.get()];
        let mut entries = Vec::with_capacity(2);
        for against in [false, true] {
            let Some(cost) = edge.part(link.at, against) else {
                continue;
            };
            let tail = edge.nodes[usize::from(against)];
            entries.push((tail, cost));
            let open = self
                .doubles(tail)
                .filter(|&d| self.leaves(d, link, against));
            entries.extend(open.map(|double| (double, cost)));
        }
        entries
    }

    /// The way from one point to another on the same edge, without leaving it.
    pub(super) fn along(&self, from: &Link, to: &Link) -> Option<Cost> {
        if from.edge != to.edge {
            return None;
        }
        let edge = &self.edges[from.edge.get()];
        if from.at == to.at {
            return Some(Cost::default());
        }
        let against = from.at > to.at;
        Some(less(
            edge.part(to.at, against)?,
            edge.part(from.at, against)?,
        ))
    }

    /// The doubles of a junction.
    fn doubles(&self, junction: u32) -> impl Iterator<Item = u32> {
        let start = self.doubles.partition_point(|&(_, of)| of < junction);
        self.doubles[start..]
            .iter()
            .take_while(move |&&(_, of)| of == junction)
            .map(|&(double, _)| double)
    }

    /// Whether an arc along the edge of a point leaves a node.
    fn leaves(&self, node: u32, link: &Link, against: bool) -> bool {
        let rows = self.graph.rows(super::Direction::Onwards);
        rows.range(node).any(|at| {
            let origin = self.arcs[rows.arcs[at] as usize];
            origin.edge == link.edge.0 && origin.against == against
        })
    }
}
