//! Cumulative opportunities.

use super::{AccessError, Decay, Scores, Setting, gravity};
use crate::travel::matrix::Impedance;

/// What can be reached within a cut-off: `A_i = Σ_j S_j [c_ij ≤ T]`, in the
/// unit of supply; all that the matrix holds where there is no cut-off.
///
/// Wachs & Kumagai (1973), doi:10.1016/0038-0121(73)90041-4. The cut-off is
/// inclusive. Destinations that offer nothing reach nobody.
///
/// # Errors
/// None in practice: flat weights are finite.
pub fn cumulative(setting: Setting<'_>, cutoff: Option<Impedance>) -> Result<Scores, AccessError> {
    gravity(setting, &cutoff.map_or_else(Decay::flat, Decay::binary))
}
