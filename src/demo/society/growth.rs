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
/// neighbours that `open` lets pass, unless it has its `most` cells. `None`
/// where none gets to.
pub(super) fn grow(
    land: &Land,
    (seeds, most): (&[Seed], usize),
    open: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut owner = vec![None; land.roles.len()];
    let mut sizes = vec![0; seeds.len()];
    let ranked = seeds.iter().enumerate();
    let mut heap: BinaryHeap<_> = ranked
        .map(|(rank, seed)| Reverse((0_usize, rank, seed.cell)))
        .collect();
    while let Some(Reverse((cost, rank, cell))) = heap.pop() {
        if owner[cell].is_some() || sizes[rank] == most {
            continue;
        }
        owner[cell] = Some(rank);
        sizes[rank] += 1;
        for &next in land.mesh.neighbours(cell) {
            let next = next as usize;
            if owner[next].is_none() && open(cell, next) {
                let cost = cost + count(effort(land, (cell, next)) / seeds[rank].vigour);
                heap.push(Reverse((cost, rank, next)));
            }
        }
    }
    owner
}

/// What a step to a neighbour costs: areas end on heights and at rivers
/// rather than half way between their seats.
fn effort(land: &Land, (from, to): (usize, usize)) -> f64 {
    let way = distance(land.mesh.sites[from], land.mesh.sites[to]);
    let river = match land.river_between(from, to) {
        Some(_) => land.frame.spacing,
        None => 0.0,
    };
    way * (1.0 + 2.0 * land.heights[to] * land.heights[to]) + river
}
