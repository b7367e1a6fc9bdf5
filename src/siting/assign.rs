//! Who goes where once sites are open.

use super::sites::Sites;
use crate::travel::matrix::Impedance;

/// The open place that a demand point goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The place, by rank among the candidates.
    pub place: usize,
    /// What it costs to get there.
    pub cost: Impedance,
}

impl Sites<'_> {
    /// The cheapest of these open places for each demand point, of equals the
    /// first by rank; `None` where none is within reach.
    #[must_use]
    pub fn nearest(&self, open: &[usize]) -> Vec<Option<Assigned>> {
        let mut is_open = vec![false; self.matrix().destinations()];
        for &place in open {
            is_open[place] = true;
        }
        let rows = self.matrix().rows();
        let nearest = rows.map(|row| {
            let open = row.iter().filter(|&(place, _)| is_open[place]);
            let cheapest = open.min_by_key(|&(place, cost)| (cost, place));
            cheapest.map(|(place, cost)| Assigned { place, cost })
        });
        nearest.collect()
    }

    /// How many of these open places are within a radius of each demand point.
    #[must_use]
    pub fn within(&self, open: &[usize], radius: Impedance) -> Vec<usize> {
        let mut is_open = vec![false; self.matrix().destinations()];
        for &place in open {
            is_open[place] = true;
        }
        let rows = self.matrix().rows();
        let count = rows.map(|row| {
            let near = row
                .iter()
                .filter(|&(place, cost)| is_open[place] && cost <= radius);
            near.count()
        });
        count.collect()
    }
}
