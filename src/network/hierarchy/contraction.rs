//! Nodes taken out one after the other, least important first.
//!
//! Contraction hierarchies (Geisberger, Sanders, Schultes and Delling 2008) in
//! rounds: all nodes that are less important than their neighbours go at once
//! (Vetter 2009), each judged by itself against the graph as the round found
//! it, so that the order does not depend on the number of threads.

use std::sync::Mutex;

use rayon::prelude::*;

use super::super::graph::RoadGraph;
use super::super::search::Objective;
use super::remaining::{Link, Remaining};
use super::witness::{Shortcut, Witness};

/// Nodes that a thread judges with the same scratch space.
const CHUNK: usize = 64;

/// How much each of the three parts of a node's importance counts.
const SCALE: u64 = 1000;

/// The nodes that are gone, in the order in which they went, and the arcs to
/// and from nodes that came after them.
#[derive(Debug, Default)]
pub(super) struct Gone {
    pub(super) nodes: Vec<u32>,
    pub(super) leaving: Rows,
    pub(super) entering: Rows,
}

/// A list of arcs a node, end to end: millions of small vectors would take
/// several times the room.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) ends: Vec<usize>,
    pub(super) links: Vec<Link>,
}

impl Rows {
    fn push(&mut self, links: &[Link]) {
        self.links.extend_from_slice(links);
        self.ends.push(self.links.len());
    }
}

/// Takes all nodes out; `None` when a shortcut is too long to be weighed.
pub(super) fn contract(graph: &RoadGraph, objective: Objective) -> Option<Gone> {
    let nodes = graph.node_count();
    let mut state = Contraction {
        remaining: Remaining::new(graph, objective)?,
        levels: vec![0; nodes as usize],
        keys: vec![0; nodes as usize],
        going: vec![false; nodes as usize],
        spare: Mutex::new(Vec::new()),
    };
    let mut left: Vec<u32> = (0..nodes).collect();
    state.keys = state.with_witness(&left, |state, node, witness| {
        state.judge_one(node, witness).key
    });
    let mut gone = Gone::default();
    while !left.is_empty() {
        state.round(&left, &mut gone)?;
        left.retain(|&node| !state.going[node as usize]);
    }
    Some(gone)
}

struct Contraction {
    remaining: Remaining,
    /// One more than the highest level of the neighbours that are gone.
    levels: Vec<u64>,
    /// How important each node was when it was judged last, and its level now.
    keys: Vec<u64>,
    /// Nodes that are gone or may go in this round.
    going: Vec<bool>,
    /// Scratch space that no thread uses just now.
    spare: Mutex<Vec<Witness>>,
}

/// What it takes to let a node go.
struct Judged {
    node: u32,
    key: u64,
    shortcuts: Vec<Shortcut>,
}

impl Contraction {
    /// Does something for each node, in their order, with scratch space.
    fn with_witness<T: Send>(
        &self,
        nodes: &[u32],
        one: impl Fn(&Self, u32, &mut Witness) -> T + Sync,
    ) -> Vec<T> {
        let lock = || {
            self.spare
                .lock()
                .expect("no thread panics while it holds this")
        };
        let chunk = |nodes: &[u32]| {
            let spare = lock().pop();
            let mut witness = spare.unwrap_or_else(|| Witness::new(self.keys.len()));
            let results = nodes.iter().map(|&node| one(self, node, &mut witness));
            let results: Vec<T> = results.collect();
            lock().push(witness);
            results
        };
        nodes.par_chunks(CHUNK).flat_map_iter(chunk).collect()
    }

    /// How important a node is: its level, and the arcs and hops that it would
    /// add for each that would go with it.
    fn judge_one(&self, node: u32, witness: &mut Witness) -> Judged {
        let shortcuts = witness.shortcuts(&self.remaining, node, &self.going);
        let lists = [&self.remaining.leaving, &self.remaining.entering];
        let going = || lists.iter().flat_map(|list| &list[node as usize]);
        let arcs = going().count() as u64;
        let hops: u64 = going().map(|link| u64::from(link.hops)).sum();
        let added: u64 = shortcuts.iter().map(|s| u64::from(s.link.hops)).sum();
        let share = |added: u64, gone: u64| SCALE * added / gone.max(1);
        let key = SCALE * self.levels[node as usize]
            + share(shortcuts.len() as u64, arcs)
            + share(added, hops);
        Judged {
            node,
            key,
            shortcuts,
        }
    }

    /// Lets nodes go that matter less than their neighbours, one at least.
    fn round(&mut self, left: &[u32], gone: &mut Gone) -> Option<()> {
        let least = |&node: &u32| self.is_least(node, self.keys[node as usize]);
        let candidates: Vec<u32> = left.par_iter().copied().filter(least).collect();
        for &node in &candidates {
            self.going[node as usize] = true;
        }
        let judged = self.with_witness(&candidates, Self::judge_one);
        let first = judged.iter().map(|j| (j.key, j.node)).min();
        let stays = |j: &Judged| !self.is_least(j.node, j.key) && Some((j.key, j.node)) != first;
        let (stay, go): (Vec<Judged>, Vec<Judged>) = judged.into_iter().partition(stays);
        for judged in stay {
            self.keys[judged.node as usize] = judged.key;
            self.going[judged.node as usize] = false;
        }
        for judged in go {
            self.let_go(judged, gone)?;
        }
        Some(())
    }

    /// Whether a node with this key matters less than all its neighbours. Of
    /// equals the numbers decide, scattered so that no row of equals goes from
    /// one end to the other.
    fn is_least(&self, node: u32, key: u64) -> bool {
        let scattered = |node: u32| node.wrapping_mul(0x9E37_79B1);
        let place = |node: u32, key: u64| (key, scattered(node));
        let mut neighbours = self.remaining.neighbours(node);
        neighbours.all(|other| place(node, key) < place(other, self.keys[other as usize]))
    }

    fn let_go(&mut self, judged: Judged, gone: &mut Gone) -> Option<()> {
        let node = judged.node;
        let (leaving, entering) = self.remaining.take(node);
        let level = self.levels[node as usize] + 1;
        for link in leaving.iter().chain(&entering) {
            let known = &mut self.levels[link.node as usize];
            self.keys[link.node as usize] += SCALE * level.saturating_sub(*known);
            *known = level.max(*known);
        }
        for Shortcut { tail, link } in judged.shortcuts {
            link.weight.as_arc()?;
            self.remaining.offer(tail, link);
        }
        gone.nodes.push(node);
        gone.leaving.push(&leaving);
        gone.entering.push(&entering);
        Some(())
    }
}
