//! The road network of one group of communes while it is laid out: nodes,
//! each in a slot of the lattice or on a border, and edges between them.

use geo_types::Coord;

use super::super::num::index;
use super::class::Class;
use super::lattice::Lattice;

/// No node.
const NONE: u32 = u32::MAX;

/// What an edge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    pub(super) class: Class,
    /// Its road number.
    pub(super) number: u32,
    /// The river that it crosses.
    pub(super) bridge: Option<u32>,
    /// Whether the network holds together without it.
    pub(super) spare: bool,
    /// Whether it runs between houses.
    pub(super) built: bool,
}

impl Kind {
    /// An edge of a class, with nothing special about it.
    pub(super) fn of(class: Class) -> Self {
        Self {
            class,
            number: 0,
            bridge: None,
            spare: false,
            built: false,
        }
    }
}

/// A node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) position: Coord,
    /// The link on whose border crossing it stands: such nodes are shared
    /// between groups.
    pub(super) border: Option<u32>,
    /// Whether smoothing must leave it where it is.
    pub(super) fixed: bool,
}

/// The network.
#[derive(Clone, Debug)]
pub(super) struct Network {
    pub(super) lattice: Lattice,
    pub(super) nodes: Vec<Node>,
    /// Edges between nodes, lower first.
    pub(super) edges: Vec<(u32, u32, Kind)>,
    at: Vec<u32>,
}

impl Network {
    pub(super) fn new(lattice: Lattice) -> Self {
        Self {
            at: vec![NONE; lattice.len()],
            lattice,
            nodes: Vec::new(),
            edges: Vec::new(),
        }
    }

    /// The node in a slot.
    pub(super) fn at(&self, slot: usize) -> Option<u32> {
        Some(self.at[slot]).filter(|&node| node != NONE)
    }

    /// A new node outside all slots.
    pub(super) fn add(&mut self, position: Coord, border: Option<u32>) -> u32 {
        self.nodes.push(Node {
            position,
            border,
            fixed: true,
        });
        index(self.nodes.len() - 1)
    }

    /// The node in a slot, made where it is missing: at a position of its
    /// own, else in the middle of the slot.
    pub(super) fn claim(&mut self, slot: usize, position: Option<Coord>) -> u32 {
        if let Some(node) = self.at(slot) {
            return node;
        }
        self.nodes.push(Node {
            position: position.unwrap_or_else(|| self.lattice.position(slot)),
            border: None,
            fixed: position.is_some(),
        });
        self.at[slot] = index(self.nodes.len() - 1);
        self.at[slot]
    }

    /// An edge between two nodes.
    pub(super) fn join(&mut self, a: u32, b: u32, kind: Kind) {
        if a != b {
            self.edges.push((a.min(b), a.max(b), kind));
        }
    }

    /// Of edges between the same two nodes keeps the most important.
    pub(super) fn tidy(&mut self) {
        self.edges.sort_unstable();
        self.edges.dedup_by_key(|edge| (edge.0, edge.1));
    }

    /// How many edges meet in every node.
    pub(super) fn degrees(&self) -> Vec<u32> {
        let mut degrees = vec![0; self.nodes.len()];
        for &(a, b, _) in &self.edges {
            degrees[a as usize] += 1;
            degrees[b as usize] += 1;
        }
        degrees
    }

    /// Draws every lane that only passes through a node nearer to a curve.
    pub(super) fn smooth(&mut self) {
        let degrees = self.degrees();
        let mut sums = vec![Coord::zero(); self.nodes.len()];
        for &(a, b, _) in &self.edges {
            sums[a as usize] = sums[a as usize] + self.nodes[b as usize].position;
            sums[b as usize] = sums[b as usize] + self.nodes[a as usize].position;
        }
        for (node, (degree, sum)) in self.nodes.iter_mut().zip(degrees.into_iter().zip(sums)) {
            if degree == 2 && !node.fixed {
                node.position = node.position * 0.5 + sum * 0.25;
            }
        }
    }

    /// Joins nodes by all edges, spare ones last; those without which nodes
    /// would come apart are spare no more.
    fn forest(&mut self) -> Vec<u32> {
        let mut parent: Vec<u32> = (0..index(self.nodes.len())).collect();
        for spare in [false, true] {
            for (a, b, kind) in self.edges.iter_mut().filter(|edge| edge.2.spare == spare) {
                let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
                parent[a.max(b) as usize] = a.min(b);
                kind.spare &= a == b;
            }
        }
        parent
    }

    /// Takes away edges that hang together with no node of `kept`, and frees
    /// the slots of their nodes.
    pub(super) fn keep_joined(&mut self, kept: &[u32]) {
        let mut parent = self.forest();
        let mut joined = vec![false; self.nodes.len()];
        for &node in kept {
            joined[root(&mut parent, node) as usize] = true;
        }
        self.edges
            .retain(|&(a, ..)| joined[root(&mut parent, a) as usize]);
        for node in &mut self.at {
            if *node != NONE && !joined[root(&mut parent, *node) as usize] {
                *node = NONE;
            }
        }
    }
}

fn root(parent: &mut [u32], mut node: u32) -> u32 {
    while parent[node as usize] != node {
        parent[node as usize] = parent[parent[node as usize] as usize];
        node = parent[node as usize];
    }
    node
}
