//! The shortcuts that a node leaves behind.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::remaining::{Link, Remaining, Via};
use super::weight::Weight;

/// How many nodes a search for another way looks at before it gives up, which
/// costs a shortcut that was not needed and nothing else (bench
/// `network_matrix`).
const MOST_SETTLED: usize = 64;

/// An arc to be added.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shortcut {
    pub(super) tail: u32,
    /// As seen from the tail.
    pub(super) link: Link,
}

/// Room for searches around one node after another.
#[derive(Debug)]
pub(super) struct Witness {
    known: Vec<Weight>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(Weight, u32)>>,
}

impl Witness {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            known: vec![Weight::NOT_REACHED; nodes],
            touched: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    /// The shortcuts that keep all distances when a node goes: one for each
    /// way through it that no other way, clear of the nodes in `going`, is as
    /// good as.
    pub(super) fn shortcuts(
        &mut self,
        remaining: &Remaining,
        node: u32,
        going: &[bool],
    ) -> Vec<Shortcut> {
        let mut shortcuts = Vec::new();
        let heads = &remaining.leaving[node as usize];
        for into in &remaining.entering[node as usize] {
            let through = |out: &Link| into.weight.plus(out.weight);
            let others = || heads.iter().filter(|out| out.node != into.node);
            let Some(most) = others().map(through).max() else {
                continue;
            };
            self.search(remaining, (into.node, most), |n| {
                n == node || going[n as usize]
            });
            let needed = others().filter(|out| self.known[out.node as usize] > through(out));
            shortcuts.extend(needed.map(|out| Shortcut {
                tail: into.node,
                link: Link {
                    node: out.node,
                    weight: through(out),
                    via: Via::Node(node),
                    hops: into.hops.saturating_add(out.hops),
                },
            }));
            self.clear();
        }
        shortcuts
    }

    /// Dijkstra's algorithm from a node as far as a weight.
    fn search(
        &mut self,
        remaining: &Remaining,
        (from, most): (u32, Weight),
        closed: impl Fn(u32) -> bool,
    ) {
        self.offer(from, Weight::ZERO);
        let mut settled = 0;
        while let Some(Reverse((weight, node))) = self.queue.pop() {
            if weight > self.known[node as usize] {
                continue;
            }
            settled += 1;
            if settled > MOST_SETTLED {
                break;
            }
            for link in &remaining.leaving[node as usize] {
                let next = weight.plus(link.weight);
                if next <= most && !closed(link.node) {
                    self.offer(link.node, next);
                }
            }
        }
    }

    fn offer(&mut self, node: u32, weight: Weight) {
        let known = &mut self.known[node as usize];
        if weight < *known {
            if *known == Weight::NOT_REACHED {
                self.touched.push(node);
            }
            *known = weight;
            self.queue.push(Reverse((weight, node)));
        }
    }

    fn clear(&mut self) {
        for node in self.touched.drain(..) {
            self.known[node as usize] = Weight::NOT_REACHED;
        }
        self.queue.clear();
    }
}
