//! Disjoint sets of ranks, merged pair by pair (Galler & Fischer 1964).

/// Sets over the ranks from 0; each set is led by its lowest rank, so that
/// the outcome does not depend on the order of the merges.
pub(super) struct Sets(Vec<usize>);

impl Sets {
    /// Every rank alone.
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn leader(&mut self, mut rank: usize) -> usize {
        while self.0[rank] != rank {
            self.0[rank] = self.0[self.0[rank]];
            rank = self.0[rank];
        }
        rank
    }

    /// Merges the sets of two ranks.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.leader(a), self.leader(b));
        self.0[a.max(b)] = a.min(b);
    }

    /// The sets by their lowest rank, ranks ascending in each.
    pub(super) fn groups(mut self) -> Vec<Vec<usize>> {
        let count = self.0.len();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut slot = vec![0; count];
        for rank in 0..count {
            let leader = self.leader(rank);
            if leader == rank {
                slot[rank] = groups.len();
                groups.push(Vec::new());
            }
            groups[slot[leader]].push(rank);
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_order_of_merges_gives_the_same_groups() {
        let pairs = [(0, 5), (5, 3), (1, 2)];
        let grouped = |pairs: &mut dyn Iterator<Item = &(usize, usize)>| {
            let mut sets = Sets::new(6);
            pairs.for_each(|&(a, b)| sets.join(a, b));
            sets.groups()
        };
        let wanted = vec![vec![0, 3, 5], vec![1, 2], vec![4]];
        assert_eq!(grouped(&mut pairs.iter()), wanted);
        assert_eq!(grouped(&mut pairs.iter().rev()), wanted);
    }
}
