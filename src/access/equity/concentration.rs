//! The concentration index.

use super::{Distribution, Ranked};

/// The concentration index of access by income:
/// `C = 2 cov(access, rank) / mean access`, where a person's rank is the share
/// of people who are poorer plus half of those at the same income. Negative
/// where access falls to the poor, positive where it falls to the rich. Groups
/// of unknown income take no part. `None` of nobody, or where all have 0.
///
/// Wagstaff, Paci & van Doorslaer (1991), doi:10.1016/0277-9536(91)90212-U;
/// Kakwani, Wagstaff & van Doorslaer (1997),
/// doi:10.1016/S0304-4076(96)01807-6 for ranks in groups.
#[must_use]
pub fn concentration(distribution: &Distribution, incomes: &[Option<f64>]) -> Option<f64> {
    index(distribution.by_income(incomes).collect())
}

/// Twice the covariance of access with the rank of people, over mean access.
pub(super) fn index(mut groups: Vec<Ranked>) -> Option<f64> {
    groups.sort_by(|a, b| a.rank.total_cmp(&b.rank));
    let people: f64 = groups.iter().map(|group| group.people).sum();
    let access: f64 = groups.iter().map(|group| group.access * group.people).sum();
    if access <= 0.0 {
        return None;
    }
    let mut below = 0.0;
    let mut weighted = 0.0;
    for tied in groups.chunk_by(|a, b| a.rank.total_cmp(&b.rank).is_eq()) {
        let here: f64 = tied.iter().map(|group| group.people).sum();
        let theirs: f64 = tied.iter().map(|group| group.access * group.people).sum();
        weighted += theirs * (below + here / 2.0) / people;
        below += here;
    }
    Some(2.0 * weighted / access - 1.0)
}
