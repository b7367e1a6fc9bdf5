//! The gravity measure.

use super::spread::{Shares, spread, weights};
use super::{AccessError, Decay, Scores, Setting};

/// What can be reached, each opportunity weighing less for being farther:
/// `A_i = Σ_j S_j f(c_ij)`, in the unit of supply.
///
/// Hansen (1959), doi:10.1080/01944365908978307. People do not compete here;
/// where they should, see [`enhanced_two_step`](super::enhanced_two_step) with
/// the same decay, which is the form of Joseph & Bantock (1982).
///
/// # Errors
/// [`AccessError::Endless`] where a pair has no finite weight.
pub fn gravity(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    spread(setting.catchments, |catchment| {
        let rate = setting.supply(catchment.destination);
        (rate > 0.0).then(|| Shares {
            rate,
            weights: weights(decay, catchment),
        })
    })
}
