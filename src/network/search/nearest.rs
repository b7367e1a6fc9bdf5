//! The nearest sources of every node, in one search from all of them.

use std::num::NonZeroUsize;

use super::super::graph::RoadGraph;
use super::buckets::Buckets;
use super::several::Several;
use super::single::Single;
use super::spread::{Label, spread};
use super::{Found, Objective, Query, Seed};

/// The nearest sources of every node.
#[derive(Clone, Debug)]
pub struct NearestLabels {
    objective: Objective,
    labels: Either,
}

/// With one source a node, a leaner layout pays (bench `network_nearest`).
#[derive(Clone, Debug)]
enum Either {
    Single(Single),
    Several(Several),
}

impl NearestLabels {
    /// The sources of a node, nearest first.
    pub fn of(&self, node: u32) -> impl Iterator<Item = Found> {
        let labels: &[Label] = match &self.labels {
            Either::Single(single) => single.get(node).map_or(&[], std::slice::from_ref),
            Either::Several(several) => several.of(node),
        };
        labels.iter().map(|label| Found {
            source: label.source,
            cost: self.objective.join((label.main, label.other)),
        })
    }
}

pub(super) fn nearest(
    graph: &RoadGraph,
    query: &Query,
    seeds: &[Seed],
    k: NonZeroUsize,
) -> NearestLabels {
    let mut queue = Buckets::default();
    let nodes = graph.node_count();
    let labels = if k.get() == 1 {
        let mut labels = Single::new(nodes);
        spread(graph, query, seeds, (&mut queue, &mut labels));
        Either::Single(labels)
    } else {
        let mut labels = Several::new(nodes, k.get());
        spread(graph, query, seeds, (&mut queue, &mut labels));
        Either::Several(labels)
    };
    NearestLabels {
        objective: query.objective,
        labels,
    }
}
