//! What is asked and what is answered.

use super::error::SitingError;
use crate::travel::matrix::{Amount, CostMatrix};

/// What may be done with a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It may be opened.
    #[default]
    Candidate,
    /// It is open already and stays so, beside the sites to choose.
    Kept,
    /// It may not be opened.
    Forbidden,
}

/// What may be spent on new sites; kept places cost nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// So many sites.
    Sites(usize),
    /// Sites whose prices sum to this at most, in the unit of the prices.
    Budget {
        /// What may be spent in all.
        limit: Amount,
        /// What each candidate costs, in their order.
        prices: Vec<Amount>,
    },
}

/// How hard to look, in pairs of the matrix looked at. A thousand million
/// take some four seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort(u64);

impl Effort {
    /// So many pairs.
    #[must_use]
    pub const fn pairs(pairs: u64) -> Self {
        Self(pairs)
    }

    /// The number of pairs.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl Default for Effort {
    /// A thousand million pairs: ten times what the hardest of the
    /// literature's instances of up to 818 points takes to be proven, and
    /// a few seconds.
    fn default() -> Self {
        Self(1_000_000_000)
    }
}

/// Demand, candidates and what it costs to get from one to the other.
#[derive(Clone, Debug)]
pub struct Sites<'a> {
    matrix: &'a CostMatrix,
    demand: &'a [Amount],
    standing: &'a [Standing],
}

impl<'a> Sites<'a> {
    /// Demand by origin of the matrix and standing by destination.
    ///
    /// # Errors
    /// [`SitingError::Lengths`] unless there is one of each.
    pub fn new(
        matrix: &'a CostMatrix,
        demand: &'a [Amount],
        standing: &'a [Standing],
    ) -> Result<Self, SitingError> {
        if (demand.len(), standing.len()) != (matrix.origins(), matrix.destinations()) {
            return Err(SitingError::Lengths {
                demand: (demand.len(), matrix.origins()),
                standing: (standing.len(), matrix.destinations()),
            });
        }
        Ok(Self {
            matrix,
            demand,
            standing,
        })
    }

    /// The costs.
    #[must_use]
    pub fn matrix(&self) -> &'a CostMatrix {
        self.matrix
    }

    /// The people at each origin.
    #[must_use]
    pub fn demand(&self) -> &'a [Amount] {
        self.demand
    }

    /// Everyone.
    #[must_use]
    pub fn people(&self) -> Amount {
        sum(self.demand.iter().copied())
    }

    /// The candidates that may be opened, by rank.
    pub(super) fn free(&self) -> Vec<u32> {
        self.standing(Standing::Candidate)
    }

    /// The places that stay open, by rank.
    pub(super) fn kept(&self) -> Vec<u32> {
        self.standing(Standing::Kept)
    }

    fn standing(&self, wanted: Standing) -> Vec<u32> {
        let all = (0..).zip(self.standing);
        all.filter(|&(_, &standing)| standing == wanted)
            .map(|(at, _)| at)
            .collect()
    }

    pub(super) fn is(&self, candidate: u32, standing: Standing) -> bool {
        self.standing[candidate as usize] == standing
    }

    /// Whether so many sites can be opened.
    pub(super) fn check_count(&self, sites: usize) -> Result<(), SitingError> {
        let candidates = self.free().len();
        if sites > candidates {
            return Err(SitingError::TooFewCandidates { sites, candidates });
        }
        Ok(())
    }
}

/// A sum in the order given.
pub(super) fn sum(amounts: impl Iterator<Item = Amount>) -> Amount {
    let sum = amounts.map(Amount::get).sum();
    Amount::new(sum).expect("a sum of amounts that a number can hold")
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proof<T> {
    /// What the choice reaches.
    pub objective: T,
    /// What no choice can beat: at most the optimum where less is better, at
    /// least the optimum where more is.
    pub bound: T,
    /// Whether no choice is better than this one.
    pub optimal: bool,
}

/// A choice of sites. The unit of `T` is that of the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Siting<T> {
    /// The sites to open, by rank, ascending.
    pub chosen: Vec<usize>,
    /// The places that stay open, by rank, ascending.
    pub kept: Vec<usize>,
    /// How good the choice is.
    pub proof: Proof<T>,
}

impl<T> Siting<T> {
    pub(super) fn new(sites: &Sites<'_>, chosen: &[u32], proof: Proof<T>) -> Self {
        let ranks = |list: &[u32]| {
            let mut ranks: Vec<usize> = list.iter().map(|&at| at as usize).collect();
            ranks.sort_unstable();
            ranks
        };
        Self {
            chosen: ranks(chosen),
            kept: ranks(&sites.kept()),
            proof,
        }
    }

    /// The same choice with its objective and bound in another form.
    #[must_use]
    pub fn map<U>(self, form: impl Fn(T) -> U) -> Siting<U> {
        Siting {
            chosen: self.chosen,
            kept: self.kept,
            proof: Proof {
                objective: form(self.proof.objective),
                bound: form(self.proof.bound),
                optimal: self.proof.optimal,
            },
        }
    }

    /// The places open, chosen or kept, by rank, ascending.
    #[must_use]
    pub fn open(&self) -> Vec<usize> {
        let mut open: Vec<usize> = self.chosen.iter().chain(&self.kept).copied().collect();
        open.sort_unstable();
        open
    }
}
