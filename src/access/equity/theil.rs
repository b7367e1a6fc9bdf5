//! The Theil index.

use super::Distribution;

/// The Theil index T of access among people:
/// `T = Σ_k (p_k / P) (a_k / μ) ln(a_k / μ)`, in nats, where who has 0 adds 0.
/// `None` of nobody, or where all have 0.
///
/// Theil (1967), Economics and Information Theory.
#[must_use]
pub fn theil(distribution: &Distribution) -> Option<f64> {
    let mean = distribution.mean().filter(|&mean| mean > 0.0)?;
    let term = |(access, people): (f64, f64)| {
        let part = access / mean;
        if part > 0.0 {
            people * part * part.ln()
        } else {
            0.0
        }
    };
    let sum: f64 = distribution.groups().map(term).sum();
    Some(sum / distribution.people())
}
