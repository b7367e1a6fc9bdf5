//! From the identifiers of a file to consecutive numbers.

use rayon::prelude::*;

/// The wanted identifiers in ascending order; a slot is a rank among them.
///
/// Bare binary search over tens of millions of identifiers misses the cache
/// at each step, so a table over their leading bits narrows it first.
#[derive(Debug)]
pub(super) struct SlotTable {
    ids: Vec<u64>,
    /// Where the identifiers of each bucket start; one more than buckets.
    starts: Vec<u32>,
    shift: u32,
}

/// Identifiers a bucket holds on average, when they are spread evenly.
const PER_BUCKET: usize = 4;

impl SlotTable {
    pub(super) fn new(ids: &[u64]) -> Self {
        let mut ids = ids.to_vec();
        ids.par_sort_unstable();
        ids.dedup();
        ids.shrink_to_fit();
        assert!(
            u32::try_from(ids.len()).is_ok(),
            "fewer than 2^32 road nodes"
        );
        let span = ids.last().map_or(0, |last| last - ids[0]);
        let bits = (ids.len() / PER_BUCKET + 1).ilog2().max(1);
        let shift = (u64::BITS - span.leading_zeros()).saturating_sub(bits);
        let mut table = Self {
            ids,
            starts: Vec::new(),
            shift,
        };
        table.starts = table.bucket_starts(span);
        table
    }

    fn bucket_starts(&self, span: u64) -> Vec<u32> {
        let last = usize::try_from(span >> self.shift).expect("no more buckets than identifiers");
        let mut starts = vec![0; last + 2];
        for &id in &self.ids {
            starts[self.bucket(id) + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        starts
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the shift leaves no more bits than there are buckets"
    )]
    fn bucket(&self, id: u64) -> usize {
        ((id - self.ids[0]) >> self.shift) as usize
    }

    pub(super) fn ids(&self) -> &[u64] {
        &self.ids
    }

    pub(super) fn find(&self, id: u64) -> Option<u32> {
        if !(*self.ids.first()?..=*self.ids.last()?).contains(&id) {
            return None;
        }
        let bucket = self.bucket(id);
        let (start, end) = (self.starts[bucket], self.starts[bucket + 1]);
        let within = self.ids[start as usize..end as usize]
            .binary_search(&id)
            .ok()?;
        Some(start + u32::try_from(within).expect("a rank is below 2^32"))
    }

    /// The slot of each identifier; all must be among those given at the start.
    pub(super) fn resolve(&self, ids: &[u64]) -> Vec<u32> {
        ids.par_iter()
            .map(|&id| self.find(id).expect("every identifier was sorted in"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_was_given_and_nothing_else(
            ids in prop::collection::vec(prop_oneof![0..50_u64, any::<u64>()], 0..80),
            other in 0..60_u64,
        ) {
            let table = SlotTable::new(&ids);
            let slots = table.resolve(&ids);
            for (id, slot) in ids.iter().zip(&slots) {
                prop_assert_eq!(table.ids()[*slot as usize], *id);
            }
            prop_assert_eq!(table.find(other).is_some(), ids.contains(&other));
        }
    }
}
