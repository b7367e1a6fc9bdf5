//! The nearest sources of every node, in one search from all of them.

use std::num::NonZeroUsize;

use super::super::graph::RoadGraph;
use super::parts::{Store, part_nodes, spread_in_parts};
use super::several::{FREE, Several};
use super::spread::Label;
use super::{Found, Objective, Query, Seed};

/// Stands where a node has not been reached; no search goes so far. It never
/// leaves this file.
const NOT_REACHED: Label = Label {
    main: u32::MAX,
    other: u32::MAX,
    source: u32::MAX,
};

/// The nearest sources of every node.
#[derive(Clone, Debug)]
pub struct NearestLabels {
    objective: Objective,
    labels: Vec<Label>,
    counts: Counts,
}

/// How many labels each node has. With one source a node, a leaner layout
/// pays (bench `network_nearest`).
#[derive(Clone, Debug)]
enum Counts {
    AtMostOne,
    Several { counts: Vec<u32>, k: usize },
}

impl NearestLabels {
    /// The sources of a node, nearest first.
    pub fn of(&self, node: u32) -> impl Iterator<Item = Found> {
        let at = node as usize;
        let labels = match &self.counts {
            Counts::AtMostOne => {
                let reached = usize::from(self.labels[at] != NOT_REACHED);
                &self.labels[at..at + reached]
            }
            Counts::Several { counts, k } => &self.labels[at * k..][..counts[at] as usize],
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
    nearest_in_parts(graph, query, seeds, (k, part_nodes(graph, query)))
}

/// The same with so many nodes in a part, which changes nothing but speed.
pub(super) fn nearest_in_parts(
    graph: &RoadGraph,
    query: &Query,
    seeds: &[Seed],
    (k, part): (NonZeroUsize, usize),
) -> NearestLabels {
    let (all, k) = (graph.node_count() as usize, k.get());
    let mut labels;
    let counts = if k == 1 {
        labels = vec![NOT_REACHED; all];
        let stores = labels.chunks_mut(part).map(One);
        spread_in_parts(graph, query, seeds, (part, stores));
        Counts::AtMostOne
    } else {
        labels = vec![FREE; all * k];
        let mut counts = vec![0; all];
        let chunks = labels.chunks_mut(part * k).zip(counts.chunks_mut(part));
        let stores = chunks.map(|(labels, counts)| Several { labels, counts, k });
        spread_in_parts(graph, query, seeds, (part, stores));
        Counts::Several { counts, k }
    };
    NearestLabels {
        objective: query.objective,
        labels,
        counts,
    }
}

/// One label a node of a range.
struct One<'l>(&'l mut [Label]);

impl Store for One<'_> {
    #[inline]
    fn offer(&mut self, at: usize, label: Label) -> bool {
        let known = &mut self.0[at];
        let better = label.before(known);
        if better {
            *known = label;
        }
        better
    }

    #[inline]
    fn holds(&self, at: usize, label: &Label) -> bool {
        self.0[at] == *label
    }
}
