//! Weights that fall in steps.

use super::DecayError;
use crate::travel::matrix::Impedance;

/// One step: what costs up to its bound weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The highest cost of the step.
    pub bound: Impedance,
    /// Whether a cost of exactly the bound is in the step. It is, unless a
    /// source says otherwise.
    pub inclusive: bool,
    /// The weight of the step.
    pub weight: f64,
}

/// Steps outwards: the first whose bound a cost does not pass gives its
/// weight; past the last, nothing counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps(Vec<Step>);

impl Steps {
    /// Steps in the order of their bounds. An exclusive and an inclusive step
    /// may share one, in that order.
    ///
    /// # Errors
    /// [`DecayError`] when there are none, bounds do not ascend, or a weight
    /// is not finite or below zero.
    pub fn new(steps: Vec<Step>) -> Result<Self, DecayError> {
        if steps.is_empty() {
            return Err(DecayError::NoSteps);
        }
        for pair in steps.windows(2) {
            let place = |step: &Step| (step.bound, step.inclusive);
            if place(&pair[1]) <= place(&pair[0]) {
                return Err(DecayError::Order(pair[1].bound.get()));
            }
        }
        match steps
            .iter()
            .find(|s| !s.weight.is_finite() || s.weight < 0.0)
        {
            Some(step) => Err(DecayError::Weight(step.weight)),
            None => Ok(Self(steps)),
        }
    }

    /// Luo & Qi (2009): 1, 0.68 and 0.22 in the three thirds of a catchment,
    /// theirs being of 30 minutes; bounds inclusive.
    ///
    /// # Panics
    /// Never.
    #[must_use]
    pub fn thirds(cutoff: Impedance) -> Self {
        let third = |part: f64, weight| Step {
            bound: Impedance::new(cutoff.get() * part / 3.0).expect("a part of a cost is one"),
            inclusive: true,
            weight,
        };
        let last = Step {
            bound: cutoff,
            ..third(3.0, 0.22)
        };
        let steps = [third(1.0, 1.0), third(2.0, 0.68), last];
        // A cut-off of 0 leaves one step.
        let rising = steps[0].bound < steps[1].bound && steps[1].bound < steps[2].bound;
        Self(if rising {
            steps.to_vec()
        } else {
            vec![Step {
                weight: 1.0,
                ..last
            }]
        })
    }

    /// The steps, outwards.
    #[must_use]
    pub fn list(&self) -> &[Step] {
        &self.0
    }

    pub(super) fn weight(&self, cost: f64) -> f64 {
        let holds = |step: &&Step| {
            let bound = step.bound.get();
            cost < bound || (step.inclusive && cost <= bound)
        };
        self.0.iter().find(holds).map_or(0.0, |step| step.weight)
    }
}
