//! Two-step floating catchments under a kernel.

use super::{AccessError, Decay, Scores, Setting, two_step};

/// KD2SFCA: both steps of [`two_step`](super::two_step()) with the weights of
/// a kernel that falls smoothly, as [`Decay::dai`], [`Decay::epanechnikov`] or
/// [`Decay::gaussian`]; in units of supply a unit of demand.
///
/// Dai (2010), doi:10.1016/j.healthplace.2010.06.012; Dai & Wang (2011),
/// doi:10.1068/b36149.
///
/// # Errors
/// [`AccessError::Endless`] where a score is too great to be told.
pub fn kernel_density(setting: Setting<'_>, kernel: &Decay) -> Result<Scores, AccessError> {
    two_step::weighted(setting, kernel)
}
