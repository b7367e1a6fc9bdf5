//! The one loop of all measures: every destination gives to the origins of
//! its catchment.

use rayon::prelude::*;

use super::{AccessError, Decay, Scores, Setting};
use crate::travel::catchments::{Catchment, Catchments};

/// What a destination gives: to each origin of its catchment, in their order,
/// `rate` times a weight. An origin with a weight above 0 is reached.
pub(super) struct Shares {
    pub(super) rate: f64,
    pub(super) weights: Vec<f64>,
}

/// Adds up what the destinations give, for each origin in the order of the
/// destinations. Shares of a block are worked out in parallel, and none
/// depends on another: the sums are the same for any number of threads.
pub(super) fn spread(
    catchments: &dyn Catchments,
    shares: impl Fn(&Catchment<'_>) -> Option<Shares> + Sync,
) -> Result<Scores, AccessError> {
    let mut scores = vec![None; catchments.origins()];
    let mut result = Ok(());
    catchments.visit(&mut |block| {
        let found: Vec<_> = block.par_iter().map(&shares).collect();
        for (catchment, shares) in block.iter().zip(found) {
            if let (Ok(()), Some(shares)) = (&result, shares) {
                result = add(&mut scores, catchment, &shares);
            }
        }
    });
    result.map(|()| Scores::new(scores))
}

fn add(
    scores: &mut [Option<f64>],
    catchment: &Catchment<'_>,
    shares: &Shares,
) -> Result<(), AccessError> {
    for ((origin, cost), weight) in catchment.origins.iter().zip(&shares.weights) {
        let share = shares.rate * weight;
        if !share.is_finite() {
            return Err(AccessError::Endless {
                origin,
                destination: catchment.destination,
                cost: cost.get(),
            });
        }
        if *weight > 0.0 {
            *scores[origin].get_or_insert(0.0) += share;
        }
    }
    Ok(())
}

/// The weight of each origin of a catchment.
pub(super) fn weights(decay: &Decay, catchment: &Catchment<'_>) -> Vec<f64> {
    let costs = catchment.origins.costs().iter();
    costs.map(|&cost| decay.weight(cost)).collect()
}

/// Supply over the demand that weighs on it. Where nothing is offered the
/// destination counts for nothing (`None`); where nobody asks, it is reached
/// and has nothing to share out.
pub(super) fn rate(supply: f64, load: f64) -> Option<f64> {
    if supply <= 0.0 {
        None
    } else if load == 0.0 {
        Some(0.0)
    } else {
        Some(supply / load)
    }
}

/// The demand that weighs on a destination, in the order of the origins.
pub(super) fn load(setting: Setting<'_>, catchment: &Catchment<'_>, weights: &[f64]) -> f64 {
    let origins = catchment.origins.others().iter().zip(weights);
    origins
        .map(|(&origin, weight)| setting.demand[origin as usize].get() * weight)
        .sum()
}

/// What weighs on each origin, over all destinations, those that offer nothing
/// among them: `of` gives a destination's part in it.
pub(super) fn pull(
    setting: Setting<'_>,
    decay: &Decay,
    of: impl Fn(usize) -> f64 + Sync,
) -> Result<Vec<f64>, AccessError> {
    let sums = spread(setting.catchments, |catchment| {
        let rate = of(catchment.destination);
        let weights = weights(decay, catchment);
        Some(Shares { rate, weights })
    })?;
    Ok(sums.or_zero().collect())
}

/// Each weight over what weighs on its origin: the part of the origin's
/// choice that falls on the destination.
pub(super) fn choices(catchment: &Catchment<'_>, weights: &[f64], pull: &[f64]) -> Vec<f64> {
    let origins = catchment.origins.others().iter().zip(weights);
    let choice = |(&origin, &weight): (&u32, &f64)| {
        if weight > 0.0 {
            weight / pull[origin as usize]
        } else {
            0.0
        }
    };
    origins.map(choice).collect()
}
