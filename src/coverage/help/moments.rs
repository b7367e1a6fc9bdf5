//! Moments measured beside those that tables have columns of.

use super::HelpHours;
use crate::hours::{Moment, OpenWeeks};
use crate::units::Quantity;

/// Who has a place open within reach at moments that no table has a column of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpMoments {
    /// The moments.
    pub moments: Vec<Moment>,
    /// For each moment, the weeks in which each cell has a place open within
    /// reach.
    pub weeks: Vec<Vec<OpenWeeks>>,
    /// For each moment, the people of the whole territory with a place open
    /// within reach, averaged over the 52 weeks.
    pub covered: Vec<Quantity>,
}

impl HelpHours {
    /// Takes the moments after the first `kept` of the settings out of what
    /// was measured with them.
    #[must_use]
    pub fn split_moments(&mut self, kept: usize) -> HelpMoments {
        let kept = kept.min(self.moments.len());
        let mut covered = Vec::new();
        for (rank, row) in self.tables.iter_mut().flat_map(|t| &mut t.rows).enumerate() {
            let taken = row.covered.split_off(kept);
            if rank == 0 {
                covered = taken;
            }
        }
        HelpMoments {
            moments: self.settings.moments.split_off(kept),
            weeks: self.moments.split_off(kept),
            covered,
        }
    }
}
