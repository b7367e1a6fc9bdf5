//! Searches that only climb.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::slopes::Slopes;
use super::weight::{Bounds, Weight};

/// The labels of all nodes above some seeds. Nodes are looked at from the
/// lowest up, each once, when all below it have been.
#[derive(Debug)]
pub(super) struct Ascent {
    /// The node below by which the label came; itself for a seed.
    from: Vec<u32>,
    known: Vec<Weight>,
    queue: BinaryHeap<Reverse<u32>>,
    /// The nodes above the seeds, from the lowest up.
    pub(super) reached: Vec<u32>,
}

impl Ascent {
    pub(super) fn new(nodes: u32) -> Self {
        Self {
            from: vec![0; nodes as usize],
            known: vec![Weight::NOT_REACHED; nodes as usize],
            queue: BinaryHeap::new(),
            reached: Vec::new(),
        }
    }

    /// Searches anew from seeds by rank; `false` when labels left the bounds.
    pub(super) fn climb(
        &mut self,
        slopes: &Slopes,
        seeds: impl Iterator<Item = (u32, Weight)>,
        bounds: Bounds,
    ) -> bool {
        for rank in self.reached.drain(..) {
            self.known[rank as usize] = Weight::NOT_REACHED;
        }
        for (rank, weight) in seeds {
            self.offer((rank, rank), weight);
        }
        let mut within = true;
        while let Some(Reverse(rank)) = self.queue.pop() {
            self.reached.push(rank);
            let weight = self.known[rank as usize];
            if bounds.passed(weight) {
                within = false;
                continue;
            }
            for slope in slopes.of(rank) {
                self.offer((rank, slope.upper), weight.plus(slope.weight));
            }
        }
        within
    }

    fn offer(&mut self, (from, rank): (u32, u32), weight: Weight) {
        let known = &mut self.known[rank as usize];
        if *known == Weight::NOT_REACHED {
            self.queue.push(Reverse(rank));
        }
        if weight < *known {
            *known = weight;
            self.from[rank as usize] = from;
        }
    }

    #[inline]
    pub(super) fn weight(&self, rank: u32) -> Weight {
        self.known[rank as usize]
    }

    /// The node below by which the label of a node came; `None` for a seed.
    pub(super) fn below(&self, rank: u32) -> Option<u32> {
        let from = self.from[rank as usize];
        (from != rank).then_some(from)
    }
}
