//! From trials to ranges.

use rayon::prelude::*;

use crate::sensitivity::conclusions::flips;
use crate::sensitivity::{Assumption, Change, Conclusion, Figure, Flip, Ground, Measured, Trial};
use crate::units::Persons;

/// Shares at which a conclusion turns: ascending, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Thresholds(Vec<f64>);

/// Why thresholds were refused.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ThresholdsError {
    /// One is no share.
    #[error("a threshold of {0} is no share; give one above 0 and below 1, such as 0.5")]
    NoShare(f64),
}

impl Default for Thresholds {
    /// The majority: one half.
    fn default() -> Self {
        Self(vec![0.5])
    }
}

impl Thresholds {
    /// Sorts the shares and drops repeats; there may be none.
    ///
    /// # Errors
    /// [`ThresholdsError`] when one does not lie between 0 and 1.
    pub fn new(mut shares: Vec<f64>) -> Result<Self, ThresholdsError> {
        let is_share = |share: &f64| *share > 0.0 && *share < 1.0;
        if let Some(&share) = shares.iter().find(|share| !is_share(share)) {
            return Err(ThresholdsError::NoShare(share));
        }
        shares.sort_by(f64::total_cmp);
        shares.dedup();
        Ok(Self(shares))
    }

    /// The shares, ascending.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// How many of them lie between two shares.
    pub(super) fn crossed(&self, before: f64, after: f64) -> usize {
        let is_crossed = |&&threshold: &&f64| (before >= threshold) != (after >= threshold);
        self.0.iter().filter(is_crossed).count()
    }
}

/// What one change makes of everything.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The change.
    pub change: Change,
    /// The figures under it.
    pub measured: Measured,
    /// The conclusions that it flips.
    pub flips: Vec<Flip>,
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The figure there.
    pub value: f64,
    /// The change that brings it there; `None` where the figure as it stands
    /// is the end.
    pub change: Option<Change>,
}

/// The range of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The figure.
    pub figure: Figure,
    /// As it stands.
    pub base: f64,
    /// The least and the most over changes of one assumption at a time.
    pub single: [Bound; 2],
    /// The least and the most over all changes, those together among them.
    pub envelope: [Bound; 2],
}

/// The headline figures with their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The figures as they stand.
    pub base: Measured,
    /// Under each change, in the order of the trials.
    pub effects: Vec<Effect>,
    /// The trials themselves, for those who ask of single cells.
    pub trials: Vec<Trial>,
    /// The share of people in cells whose figures were imputed; `None` where
    /// the source does not say of any cell.
    pub imputed: Option<f64>,
    /// The shares at which conclusions turn.
    pub thresholds: Thresholds,
}

impl Sensitivity {
    /// Measures the base and every trial. Trials without a change are passed over.
    #[must_use]
    pub fn measure(
        ground: &Ground<'_>,
        base: &Trial,
        trials: Vec<Trial>,
        thresholds: Thresholds,
    ) -> Self {
        let standing = ground.measure(base);
        let effect = |trial: &Trial| {
            let measured = ground.measure(trial);
            Some(Effect {
                change: trial.change()?,
                flips: flips(&standing, &measured, &thresholds),
                measured,
            })
        };
        Self {
            effects: trials.par_iter().filter_map(effect).collect(),
            base: standing,
            trials,
            imputed: imputed(ground),
            thresholds,
        }
    }

    /// The range of every figure, in the order of [`Figure`].
    pub fn ranges(&self) -> impl Iterator<Item = Range> + '_ {
        self.base.figures.keys().filter_map(|&f| self.range(f))
    }

    /// The range of a figure; `None` where it was not measured.
    #[must_use]
    pub fn range(&self, figure: Figure) -> Option<Range> {
        let base = *self.base.figures.get(&figure)?;
        let standing = Bound {
            value: base,
            change: None,
        };
        let mut range = Range {
            figure,
            base,
            single: [standing; 2],
            envelope: [standing; 2],
        };
        for effect in &self.effects {
            let Some(&value) = effect.measured.figures.get(&figure) else {
                continue;
            };
            let change = effect.change;
            let bound = Bound {
                value,
                change: Some(change),
            };
            widen(&mut range.envelope, bound);
            if change.assumption() != Assumption::Together {
                widen(&mut range.single, bound);
            }
        }
        Some(range)
    }

    /// How many changes flip at least one conclusion.
    #[must_use]
    pub fn flipping(&self) -> usize {
        self.effects.iter().filter(|e| !e.flips.is_empty()).count()
    }

    /// How many changes flip a threshold or an order: more than zones, of which
    /// nearly every change moves one.
    #[must_use]
    pub fn turning(&self) -> usize {
        let turns =
            |flip: &Flip| !matches!(flip.conclusion, Conclusion::ZoneGone | Conclusion::ZoneNew);
        let effects = self.effects.iter();
        effects.filter(|e| e.flips.iter().any(turns)).count()
    }
}

/// Of changes that bring a figure as far, the first is told.
fn widen([low, high]: &mut [Bound; 2], bound: Bound) {
    if bound.value < low.value {
        *low = bound;
    }
    if bound.value > high.value {
        *high = bound;
    }
}

fn imputed(ground: &Ground<'_>) -> Option<f64> {
    let cells = ground.territory.cells();
    cells.iter().find(|cell| cell.imputed.is_some())?;
    let flagged = cells.iter().filter(|cell| cell.imputed == Some(true));
    let people: Persons = flagged.map(|cell| cell.population).sum();
    people.share_of(ground.territory.population())
}
