//! Balanced floating catchments.

use super::spread::{Shares, choices, load, pull, rate, spread, weights};
use super::{AccessError, Decay, Scores, Setting};

/// BFCA: nobody is counted twice. Demand is shared out with weights that add
/// up to 1 for each origin, `R_j = S_j / Σ_i P_i (f_ij / Σ_j f_ij)`, and the
/// ratio with weights that add up to 1 for each destination,
/// `A_i = Σ_j R_j (f_ij / Σ_i f_ij)`; in units of supply a unit of demand.
///
/// Páez, Higgins & Vivona (2019), doi:10.1371/journal.pone.0218773.
///
/// # Errors
/// [`AccessError::Endless`] where a pair has no finite weight.
pub fn balanced(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    let pull = pull(setting, decay, |_| 1.0)?;
    spread(setting.catchments, |catchment| {
        let plain = weights(decay, catchment);
        let choices = choices(catchment, &plain, &pull);
        let load = load(setting, catchment, &choices);
        let rate = rate(setting.supply(catchment.destination), load)?;
        let total: f64 = plain.iter().sum();
        let balanced = |weight: &f64| if *weight > 0.0 { weight / total } else { 0.0 };
        let weights = plain.iter().map(balanced).collect();
        Some(Shares { rate, weights })
    })
}
