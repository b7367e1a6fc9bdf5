//! Location set covering: the fewest sites that leave nobody beyond the radius
//! (Toregas, Swain, ReVelle & Bergman 1971).

use super::cover::{Cover, Search};
use super::error::SitingError;
use super::location::Limit;
use super::median::problem;
use super::sites::{Effort, Proof, Sites, Siting, Standing};
use crate::travel::matrix::Impedance;

/// Opens the fewest sites with which every demand point, with people or
/// without, has an open place within the radius; the objective is their
/// number, places kept not counted. Among choices of so few sites one with
/// little travel is looked for.
///
/// # Errors
/// [`SitingError::Uncoverable`] where a point is beyond the radius of every
/// place.
pub fn cover_all(
    sites: &Sites<'_>,
    radius: Impedance,
    effort: Effort,
) -> Result<Siting<usize>, SitingError> {
    let lost = uncoverable(sites, radius);
    if lost.points.is_empty() {
        Ok(cover_coverable(sites, radius, effort))
    } else {
        Err(lost.into_error())
    }
}

/// As [`cover_all`], of the demand points that can be covered.
#[must_use]
pub fn cover_coverable(sites: &Sites<'_>, radius: Impedance, effort: Effort) -> Siting<usize> {
    let cover = cover_within(sites, radius);
    let found = cover.fewest(&mut Search {
        at_most: usize::MAX,
        effort: effort.get(),
    });
    let chosen = nearer(sites, found.opened, radius);
    let proof = Proof {
        objective: chosen.len(),
        bound: found.at_least,
        optimal: found.at_least == chosen.len(),
    };
    Siting::new(sites, &chosen, proof)
}

/// Demand points that no place may cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncoverable {
    /// By rank, ascending.
    pub points: Vec<usize>,
    /// The least radius at which each has a place, save those that none
    /// reaches at all; `None` where that is all of them.
    pub radius: Option<Impedance>,
    /// Those that no place reaches at any cost.
    pub unreachable: usize,
}

impl Uncoverable {
    pub(super) fn into_error(self) -> SitingError {
        SitingError::Uncoverable {
            points: self.points,
            radius: self.radius,
            unreachable: self.unreachable,
        }
    }
}

/// The demand points beyond the radius of every candidate and kept place, and
/// what would change that.
#[must_use]
pub fn uncoverable(sites: &Sites<'_>, radius: Impedance) -> Uncoverable {
    let mut lost = Uncoverable {
        points: Vec::new(),
        radius: None,
        unreachable: 0,
    };
    for (point, row) in sites.matrix().rows().enumerate() {
        let usable = row.iter().filter(|&(place, _)| !forbidden(sites, place));
        let least = usable.map(|(_, cost)| cost).min();
        if least.is_some_and(|least| least <= radius) {
            continue;
        }
        lost.points.push(point);
        lost.radius = lost.radius.max(least);
        lost.unreachable += usize::from(least.is_none());
    }
    lost
}

fn forbidden(sites: &Sites<'_>, place: usize) -> bool {
    let place = u32::try_from(place).expect("a matrix has fewer than 2^32 places");
    sites.is(place, Standing::Forbidden)
}

/// The demand points that kept places leave to cover and candidates can.
pub(super) fn cover_within(sites: &Sites<'_>, radius: Impedance) -> Cover {
    let mut rows = Vec::new();
    for row in sites.matrix().rows() {
        let near = row.iter().filter(|&(_, cost)| cost <= radius);
        let near = near.map(|(place, _)| u32::try_from(place).expect("fewer than 2^32 places"));
        let near: Vec<u32> = near.collect();
        let kept = near.iter().any(|&place| sites.is(place, Standing::Kept));
        let free = near
            .into_iter()
            .filter(|&place| sites.is(place, Standing::Candidate));
        let free: Vec<u32> = free.collect();
        if !kept && !free.is_empty() {
            rows.push(free);
        }
    }
    Cover {
        rows,
        free: sites.free(),
        candidates: sites.matrix().destinations(),
    }
}

/// As many sites that cover as much, with less travel where interchange finds
/// a way.
pub(super) fn nearer(sites: &Sites<'_>, chosen: Vec<u32>, radius: Impedance) -> Vec<u32> {
    let limit = Limit::Count(chosen.len() as u64);
    // Points without people do not travel, and have to be covered all the same.
    let problem = problem(sites, limit, |cost| cost <= radius);
    let better = problem.improved(&chosen);
    let cover = cover_within(sites, radius);
    if better.len() == chosen.len() && cover.covered_by(&better) {
        better
    } else {
        chosen
    }
}
