//! Enhanced two-step floating catchments.

use super::{AccessError, Decay, Scores, Setting, two_step};

/// E2SFCA: `R_j = S_j / Σ_i P_i f(c_ij)`, then `A_i = Σ_j R_j f(c_ij)`, in
/// units of supply a unit of demand.
///
/// Luo & Qi (2009), doi:10.1016/j.healthplace.2009.06.002, whose weights fall
/// in three steps ([`Steps::thirds`](super::Steps::thirds)). With a power it is
/// the gravity measure with competition of Joseph & Bantock (1982),
/// doi:10.1016/0277-9536(82)90067-2. Multiplying every weight by the same
/// number changes no score.
///
/// # Errors
/// [`AccessError::Endless`] where a pair has no finite weight.
pub fn enhanced_two_step(setting: Setting<'_>, decay: &Decay) -> Result<Scores, AccessError> {
    two_step::weighted(setting, decay)
}
