//! The numbers of junctions and edges.
//!
//! Junctions are numbered along a Hilbert curve (Hilbert 1891), so that what
//! is close on the ground is close in memory; edges follow their junctions.

use rayon::prelude::*;

use super::builder::NodePlacer;
use super::contract::{Chains, End};
use super::fixed::FixedPoint;

/// Junctions and edges, numbered.
#[derive(Debug)]
pub(super) struct Numbering {
    /// The junctions at the two ends of each chain.
    pub(super) ends: Vec<[u32; 2]>,
    /// The chains in the order of their edges.
    pub(super) order: Vec<u32>,
    /// The positions of the junctions.
    pub(super) positions: Vec<FixedPoint>,
}

/// A chain's end: where it is on the curve, its node, which of the node's
/// parts (a blocked node falls into one for each end), the end.
type Placed = (u64, u32, u32, End);

pub(super) fn number(placer: &NodePlacer, chains: &Chains, projected: &[FixedPoint]) -> Numbering {
    let mut placed = placed_ends(placer, chains, projected);
    placed.par_sort_unstable();
    let mut ends = vec![[0; 2]; chains.len()];
    let mut positions = Vec::new();
    for node in placed.chunk_by(|a, b| (a.1, a.2) == (b.1, b.2)) {
        let number = u32::try_from(positions.len()).expect("fewer junctions than chain ends");
        positions.push(projected[node[0].1 as usize]);
        for &(.., end) in node {
            ends[end as usize / 2][end as usize % 2] = number;
        }
    }
    let mut order: Vec<u32> = (0_u32..).take(chains.len()).collect();
    order.par_sort_unstable_by_key(|&chain| (ends[chain as usize], chain));
    Numbering {
        ends,
        order,
        positions,
    }
}

fn placed_ends(placer: &NodePlacer, chains: &Chains, projected: &[FixedPoint]) -> Vec<Placed> {
    let blocked = |slot: &u32| placer.special.get(slot).is_some_and(|n| n.blocked);
    let count = u32::try_from(chains.len() * 2).expect("fewer than 2^31 chains");
    let one = |end: End| {
        let slots = chains.of(end as usize / 2);
        let slot = slots[if end.is_multiple_of(2) {
            0
        } else {
            slots.len() - 1
        }];
        let part = if blocked(&slot) { end + 1 } else { 0 };
        (hilbert(projected[slot as usize]), slot, part, end)
    };
    (0..count).into_par_iter().map(one).collect()
}

/// How far along a Hilbert curve over the whole plane a point is.
fn hilbert(point: FixedPoint) -> u64 {
    let unsigned = |c: i32| c.cast_unsigned() ^ (1 << 31);
    let (mut x, mut y) = (unsigned(point.x), unsigned(point.y));
    let mut along = 0;
    for bit in (0..u32::BITS).rev() {
        let (right, upper) = ((x >> bit) & 1, (y >> bit) & 1);
        along = (along << 2) | u64::from((3 * right) ^ upper);
        if upper == 0 {
            if right == 1 {
                (x, y) = (!x, !y);
            }
            (x, y) = (y, x);
        }
    }
    along
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_steps_from_neighbour_to_neighbour() {
        let mut cells: Vec<(u64, i32, i32)> = (0..16)
            .flat_map(|x| (0..16).map(move |y| (hilbert(FixedPoint { x, y }), x, y)))
            .collect();
        cells.sort_unstable();
        for pair in cells.windows(2) {
            let step = (pair[0].1 - pair[1].1).abs() + (pair[0].2 - pair[1].2).abs();
            assert_eq!((pair[1].0 - pair[0].0, step), (1, 1));
        }
    }
}
