//! A matrix of the user's own: what it costs to get from each origin to each
//! destination, whoever worked it out and in whatever unit.
//!
//! Pairs that are not in the matrix are out of reach. Origins and
//! destinations are counted from 0, in an order that the caller keeps the
//! names of.

mod value;

pub use value::{Amount, Impedance};

/// One pair of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostPair {
    /// The origin, by rank.
    pub origin: u32,
    /// The destination, by rank.
    pub destination: u32,
    /// What it costs to get from the one to the other.
    pub cost: Impedance,
}

/// Why pairs make no matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MatrixError {
    /// A pair names a point that is not there.
    #[error(
        "pair {rank} goes from {origin} to {destination}, and there are {origins} origins and {destinations} destinations; count them from 0"
    )]
    OutOfRange {
        /// The rank of the pair among those given, from 0.
        rank: usize,
        /// The origin that it names.
        origin: u32,
        /// The destination that it names.
        destination: u32,
        /// How many origins there are.
        origins: usize,
        /// How many destinations there are.
        destinations: usize,
    },
    /// There are more pairs than can be counted.
    #[error("a matrix holds fewer than 2^32 pairs and points; cut it into parts")]
    TooLarge,
}

/// Costs of the pairs within reach, in compressed sparse rows: twelve bytes a
/// pair. Rows are in the order of the origins, and within a row pairs are in
/// the order of the destinations, so that sums over it have one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostMatrix {
    /// Where each row starts; one more than rows.
    starts: Vec<usize>,
    /// The destination of each pair.
    others: Vec<u32>,
    costs: Vec<Impedance>,
    destinations: usize,
}

/// One row of a matrix: the destinations within reach of an origin, in their
/// order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostRow<'a> {
    others: &'a [u32],
    costs: &'a [Impedance],
}

impl CostMatrix {
    /// Gathers pairs, in whatever order they come. Of a pair that is given
    /// twice the first counts; the ranks of the others are given back, in
    /// ascending order.
    ///
    /// # Errors
    /// [`MatrixError`] when a pair names a point that is not there, or there
    /// are too many of them.
    pub fn from_pairs(
        origins: usize,
        destinations: usize,
        pairs: &[CostPair],
    ) -> Result<(Self, Vec<usize>), MatrixError> {
        let countable = |count: usize| u32::try_from(count).is_ok();
        if ![origins, destinations, pairs.len()]
            .into_iter()
            .all(countable)
        {
            return Err(MatrixError::TooLarge);
        }
        let outside = |pair: &CostPair| {
            pair.origin as usize >= origins || pair.destination as usize >= destinations
        };
        if let Some(rank) = pairs.iter().position(outside) {
            return Err(MatrixError::OutOfRange {
                rank,
                origin: pairs[rank].origin,
                destination: pairs[rank].destination,
                origins,
                destinations,
            });
        }
        // Sorting by the lesser key, then stably by the greater: linear time.
        let given: Vec<u32> = (0_u32..).take(pairs.len()).collect();
        let order = sorted(&given, destinations, |rank| {
            pairs[rank as usize].destination
        });
        let order = sorted(&order, origins, |rank| pairs[rank as usize].origin);
        Ok(Self::from_sorted((origins, destinations), pairs, &order))
    }

    /// From the ranks of the pairs by origin, destination and rank.
    fn from_sorted(
        (origins, destinations): (usize, usize),
        pairs: &[CostPair],
        order: &[u32],
    ) -> (Self, Vec<usize>) {
        let mut repeated = Vec::new();
        let mut matrix = Self {
            starts: Vec::with_capacity(origins + 1),
            others: Vec::with_capacity(order.len()),
            costs: Vec::with_capacity(order.len()),
            destinations,
        };
        let mut last = None;
        for &rank in order {
            let pair = pairs[rank as usize];
            let ends = (pair.origin, pair.destination);
            if last.replace(ends) == Some(ends) {
                repeated.push(rank as usize);
                continue;
            }
            while matrix.starts.len() <= pair.origin as usize {
                matrix.starts.push(matrix.others.len());
            }
            matrix.others.push(pair.destination);
            matrix.costs.push(pair.cost);
        }
        matrix.starts.resize(origins + 1, matrix.others.len());
        repeated.sort_unstable();
        (matrix, repeated)
    }

