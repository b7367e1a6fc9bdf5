//! « Accessibilité potentielle localisée ».

use super::{AccessError, Decay, Scores, Setting, Step, Steps, two_step};
use crate::travel::matrix::Impedance;

/// The national weights of 2012: 1 up to 5 minutes, 0.3 up to 10, 0.1 up to
/// 15, nothing past them; for costs in minutes.
///
/// The source says "under 5 minutes"; bounds are inclusive here as everywhere,
/// which differs for trips of exactly 5, 10 or 15 minutes. They are defaults:
/// later forms of the APL have others.
///
/// # Panics
/// Never.
#[must_use]
pub fn national_steps() -> Steps {
    let step = |(bound, weight)| Step {
        bound: Impedance::new(bound).expect("a cost"),
        inclusive: true,
        weight,
    };
    let steps = [(5.0, 1.0), (10.0, 0.3), (15.0, 0.1)].map(step);
    Steps::new(steps.to_vec()).expect("the steps go outwards")
}

/// APL, the French standard: [`enhanced_two_step`](super::enhanced_two_step)
/// with weights in steps of minutes, as [`national_steps`], in units of supply a unit of demand. Where
/// ages weigh on demand as they do in the national form, the demand given is
/// the weighted one.
///
/// Barlet, Coldefy, Collin & Lucas-Gabrielli (2012), « L'accessibilité
/// potentielle localisée », DREES, Études et résultats 795.
///
/// # Errors
/// [`AccessError::Endless`] where a score is too great to be told.
pub fn apl(setting: Setting<'_>, weights: &Decay) -> Result<Scores, AccessError> {
    two_step::weighted(setting, weights)
}
