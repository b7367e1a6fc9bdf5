//! An amount shared out over the cut-offs, nothing lost.

use crate::units::Quantity;

/// An amount (people, households…) split by travel time into one part for
/// each band between cut-offs, one beyond the last cut-off, and one for whom
/// no place can be reached. The parts are disjoint, so that
/// `covered + uncovered + unreachable = total` holds by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// One a cut-off: reached within it and not within the one before.
    bands: Vec<Quantity>,
    beyond: Quantity,
    unreachable: Quantity,
}

impl Split {
    /// Nothing yet, over this many cut-offs.
    #[must_use]
    pub fn empty(cutoffs: usize) -> Self {
        Self {
            bands: vec![Quantity::ZERO; cutoffs],
            beyond: Quantity::ZERO,
            unreachable: Quantity::ZERO,
        }
    }

    /// Adds an amount whose time falls in the class `class`
    /// ([`Cutoffs::class_of`](super::Cutoffs::class_of)); `None`: unreachable.
    pub fn add(&mut self, class: Option<usize>, amount: Quantity) {
        *match class {
            None => &mut self.unreachable,
            Some(class) => self.bands.get_mut(class).unwrap_or(&mut self.beyond),
        } += amount;
    }

    /// How many cut-offs it is split over.
    #[must_use]
    pub fn cutoffs(&self) -> usize {
        self.bands.len()
    }

    /// What is reached within the cut-off of rank `cutoff`.
    #[must_use]
    pub fn within(&self, cutoff: usize) -> Quantity {
        self.bands.iter().take(cutoff + 1).copied().sum()
    }

    /// What reaches a place, but not within the cut-off of rank `cutoff`.
    #[must_use]
    pub fn uncovered(&self, cutoff: usize) -> Quantity {
        self.bands
            .iter()
            .skip(cutoff + 1)
            .copied()
            .sum::<Quantity>()
            + self.beyond
    }

    /// What reaches no place at all.
    #[must_use]
    pub fn unreachable(&self) -> Quantity {
        self.unreachable
    }

    /// Everything.
    #[must_use]
    pub fn total(&self) -> Quantity {
        self.bands.iter().copied().sum::<Quantity>() + self.beyond + self.unreachable
    }

    /// The share within the cut-off of rank `cutoff`, from 0 to 1; `None` of nothing.
    #[must_use]
    pub fn share(&self, cutoff: usize) -> Option<f64> {
        self.within(cutoff).share_of(self.total())
    }
}
