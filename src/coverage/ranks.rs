//! Whether two figures put areas in the same order.
//!
//! Figures of different things (the share of people far from places of digital
//! mediation, the share far from shops and schools) have no common scale; the
//! order that they put areas in can be compared all the same.

/// The rank of each value from 1, the greatest first; equal values share the
/// mean of the ranks that they hold together.
#[must_use]
pub fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0.0;
    for tied in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        #[expect(clippy::cast_precision_loss, reason = "fewer areas than 2^52")]
        let count = tied.len() as f64;
        for &at in tied {
            ranks[at] = before + f64::midpoint(count, 1.0);
        }
        before += count;
    }
    ranks
}

/// Spearman's ρ: the correlation of the ranks, ties at their mean rank. From
/// −1 (the opposite order) to 1 (the same); `None` of fewer than two areas, or
/// where all are equal in one of the two.
///
/// Spearman (1904), doi:10.2307/1412159.
///
/// # Panics
/// When there are not as many values of one as of the other.
#[must_use]
pub fn spearman(first: &[f64], second: &[f64]) -> Option<f64> {
    assert_eq!(first.len(), second.len(), "values are in pairs");
    let (first, second) = (mid_ranks(first), mid_ranks(second));
    #[expect(clippy::cast_precision_loss, reason = "fewer areas than 2^52")]
    let middle = f64::midpoint(first.len() as f64, 1.0);
    let sum = |of: &dyn Fn(usize) -> f64| (0..first.len()).map(of).sum::<f64>();
    let common = sum(&|at| (first[at] - middle) * (second[at] - middle));
    let own = |ranks: &[f64]| {
        ranks
            .iter()
            .map(|rank| (rank - middle).powi(2))
            .sum::<f64>()
    };
    let scale = (own(&first) * own(&second)).sqrt();
    (scale > 0.0).then(|| common / scale)
}

/// Kendall's τ-b: of all pairs of areas, those in the same order less those in
/// the opposite one, over what is left once ties are taken out. `None` as for
/// [`spearman`]. Takes time by the square of the number of areas.
///
/// Kendall (1945), doi:10.2307/2332303.
///
/// # Panics
/// When there are not as many values of one as of the other.
#[must_use]
pub fn kendall(first: &[f64], second: &[f64]) -> Option<f64> {
    assert_eq!(first.len(), second.len(), "values are in pairs");
    let sign = |values: &[f64], a: usize, b: usize| match values[a].total_cmp(&values[b]) {
        std::cmp::Ordering::Less => -1.0,
        std::cmp::Ordering::Equal => 0.0,
        std::cmp::Ordering::Greater => 1.0,
    };
    let (mut order, mut untied) = (0.0, [0.0, 0.0]);
    for a in 1..first.len() {
        for b in 0..a {
            let (one, two) = (sign(first, a, b), sign(second, a, b));
            order += one * two;
            untied[0] += f64::abs(one);
            untied[1] += f64::abs(two);
        }
    }
    let scale = f64::sqrt(untied[0] * untied[1]);
    (scale > 0.0).then(|| order / scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn close(found: Option<f64>, expected: f64) {
        let found = found.expect("an index");
        assert!((found - expected).abs() < 1e-12, "{found} ≠ {expected}");
    }

    /// `scipy.stats.spearmanr` and `kendalltau` give the same to 1e-12.
    #[test]
    fn orders_are_compared_as_by_hand() {
        assert_eq!(mid_ranks(&[3.0, 7.0, 3.0, 9.0]), [3.5, 2.0, 3.5, 1.0]);
        let (one, two) = ([1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 1.0, 4.0, 3.0, 5.0]);
        // Squares of differences of ranks: 4, over 5 × 24: ρ = 1 − 24/120.
        close(spearman(&one, &two), 0.8);
        // Two of ten pairs are in the other order.
        close(kendall(&one, &two), 0.6);
        let tied = [1.0, 1.0, 4.0, 3.0, 5.0];
        close(kendall(&one, &tied), 7.0 / 90.0_f64.sqrt());
        close(spearman(&one, &tied), 8.5 / 95.0_f64.sqrt());
        assert_eq!(kendall(&[1.0], &[2.0]), None);
        assert_eq!(spearman(&[1.0, 1.0], &[2.0, 3.0]), None);
    }

    proptest! {
        #[test]
        fn only_the_order_matters(values in prop::collection::vec((0..20_i32, 0..20_i32), 2..30)) {
            let one: Vec<f64> = values.iter().map(|v| f64::from(v.0)).collect();
            let two: Vec<f64> = values.iter().map(|v| f64::from(v.1)).collect();
            let stretched: Vec<f64> = one.iter().map(|v| v.exp()).collect();
            let turned: Vec<f64> = one.iter().map(|v| -v).collect();
            for index in [spearman, kendall] {
                let found = index(&one, &two);
                prop_assert_eq!(found, index(&stretched, &two));
                prop_assert!(found.is_none_or(|i| i.abs() <= 1.0 + 1e-12));
                let opposite = index(&turned, &two);
                prop_assert_eq!(found.is_some(), opposite.is_some());
                if let (Some(a), Some(b)) = (found, opposite) {
                    prop_assert!((a + b).abs() < 1e-9, "{} {}", a, b);
                }
                if let Some(itself) = index(&one, &one) {
                    prop_assert!((itself - 1.0).abs() < 1e-9);
                }
            }
        }
    }
}
