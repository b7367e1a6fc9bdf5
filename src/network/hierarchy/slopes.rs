//! The arcs of the hierarchy, in compressed rows.

use super::contraction::Gone;
use super::remaining::{Link, Via};
use super::weight::Weight;

/// An arc between a node and one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slope {
    /// The rank of the node above.
    pub(super) upper: u32,
    pub(super) weight: Weight,
}

/// For every node, by rank, the arcs in one direction to nodes above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slopes {
    starts: Vec<u32>,
    slopes: Vec<Slope>,
    /// What each arc stands for; nodes by their rank.
    vias: Vec<Via>,
}

impl Slopes {
    pub(super) fn new(gone: &[Gone], ranks: &[u32], of: fn(&Gone) -> &[Link]) -> Self {
        let count = gone.iter().map(|gone| of(gone).len()).sum();
        let mut rows = Self {
            starts: Vec::with_capacity(gone.len() + 1),
            slopes: Vec::with_capacity(count),
            vias: Vec::with_capacity(count),
        };
        rows.starts.push(0);
        for gone in gone {
            let mut links: Vec<&Link> = of(gone).iter().collect();
            links.sort_unstable_by_key(|link| ranks[link.node as usize]);
            for link in links {
                rows.slopes.push(Slope {
                    upper: ranks[link.node as usize],
                    weight: link.weight,
                });
                rows.vias.push(match link.via {
                    Via::Node(node) => Via::Node(ranks[node as usize]),
                    arc @ Via::Arc(_) => arc,
                });
            }
            let end = u32::try_from(rows.slopes.len()).expect("fewer than 2^32 arcs");
            rows.starts.push(end);
        }
        rows
    }

    #[inline]
    pub(super) fn of(&self, rank: u32) -> &[Slope] {
        let rank = rank as usize;
        &self.slopes[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }

    /// What the arc between a node and one above it stands for.
    pub(super) fn via(&self, lower: u32, upper: u32) -> Option<Via> {
        let row = self.of(lower);
        let at = row.binary_search_by_key(&upper, |slope| slope.upper).ok()?;
        Some(self.vias[self.starts[lower as usize] as usize + at])
    }

    /// How many arcs there are.
    pub(super) fn len(&self) -> usize {
        self.slopes.len()
    }

    /// The heaviest arc.
    pub(super) fn heaviest(&self) -> Weight {
        let weights = self.slopes.iter().map(|slope| slope.weight);
        weights.max().unwrap_or(Weight::ZERO)
    }
}
