//! Areas that grow from seeds over neighbouring communes, so that every one
//! is of one piece.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::land::{Land, distance};
use super::super::num::count;

/// Where an area starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seed {
    pub(super) cell: usize,
    /// How eagerly it grows: 1 for most, more for the seat of a large area.
    pub(super) vigour: f64,
}

/// The rank of the seed that each cell falls to: the one reached soonest over
/// neighbours that `open` lets pass. `None` where none gets to.
pub(super) fn grow(
    land: &Land,
    seeds: &[Seed],
    open: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut owner = vec![None; land.roles.len()];
    let ranked = seeds.iter().enumerate();
    let mut heap: BinaryHeap<_> = ranked
        .map(|(rank, seed)| Reverse((0_usize, rank, seed.cell)))
        .collect();
    while let Some(Reverse((cost, rank, cell))) = heap.pop() {
        if owner[cell].is_some() {
            continue;
        }
        owner[cell] = Some(rank);
        for &next in land.mesh.neighbours(cell) {
            let next = next as usize;
            if owner[next].is_none() && open(cell, next) {
                let way = distance(land.mesh.sites[cell], land.mesh.sites[next]);
                let cost = cost + count(way / seeds[rank].vigour);
                heap.push(Reverse((cost, rank, next)));
            }
        }
    }
    owner
}
