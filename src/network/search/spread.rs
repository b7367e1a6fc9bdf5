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
    pub(super) fn of(seed: &Seed, objective: Objective) -> Self {
        let (main, other) = objective.split(seed.cost);
        Self {
            main,
            other,
            source: seed.source,
        }
    }

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

/// What stays the same during one search.
pub(super) struct Spread<'g> {
    rows: &'g Rows,
    objective: Objective,
    limit: u32,
    /// The least and the dearest cost of a seed.
    seeds: (u32, u32),
    longest: u32,
    /// The mean arc.
    pub(super) mean: u32,
}

impl<'g> Spread<'g> {
    pub(super) fn new(graph: &'g RoadGraph, query: &Query, seeds: &[Seed]) -> Self {
        let starts = || seeds.iter().map(|seed| query.objective.split(seed.cost).0);
        let (longest, mean) = graph.spans(query.objective);
        Self {
            rows: graph.rows(query.direction),
            objective: query.objective,
            limit: query.limit.unwrap_or(u32::MAX - 1).min(u32::MAX - 1),
            seeds: (starts().min().unwrap_or(0), starts().max().unwrap_or(0)),
            longest,
            mean: mean.max(1),
        }
    }

    /// Prepares a queue for this search, in which costs may come back by as
    /// much as `back`.
    pub(super) fn prepare(&self, queue: &mut Buckets<Entry>, back: u32) {
        let (first, last) = self.seeds;
        let span = self.longest.max(last - first).saturating_add(back);
        queue.prepare(first, span, self.mean.saturating_mul(BUCKET_ARCS));
    }

    /// Offers a label that came from elsewhere.
    pub(super) fn start(
        &self,
        queue: &mut Buckets<Entry>,
        labels: &mut impl Labels,
        (node, label): Entry,
    ) {
        if label.main <= self.limit && labels.offer(node, label) {
            queue.push(label.main, (node, label));
        }
    }

    /// Spreads what waits in buckets that start below a cost.
    pub(super) fn run(&self, until: u32, queue: &mut Buckets<Entry>, labels: &mut impl Labels) {
        match self.objective {
            Objective::Fastest => self.run_for::<true>(until, queue, labels),
            Objective::Shortest => self.run_for::<false>(until, queue, labels),
        }
    }

    fn run_for<const FASTEST: bool>(
        &self,
        until: u32,
        queue: &mut Buckets<Entry>,
        labels: &mut impl Labels,
    ) {
        let objective = if FASTEST {
            Objective::Fastest
        } else {
            Objective::Shortest
        };
        while let Some((node, label)) = queue.pop_below(until) {
            let limit = self.limit.min(labels.bound());
            if label.main > limit || !labels.holds(node, &label) {
                continue;
            }
            for hop in self.rows.of(node) {
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
}

/// Spreads labels from the seeds over all that can be reached.
pub(super) fn spread(
    graph: &RoadGraph,
    query: &Query,
    seeds: &[Seed],
    (queue, labels): (&mut Buckets<Entry>, &mut impl Labels),
) {
    let spread = Spread::new(graph, query, seeds);
    spread.prepare(queue, 0);
    for seed in seeds {
        let label = Label::of(seed, query.objective);
        spread.start(queue, labels, (seed.node, label));
    }
    spread.run(u32::MAX, queue, labels);
}
