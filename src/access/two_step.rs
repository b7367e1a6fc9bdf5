//! Two-step floating catchments.

use super::spread::{Shares, load, rate, spread, weights};
use super::{AccessError, Decay, Scores, Setting};
use crate::travel::matrix::Impedance;

/// 2SFCA: `R_j = S_j / Σ_i P_i [c_ij ≤ T]`, then `A_i = Σ_j R_j [c_ij ≤ T]`,
/// in units of supply a unit of demand; the whole matrix is one catchment
/// where there is no cut-off.
///
/// Luo & Wang (2003), doi:10.1068/b29120. The cut-off is inclusive. A
/// destination that nobody asks for has nothing to share out.
///
/// # Errors
/// [`AccessError::Endless`] where a score is too great to be told.
pub fn two_step(setting: Setting<'_>, cutoff: Option<Impedance>) -> Result<Scores, AccessError> {
    weighted(setting, &cutoff.map_or_else(Decay::flat, Decay::binary))
}

/// Both steps with the same weights.
pub(super) fn weighted(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    spread(setting.catchments, |catchment| {
        let weights = weights(decay, catchment);
        let load = load(setting, catchment, &weights);
        let rate = rate(setting.supply(catchment.destination), load)?;
        Some(Shares { rate, weights })
    })
}
