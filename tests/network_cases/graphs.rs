//! Published graphs as files, and what searches on them start from.

use std::path::Path;

use maillage::network::{Arc, Cost, RoadGraph, Seed};

use super::number;

/// Weights stand in both measures.
pub(crate) fn arc(tail: u32, head: u32, weight: u32) -> Arc {
    let cost = Cost {
        time: weight,
        length: weight,
    };
    Arc { tail, head, cost }
}

/// Lines `a tail head weight`; nodes counted from `first`.
pub(crate) fn read_graph(path: &Path, first: u32) -> RoadGraph {
    let text = std::fs::read_to_string(path).expect("a readable graph");
    let arcs: Vec<Arc> = text
        .lines()
        .filter_map(|line| line.strip_prefix("a "))
        .map(|line| {
            let mut fields = line.split_whitespace().map(number::<u32>);
            let mut next = || fields.next().expect("three numbers");
            (next() - first, next() - first, next())
        })
        .filter(|&(.., weight)| weight > 0)
        .map(|(tail, head, weight)| arc(tail, head, weight))
        .collect();
    let nodes = arcs.iter().map(|a| a.tail.max(a.head) + 1).max();
    RoadGraph::new(nodes.unwrap_or(0), &arcs).expect("nodes exist")
}

/// A search from a node.
pub(crate) fn seed(node: u32) -> Seed {
    Seed {
        node,
        source: 0,
        cost: Cost::default(),
    }
}
