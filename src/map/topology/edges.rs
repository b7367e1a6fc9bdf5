//! The distinct edges of rings, with their owners.

use super::Owner;
use crate::map::backend::Point;

/// An edge, and who has it on exactly one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) ends: (Point, Point),
    pub(super) owners: Vec<Owner>,
}

/// Every edge once, in the order of its ends. An owner that runs along an
/// edge twice has land on both sides: the edge is no border of his.
pub(super) fn distinct(rings: &[(Owner, Vec<Point>)]) -> Vec<Edge> {
    let mut all: Vec<((Point, Point), Owner)> = rings
        .iter()
        .flat_map(|(owner, ring)| {
            let next = ring.iter().cycle().skip(1);
            ring.iter()
                .zip(next)
                .filter(|(from, to)| from != to)
                .map(|(from, to)| ((*from.min(to), *from.max(to)), *owner))
        })
        .collect();
    all.sort_unstable();
    all.chunk_by(|a, b| a.0 == b.0)
        .map(|same| Edge {
            ends: same[0].0,
            owners: odd(same),
        })
        .filter(|edge| !edge.owners.is_empty())
        .collect()
}

/// The owners that stand there an odd number of times.
fn odd(same: &[((Point, Point), Owner)]) -> Vec<Owner> {
    same.chunk_by(|a, b| a.1 == b.1)
        .filter(|run| run.len() % 2 == 1)
        .map(|run| run[0].1)
        .collect()
}
