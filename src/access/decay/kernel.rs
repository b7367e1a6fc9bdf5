//! The formulas; parameters are in range.

use std::f64::consts::PI;

use super::Steps;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kernel {
    Flat,
    Steps(Steps),
    Power(f64),
    Exponential(f64),
    Gaussian(f64),
    Logistic { median: f64, deviation: f64 },
    Linear(f64),
    Dai(f64),
    Epanechnikov(f64),
    Given,
}

impl Kernel {
    pub(super) fn weight(&self, cost: f64) -> f64 {
        match self {
            Self::Flat => 1.0,
            Self::Steps(steps) => steps.weight(cost),
            Self::Power(beta) => power(cost, *beta),
            Self::Exponential(beta) => (-beta * cost).exp(),
            Self::Gaussian(b) => (-cost * cost / b).exp(),
            Self::Logistic { median, deviation } => logistic(cost, *median, *deviation),
            Self::Linear(reach) => (1.0 - cost / reach).max(0.0),
            Self::Dai(reach) => dai(cost / reach),
            Self::Epanechnikov(reach) => {
                let part = cost / reach;
                0.75 * (1.0 - part * part).max(0.0)
            }
            Self::Given => cost,
        }
    }
}

impl Kernel {
    /// The farthest cost that weighs anything; `None` where there is none.
    pub(super) fn reach(&self) -> Option<f64> {
        match self {
            Self::Steps(steps) => {
                let last = steps.list().iter().rfind(|step| step.weight > 0.0);
                Some(last.map_or(0.0, |step| step.bound.get()))
            }
            Self::Linear(reach) | Self::Dai(reach) | Self::Epanechnikov(reach) => Some(*reach),
            Self::Flat
            | Self::Power(_)
            | Self::Exponential(_)
            | Self::Gaussian(_)
            | Self::Logistic { .. }
            | Self::Given => None,
        }
    }
}

/// Whole small powers by multiplication, which is the same on every machine.
#[expect(
    clippy::float_cmp,
    reason = "exactly these powers, as they are written"
)]
fn power(cost: f64, beta: f64) -> f64 {
    if beta == 1.0 {
        cost.recip()
    } else if beta == 2.0 {
        (cost * cost).recip()
    } else {
        cost.powf(-beta)
    }
}

/// g(0) / g(c): a steep curve far past its median divides by infinity, and
/// weighs 0 as it should.
fn logistic(cost: f64, median: f64, deviation: f64) -> f64 {
    let steepness = PI / (deviation * 3.0_f64.sqrt());
    let at_zero = 1.0 + (-median * steepness).exp();
    at_zero / (1.0 + ((cost - median) * steepness).exp())
}

/// Dai's kernel at a part of its reach.
fn dai(part: f64) -> f64 {
    if part > 1.0 {
        return 0.0;
    }
    let edge = (-0.5_f64).exp();
    ((-0.5 * part * part).exp() - edge) / (1.0 - edge)
}
