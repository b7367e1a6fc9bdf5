//! Searches on a [`RoadGraph`]: nearest sources of every node, everything
//! within reach of one, and the way there.
//!
//! All of them are Dijkstra's algorithm (1959) with a queue of buckets, on
//! whole numbers: the answer is the same whatever the number of threads.

mod buckets;
mod nearest;
#[cfg(test)]
pub(super) mod oracle;
mod parts;
mod reach;
#[cfg(test)]
mod search_tests;
mod several;
mod single;
mod spread;

use super::graph::{Cost, Direction, RoadGraph};

pub use nearest::NearestLabels;
pub use reach::{Reach, ReachPath};

/// What is made small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Objective {
    /// The time; among equally fast ways, the shortest.
    Fastest,
    /// The length; among equally short ways, the fastest.
    Shortest,
}

impl Objective {
    /// The measure made small, then the other one.
    #[inline]
    pub(super) fn split(self, cost: Cost) -> (u32, u32) {
        match self {
            Self::Fastest => (cost.time, cost.length),
            Self::Shortest => (cost.length, cost.time),
        }
    }

    /// The cost whose measures these are.
    #[inline]
    pub(super) fn join(self, (main, other): (u32, u32)) -> Cost {
        match self {
            Self::Fastest => Cost {
                time: main,
                length: other,
            },
            Self::Shortest => Cost {
                time: other,
                length: main,
            },
        }
    }
}

/// How to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query {
    /// Which way arcs are followed.
    pub direction: Direction,
    /// What is made small.
    pub objective: Objective,
    /// How far to go: the largest value of the measure made small, itself
    /// included, in milliseconds or millimetres; `None` as far as roads go.
    pub limit: Option<u32>,
}

/// Where a search starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The node.
    pub node: u32,
    /// Which source this is a way into; also who goes first when costs tie.
    pub source: u32,
    /// The cost from the source to the node.
    pub cost: Cost,
}

/// A source that a node can be reached from (or reaches, searching
/// backwards), and the cost between the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The source, as in [`Seed::source`].
    pub source: u32,
    /// The cost of the whole way.
    pub cost: Cost,
}

impl RoadGraph {
    /// The nearest `k` sources of every node. Of two sources at the same cost
    /// the one with the smaller number comes first.
    #[must_use]
    pub fn nearest(
        &self,
        query: &Query,
        seeds: &[Seed],
        k: std::num::NonZeroUsize,
    ) -> NearestLabels {
        nearest::nearest(self, query, seeds, k)
    }

    /// Room for bounded searches from one source after another; each thread
    /// keeps one.
    #[must_use]
    pub fn reach(&self) -> Reach<'_> {
        Reach::new(self)
    }
}
