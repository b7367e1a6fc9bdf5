//! Travel-time cut-offs.

use crate::units::Seconds;

/// The cut-offs of a study: at least one, ascending, none twice.
///
/// A cut-off is inclusive: exactly 20 minutes is within 20 minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cutoffs(Vec<Seconds>);

/// Why cut-offs were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CutoffsError {
    /// There is none.
    #[error("no cut-off is given; name at least one, in minutes, such as [10, 20, 30]")]
    None,
    /// One is of no time at all.
    #[error("a cut-off of zero minutes covers nobody; give minutes above zero")]
    Zero,
}

impl Cutoffs {
    /// Sorts the cut-offs and drops repeats.
    ///
    /// # Errors
    /// [`CutoffsError`] when there is none, or one is zero.
    pub fn new(mut cutoffs: Vec<Seconds>) -> Result<Self, CutoffsError> {
        cutoffs.sort_unstable();
        cutoffs.dedup();
        match cutoffs.first() {
            None => Err(CutoffsError::None),
            Some(&Seconds::ZERO) => Err(CutoffsError::Zero),
            Some(_) => Ok(Self(cutoffs)),
        }
    }

    /// The cut-offs, ascending.
    #[must_use]
    pub fn as_slice(&self) -> &[Seconds] {
        &self.0
    }

    /// The rank of the first cut-off that a time is within; the number of
    /// cut-offs where it is beyond them all.
    #[must_use]
    pub fn class_of(&self, time: Seconds) -> usize {
        self.0.partition_point(|&cutoff| cutoff < time)
    }
}
