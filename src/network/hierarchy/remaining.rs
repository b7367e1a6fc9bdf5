//! The graph while nodes are taken out of it.

use super::super::graph::{Direction, RoadGraph};
use super::super::search::Objective;
use super::weight::Weight;

/// What an arc of the hierarchy stands for: an arc of the graph, or two arcs
/// that meet at a node below both its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Via {
    Arc(u32),
    Node(u32),
}

/// An arc between nodes that remain, seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The node at the other end.
    pub(super) node: u32,
    pub(super) weight: Weight,
    pub(super) via: Via,
    /// How many arcs of the graph it stands for.
    pub(super) hops: u32,
}

/// The arcs that leave and enter each node that remains; of parallel arcs the
/// lightest.
#[derive(Debug)]
pub(super) struct Remaining {
    pub(super) leaving: Vec<Vec<Link>>,
    pub(super) entering: Vec<Vec<Link>>,
}

impl Remaining {
    /// `None` when an arc is too long to be weighed.
    pub(super) fn new(graph: &RoadGraph, objective: Objective) -> Option<Self> {
        let nodes = graph.node_count();
        let rows = [Direction::Onwards, Direction::Backwards].map(|to| graph.rows(to));
        // Room for as many arcs as there are: most rows never grow.
        let [leaving, entering] = rows.map(|rows| {
            let row = |node| Vec::with_capacity(rows.range(node).len());
            (0..nodes).map(row).collect()
        });
        let mut remaining = Self { leaving, entering };
        let [rows, _] = rows;
        for tail in 0..nodes {
            for at in rows.range(tail) {
                let hop = rows.hops[at];
                let link = Link {
                    node: hop.node,
                    weight: Weight::new(hop.cost, objective)?,
                    via: Via::Arc(rows.arcs[at]),
                    hops: 1,
                };
                remaining.offer(tail, link);
            }
        }
        Some(remaining)
    }

    /// Adds an arc, or betters the one there is between the same nodes.
    pub(super) fn offer(&mut self, tail: u32, link: Link) {
        let head = link.node;
        put(&mut self.leaving[tail as usize], link);
        put(
            &mut self.entering[head as usize],
            Link { node: tail, ..link },
        );
    }

    /// Takes a node out with its arcs, which are returned: those leaving, then
    /// those entering.
    pub(super) fn take(&mut self, node: u32) -> (Vec<Link>, Vec<Link>) {
        let leaving = std::mem::take(&mut self.leaving[node as usize]);
        let entering = std::mem::take(&mut self.entering[node as usize]);
        for link in &leaving {
            self.entering[link.node as usize].retain(|back| back.node != node);
        }
        for link in &entering {
            self.leaving[link.node as usize].retain(|back| back.node != node);
        }
        (leaving, entering)
    }

    /// The nodes next to one, some twice.
    pub(super) fn neighbours(&self, node: u32) -> impl Iterator<Item = u32> {
        let lists = [&self.leaving, &self.entering];
        lists
            .into_iter()
            .flat_map(move |list| list[node as usize].iter().map(|link| link.node))
    }
}

fn put(row: &mut Vec<Link>, link: Link) {
    match row.iter_mut().find(|known| known.node == link.node) {
        None => row.push(link),
        Some(known) if (link.weight, link.via) < (known.weight, known.via) => *known = link,
        Some(_) => {}
    }
}
