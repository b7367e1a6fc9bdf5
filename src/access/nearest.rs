//! The cost of the nearest.

use super::{AccessError, Scores, Setting};
use crate::travel::catchments::Catchment;
use crate::travel::matrix::{Amount, Impedance};

/// What it costs to reach the nearest `count` opportunities: the least cost
/// within which supply adds up to `count`, in the unit of costs. With 1 of
/// supply a place it is the cost of the `count`-th nearest place; with a count
/// of 1 and whole numbers, that of the nearest place that offers something.
///
/// Origins that cannot reach so many within the cut-off (inclusive; anywhere,
/// where there is none) have no score. Here less is better.
///
/// # Errors
/// [`AccessError::Count`] when `count` is 0.
pub fn nearest(
    setting: Setting<'_>,
    count: Amount,
    cutoff: Option<Impedance>,
) -> Result<Scores, AccessError> {
    if count == Amount::ZERO {
        return Err(AccessError::Count(count.get()));
    }
    let mut found = vec![Nearest::default(); setting.catchments.origins()];
    setting.catchments.visit(&mut |block| {
        for catchment in block {
            let supply = setting.supply(catchment.destination);
            if supply > 0.0 {
                offer(&mut found, catchment, supply, (count, cutoff));
            }
        }
    });
    let scores = found.iter().map(|nearest| nearest.cost(count)).collect();
    Ok(Scores::new(scores))
}

fn offer(
    found: &mut [Nearest],
    catchment: &Catchment<'_>,
    supply: f64,
    (count, cutoff): (Amount, Option<Impedance>),
) {
    for (origin, cost) in catchment.origins.iter() {
        if cutoff.is_none_or(|cutoff| cost <= cutoff) {
            found[origin].offer(cost, supply, count);
        }
    }
}

/// The nearest destinations of an origin, as many as it takes.
#[derive(Clone, Default)]
struct Nearest(Vec<(Impedance, f64)>);

impl Nearest {
    /// Takes a destination in where it is nearer than the last, and lets go
    /// of those that it makes superfluous.
    fn offer(&mut self, cost: Impedance, supply: f64, count: Amount) {
        let at = self.0.partition_point(|&(known, _)| known <= cost);
        let before: f64 = self.0[..at].iter().map(|(_, supply)| supply).sum();
        if before >= count.get() {
            return;
        }
        self.0.insert(at, (cost, supply));
        let enough = self.enough(count).map_or(self.0.len(), |last| last + 1);
        self.0.truncate(enough);
    }

    /// The rank at which supply is enough.
    fn enough(&self, count: Amount) -> Option<usize> {
        let mut sum = 0.0;
        self.0.iter().position(|(_, supply)| {
            sum += supply;
            sum >= count.get()
        })
    }

    fn cost(&self, count: Amount) -> Option<f64> {
        Some(self.0[self.enough(count)?].0.get())
    }
}
