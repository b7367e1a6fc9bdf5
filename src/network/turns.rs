//! Arcs of the graph, with turn restrictions.
//!
//! Whoever arrives by an edge from which some turns are forbidden arrives at a
//! double of the junction, which the forbidden arcs do not leave. Junctions
//! without restrictions, nearly all, stay single.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::builder::{BuildCounts, NodePlacer};
use super::contract::{Chains, End};
use super::graph::Arc;
use super::number::Numbering;
use super::roads::{ArcOrigin, Edge};
use super::way::TurnRule;

/// Restrictions between the ends of chains.
pub(super) type Turns = Vec<(End, End, TurnRule)>;

/// Finds the ends that each restriction speaks of. A way that passes through
/// the node has two there, and the restriction does not say which: it is left
/// out and counted.
pub(super) fn resolve(placer: &NodePlacer, chains: &Chains, counts: &mut BuildCounts) -> Turns {
    let single = |way: u32, slot: u32| match chains.ends_at.get(&(way, slot)).map(Vec::as_slice) {
        Some(&[end]) => Some(end),
        _ => None,
    };
    let found = placer.restrictions.iter().filter_map(|r| {
        let slot = placer.slots.find(r.via)?;
        Some((single(r.from.0, slot)?, single(r.to.0, slot)?, r.rule))
    });
    let turns: Turns = found.collect();
    counts.turn_restrictions = turns.len() as u64;
    counts.unmatched_restrictions = (placer.restrictions.len() - turns.len()) as u64;
    turns
}

/// All arcs, where they run, and the doubles of junctions.
#[derive(Debug, Default)]
pub(super) struct TurnedArcs {
    pub(super) arcs: Vec<Arc>,
    pub(super) origins: Vec<ArcOrigin>,
    /// Each double with its junction, in ascending order of the junction.
    pub(super) doubles: Vec<(u32, u32)>,
}

pub(super) fn arcs(edges: &mut [Edge], turns: &Turns, numbering: &Numbering) -> TurnedArcs {
    let forbidden = Forbidden::new(edges, turns, numbering);
    let mut turned = TurnedArcs::default();
    let first = u32::try_from(numbering.positions.len()).expect("nodes are numbered by u32");
    for (double, (&(node, arriving), _)) in (first..).zip(&forbidden.turns) {
        turned.doubles.push((double, node));
        edges[arriving as usize / 2].heads[arriving as usize % 2] = double;
    }
    for edge in (0_u32..).take(edges.len()) {
        for leaving in [edge * 2, edge * 2 + 1] {
            let tail = edges[edge as usize].nodes[leaving as usize % 2];
            turned.add(edges, tail, leaving);
        }
    }
    for (double, ((node, _), without)) in (first..).zip(&forbidden.turns) {
        for leaving in &forbidden.meeting[node] {
            if !without.contains(leaving) {
                turned.add(edges, double, *leaving);
            }
        }
    }
    turned
}

impl TurnedArcs {
    /// Adds the arc that leaves a node by an end of an edge, if admitted.
    fn add(&mut self, edges: &[Edge], tail: u32, leaving: End) {
        let edge = &edges[leaving as usize / 2];
        let against = leaving % 2 == 1;
        let head = edge.heads[usize::from(!against)];
        let Some(cost) = edge.cost(against).filter(|_| head != tail) else {
            return;
        };
        self.arcs.push(Arc { tail, head, cost });
        self.origins.push(ArcOrigin {
            edge: leaving / 2,
            against,
        });
    }
}

/// Restrictions in terms of edges.
struct Forbidden {
    /// For a junction and an end that arrives there, the ends one may not
    /// leave by.
    turns: BTreeMap<(u32, End), BTreeSet<End>>,
    /// All ends that meet at the junctions with restrictions.
    meeting: HashMap<u32, Vec<End>>,
}

impl Forbidden {
    fn new(edges: &[Edge], turns: &Turns, numbering: &Numbering) -> Self {
        let mut edge_of = vec![0_u32; numbering.order.len()];
        for (edge, &chain) in (0_u32..).zip(&numbering.order) {
            edge_of[chain as usize] = edge;
        }
        let edge_end = |end: End| edge_of[end as usize / 2] * 2 + end % 2;
        let node = |end: End| edges[end as usize / 2].nodes[end as usize % 2];
        let turns: Vec<_> = turns
            .iter()
            .map(|&(from, to, rule)| (edge_end(from), edge_end(to), rule))
            .filter(|&(from, to, _)| node(from) == node(to))
            .collect();
        let meeting = meeting(edges, turns.iter().map(|t| node(t.0)).collect());
        let mut forbidden = BTreeMap::new();
        for (from, to, rule) in turns {
            let here = node(from);
            let set: &mut BTreeSet<End> = forbidden.entry((here, from)).or_default();
            match rule {
                TurnRule::No => {
                    set.insert(to);
                }
                TurnRule::Only => set.extend(meeting[&here].iter().filter(|&&end| end != to)),
            }
        }
        Self {
            turns: forbidden,
            meeting,
        }
    }
}

fn meeting(edges: &[Edge], nodes: BTreeSet<u32>) -> HashMap<u32, Vec<End>> {
    let mut meeting: HashMap<u32, Vec<End>> = nodes.into_iter().map(|n| (n, Vec::new())).collect();
    if meeting.is_empty() {
        return meeting;
    }
    for (number, edge) in (0_u32..).zip(edges) {
        for (side, node) in (0_u32..).zip(edge.nodes) {
            if let Some(ends) = meeting.get_mut(&node) {
                ends.push(number * 2 + side);
            }
        }
    }
    meeting
}