    /// How many origins there are, those that reach nothing among them.
    #[must_use]
    pub fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many destinations there are, those that nobody reaches among them.
    #[must_use]
    pub fn destinations(&self) -> usize {
        self.destinations
    }

    /// How many pairs are within reach.
    #[must_use]
    pub fn len(&self) -> usize {
        self.others.len()
    }

    /// Whether no pair is within reach.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.others.is_empty()
    }

    /// The destinations within reach of an origin, in their order.
    ///
    /// # Panics
    /// When there is no such origin.
    #[must_use]
    pub fn row(&self, origin: usize) -> CostRow<'_> {
        let row = self.starts[origin]..self.starts[origin + 1];
        CostRow {
            others: &self.others[row.clone()],
            costs: &self.costs[row],
        }
    }

    /// The rows, in the order of the origins.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = CostRow<'_>> {
        (0..self.origins()).map(|origin| self.row(origin))
    }

    /// What a pair costs; `None` when it is out of reach.
    #[must_use]
    pub fn cost(&self, origin: usize, destination: usize) -> Option<Impedance> {
        let row = self.row(origin);
        let destination = u32::try_from(destination).ok()?;
        let at = row.others.binary_search(&destination).ok()?;
        Some(row.costs[at])
    }

    /// The columns as rows: each destination with the origins that reach it,
    /// in their order. Costs stay those of the way there.
    #[must_use]
    pub fn transposed(&self) -> Self {
        let mut starts = vec![0; self.destinations + 1];
        for &destination in &self.others {
            starts[destination as usize + 1] += 1;
        }
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut others = vec![0; self.len()];
        let mut costs = vec![Impedance::ZERO; self.len()];
        for (origin, row) in (0_u32..).zip(self.rows()) {
            for (destination, cost) in row.iter() {
                let at = next[destination];
                others[at] = origin;
                costs[at] = cost;
                next[destination] += 1;
            }
        }
        Self {
            starts,
            others,
            costs,
            destinations: self.origins(),
        }
    }
}

impl<'a> CostRow<'a> {
    /// A row of points in ascending order, each with its cost.
    pub(in crate::travel) fn new(others: &'a [u32], costs: &'a [Impedance]) -> Self {
        debug_assert_eq!(others.len(), costs.len(), "every point has a cost");
        debug_assert!(others.is_sorted(), "points are in their order");
        Self { others, costs }
    }

    /// How many points are within reach.
    #[must_use]
    pub fn len(self) -> usize {
        self.others.len()
    }

    /// Whether no point is within reach.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.others.is_empty()
    }

    /// The points within reach, by rank in ascending order.
    #[must_use]
    pub fn others(self) -> &'a [u32] {
        self.others
    }

    /// What each of them costs, in the same order.
    #[must_use]
    pub fn costs(self) -> &'a [Impedance] {
        self.costs
    }

    /// The points within reach with their costs.
    #[must_use]
    pub fn iter(self) -> impl ExactSizeIterator<Item = (usize, Impedance)> + 'a {
        let pairs = self.others.iter().zip(self.costs);
        pairs.map(|(&other, &cost)| (other as usize, cost))
    }
}

/// The same ranks by key, those of equal keys as they stood.
fn sorted(ranks: &[u32], keys: usize, key: impl Fn(u32) -> u32) -> Vec<u32> {
    if ranks.is_sorted_by_key(|&rank| key(rank)) {
        return ranks.to_vec();
    }
    let mut starts = vec![0; keys + 1];
    for &rank in ranks {
        starts[key(rank) as usize + 1] += 1;
    }
    accumulate(&mut starts);
    let mut out = vec![0; ranks.len()];
    for &rank in ranks {
        let at = &mut starts[key(rank) as usize];
        out[*at] = rank;
        *at += 1;
    }
    out
}

/// Turns counts into where each begins.
fn accumulate(counts: &mut [usize]) {
    for i in 1..counts.len() {
        counts[i] += counts[i - 1];
    }
}

#[cfg(test)]
mod tests;
