//! A territory as one change shows it, cell by cell.

use std::sync::Arc;

use crate::sensitivity::{Change, HoursFigures};
use crate::territory::{CellIndex, DemandCell};
use crate::units::Seconds;

/// Speeds as they are, in thousandths.
const AS_GIVEN: u32 = 1000;

/// The times of every cell under one change (or none), with the cut-off and
/// the speeds that they are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    change: Option<Change>,
    times: Arc<[Option<Seconds>]>,
    /// What cut-offs are moved by, in tenths of a second.
    shift: i64,
    /// What speeds are multiplied by, in thousandths.
    speeds: u32,
    without_imputed: bool,
    hours: Option<HoursFigures>,
}

impl Trial {
    /// The figures as they stand, from the time of each cell to its nearest
    /// place, in the order of the cells; `None` where it reaches none.
    #[must_use]
    pub fn base(times: Arc<[Option<Seconds>]>) -> Self {
        Self {
            change: None,
            times,
            shift: 0,
            speeds: AS_GIVEN,
            without_imputed: false,
            hours: None,
        }
    }

    /// One change. `times` are those of the base where the change leaves
    /// them, and worked out anew for another detour or grid. For
    /// [`Change::Against`] and [`Change::InFavour`] they hold the other
    /// detour; [`Trial::moved`] and [`Trial::travelled`] add the rest.
    #[must_use]
    pub fn new(change: Change, times: Arc<[Option<Seconds>]>) -> Self {
        let base = Self {
            change: Some(change),
            ..Self::base(times)
        };
        match change {
            Change::ShorterCutoff(by) => base.moved(-i64::from(by.tenths())),
            Change::LongerCutoff(by) => base.moved(i64::from(by.tenths())),
            Change::Slower(factor) | Change::Faster(factor) => base.travelled(factor),
            Change::WithoutImputed => Self {
                without_imputed: true,
                ..base
            },
            _ => base,
        }
    }

    /// The same with every cut-off moved by so many tenths of a second.
    #[must_use]
    pub fn moved(self, tenths: i64) -> Self {
        Self {
            shift: tenths,
            ..self
        }
    }

    /// The same with speeds multiplied by so many thousandths.
    #[must_use]
    pub fn travelled(self, thousandths: u32) -> Self {
        Self {
            speeds: thousandths,
            ..self
        }
    }

    /// The same with what is known of hours of help under the change.
    #[must_use]
    pub fn with_hours(self, hours: Option<HoursFigures>) -> Self {
        Self { hours, ..self }
    }

    /// What is changed; `None` for the figures as they stand.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        self.change
    }

    /// What is known of hours of help.
    #[must_use]
    pub fn hours(&self) -> Option<&HoursFigures> {
        self.hours.as_ref()
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.times.len()
    }

    /// A cut-off as the change moves it; `None` where nothing is left of it.
    #[must_use]
    pub fn cutoff(&self, cutoff: Seconds) -> Option<Seconds> {
        let moved = i64::from(cutoff.tenths()) + self.shift;
        let tenths = u32::try_from(moved).ok().filter(|&tenths| tenths > 0)?;
        Some(Seconds::from_tenths(tenths))
    }

    /// The longest time *before* the change of speeds with which a place is
    /// within a cut-off, in thousandths of a tenth of a second.
    fn longest(&self, cutoff: Seconds) -> Option<u64> {
        let cutoff = u64::from(self.cutoff(cutoff)?.tenths());
        Some(cutoff * u64::from(self.speeds))
    }

    /// Whether a cell has a place within a cut-off of the study, which itself
    /// is within; `None` where nothing is left of the cut-off.
    #[must_use]
    pub fn is_within(&self, cell: CellIndex, cutoff: Seconds) -> Option<bool> {
        let longest = self.longest(cutoff)?;
        let time = self.times[cell.get()];
        Some(time.is_some_and(|time| u64::from(time.tenths()) * u64::from(AS_GIVEN) <= longest))
    }

    /// Whether a cell reaches any place at all.
    #[must_use]
    pub fn reaches(&self, cell: CellIndex) -> bool {
        self.times[cell.get()].is_some()
    }

    /// Whether the people of a cell count.
    #[must_use]
    pub fn counts(&self, cell: &DemandCell) -> bool {
        !(self.without_imputed && cell.imputed == Some(true))
    }
}
