//! Rates by age, as a source publishes them for one year.

use super::Ages;

/// The share of the people of a band of ages who are in difficulty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeRate {
    /// The ages.
    pub ages: Ages,
    /// The share, from 0 to 1.
    pub share: f64,
}

/// The rates of one source for one year. Surveys of different years define
/// difficulty differently: a table holds one year, and tables are never mixed.
#[derive(Clone, Debug, PartialEq)]
pub struct RateTable {
    source: String,
    year: u16,
    rates: Vec<AgeRate>,
}

/// Why rates make no table.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RatesError {
    /// There are none.
    #[error("there are no rates; give one for each band of ages, as \"15-24\" = 2")]
    None,
    /// A rate is no share.
    #[error("the rate of {ages} is {share}; give a share from 0 to 1")]
    Share {
        /// The ages.
        ages: Ages,
        /// The share given.
        share: f64,
    },
    /// Two bands hold the same ages.
    #[error("the ages {0} and {1} overlap; give each age one rate")]
    Overlap(Ages, Ages),
    /// Ages between two bands have no rate.
    #[error(
        "the ages {from} to {to} have no rate; give the rate that the source states for them, or the estimate cannot be made"
    )]
    Gap {
        /// The youngest without a rate.
        from: u8,
        /// The oldest without a rate.
        to: u8,
    },
    /// The oldest have no rate.
    #[error("people older than {0} have no rate; give a last band without an end, as \"75+\"")]
    Open(u8),
}

impl RateTable {
    /// The rates of a source for a year, in any order. Younger people than the
    /// first band are outside the survey: nothing is estimated for them.
    ///
    /// # Errors
    /// [`RatesError`] unless the bands follow each other without gap or
    /// overlap up to a last one without an end, each with a share.
    pub fn new(
        source: impl Into<String>,
        year: u16,
        mut rates: Vec<AgeRate>,
    ) -> Result<Self, RatesError> {
        rates.sort_by_key(|rate| rate.ages);
        let last = rates.last().ok_or(RatesError::None)?;
        for rate in &rates {
            let AgeRate { ages, share } = *rate;
            if !(0.0..=1.0).contains(&share) {
                return Err(RatesError::Share { ages, share });
            }
        }
        for pair in rates.windows(2) {
            follow(pair[0].ages, pair[1].ages)?;
        }
        if let Some(to) = last.ages.to() {
            return Err(RatesError::Open(to));
        }
        let source = source.into();
        Ok(Self {
            source,
            year,
            rates,
        })
    }

    /// Who published them.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The year that they are of.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The rates, the youngest first.
    #[must_use]
    pub fn rates(&self) -> &[AgeRate] {
        &self.rates
    }

    /// The share of the people of a band who are in difficulty, if they are
    /// spread evenly over its years; those below the first rate are none.
    pub(super) fn share_of(&self, ages: Ages) -> f64 {
        let part = |rate: &AgeRate| ages.part_in(rate.ages) * rate.share;
        self.rates.iter().map(part).sum()
    }
}

fn follow(first: Ages, next: Ages) -> Result<(), RatesError> {
    let end = first.to().ok_or(RatesError::Overlap(first, next))?;
    if next.from() <= end {
        return Err(RatesError::Overlap(first, next));
    }
    if next.from() > end + 1 {
        let (from, to) = (end + 1, next.from() - 1);
        return Err(RatesError::Gap { from, to });
    }
    Ok(())
}
