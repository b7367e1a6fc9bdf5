//! The slow and obvious way: every choice of sites, each looked at in full.

use crate::siting::{Sites, Standing};
use crate::travel::matrix::{Amount, CostMatrix, CostPair, Impedance};

/// A question small enough to look at every choice.
#[derive(Clone, Debug)]
pub(super) struct Small {
    /// By demand point and candidate; `None` out of reach.
    pub(super) costs: Vec<Vec<Option<u32>>>,
    pub(super) people: Vec<f64>,
    pub(super) standing: Vec<Standing>,
}

impl Small {
    pub(super) fn matrix(&self) -> CostMatrix {
        let mut pairs = Vec::new();
        for (origin, row) in (0..).zip(&self.costs) {
            for (destination, cost) in (0..).zip(row) {
                if let Some(cost) = *cost {
                    let cost = cost_of(cost);
                    pairs.push(CostPair {
                        origin,
                        destination,
                        cost,
                    });
                }
            }
        }
        let made = CostMatrix::from_pairs(self.people.len(), self.standing.len(), &pairs);
        made.expect("pairs of this matrix").0
    }

    pub(super) fn demand(&self) -> Vec<Amount> {
        let people = self.people.iter();
        people
            .map(|&people| Amount::new(people).expect("people are not negative"))
            .collect()
    }

    /// Runs a question.
    pub(super) fn ask<T>(&self, question: impl FnOnce(&Sites<'_>) -> T) -> T {
        let (matrix, demand) = (self.matrix(), self.demand());
        let sites = Sites::new(&matrix, &demand, &self.standing).expect("lists that fit");
        question(&sites)
    }

    /// Every set of candidates that may be opened.
    pub(super) fn choices(&self) -> Vec<Vec<usize>> {
        let free: Vec<usize> = (0..self.standing.len())
            .filter(|&j| self.standing[j] == Standing::Candidate)
            .collect();
        let sets = 0..1_u32 << free.len();
        sets.map(|set| {
            let chosen = free
                .iter()
                .enumerate()
                .filter(|(bit, _)| set & (1 << bit) != 0);
            chosen.map(|(_, &j)| j).collect()
        })
        .collect()
    }

    /// Every set of so many.
    pub(super) fn choices_of(&self, count: usize) -> Vec<Vec<usize>> {
        let mut all = self.choices();
        all.retain(|chosen| chosen.len() == count);
        all
    }

    pub(super) fn may_open(&self) -> usize {
        let free = |standing: &&Standing| **standing == Standing::Candidate;
        self.standing.iter().filter(free).count()
    }

    /// The cheapest open place of a demand point, kept ones among them.
    pub(super) fn least(&self, point: usize, chosen: &[usize]) -> Option<u32> {
        let open = |j: &usize| self.standing[*j] == Standing::Kept || chosen.contains(j);
        (0..self.standing.len())
            .filter(open)
            .filter_map(|j| self.costs[point][j])
            .min()
    }

    /// Whether some place may ever reach a demand point.
    pub(super) fn reachable(&self, point: usize) -> bool {
        let usable = |j: &usize| self.standing[*j] != Standing::Forbidden;
        (0..self.standing.len())
            .filter(usable)
            .any(|j| self.costs[point][j].is_some())
    }

    pub(super) fn points(&self) -> std::ops::Range<usize> {
        0..self.people.len()
    }

    /// How many open places are within a radius of a point.
    pub(super) fn near(&self, point: usize, chosen: &[usize], radius: u32) -> usize {
        let open = |j: &usize| self.standing[*j] == Standing::Kept || chosen.contains(j);
        let near = |j: &usize| self.costs[point][*j].is_some_and(|cost| cost <= radius);
        (0..self.standing.len()).filter(open).filter(near).count()
    }

    pub(super) fn people_within(&self, chosen: &[usize], radius: u32) -> f64 {
        let near = self
            .points()
            .filter(|&point| self.near(point, chosen, radius) > 0);
        near.map(|point| self.people[point]).sum()
    }

    /// People times cost; `None` where someone is left out who need not be.
    pub(super) fn travel(&self, chosen: &[usize]) -> Option<f64> {
        let served = self
            .points()
            .filter(|&i| self.people[i] > 0.0 && self.reachable(i));
        served
            .map(|i| Some(self.people[i] * f64::from(self.least(i, chosen)?)))
            .sum()
    }

    pub(super) fn farthest(&self, chosen: &[usize]) -> Option<u32> {
        let served = self.points().filter(|&i| self.reachable(i));
        served
            .map(|i| self.least(i, chosen))
            .try_fold(0, |most, cost| Some(most.max(cost?)))
    }
}

pub(super) fn cost_of(cost: u32) -> Impedance {
    Impedance::new(f64::from(cost)).expect("costs are not negative")
}

/// The least of what there is.
pub(super) fn least(values: impl Iterator<Item = f64>) -> Option<f64> {
    values.min_by(f64::total_cmp)
}
