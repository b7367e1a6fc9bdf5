//! One trip, and the arcs it takes.

use super::super::graph::{Cost, Direction};
use super::Hierarchy;
use super::ascent::Ascent;
use super::remaining::Via;
use super::slopes::Slopes;
use super::weight::Weight;

/// Room for one trip after another; each thread keeps one.
#[derive(Debug)]
pub struct Trips<'h> {
    hierarchy: &'h Hierarchy,
    onwards: Ascent,
    backwards: Ascent,
}

/// The best trip between two nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HierarchyPath {
    /// What it costs.
    pub cost: Cost,
    /// The arcs of the graph, in the order in which they are travelled.
    pub arcs: Vec<u32>,
}

impl<'h> Trips<'h> {
    pub(super) fn new(hierarchy: &'h Hierarchy) -> Self {
        let nodes = hierarchy.node_count();
        Self {
            hierarchy,
            onwards: Ascent::new(nodes),
            backwards: Ascent::new(nodes),
        }
    }

    /// The best trip from one node to another, always the same one of several
    /// that are equally good; `None` when there is none, or none within the
    /// bounds of [`Row::is_exact`](super::Row::is_exact).
    pub fn path(&mut self, from: u32, to: u32) -> Option<HierarchyPath> {
        let (weight, top) = self.meet(from, to)?;
        let mut arcs = Vec::new();
        let mut legs = Vec::new();
        let mut here = top;
        while let Some(below) = self.onwards.below(here) {
            legs.push((below, here));
            here = below;
        }
        legs.reverse();
        here = top;
        while let Some(below) = self.backwards.below(here) {
            legs.push((here, below));
            here = below;
        }
        for leg in legs {
            self.hierarchy.unpack(leg, &mut arcs);
        }
        let cost = weight.cost(self.hierarchy.objective)?;
        Some(HierarchyPath { cost, arcs })
    }

    /// The weight of the best trip and the highest node on it; of equals the
    /// lowest such node.
    fn meet(&mut self, from: u32, to: u32) -> Option<(Weight, u32)> {
        let hierarchy = self.hierarchy;
        let (up, down) = hierarchy.slopes(Direction::Onwards);
        let seed = |node: u32| std::iter::once((hierarchy.ranks[node as usize], Weight::ZERO));
        let within = self.onwards.climb(up, seed(from), hierarchy.bounds)
            & self.backwards.climb(down, seed(to), hierarchy.bounds);
        let tops = self.onwards.reached.iter().filter_map(|&rank| {
            let back = self.backwards.weight(rank);
            let there = self.onwards.weight(rank);
            (back < Weight::NOT_REACHED).then(|| (there.plus(back), rank))
        });
        let best = tops.min()?;
        (within && !hierarchy.bounds.passed(best.0)).then_some(best)
    }
}

impl Hierarchy {
    /// Turns an arc of the hierarchy, by the ranks of its ends, into arcs of
    /// the graph.
    fn unpack(&self, leg: (u32, u32), arcs: &mut Vec<u32>) {
        let mut stack = vec![leg];
        while let Some((tail, head)) = stack.pop() {
            match self.via(tail, head) {
                Via::Arc(arc) => arcs.push(arc),
                Via::Node(middle) => stack.extend([(middle, head), (tail, middle)]),
            }
        }
    }

    fn via(&self, tail: u32, head: u32) -> Via {
        let find = |slopes: &Slopes| slopes.via(tail.min(head), tail.max(head));
        let (up, down) = self.slopes(Direction::Onwards);
        let via = if tail < head { find(up) } else { find(down) };
        via.expect("a shortcut's halves are arcs of the hierarchy")
    }
}
