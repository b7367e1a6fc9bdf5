//! The Palma ratio.

use super::{Distribution, Ranked, weighted_quantile};

/// The Palma ratio of access: the mean access of people whose income is above
/// the ninth decile, over that of those at or below the fourth; deciles by
/// [`weighted_quantile`]. Groups of unknown income take no part. `None` where
/// either has nobody, or the poorer have none.
///
/// Palma (2011), doi:10.1111/j.1467-7660.2011.01709.x; for access, Herszenhut
/// et al. (2022) and the R package accessibility, whose rule this is.
#[must_use]
pub fn palma(distribution: &Distribution, incomes: &[Option<f64>]) -> Option<f64> {
    let groups: Vec<Ranked> = distribution.by_income(incomes).collect();
    let ranks: Vec<(f64, f64)> = groups.iter().map(|g| (g.rank, g.people)).collect();
    let (fourth, ninth) = (
        weighted_quantile(&ranks, 0.4)?,
        weighted_quantile(&ranks, 0.9)?,
    );
    let rich = mean(groups.iter().filter(|group| group.rank > ninth))?;
    let poor = mean(groups.iter().filter(|group| group.rank <= fourth))?;
    (poor > 0.0).then(|| rich / poor)
}

fn mean<'a>(groups: impl Iterator<Item = &'a Ranked>) -> Option<f64> {
    let add = |(access, people): (f64, f64), group: &Ranked| {
        (access + group.access * group.people, people + group.people)
    };
    let (access, people) = groups.fold((0.0, 0.0), add);
    (people > 0.0).then(|| access / people)
}
