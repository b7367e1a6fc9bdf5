//! People in digital difficulty, estimated from ages.

use super::{Ages, RateTable};
use crate::units::{Persons, Quantity};

/// People of a band of ages, one value a cell; `None` where the source of a
/// cell does not have the band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeGroup<'a> {
    /// The ages.
    pub ages: Ages,
    /// How many people of these ages each cell has.
    pub people: &'a [Option<Quantity>],
}

/// An estimate of the people in digital difficulty: those of each age times
/// the rate that is published for it.
///
/// Where a band of the grid lies in two bands of the rates, its people are
/// taken to be spread evenly over its years. A rate for the whole country by
/// age says nothing of how education, income or living alone weigh in one
/// place: it is an order of magnitude for a commune, not a count of anyone.
#[derive(Clone, Debug, PartialEq)]
pub struct DigitalDifficulty {
    rates: RateTable,
}

/// What is estimated.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// People in difficulty in each cell; `None` where ages are not known.
    pub people: Vec<Option<Quantity>>,
    /// How many people live where ages are not known: nothing is estimated
    /// for them, and nothing is filled in.
    pub without_ages: Persons,
}

impl DigitalDifficulty {
    /// From the rates of one source and year.
    #[must_use]
    pub fn new(rates: RateTable) -> Self {
        Self { rates }
    }

    /// The rates.
    #[must_use]
    pub fn rates(&self) -> &RateTable {
        &self.rates
    }

    /// The estimate for cells of these residents. A cell that lacks one of
    /// the groups has no estimate.
    ///
    /// # Panics
    /// When a group does not have one value a cell.
    #[must_use]
    pub fn estimate(&self, groups: &[AgeGroup<'_>], residents: &[Persons]) -> Estimate {
        let shares: Vec<f64> = groups
            .iter()
            .map(|group| self.rates.share_of(group.ages))
            .collect();
        let of_cell = |cell: usize| {
            let groups = groups.iter().zip(&shares);
            let parts = groups.map(|(group, share)| Some(group.people[cell]?.part(*share)));
            parts
                .sum::<Option<Quantity>>()
                .filter(|_| !shares.is_empty())
        };
        let people: Vec<Option<Quantity>> = (0..residents.len()).map(of_cell).collect();
        let unknown = people.iter().zip(residents);
        let unknown = unknown.filter(|(people, _)| people.is_none());
        Estimate {
            without_ages: unknown.map(|(_, &residents)| residents).sum(),
            people,
        }
    }
}
