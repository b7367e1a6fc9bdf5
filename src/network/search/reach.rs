//! Everything within reach of one source, and the way there.

use super::super::graph::{Cost, Direction, RoadGraph};
use super::buckets::Buckets;
use super::single::Single;
use super::spread::{Entry, spread};
use super::{Objective, Query, Seed};

/// A search from one source after another that reuses its memory.
#[derive(Debug)]
pub struct Reach<'g> {
    graph: &'g RoadGraph,
    labels: Single,
    queue: Buckets<Entry>,
    query: Query,
}

impl<'g> Reach<'g> {
    pub(super) fn new(graph: &'g RoadGraph) -> Self {
        Self {
            graph,
            labels: Single::new(graph.node_count()),
            queue: Buckets::default(),
            query: Query {
                direction: Direction::Onwards,
                objective: Objective::Fastest,
                limit: None,
            },
        }
    }

    /// Searches anew, as far as the query's limit. Which sources the seeds
    /// name is of no account: they are ways into one.
    pub fn search(&mut self, query: &Query, seeds: &[Seed]) {
        self.labels.clear();
        self.query = *query;
        let state = (&mut self.queue, &mut self.labels);
        spread(self.graph, query, seeds, state);
    }

    /// Searches anew until the cost of each of these nodes is known. Costs of
    /// other nodes may then be too large, or missing.
    pub fn search_until(&mut self, query: &Query, seeds: &[Seed], nodes: &[u32]) {
        self.labels.clear();
        self.labels.want(nodes);
        self.query = *query;
        let state = (&mut self.queue, &mut self.labels);
        spread(self.graph, query, seeds, state);
    }

    /// The cost of the best way to a node (from it, searching backwards);
    /// `None` when it is not within reach.
    #[must_use]
    pub fn cost(&self, node: u32) -> Option<Cost> {
        let label = self.labels.get(node)?;
        Some(self.query.objective.join(label))
    }

    /// The nodes reached, in no particular order.
    #[must_use]
    pub fn reached(&self) -> &[u32] {
        self.labels.reached()
    }

    /// The arcs of the best way between a seed and a node, from where the
    /// trip starts to where it ends; `None` when the node is not within
    /// reach. Of several equally good ways always the same one.
    #[must_use]
    pub fn path(&self, node: u32) -> Option<ReachPath> {
        let mut here = node;
        let mut label = self.labels.get(node)?;
        let mut arcs = Vec::new();
        while let Some((arc, before)) = self.step_back(here, label) {
            arcs.push(arc);
            here = before;
            label = self.labels.get(before)?;
        }
        if self.query.direction == Direction::Onwards {
            arcs.reverse();
        }
        Some(ReachPath { seed: here, arcs })
    }

    /// The arc by which the label came, and the node it came from; `None` at
    /// a seed. Every label but a seed's is another's plus an arc, and arcs
    /// cost at least 1, so this ends.
    fn step_back(&self, node: u32, label: (u32, u32)) -> Option<(u32, u32)> {
        let rows = self.graph.rows(match self.query.direction {
            Direction::Onwards => Direction::Backwards,
            Direction::Backwards => Direction::Onwards,
        });
        let mut found = None;
        for at in rows.range(node) {
            let hop = rows.hops[at];
            let (main, other) = self.query.objective.split(hop.cost);
            let came = self.labels.get(hop.node).is_some_and(|before| {
                before.0.checked_add(main) == Some(label.0)
                    && before.1.checked_add(other) == Some(label.1)
            });
            if came && found.is_none_or(|(arc, _)| rows.arcs[at] < arc) {
                found = Some((rows.arcs[at], hop.node));
            }
        }
        found
    }
}

/// A way found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachPath {
    /// The node of the seed.
    pub seed: u32,
    /// The arcs, in the order in which they are travelled.
    pub arcs: Vec<u32>,
}
