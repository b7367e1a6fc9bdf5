//! Sites that hold so many people: the capacitated p-median (Mulvey & Beck
//! 1984) and capacitated maximal covering (Current & Storbeck 1988). Each
//! demand point goes whole to one place.
//!
//! Small questions go to an exact solver; larger ones are answered by
//! assignment of those who would lose most first (Martello & Toth 1990),
//! improved by moves and exchanges, and bounded by Lagrangian relaxation.

mod assign;
mod bound;
mod exact;

use super::assign::Assigned;
use super::error::SitingError;
use super::sites::{Effort, Proof, Sites, Siting, Standing};
use crate::travel::matrix::{Amount, Impedance};

/// What each candidate holds, and whether kept places have to be full.
#[derive(Clone, Copy, Debug)]
pub struct Capacities<'a> {
    of: &'a [Amount],
    filled: bool,
}

impl<'a> Capacities<'a> {
    /// A capacity by candidate, in people. With `filled`, the demand that goes
    /// to a kept place fills it to the last: exactly its capacity.
    #[must_use]
    pub fn new(of: &'a [Amount], filled: bool) -> Self {
        Self { of, filled }
    }
}

/// A choice with who goes where.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The choice; its objective is people times cost, or people covered.
    pub siting: Siting<f64>,
    /// Where each demand point goes.
    pub assigned: Vec<Option<Assigned>>,
}

/// Opens so many sites and sends each demand point to one of the open places
/// with room for it, so that people times cost is least. Points without people
/// go to the nearest open place; points that no place may reach are apart.
///
/// # Errors
/// [`SitingError::TooFewCandidates`], [`SitingError::TooLittleCapacity`]; and
/// [`SitingError::NoneFound`] where everyone cannot be served, or it was not
/// found out how.
pub fn capacitated_p_median(
    sites: &Sites<'_>,
    capacities: Capacities<'_>,
    count: usize,
    effort: Effort,
) -> Result<Filled, SitingError> {
    let question = Question::new(sites, capacities, (count, None))?;
    question.fits()?;
    let found = question.solve(effort).ok_or(SitingError::NoneFound)?;
    let proof = Proof {
        objective: found.cost,
        bound: found.bound,
        optimal: found.optimal,
    };
    Ok(question.filled(sites, &found, proof))
}

