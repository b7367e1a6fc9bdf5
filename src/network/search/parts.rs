//! One search on many ranges of nodes at once.
//!
//! Nodes are numbered so that what is close on the ground is close in memory,
//! so a range of numbers is a patch of land whose labels and arcs fit a core's
//! own cache. Each part spreads labels over its own nodes and notes those that
//! leave it; notes are handed over between rounds. Costs are looked at a window
//! at a time, so that no part runs far ahead on labels that another will better
//! (after Δ-stepping, Meyer and Sanders 2003). What remains when no note is
//! left is the least label of every node, whatever the parts, the windows and
//! the number of threads.

use rayon::prelude::*;

use super::super::graph::{RoadGraph, Rows};
use super::buckets::Buckets;
use super::spread::{Entry, Label, Labels, Spread};
use super::{Query, Seed};

/// Nodes in a part (bench `network_nearest`): with their arcs some megabyte.
const PART_NODES: usize = 1 << 15;

/// How many mean arcs a window is wide: about what it takes to cross a part
/// (bench `network_nearest`).
const WINDOW_ARCS: u32 = 128;

/// One arc in so many may leave its part; where more do, the numbers of nodes
/// say little of where they are and the search stays in one part.
const FEW: usize = 8;

/// One node in so many is looked at to find that out.
const SAMPLE: usize = 61;

/// Labels of a range of nodes, by place in the range.
pub(super) trait Store: Send {
    /// Takes the label if it improves what is known.
    fn offer(&mut self, at: usize, label: Label) -> bool;
    /// Whether a label is still among what is known.
    fn holds(&self, at: usize, label: &Label) -> bool;
}

/// How many nodes a part gets in this graph.
pub(super) fn part_nodes(graph: &RoadGraph, query: &Query) -> usize {
    let rows = graph.rows(query.direction);
    if is_local(rows) {
        PART_NODES
    } else {
        graph.node_count().max(1) as usize
    }
}

fn is_local(rows: &Rows) -> bool {
    let (mut all, mut leaving) = (0, 0);
    for node in (0_u32..).take(rows.starts.len() - 1).step_by(SAMPLE) {
        let hops = rows.of(node);
        let part = node as usize / PART_NODES;
        all += hops.len();
        leaving += hops
            .iter()
            .filter(|hop| hop.node as usize / PART_NODES != part)
            .count();
    }
    leaving * FEW <= all
}

/// A range of nodes: its labels, what is still to spread, what has left.
struct Part<S> {
    queue: Buckets<Entry>,
    labels: PartLabels<S>,
}

struct PartLabels<S> {
    first: u32,
    count: u32,
    store: S,
    leaving: Vec<Entry>,
}

impl<S: Store> Labels for PartLabels<S> {
    #[inline]
    fn offer(&mut self, node: u32, label: Label) -> bool {
        let at = node.wrapping_sub(self.first);
        if at < self.count {
            return self.store.offer(at as usize, label);
        }
        self.leaving.push((node, label));
        false
    }

    #[inline]
    fn holds(&self, node: u32, label: &Label) -> bool {
        self.store.holds((node - self.first) as usize, label)
    }
}

/// Spreads labels from the seeds over all that can be reached. `stores` are
/// those of consecutive parts of `nodes` nodes each.
pub(super) fn spread_in_parts<S: Store>(
    graph: &RoadGraph,
    query: &Query,
    seeds: &[Seed],
    (nodes, stores): (usize, impl Iterator<Item = S>),
) {
    let spread = Spread::new(graph, query, seeds);
    let mut search = InParts {
        nodes,
        parts: parts(&spread, (nodes, stores)),
        spread,
    };
    for seed in seeds {
        let label = Label::of(seed, query.objective);
        search.hand_over((seed.node, label));
    }
    search.run();
}

fn parts<S>(
    spread: &Spread<'_>,
    (nodes, stores): (usize, impl Iterator<Item = S>),
) -> Vec<Part<S>> {
    let number = |n: usize| u32::try_from(n).expect("nodes are numbered by u32");
    let part = |(i, store)| {
        let mut queue = Buckets::default();
        spread.prepare(&mut queue, spread.mean.saturating_mul(WINDOW_ARCS));
        let labels = PartLabels {
            first: number(i * nodes),
            count: number(nodes),
            store,
            leaving: Vec::new(),
        };
        Part { queue, labels }
    };
    stores.enumerate().map(part).collect()
}

struct InParts<'g, S> {
    spread: Spread<'g>,
    nodes: usize,
    parts: Vec<Part<S>>,
}

impl<S: Store> InParts<'_, S> {
    fn run(&mut self) {
        let width = match self.parts.len() {
            ..=1 => u32::MAX,
            _ => self.spread.mean.saturating_mul(WINDOW_ARCS),
        };
        while let Some(start) = self.least() {
            let until = start.saturating_add(width);
            while self.least().is_some_and(|least| least < until) {
                self.round(until);
            }
        }
    }

    /// The least cost that waits anywhere, or somewhat less.
    fn least(&mut self) -> Option<u32> {
        let waiting = self.parts.iter_mut().filter_map(|part| part.queue.least());
        waiting.min()
    }

    /// Every part spreads what it has below a cost, then all notes are handed
    /// over.
    fn round(&mut self, until: u32) {
        let spread = &self.spread;
        self.parts.par_iter_mut().with_max_len(1).for_each(|part| {
            if part.queue.least().is_some_and(|least| least < until) {
                spread.run(until, &mut part.queue, &mut part.labels);
            }
        });
        for from in 0..self.parts.len() {
            let mut leaving = std::mem::take(&mut self.parts[from].labels.leaving);
            for note in leaving.drain(..) {
                self.hand_over(note);
            }
            self.parts[from].labels.leaving = leaving;
        }
    }

    fn hand_over(&mut self, (node, label): Entry) {
        let part = &mut self.parts[node as usize / self.nodes];
        self.spread
            .start(&mut part.queue, &mut part.labels, (node, label));
    }
}
