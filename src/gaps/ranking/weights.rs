//! How much people, vulnerability and remoteness weigh.

/// Three weights, none below 0, not all 0; only their proportions matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights([f64; 3]);

/// Why numbers are no weights.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum WeightsError {
    /// A weight is negative or not finite.
    #[error("{0} is no weight; give 0 or more")]
    NoWeight(f64),
    /// Nothing weighs.
    #[error("all weights are 0: nothing would order the zones; give one of them more")]
    Nothing,
}

impl Default for Weights {
    /// People alone.
    fn default() -> Self {
        Self([1.0, 0.0, 0.0])
    }
}

impl Weights {
    /// The weights of people, vulnerability and remoteness.
    ///
    /// # Errors
    /// [`WeightsError`] unless they are numbers of 0 or more, not all 0.
    pub fn new(people: f64, vulnerability: f64, remoteness: f64) -> Result<Self, WeightsError> {
        let all = [people, vulnerability, remoteness];
        if let Some(&bad) = all.iter().find(|w| !w.is_finite() || **w < 0.0) {
            return Err(WeightsError::NoWeight(bad));
        }
        let sum: f64 = all.iter().sum();
        if sum <= 0.0 || !sum.is_finite() {
            return Err(WeightsError::Nothing);
        }
        Ok(Self(all.map(|weight| weight / sum)))
    }

    /// The share of each in the whole: people, vulnerability, remoteness.
    #[must_use]
    pub fn shares(self) -> [f64; 3] {
        self.0
    }

    /// Every combination of each share lowered by `step`, kept and raised by
    /// it (none below 0), in proportion to their new sum: 27, these weights
    /// among them; fewer where a change leaves nothing.
    pub(super) fn around(self, step: f64) -> Vec<Self> {
        const SIDES: [f64; 3] = [-1.0, 0.0, 1.0];
        let mut all = Vec::new();
        for people in SIDES {
            for vulnerability in SIDES {
                for remoteness in SIDES {
                    let sides = [people, vulnerability, remoteness];
                    let moved = |which: usize| (self.0[which] + sides[which] * step).max(0.0);
                    all.extend(Self::new(moved(0), moved(1), moved(2)).ok());
                }
            }
        }
        all
    }
}
