//! Edges strung together to ways, straight on through junctions as surveyors
//! draw them.

use super::super::num::index;
use super::network::{Kind, Network};

/// A way: its nodes and what it is.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) nodes: Vec<u32>,
    pub(super) kind: Kind,
}

/// Nodes of a way at most.
const LONGEST: usize = 80;

/// Edges around nodes, and which of them are taken.
struct Web<'a> {
    network: &'a Network,
    starts: Vec<u32>,
    around: Vec<u32>,
    taken: Vec<bool>,
}

/// All edges as ways, each edge in one.
pub(super) fn chains(network: &Network) -> Vec<Chain> {
    let mut web = Web::new(network);
    let mut chains = Vec::new();
    for edge in 0..network.edges.len() {
        if web.taken[edge] {
            continue;
        }
        web.taken[edge] = true;
        let (a, b, kind) = network.edges[edge];
        let mut back = web.extend((b, a), kind, LONGEST);
        back.reverse();
        let room = LONGEST.saturating_sub(back.len());
        back.extend(web.extend((a, b), kind, room));
        chains.push(Chain { nodes: back, kind });
    }
    chains
}

impl<'a> Web<'a> {
    fn new(network: &'a Network) -> Self {
        let mut starts = vec![0; network.nodes.len() + 1];
        for &(a, b, _) in &network.edges {
            starts[a as usize + 1] += 1;
            starts[b as usize + 1] += 1;
        }
        for node in 1..starts.len() {
            starts[node] += starts[node - 1];
        }
        let mut next = starts.clone();
        let mut around = vec![0; network.edges.len() * 2];
        for (rank, &(a, b, _)) in network.edges.iter().enumerate() {
            for node in [a, b] {
                around[next[node as usize] as usize] = index(rank);
                next[node as usize] += 1;
            }
        }
        Self {
            network,
            starts,
            around,
            taken: vec![false; network.edges.len()],
        }
    }

    /// The nodes from the end of an edge on (that end first), as long as an
    /// edge of the same kind leads nearly straight on.
    fn extend(&mut self, edge: (u32, u32), kind: Kind, room: usize) -> Vec<u32> {
        let (mut before, mut here) = edge;
        let mut nodes = vec![here];
        while nodes.len() < room {
            let Some((edge, next)) = self.onward((before, here), kind) else {
                break;
            };
            self.taken[edge] = true;
            nodes.push(next);
            (before, here) = (here, next);
        }
        nodes
    }

    fn onward(&self, (before, here): (u32, u32), kind: Kind) -> Option<(usize, u32)> {
        let range = self.starts[here as usize] as usize..self.starts[here as usize + 1] as usize;
        let alone = range.len() == 2;
        let mut best: Option<(f64, usize, u32)> = None;
        for &rank in &self.around[range] {
            let edge = rank as usize;
            let (a, b, other) = self.network.edges[edge];
            let next = if a == here { b } else { a };
            if self.taken[edge] || other != kind {
                continue;
            }
            let straight = self.straightness((before, here, next));
            let fits = alone || straight > 0.55;
            if fits && best.is_none_or(|(known, ..)| straight > known) {
                best = Some((straight, edge, next));
            }
        }
        best.map(|(_, edge, next)| (edge, next))
    }

    /// The cosine of the turn at a node: 1 straight on, −1 back.
    fn straightness(&self, (before, here, next): (u32, u32, u32)) -> f64 {
        let at = |node: u32| self.network.nodes[node as usize].position;
        let (a, b) = (at(here) - at(before), at(next) - at(here));
        let lengths = ((a.x * a.x + a.y * a.y) * (b.x * b.x + b.y * b.y)).sqrt();
        (a.x * b.x + a.y * b.y) / lengths.max(1e-9)
    }
}
