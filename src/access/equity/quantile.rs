//! Quantiles of weighted values.

/// The quantile of values, each with how often it stands, as `wtd.quantile` of
/// the R package Hmisc gives it by default: with `n` the sum of weights, the
/// rank `1 + (n − 1)·part`, between the values at the whole ranks around it.
/// Values with no weight take no part; `None` where none has any, or `part` is
/// not from 0 to 1.
#[must_use]
pub fn weighted_quantile(values: &[(f64, f64)], part: f64) -> Option<f64> {
    let mut values: Vec<(f64, f64)> = values.iter().copied().filter(|v| v.1 > 0.0).collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = values.iter().map(|(_, weight)| weight).sum();
    if values.is_empty() || !(0.0..=1.0).contains(&part) {
        return None;
    }
    let rank = 1.0 + (total - 1.0) * part;
    let low = rank.floor().max(1.0);
    let high = (low + 1.0).min(total);
    let rest = rank - rank.floor();
    Some((1.0 - rest) * at(&values, low)? + rest * at(&values, high)?)
}

/// The value at a rank: the first at which weights add up to it.
fn at(sorted: &[(f64, f64)], rank: f64) -> Option<f64> {
    let mut sum = 0.0;
    let reached = sorted.iter().find(|(_, weight)| {
        sum += weight;
        sum >= rank
    });
    reached.or(sorted.last()).map(|(value, _)| *value)
}
