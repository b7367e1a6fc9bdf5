//! The arcs of the hierarchy, in compressed rows.

use super::contraction::Rows;
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
    arcs: Vec<Slope>,
    /// What each arc stands for; nodes by their rank.
    vias: Vec<Via>,
}

impl Slopes {
    /// The arcs of nodes in the order in which they went, which is that of
    /// their ranks.
    pub(super) fn new(rows: Rows, ranks: &[u32]) -> Self {
        let mut slopes = Self {
            starts: Vec::with_capacity(rows.ends.len() + 1),
            arcs: Vec::with_capacity(rows.links.len()),
            vias: Vec::with_capacity(rows.links.len()),
        };
        slopes.starts.push(0);
        let Rows { ends, mut links } = rows;
        let mut start = 0;
        for end in ends {
            let row = &mut links[start..end];
            row.sort_unstable_by_key(|link| ranks[link.node as usize]);
            slopes.push(row, ranks);
            start = end;
        }
        slopes
    }

    fn push(&mut self, row: &[Link], ranks: &[u32]) {
        for link in row {
            self.arcs.push(Slope {
                upper: ranks[link.node as usize],
                weight: link.weight,
            });
            self.vias.push(match link.via {
                Via::Node(node) => Via::Node(ranks[node as usize]),
                arc @ Via::Arc(_) => arc,
            });
        }
        let end = u32::try_from(self.arcs.len()).expect("fewer than 2^32 arcs");
        self.starts.push(end);
    }

    #[inline]
    pub(super) fn of(&self, rank: u32) -> &[Slope] {
        let rank = rank as usize;
        &self.arcs[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }

    /// What the arc between a node and one above it stands for.
    pub(super) fn via(&self, lower: u32, upper: u32) -> Option<Via> {
        let row = self.of(lower);
        let at = row.binary_search_by_key(&upper, |slope| slope.upper).ok()?;
        Some(self.vias[self.starts[lower as usize] as usize + at])
    }

    /// How many arcs there are.
    pub(super) fn len(&self) -> usize {
        self.arcs.len()
    }

    /// The heaviest arc.
    pub(super) fn heaviest(&self) -> Weight {
        let weights = self.arcs.iter().map(|slope| slope.weight);
        weights.max().unwrap_or(Weight::ZERO)
    }
}
