//! A monotone queue of buckets (Dial 1969; Denardo and Fox 1979): entries of
//! similar cost share a bucket and leave it in any order.
//!
//! A node may so be looked at again within one bucket, until nothing improves
//! any more; what remains at the end is the same as with an exact queue. On
//! road graphs this costs less than keeping a heap in order.

/// Most buckets a queue may have; with longer arcs the buckets get wider.
const MOST: u32 = 1 << 15;

/// Costs in ascending ranges, used in a circle.
#[derive(Debug)]
pub(super) struct Buckets<E> {
    rows: Vec<Vec<E>>,
    mask: u32,
    shift: u32,
    /// The range being emptied.
    current: u32,
    pending: usize,
}

impl<E> Default for Buckets<E> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            mask: 0,
            shift: 0,
            current: 0,
            pending: 0,
        }
    }
}

impl<E: Copy> Buckets<E> {
    /// Prepares for entries that are pushed at most `span` above the one
    /// popped last (or above `start` before any was), with buckets `width`
    /// wide or the power of two below. Entries below the one popped last may
    /// still come, when `span` counts from the least of them.
    pub(super) fn prepare(&mut self, start: u32, span: u32, width: u32) {
        debug_assert_eq!(self.pending, 0, "a search empties its queue");
        self.shift = width.max(1).ilog2();
        while (span >> self.shift) + 2 > MOST {
            self.shift += 1;
        }
        let count = ((span >> self.shift) + 2).next_power_of_two();
        if self.rows.len() < count as usize {
            self.rows.resize_with(count as usize, Vec::new);
        }
        self.mask = count - 1;
        self.current = start >> self.shift;
    }

    #[inline]
    pub(super) fn push(&mut self, cost: u32, entry: E) {
        let bucket = cost >> self.shift;
        self.current = if self.pending == 0 {
            bucket
        } else {
            self.current.min(bucket)
        };
        debug_assert!(
            bucket - self.current <= self.mask,
            "{cost} is not within the span prepared for"
        );
        self.rows[(bucket & self.mask) as usize].push(entry);
        self.pending += 1;
    }

    /// The least cost of the first bucket that is not empty.
    #[inline]
    pub(super) fn least(&mut self) -> Option<u32> {
        if self.pending == 0 {
            return None;
        }
        while self.rows[(self.current & self.mask) as usize].is_empty() {
            self.current += 1;
        }
        Some(self.current << self.shift)
    }

    /// An entry of the first bucket, if that starts below a cost.
    #[inline]
    pub(super) fn pop_below(&mut self, until: u32) -> Option<E> {
        if self.least()? >= until {
            return None;
        }
        self.pending -= 1;
        self.rows[(self.current & self.mask) as usize].pop()
    }
}
