//! Modified Huff three-step floating catchments.

use super::spread::{Shares, choices, load, pull, rate, spread, weights};
use super::{AccessError, Decay, Scores, Setting};

/// MH3SFCA: people choose places by what they offer and how far they are,
/// `H_ij = S_j f_ij / Σ_j S_j f_ij`; then `R_j = S_j / Σ_i P_i H_ij`, with no
/// loss by distance, and `A_i = Σ_j R_j H_ij f_ij`, in units of supply a unit
/// of demand.
///
/// Jörg, Lenz, Wetz & Widmer (2019), doi:10.1111/gean.12207.
///
/// # Errors
/// [`AccessError::Endless`] where a pair has no finite weight.
pub fn huff_three_step(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    let pull = pull(setting, decay, |destination| setting.supply(destination))?;
    spread(setting.catchments, |catchment| {
        let supply = setting.supply(catchment.destination);
        if supply <= 0.0 {
            return None;
        }
        let plain = weights(decay, catchment);
        let drawn: Vec<f64> = plain.iter().map(|weight| supply * weight).collect();
        let choices = choices(catchment, &drawn, &pull);
        let rate = rate(supply, load(setting, catchment, &choices))?;
        let weights = choices.iter().zip(&plain).map(|(h, f)| h * f).collect();
        Some(Shares { rate, weights })
    })
}
