//! Edges joined into arcs.

use std::collections::HashMap;

use super::Arc;
use super::edges::Edge;
use crate::map::backend::Point;

/// Edges by the points they meet in, and which are joined already.
struct Net<'e> {
    edges: &'e [Edge],
    at: HashMap<Point, Vec<u32>>,
    used: Vec<bool>,
}

/// Joins edges into arcs: from every point where an arc must end, then the
/// closed ones that are left. The order follows that of the edges.
pub(super) fn joined(edges: &[Edge]) -> Vec<Arc> {
    let mut net = Net::new(edges);
    let mut arcs = Vec::new();
    for only_ends in [true, false] {
        for (rank, edge) in edges.iter().enumerate() {
            for start in [edge.ends.0, edge.ends.1] {
                if !net.used[rank] && (!only_ends || net.is_node(start)) {
                    arcs.push(net.walk(rank, start));
                }
            }
        }
    }
    arcs
}

impl<'e> Net<'e> {
    fn new(edges: &'e [Edge]) -> Self {
        let mut at: HashMap<Point, Vec<u32>> = HashMap::with_capacity(edges.len());
        for (rank, edge) in (0_u32..).zip(edges) {
            at.entry(edge.ends.0).or_default().push(rank);
            at.entry(edge.ends.1).or_default().push(rank);
        }
        Self {
            edges,
            at,
            used: vec![false; edges.len()],
        }
    }

    /// Whether arcs end here: other than two edges meet, or their owners differ.
    fn is_node(&self, point: Point) -> bool {
        match self.at[&point][..] {
            [one, other] => self.edges[one as usize].owners != self.edges[other as usize].owners,
            _ => true,
        }
    }

    /// Follows edges from `start` until a node, or back to the start.
    fn walk(&mut self, first: usize, start: Point) -> Arc {
        let mut points = vec![start];
        let (mut edge, mut here) = (first, start);
        loop {
            self.used[edge] = true;
            let (one, other) = self.edges[edge].ends;
            here = if here == one { other } else { one };
            points.push(here);
            match self.onward(here) {
                Some(next) if here != start => edge = next,
                _ => break,
            }
        }
        Arc {
            points,
            owners: self.edges[first].owners.clone(),
        }
    }

    /// The edge that goes on from a point inside an arc.
    fn onward(&self, point: Point) -> Option<usize> {
        if self.is_node(point) {
            return None;
        }
        let next = self.at[&point]
            .iter()
            .find(|&&edge| !self.used[edge as usize])?;
        Some(*next as usize)
    }
}
