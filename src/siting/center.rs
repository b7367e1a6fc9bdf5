//! The p-center: sites that make the farthest trip short (Hakimi 1964), by
//! covering at radii of the matrix (Minieka 1970).

use super::cover::Search;
use super::error::SitingError;
use super::lscp::{cover_within, nearer, uncoverable};
use super::median::complete;
use super::sites::{Effort, Means, Proof, Sites, Siting, Standing};
use crate::travel::matrix::Impedance;

/// Opens so many sites that the greatest cost of a demand point to its
/// cheapest open place, with people or without, is least: the objective, in
/// the unit of the costs. Among such choices one with little travel is looked
/// for.
///
/// Demand points that no place may ever reach are apart, as in
/// [`p_median`](super::p_median).
///
/// # Errors
/// [`SitingError::TooFewCandidates`]; [`SitingError::TooFewSites`] where so
/// many do not reach everyone, [`SitingError::NoneFound`] where that was not
/// found out within the effort.
pub fn p_center(
    sites: &Sites<'_>,
    count: usize,
    effort: Effort,
) -> Result<Siting<Impedance>, SitingError> {
    sites.check_count(count)?;
    let radii = radii(sites);
    let mut search = Halving {
        sites,
        count,
        effort: effort.get(),
        at_least: 0,
    };
    let Some(&widest) = radii.last() else {
        return Ok(nothing_to_reach(sites, count));
    };
    let Some(mut chosen) = search.within(widest) else {
        let at_least = search.at_least;
        return Err(if at_least > count {
            SitingError::TooFewSites {
                sites: count,
                at_least,
            }
        } else {
            SitingError::NoneFound
        });
    };
    // Everything below `low` is not enough; `high` is; below `proven` that is
    // known for sure.
    let (mut low, mut high, mut proven) = (0, radii.len() - 1, 0);
    while low < high {
        let middle = usize::midpoint(low, high);
        if let Some(found) = search.within(radii[middle]) {
            (chosen, high) = (found, middle);
            continue;
        }
        low = middle + 1;
        if search.at_least > count {
            proven = low;
        }
    }
    let mut chosen = nearer(sites, chosen, radii[high]);
    complete(sites, &mut chosen, &Means::Sites(count));
    let proof = Proof {
        objective: radii[high],
        bound: radii[proven],
        optimal: proven == high,
    };
    Ok(Siting::new(sites, &chosen, proof))
}

/// With no demand to reach every choice is as good.
fn nothing_to_reach(sites: &Sites<'_>, count: usize) -> Siting<Impedance> {
    let mut chosen = Vec::new();
    complete(sites, &mut chosen, &Means::Sites(count));
    let none = Impedance::ZERO;
    let proof = Proof {
        objective: none,
        bound: none,
        optimal: true,
    };
    Siting::new(sites, &chosen, proof)
}

/// The costs that the farthest trip can have, ascending: none shorter than the
/// trip of a point whose nearest place is farthest.
fn radii(sites: &Sites<'_>) -> Vec<Impedance> {
    let usable = |&(place, _): &(usize, Impedance)| {
        let place = u32::try_from(place).expect("a matrix has fewer than 2^32 places");
        !sites.is(place, Standing::Forbidden)
    };
    let rows = sites.matrix().rows();
    let least = rows.filter_map(|row| row.iter().filter(usable).map(|pair| pair.1).min());
    let Some(least) = least.max() else {
        return Vec::new();
    };
    let rows = sites.matrix().rows();
    let costs = rows.flat_map(|row| row.iter().filter(usable).map(|pair| pair.1));
    let mut radii: Vec<Impedance> = costs.filter(|&cost| cost >= least).collect();
    radii.sort_unstable();
    radii.dedup();
    radii
}

struct Halving<'a> {
    sites: &'a Sites<'a>,
    count: usize,
    effort: u64,
    /// How many sites the last radius asked for needs at least.
    at_least: usize,
}

impl Halving<'_> {
    /// So many sites that leave nobody whom a place may reach beyond the
    /// radius.
    fn within(&mut self, radius: Impedance) -> Option<Vec<u32>> {
        let lost = uncoverable(self.sites, radius);
        if lost.points.len() > lost.unreachable {
            self.at_least = usize::MAX;
            return None;
        }
        let mut search = Search {
            at_most: self.count,
            effort: self.effort,
        };
        let found = cover_within(self.sites, radius).fewest(&mut search);
        self.effort = search.effort;
        self.at_least = found.at_least;
        (found.opened.len() <= self.count).then_some(found.opened)
    }
}
