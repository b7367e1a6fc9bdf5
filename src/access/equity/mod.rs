//! How unequally access falls: indices of inequality and of poverty, people
//! weighing.
//!
//! | index | of what | bounds |
//! |---|---|---|
//! | [`gini`] | access among people | 0 (the same for all) to 1 |
//! | [`theil`] | the same, by information | 0 upwards |
//! | [`palma`] | mean access of the richest tenth over that of the poorest four tenths | 1 is even |
//! | [`concentration`] | access by rank of income | −1 (all with the poorest) to 1 (all with the richest) |
//! | [`fgt`] | people below a line of access, how far below, how severely | 0 to 1 |
//!
//! People who reach nothing take part with the access 0 that they have:
//! leaving them out would hide the worst off. An index of nobody, or of access
//! that is 0 for all where it divides by the mean, is `None`.

mod concentration;
mod fgt;
mod gini;
mod palma;
mod quantile;
#[cfg(test)]
mod tests;
mod theil;

pub use concentration::concentration;
pub use fgt::fgt;
pub use gini::gini;
pub use palma::palma;
pub use quantile::weighted_quantile;
pub use theil::theil;

use crate::travel::matrix::Amount;

/// Access by how many people have it, in the order given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    access: Vec<f64>,
    people: Vec<f64>,
}

/// Why values make no distribution.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum EquityError {
    /// There are not as many of one as of the other.
    #[error("there are {access} values of access for {people} groups of people; give one a group")]
    Length {
        /// How many values there are.
        access: usize,
        /// How many groups of people there are.
        people: usize,
    },
    /// A value is none.
    #[error("group {rank} (from 0) has the access {value}; give finite numbers from 0 up")]
    Access {
        /// Which group, from 0.
        rank: usize,
        /// The value given.
        value: f64,
    },
}

impl Distribution {
    /// Access of groups of people, from 0 up in whatever unit, with how many
    /// people each holds.
    ///
    /// # Errors
    /// [`EquityError`] unless there is one finite value, not below 0, a group.
    pub fn new(
        access: impl IntoIterator<Item = f64>,
        people: &[Amount],
    ) -> Result<Self, EquityError> {
        let access: Vec<f64> = access.into_iter().collect();
        if access.len() != people.len() {
            return Err(EquityError::Length {
                access: access.len(),
                people: people.len(),
            });
        }
        let bad = |value: &f64| !value.is_finite() || *value < 0.0;
        if let Some(rank) = access.iter().position(bad) {
            let value = access[rank];
            return Err(EquityError::Access { rank, value });
        }
        let people = people.iter().map(|people| people.get()).collect();
        Ok(Self { access, people })
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> f64 {
        self.people.iter().sum()
    }

    /// The mean access of a person; `None` of nobody.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let total: f64 = self.groups().map(|(access, people)| access * people).sum();
        let people = self.people();
        (people > 0.0).then(|| total / people)
    }

    /// Access and people of each group that holds any.
    fn groups(&self) -> impl Iterator<Item = (f64, f64)> {
        let groups = self.access.iter().copied().zip(self.people.iter().copied());
        groups.filter(|&(_, people)| people > 0.0)
    }

    /// Income, access and people of each group that holds any and whose
    /// income is known.
    fn by_income<'a>(&'a self, incomes: &'a [Option<f64>]) -> impl Iterator<Item = Ranked> + 'a {
        let groups = self.access.iter().zip(&self.people).zip(incomes);
        groups.filter_map(|((&access, &people), &income)| {
            let income = income.filter(|income| income.is_finite())?;
            (people > 0.0).then_some(Ranked {
                rank: income,
                access,
                people,
            })
        })
    }
}

/// People with something to rank them by.
#[derive(Clone, Copy)]
struct Ranked {
    rank: f64,
    access: f64,
    people: f64,
}
