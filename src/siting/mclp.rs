//! Maximal covering: the most people within reach for the means given
//! (Church & ReVelle 1974), whole or in part (Berman & Krass 2002).

use std::collections::BTreeMap;

use super::error::SitingError;
use super::grain::{grain, product};
use super::location::{Limit, Location, solve};
use super::median::{complete, limit};
use super::sites::{Effort, Means, Proof, Sites, Siting, Standing};
use crate::travel::matrix::{Amount, Impedance};

/// What cover a place gives by its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    whole: Impedance,
    none: Impedance,
}

impl Reach {
    /// Whole cover up to a radius, the radius included, and none beyond it.
    #[must_use]
    pub fn within(radius: Impedance) -> Self {
        Self {
            whole: radius,
            none: radius,
        }
    }

    /// Whole cover up to a radius, then falling in a straight line to nothing
    /// at another; `None` when the second is below the first.
    #[must_use]
    pub fn fading(whole: Impedance, none: Impedance) -> Option<Self> {
        (none >= whole).then_some(Self { whole, none })
    }

    /// The part of the people that a place at this cost covers, from 0 to 1.
    #[must_use]
    pub fn of(self, cost: Impedance) -> f64 {
        if cost <= self.whole {
            1.0
        } else if cost >= self.none {
            0.0
        } else {
            (self.none.get() - cost.get()) / (self.none.get() - self.whole.get())
        }
    }
}

/// Opens sites within the means so that the people covered, by the place that
/// covers them best, are most: the objective, in the unit of the people.
/// Weighted demand is demand: give each point its people times their weight.
///
/// # Errors
/// [`SitingError::TooFewCandidates`].
pub fn cover_most(
    sites: &Sites<'_>,
    reach: Reach,
    means: &Means,
    effort: Effort,
) -> Result<Siting<Amount>, SitingError> {
    let problem = problem(sites, reach, limit(sites, means)?);
    let found = solve(&problem, &[], effort.get());
    let mut chosen = found.opened.unwrap_or_default();
    complete(sites, &mut chosen, means);
    let objective = covered(sites, &chosen, reach);
    let bound = sites.people().get() - found.bound;
    let bound = if found.optimal {
        objective
    } else {
        bound.max(objective)
    };
    let amount = |value: f64| Amount::new(value).expect("a part of the people");
    let proof = Proof {
        objective: amount(objective),
        bound: amount(bound),
        optimal: found.optimal,
    };
    Ok(Siting::new(sites, &chosen, proof))
}

/// The people left out as costs; points that the same places cover alike are
/// one row.
fn problem(sites: &Sites<'_>, reach: Reach, limit: Limit) -> Location {
    let mut alike: BTreeMap<(Vec<(u32, u64)>, u64), f64> = BTreeMap::new();
    for (row, people) in sites.matrix().rows().zip(sites.demand()) {
        let (mut pairs, mut kept) = (Vec::new(), 0.0_f64);
        for (place, cost) in row.iter() {
            let place = u32::try_from(place).expect("a matrix has fewer than 2^32 places");
            let part = reach.of(cost);
            if sites.is(place, Standing::Kept) {
                kept = kept.max(part);
            } else if part > 0.0 && sites.is(place, Standing::Candidate) {
                pairs.push((place, part.to_bits()));
            }
        }
        *alike.entry((pairs, kept.to_bits())).or_default() += people.get();
    }
    let (mut rows, mut default) = (Vec::new(), Vec::new());
    for ((pairs, kept), people) in alike {
        let left = |part: u64| people * (1.0 - f64::from_bits(part));
        rows.push(
            pairs
                .into_iter()
                .map(|(place, part)| (place, left(part)))
                .collect(),
        );
        default.push(left(kept));
    }
    let whole = reach.whole == reach.none;
    let people = grain(sites.demand().iter().map(|people| people.get()));
    let grain = product(people, f64::from(u8::from(whole)), sites.people().get());
    Location::new(
        rows,
        default,
        (sites.free(), sites.matrix().destinations()),
        limit,
    )
    .with_grain(grain)
}

/// The people that these sites and the kept ones cover, in the order of the
/// demand.
fn covered(sites: &Sites<'_>, chosen: &[u32], reach: Reach) -> f64 {
    let mut open: Vec<usize> = chosen.iter().map(|&place| place as usize).collect();
    open.extend(sites.kept().into_iter().map(|place| place as usize));
    let nearest = sites.nearest(&open).into_iter().zip(sites.demand());
    let parts = nearest.map(|(to, people)| to.map_or(0.0, |to| people.get() * reach.of(to.cost)));
    parts.sum()
}
