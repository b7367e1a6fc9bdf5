//! What going from one point to another costs.

/// A square table of costs, in one whole unit; it need not be symmetric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    size: usize,
    values: Vec<u32>,
}

impl Costs {
    /// The table of `size` points, each cost given by the ranks of the point
    /// left and the point reached.
    #[must_use]
    pub fn from_fn(size: usize, cost: impl Fn(usize, usize) -> u32) -> Self {
        let values = (0..size * size)
            .map(|at| cost(at / size, at % size))
            .collect();
        Self { size, values }
    }

    /// How many points there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The cost from one point to another.
    #[inline]
    #[must_use]
    pub fn get(&self, from: usize, to: usize) -> i64 {
        i64::from(self.values[from * self.size + to])
    }

    /// The largest cost; zero of an empty table.
    #[must_use]
    pub fn largest(&self) -> u32 {
        self.values.iter().copied().max().unwrap_or(0)
    }

    /// The other points by their cost from each, cheapest first, equal costs
    /// by rank; `keep` of them at most.
    pub(super) fn neighbours(&self, points: usize, keep: usize) -> Vec<Vec<u32>> {
        let ranked = |from: usize| {
            let mut others: Vec<usize> = (0..points).filter(|&to| to != from).collect();
            others.sort_by_key(|&to| (self.get(from, to), to));
            others.truncate(keep);
            others.into_iter().map(index).collect()
        };
        (0..points).map(ranked).collect()
    }
}

/// A rank as it is stored.
pub(super) fn index(rank: usize) -> u32 {
    u32::try_from(rank).expect("fewer than 2^32 points")
}
