//! Both measures of a cost in one number, in the order in which they count.

use super::super::graph::Cost;
use super::super::search::Objective;

/// The measure made small in the upper half, the other one in the lower, so
/// that comparing and adding numbers compares and adds costs.
///
/// Halves have room to spare: weights of arcs and labels that are not
/// [`Bounds::passed`] add up without running into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weight(u64);

/// The weight of an arc is below this in the measure made small (12 days,
/// 1,073 km) ...
const MOST_MAIN: u32 = 1 << 30;
/// ... and below this in the other.
const MOST_OTHER: u32 = 1 << 31;

impl Weight {
    pub(super) const ZERO: Self = Self(0);

    /// More than any weight in use, and still so once an arc is added.
    pub(super) const NOT_REACHED: Self = Self(1 << 63);

    /// `None` when a measure is too large for an arc.
    pub(super) fn new(cost: Cost, objective: Objective) -> Option<Self> {
        let (main, other) = objective.split(cost);
        Self((u64::from(main) << 32) | u64::from(other)).as_arc()
    }

    /// The weight itself when an arc may have it.
    pub(super) fn as_arc(self) -> Option<Self> {
        (self.main() < MOST_MAIN && self.other() < MOST_OTHER).then_some(self)
    }

    #[inline]
    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    pub(super) fn main(self) -> u32 {
        u32::try_from(self.0 >> 32).expect("half of a u64")
    }

    fn other(self) -> u32 {
        u32::try_from(self.0 & u64::from(u32::MAX)).expect("half of a u64")
    }

    /// The cost, if reached.
    pub(super) fn cost(self, objective: Objective) -> Option<Cost> {
        (self < Self::NOT_REACHED).then(|| objective.join((self.main(), self.other())))
    }
}

/// How far labels may go before sums could go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    /// The least label that one more arc could bring to `NOT_REACHED`.
    last: Weight,
}

impl Bounds {
    /// The bounds where no arc weighs more than `heaviest`.
    pub(super) fn new(heaviest: Weight) -> Self {
        let last = (Weight::NOT_REACHED.main() - 1).saturating_sub(heaviest.main());
        Self {
            last: Weight(u64::from(last) << 32),
        }
    }

    /// Whether a label has come so far that what follows cannot be trusted.
    #[inline]
    pub(super) fn passed(self, label: Weight) -> bool {
        let far = label >= self.last || label.0 & u64::from(MOST_OTHER) != 0;
        far && label < Weight::NOT_REACHED
    }
}
