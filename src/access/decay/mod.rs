//! How much less a place counts for being farther away.

mod error;
mod kernel;
mod steps;
#[cfg(test)]
mod tests;
mod text;

pub use error::DecayError;
pub use steps::{Step, Steps};

use crate::travel::matrix::Impedance;

use kernel::Kernel;

/// A decay function: the weight of a pair by its cost, never below zero.
///
/// Costs *c* are in the unit of whoever made the matrix, and parameters in
/// the same. Bounds are inclusive: a cost of exactly the cut-off is within it.
///
/// | constructor | weight at *c* | as in |
/// |---|---|---|
/// | [`Decay::flat`] | 1 | |
/// | [`Decay::steps`] | that of the first step whose bound *c* does not pass, 0 past the last | Luo & Qi 2009 |
/// | [`Decay::power`] | *c*^−β | Hansen 1959 |
/// | [`Decay::exponential`] | exp(−β·*c*) | Wilson 1971 |
/// | [`Decay::gaussian`] | exp(−*c*² / 2σ²) | Kwan 1998 |
/// | [`Decay::gaussian_over`] | exp(−*c*² / b) | Kwan 1998, in her own terms |
/// | [`Decay::logistic`] | g(0) / g(*c*), where g(t) = 1 + exp(π(t − m) / (s√3)) | Bauer & Groneberg 2016 |
/// | [`Decay::linear`] | 1 − *c*/d, 0 past d | |
/// | [`Decay::dai`] | (exp(−½(*c*/d)²) − exp(−½)) / (1 − exp(−½)), 0 past d | Dai 2010 |
/// | [`Decay::epanechnikov`] | ¾(1 − (*c*/d)²), 0 past d | Dai & Wang 2011 |
/// | [`Decay::given`] | *c* itself: the matrix holds weights | |
///
/// [`Decay::within`] makes the weight 0 past a cut-off.
#[derive(Clone, Debug, PartialEq)]
pub struct Decay {
    kernel: Kernel,
    cutoff: Option<Impedance>,
}

impl Decay {
    fn new(kernel: Kernel) -> Self {
        Self {
            kernel,
            cutoff: None,
        }
    }

    /// Everything counts alike.
    #[must_use]
    pub fn flat() -> Self {
        Self::new(Kernel::Flat)
    }

    /// The weight of each step.
    #[must_use]
    pub fn steps(steps: Steps) -> Self {
        Self::new(Kernel::Steps(steps))
    }

    /// *c*^−β. A negative β gives weights that grow with the cost, which some
    /// published examples want. With β above 0 a cost of 0 has no finite
    /// weight: measures refuse it.
    ///
    /// # Errors
    /// [`DecayError`] unless β is finite and not 0.
    pub fn power(beta: f64) -> Result<Self, DecayError> {
        error::parameter("power", beta, beta.is_finite() && beta != 0.0)?;
        Ok(Self::new(Kernel::Power(beta)))
    }

    /// exp(−β·*c*).
    ///
    /// # Errors
    /// [`DecayError`] unless β is finite and above 0.
    pub fn exponential(beta: f64) -> Result<Self, DecayError> {
        Ok(Self::new(Kernel::Exponential(positive(
            "exponential",
            beta,
        )?)))
    }

    /// exp(−*c*² / 2σ²), with the standard deviation σ.
    ///
    /// # Errors
    /// [`DecayError`] unless σ is finite and above 0.
    pub fn gaussian(sigma: f64) -> Result<Self, DecayError> {
        let sigma = positive("gaussian", sigma)?;
        Self::gaussian_over(2.0 * sigma * sigma)
    }

    /// exp(−*c*² / b).
    ///
    /// # Errors
    /// [`DecayError`] unless b is finite and above 0.
    pub fn gaussian_over(b: f64) -> Result<Self, DecayError> {
        Ok(Self::new(Kernel::Gaussian(positive("gaussian", b)?)))
    }

    /// The logistic curve with its inflection at `median` and the steepness of
    /// a standard deviation, scaled so that a cost of 0 weighs 1.
    ///
    /// # Errors
    /// [`DecayError`] unless both are finite and above 0.
    pub fn logistic(median: f64, deviation: f64) -> Result<Self, DecayError> {
        let median = positive("logistic", median)?;
        let deviation = positive("logistic", deviation)?;
        Ok(Self::new(Kernel::Logistic { median, deviation }))
    }

    /// 1 at no cost, falling evenly to 0 at `reach`.
    ///
    /// # Errors
    /// [`DecayError`] unless `reach` is above 0.
    pub fn linear(reach: Impedance) -> Result<Self, DecayError> {
        Ok(Self::new(Kernel::Linear(positive("linear", reach.get())?)))
    }

    /// The Gaussian kernel that reaches 0 at `reach`.
    ///
    /// # Errors
    /// [`DecayError`] unless `reach` is above 0.
    pub fn dai(reach: Impedance) -> Result<Self, DecayError> {
        Ok(Self::new(Kernel::Dai(positive("dai", reach.get())?)))
    }

    /// The parabola that reaches 0 at `reach`.
    ///
    /// # Errors
    /// [`DecayError`] unless `reach` is above 0.
    pub fn epanechnikov(reach: Impedance) -> Result<Self, DecayError> {
        let reach = positive("epanechnikov", reach.get())?;
        Ok(Self::new(Kernel::Epanechnikov(reach)))
    }

    /// The costs of the matrix are weights already.
    #[must_use]
    pub fn given() -> Self {
        Self::new(Kernel::Given)
    }

    /// The same up to `cutoff`, inclusive, and 0 past it.
    #[must_use]
    pub fn within(self, cutoff: Impedance) -> Self {
        Self {
            cutoff: Some(cutoff),
            ..self
        }
    }

    /// 1 up to `cutoff`, inclusive, and 0 past it.
    #[must_use]
    pub fn binary(cutoff: Impedance) -> Self {
        Self::flat().within(cutoff)
    }

    /// The farthest cost that weighs anything, itself included or not; `None`
    /// where weights never end.
    #[must_use]
    pub fn reach(&self) -> Option<Impedance> {
        let own = self.kernel.reach().and_then(Impedance::new);
        match (own, self.cutoff) {
            (Some(own), Some(cutoff)) => Some(if own < cutoff { own } else { cutoff }),
            (own, cutoff) => own.or(cutoff),
        }
    }

    /// The steps of a decay that falls in steps, as far as they weigh anything
    /// within the cut-off, outwards; nothing of the others.
    #[must_use]
    pub fn weighing_steps(&self) -> Vec<Step> {
        let Kernel::Steps(steps) = &self.kernel else {
            return Vec::new();
        };
        let mut list: Vec<Step> = Vec::new();
        for &step in steps.list() {
            match self.cutoff.filter(|&cutoff| cutoff <= step.bound) {
                Some(bound) => {
                    list.push(Step {
                        bound,
                        inclusive: true,
                        ..step
                    });
                    break;
                }
                None => list.push(step),
            }
        }
        while list.last().is_some_and(|step| step.weight <= 0.0) {
            list.pop();
        }
        list
    }

    /// The weight of a cost; infinite only for a power with β above 0 at (or
    /// too near) a cost of 0.
    #[must_use]
    pub fn weight(&self, cost: Impedance) -> f64 {
        if self.cutoff.is_some_and(|cutoff| cost > cutoff) {
            return 0.0;
        }
        self.kernel.weight(cost.get())
    }
}

fn positive(name: &'static str, value: f64) -> Result<f64, DecayError> {
    error::parameter(name, value, value.is_finite() && value > 0.0)
}
