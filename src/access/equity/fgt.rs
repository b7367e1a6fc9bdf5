//! Poverty of access.

use super::Distribution;

/// The index of Foster, Greer & Thorbecke of an order: over everyone,
/// `FGT_α = Σ_{a_k < z} p_k ((z − a_k) / z)^α / P`. Order 0 is the share of
/// people below the line `z`, order 1 how far below they are, order 2 gives
/// more weight to those farthest. Who is exactly at the line is not below it.
/// `None` of nobody, or where the line is not above 0.
///
/// Foster, Greer & Thorbecke (1984), doi:10.2307/1913475.
#[must_use]
pub fn fgt(distribution: &Distribution, line: f64, order: u32) -> Option<f64> {
    let people = distribution.people();
    if !line.is_finite() || line <= 0.0 || people <= 0.0 {
        return None;
    }
    let order = i32::try_from(order).ok()?;
    let poor = distribution.groups().filter(|&(access, _)| access < line);
    let gaps = poor.map(|(access, people)| people * ((line - access) / line).powi(order));
    // The sum of nobody is minus zero.
    Some(gaps.sum::<f64>() / people + 0.0)
}
