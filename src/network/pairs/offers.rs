//! The best trip known to each point of the other side.

/// Filled by a search, emptied into trips, and used again.
pub(super) struct Offers {
    best: Vec<Option<(u32, u32)>>,
    /// The points that have one.
    touched: Vec<u32>,
}

impl Offers {
    pub(super) fn new(points: usize) -> Self {
        Self {
            best: vec![None; points],
            touched: Vec::new(),
        }
    }

    /// Offers a trip to a point: the measure made small, then the other one.
    #[inline]
    pub(super) fn offer(&mut self, number: u32, measures: (u32, u32)) {
        let best = &mut self.best[number as usize];
        match best {
            None => self.touched.push(number),
            Some(known) if *known <= measures => return,
            Some(_) => {}
        }
        *best = Some(measures);
    }

    /// Empties this, in the order of the points.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (u32, (u32, u32))> {
        self.touched.sort_unstable();
        let best = &mut self.best;
        let touched = self.touched.drain(..);
        touched.filter_map(|number| Some((number, best[number as usize].take()?)))
    }
}
