//! Slow and obvious: what the searches must agree with.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::super::graph::{Arc, Cost};
use super::{Found, Objective, Seed};

/// For every node, the best (main, other) of each source, by Dijkstra's
/// algorithm with a heap, one source after the other.
pub(in super::super) fn all(
    nodes: u32,
    arcs: &[Arc],
    seeds: &[Seed],
    objective: Objective,
) -> Vec<BTreeMap<u32, (u32, u32)>> {
    let mut known = vec![BTreeMap::new(); nodes as usize];
    let mut sources: Vec<u32> = seeds.iter().map(|s| s.source).collect();
    sources.sort_unstable();
    sources.dedup();
    for source in sources {
        let mut heap: BinaryHeap<_> = seeds
            .iter()
            .filter(|s| s.source == source)
            .map(|s| Reverse((objective.split(s.cost), s.node)))
            .collect();
        while let Some(Reverse((cost, node))) = heap.pop() {
            if known[node as usize].contains_key(&source) {
                continue;
            }
            known[node as usize].insert(source, cost);
            for arc in arcs.iter().filter(|a| a.tail == node) {
                let (main, other) = objective.split(arc.cost);
                let next = (cost.0 + main, cost.1 + other);
                heap.push(Reverse((next, arc.head)));
            }
        }
    }
    known
}

/// The nearest `k` of them within a limit.
pub(in super::super) fn nearest(
    known: &BTreeMap<u32, (u32, u32)>,
    k: usize,
    limit: Option<u32>,
    objective: Objective,
) -> Vec<Found> {
    let mut list: Vec<_> = known
        .iter()
        .map(|(&source, &(main, other))| (main, source, other))
        .filter(|&(main, ..)| limit.is_none_or(|limit| main <= limit))
        .collect();
    list.sort_unstable();
    list.truncate(k);
    let found = list.into_iter().map(|(main, source, other)| Found {
        source,
        cost: objective.join((main, other)),
    });
    found.collect()
}

/// The sum of the costs along a path of arcs.
pub(super) fn along(arcs: &[Arc], path: &[u32]) -> Cost {
    path.iter().fold(Cost::default(), |sum, &arc| {
        sum.plus(arcs[arc as usize].cost).expect("small costs")
    })
}
