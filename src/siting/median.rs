//! The p-median: sites that make travel least (Hakimi 1964).

use super::cover::{Cover, Search};
use super::error::SitingError;
use super::grain::{grain, product};
use super::location::{Limit, Location, solve};
use super::sites::{Effort, Means, Proof, Sites, Siting, Standing};
use crate::travel::matrix::Impedance;

/// Opens sites within the means so that people times cost, summed over
/// everyone's cheapest open place, is least: the objective, in the unit of the
/// people times that of the costs.
///
/// Demand points that no place may ever reach count for nothing: they are
/// apart, with no open place in [`Sites::nearest`]. Everyone else with people
/// has to be served.
///
/// # Errors
/// [`SitingError::TooFewCandidates`]; [`SitingError::TooFewSites`] or
/// [`SitingError::NoneFound`] where the means do not serve everyone.
pub fn p_median(
    sites: &Sites<'_>,
    means: &Means,
    effort: Effort,
) -> Result<Siting<f64>, SitingError> {
    let problem = problem(sites, limit(sites, means)?, |_| true);
    let start = first_choice(sites, &problem, means, effort)?;
    let found = solve(&problem, &start, effort.get());
    let Some(mut chosen) = found.opened.filter(|_| found.cost.is_finite()) else {
        return Err(SitingError::NoneFound);
    };
    complete(sites, &mut chosen, means);
    let objective = travel(sites, &chosen);
    let bound = if found.optimal {
        objective
    } else {
        found.bound.min(objective)
    };
    let proof = Proof {
        objective,
        bound,
        optimal: found.optimal,
    };
    Ok(Siting::new(sites, &chosen, proof))
}

/// What the search takes in place of the means.
pub(super) fn limit(sites: &Sites<'_>, means: &Means) -> Result<Limit, SitingError> {
    match means {
        Means::Sites(count) => {
            sites.check_count(*count)?;
            Ok(Limit::Count(*count as u64))
        }
        Means::Budget { limit, prices } => {
            if prices.len() != sites.matrix().destinations() {
                return Err(SitingError::Lengths {
                    demand: (sites.demand().len(), sites.matrix().origins()),
                    standing: (prices.len(), sites.matrix().destinations()),
                });
            }
            // Thousandths, so that sums of prices are exact: what is spent is
            // rounded up, what there is down.
            let prices = prices
                .iter()
                .map(|price| thousandths(price.get(), f64::ceil));
            Ok(Limit::Budget(
                thousandths(limit.get(), f64::floor),
                prices.collect(),
            ))
        }
    }
}

/// A number in thousandths, rounded where it has more decimals than that.
pub(super) fn thousandths(number: f64, round: fn(f64) -> f64) -> u64 {
    let scaled = number * 1000.0;
    let near = scaled.round();
    let whole = if (scaled - near).abs() <= 1e-6 * near.max(1.0) {
        near
    } else {
        round(scaled)
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "amounts are not negative, and the most is kept in range"
    )]
    let whole = whole.min(9.0e15) as u64;
    whole
}

/// The demand points with people that some place may reach, where only the
/// pairs with a cost that is `near` count.
pub(super) fn problem(
    sites: &Sites<'_>,
    limit: Limit,
    near: impl Fn(Impedance) -> bool,
) -> Location {
    let (mut rows, mut default) = (Vec::new(), Vec::new());
    let mut most = 0.0;
    for (row, people) in sites.matrix().rows().zip(sites.demand()) {
        let people = people.get();
        let (mut pairs, mut kept) = (Vec::new(), f64::INFINITY);
        for (place, cost) in row.iter().filter(|&(_, cost)| near(cost)) {
            let place = u32::try_from(place).expect("a matrix has fewer than 2^32 places");
            let cost = people * cost.get();
            if sites.is(place, Standing::Kept) {
                kept = kept.min(cost);
            } else if sites.is(place, Standing::Candidate) {
                pairs.push((place, cost));
            }
        }
        if people > 0.0 && (!pairs.is_empty() || kept.is_finite()) {
            most += pairs.iter().map(|pair| pair.1).fold(0.0, f64::max);
            rows.push(pairs);
            default.push(kept);
        }
    }
    let people = grain(sites.demand().iter().map(|people| people.get()));
    let costs = sites.matrix().rows().flat_map(|row| row.costs().iter());
    let costs = grain(costs.map(|cost| cost.get()));
    let candidates = (sites.free(), sites.matrix().destinations());
    let grain = product(people, costs, most);
    Location::new(rows, default, candidates, limit).with_grain(grain)
}

/// A choice that serves everyone, where some candidate does not.
fn first_choice(
    sites: &Sites<'_>,
    problem: &Location,
    means: &Means,
    effort: Effort,
) -> Result<Vec<u32>, SitingError> {
    let Means::Sites(count) = *means else {
        return Ok(Vec::new());
    };
    let free = sites.free();
    let rows = problem.to_serve();
    if rows.iter().all(|row| row.len() == free.len()) {
        return match (count, rows.is_empty()) {
            (0, false) => Err(SitingError::TooFewSites {
                sites: 0,
                at_least: 1,
            }),
            _ => Ok(Vec::new()),
        };
    }
    let cover = Cover {
        rows,
        free,
        candidates: sites.matrix().destinations(),
    };
    let found = cover.fewest(&mut Search {
        at_most: count,
        effort: effort.get(),
    });
    if found.at_least > count {
        return Err(SitingError::TooFewSites {
            sites: count,
            at_least: found.at_least,
        });
    }
    Ok(if found.opened.len() <= count {
        found.opened
    } else {
        Vec::new()
    })
}

/// Opens what is left of the sites asked for: those that lower travel most,
/// then the first.
pub(super) fn complete(sites: &Sites<'_>, chosen: &mut Vec<u32>, means: &Means) {
    let Means::Sites(count) = *means else { return };
    if chosen.len() < count {
        let problem = problem(sites, Limit::Count(count as u64), |_| true);
        *chosen = problem.filled(chosen);
    }
    let more = sites.free().into_iter().filter(|j| !chosen.contains(j));
    let more: Vec<u32> = more.take(count.saturating_sub(chosen.len())).collect();
    chosen.extend(more);
    chosen.sort_unstable();
}

/// People times cost of everyone's cheapest open place, in the order of the
/// demand.
fn travel(sites: &Sites<'_>, chosen: &[u32]) -> f64 {
    let mut open: Vec<usize> = chosen.iter().map(|&place| place as usize).collect();
    open.extend(sites.kept().into_iter().map(|place| place as usize));
    let assigned = sites.nearest(&open).into_iter().zip(sites.demand());
    let costs = assigned.filter_map(|(to, people)| Some(to?.cost.get() * people.get()));
    costs.sum()
}
