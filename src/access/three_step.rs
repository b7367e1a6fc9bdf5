//! Three-step floating catchments.

use super::spread::{Shares, choices, load, pull, rate, spread, weights};
use super::{AccessError, Decay, Scores, Setting};

/// 3SFCA: people share themselves out among the places they reach,
/// `G_ij = f_ij / Σ_j f_ij`; then `R_j = S_j / Σ_i P_i G_ij f_ij` and
/// `A_i = Σ_j R_j G_ij f_ij`, in units of supply a unit of demand.
///
/// Wan, Zou & Sternberg (2012), doi:10.1080/13658816.2011.624987. Places that
/// offer nothing take part in the choice: leave them out of the supply if they
/// should not.
///
/// # Errors
/// [`AccessError::Endless`] where a pair has no finite weight.
pub fn three_step(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    let pull = pull(setting, decay, |_| 1.0)?;
    spread(setting.catchments, |catchment| {
        let plain = weights(decay, catchment);
        let choices = choices(catchment, &plain, &pull);
        let weights: Vec<f64> = choices.iter().zip(&plain).map(|(g, f)| g * f).collect();
        let load = load(setting, catchment, &weights);
        let rate = rate(setting.supply(catchment.destination), load)?;
        Some(Shares { rate, weights })
    })
}