/// Opens so many sites and sends demand points to places within the radius
/// with room for them, so that the people served are most.
///
/// # Errors
/// [`SitingError::TooFewCandidates`]; [`SitingError::NoneFound`] where kept
/// places cannot be filled.
pub fn capacitated_cover_most(
    sites: &Sites<'_>,
    (capacities, radius): (Capacities<'_>, Impedance),
    count: usize,
    effort: Effort,
) -> Result<Filled, SitingError> {
    let question = Question::new(sites, capacities, (count, Some(radius)))?;
    let found = question.solve(effort).ok_or(SitingError::NoneFound)?;
    // Those whom no place may reach are not among the rows.
    let people: f64 = question.weight.iter().sum();
    let proof = Proof {
        objective: people - found.cost,
        bound: people - found.bound,
        optimal: found.optimal,
    };
    Ok(question.filled(sites, &found, proof))
}

fn rank(place: usize) -> u32 {
    u32::try_from(place).expect("a matrix has fewer than 2^32 places")
}

/// The question as rows of demand.
struct Question {
    /// By row, the places that may serve it, cheapest first, with what that
    /// costs.
    rows: Vec<Vec<(u32, f64)>>,
    /// What a row costs that nobody serves.
    default: Vec<f64>,
    weight: Vec<f64>,
    /// The demand point of each row.
    points: Vec<usize>,
    capacity: Vec<f64>,
    free: Vec<u32>,
    kept: Vec<u32>,
    filled: bool,
    count: usize,
}

/// A choice, where each row goes, and what is known about better ones.
#[derive(Clone, Debug)]
struct Choice {
    opened: Vec<u32>,
    to: Vec<Option<u32>>,
    cost: f64,
    bound: f64,
    optimal: bool,
}

impl Question {
    fn new(
        sites: &Sites<'_>,
        capacities: Capacities<'_>,
        (count, radius): (usize, Option<Impedance>),
    ) -> Result<Self, SitingError> {
        sites.check_count(count)?;
        if capacities.of.len() != sites.matrix().destinations() {
            return Err(SitingError::Lengths {
                demand: (sites.demand().len(), sites.matrix().origins()),
                standing: (capacities.of.len(), sites.matrix().destinations()),
            });
        }
        let mut question = Self {
            rows: Vec::new(),
            default: Vec::new(),
            weight: Vec::new(),
            points: Vec::new(),
            capacity: capacities.of.iter().map(|held| held.get()).collect(),
            free: sites.free(),
            kept: sites.kept(),
            filled: capacities.filled,
            count,
        };
        question.add_rows(sites, radius);
        Ok(question)
    }

    fn add_rows(&mut self, sites: &Sites<'_>, radius: Option<Impedance>) {
        for (point, (row, people)) in sites.matrix().rows().zip(sites.demand()).enumerate() {
            let people = people.get();
            let mut near: Vec<(u32, Impedance)> = row
                .iter()
                .map(|(place, cost)| (rank(place), cost))
                .filter(|&(place, _)| !sites.is(place, Standing::Forbidden))
                .collect();
            let reached = !near.is_empty();
            near.retain(|&(place, cost)| {
                let within = radius.is_none_or(|radius| cost <= radius);
                within && self.capacity[place as usize] >= people
            });
            near.sort_by_key(|&(place, cost)| (cost, place));
            let cost = |cost: Impedance| {
                if radius.is_some() {
                    0.0
                } else {
                    people * cost.get()
                }
            };
            let pairs = near
                .into_iter()
                .map(|(place, c)| (place, cost(c)))
                .collect();
            if people > 0.0 && reached {
                self.rows.push(pairs);
                self.default.push(if radius.is_some() {
                    people
                } else {
                    f64::INFINITY
                });
                self.weight.push(people);
                self.points.push(point);
            }
        }
    }

    /// Whether the largest sites can hold everyone.
    fn fits(&self) -> Result<(), SitingError> {
        let mut largest: Vec<f64> = self
            .free
            .iter()
            .map(|&j| self.capacity[j as usize])
            .collect();
        largest.sort_by(|a, b| b.total_cmp(a));
        let kept = self.kept.iter().map(|&j| self.capacity[j as usize]);
        let capacity: f64 = largest.iter().take(self.count).copied().chain(kept).sum();
        let demand: f64 = self.weight.iter().sum();
        if capacity < demand {
            let amount = |value| Amount::new(value).expect("a sum of amounts");
            return Err(SitingError::TooLittleCapacity {
                capacity: amount(capacity),
                demand: amount(demand),
            });
        }
        Ok(())
    }

    /// The best choice found.
    fn solve(&self, effort: Effort) -> Option<Choice> {
        let relaxed = bound::relax(self);
        let found = assign::search(self, &relaxed.choices, effort.get());
        let exact = exact::solve(self);
        let mut best = match (found, exact) {
            (Some(found), Some(exact)) if found.cost < exact.cost && !exact.optimal => found,
            (_, Some(exact)) => exact,
            (found, None) => found?,
        };
        best.bound = if best.optimal {
            best.cost
        } else {
            relaxed.bound.min(best.cost)
        };
        best.optimal |= best.bound >= best.cost - 1e-9 * best.cost.abs();
        if best.optimal {
            best.bound = best.cost;
        }
        Some(best)
    }

    /// Whether kept places are full, where they have to be.
    fn is_filled(&self, to: &[Option<u32>]) -> bool {
        let load = |place: u32| -> f64 {
            let there = to
                .iter()
                .zip(&self.weight)
                .filter(|(to, _)| **to == Some(place));
            there.map(|(_, weight)| weight).sum()
        };
        let full = |&place: &u32| (load(place) - self.capacity[place as usize]).abs() < 1e-6;
        !self.filled || self.kept.iter().all(full)
    }

    /// The answer by demand point.
    fn filled(&self, sites: &Sites<'_>, found: &Choice, proof: Proof<f64>) -> Filled {
        let mut opened = found.opened.clone();
        let more = self
            .free
            .iter()
            .copied()
            .filter(|j| !found.opened.contains(j));
        opened.extend(more.take(self.count.saturating_sub(found.opened.len())));
        let siting = Siting::new(sites, &opened, proof);
        let nobody = |point: usize| sites.demand()[point] == Amount::ZERO;
        let nearest = sites.nearest(&siting.open()).into_iter().enumerate();
        let mut assigned: Vec<Option<Assigned>> = nearest
            .map(|(point, to)| to.filter(|_| nobody(point)))
            .collect();
        for (&point, to) in self.points.iter().zip(&found.to) {
            assigned[point] = to.and_then(|place| {
                let place = place as usize;
                let cost = sites.matrix().cost(point, place)?;
                Some(Assigned { place, cost })
            });
        }
        Filled { siting, assigned }
    }
}
