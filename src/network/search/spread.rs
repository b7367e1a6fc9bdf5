//! The loop that all searches share.

use super::super::graph::{RoadGraph, Rows};
use super::buckets::Buckets;
use super::{Objective, Query, Seed};

/// The state of a node for one source: the measure made small, the other
/// measure, and the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) main: u32,
    pub(super) other: u32,
    pub(super) source: u32,
}

impl Label {
    /// Whether this label comes before another at the same node: cheaper, or
    /// as cheap and of an earlier source, or the same again but better by the
    /// other measure.
    #[inline]
    pub(super) fn before(&self, other: &Self) -> bool {
        (self.main, self.source, self.other) < (other.main, other.source, other.other)
    }
}

/// What is known of every node while a search runs.
pub(super) trait Labels {
    /// Takes the label if it improves what is known of the node.
    fn offer(&mut self, node: u32, label: Label) -> bool;

    /// Whether a label is still among what is known of the node.
    fn holds(&self, node: u32, label: &Label) -> bool;

    /// The largest cost that can still matter.
    #[inline]
    fn bound(&self) -> u32 {
        u32::MAX
    }
}

/// How many mean arcs wide a bucket is. Wider buckets keep the search in one
/// neighbourhood of memory for longer and look at more nodes twice; bench
/// `network_nearest` is fastest around this width.
const BUCKET_ARCS: u32 = 8;

/// An entry of the queue.
pub(super) type Entry = (u32, Label);

/// Spreads labels from the seeds over all that can be reached.
pub(super) fn spread(
    graph: &RoadGraph,
    query: &Query,
    seeds: &[Seed],
    (queue, labels): (&mut Buckets<Entry>, &mut impl Labels),
) {
    let limit = query.limit.unwrap_or(u32::MAX - 1).min(u32::MAX - 1);
    let starts = || seeds.iter().map(|seed| query.objective.split(seed.cost).0);
    let (first, last) = (starts().min().unwrap_or(0), starts().max().unwrap_or(0));
    let (longest, mean) = graph.spans(query.objective);
    let width = mean.saturating_mul(BUCKET_ARCS);
    queue.prepare(first, longest.max(last - first), width);
    for seed in seeds {
        let (main, other) = query.objective.split(seed.cost);
        let label = Label {
            main,
            other,
            source: seed.source,
        };
        if main <= limit && labels.offer(seed.node, label) {
            queue.push(main, (seed.node, label));
        }
    }
    let rows = graph.rows(query.direction);
    match query.objective {
        Objective::Fastest => run::<true>(rows, limit, queue, labels),
        Objective::Shortest => run::<false>(rows, limit, queue, labels),
    }
}

fn run<const FASTEST: bool>(
    rows: &Rows,
    limit: u32,
    queue: &mut Buckets<Entry>,
    labels: &mut impl Labels,
) {
    let objective = if FASTEST {
        Objective::Fastest
    } else {
        Objective::Shortest
    };
    while let Some((node, label)) = queue.pop() {
        let limit = limit.min(labels.bound());
        if label.main > limit || !labels.holds(node, &label) {
            continue;
        }
        for hop in rows.of(node) {
            let (main, other) = objective.split(hop.cost);
            let next = Label {
                main: label.main.saturating_add(main),
                other: label.other.saturating_add(other),
                source: label.source,
            };
            // The second measure has left its bounds when it is saturated.
            if next.main <= limit && next.other < u32::MAX && labels.offer(hop.node, next) {
                queue.push(next.main, (hop.node, next));
            }
        }
    }
}
