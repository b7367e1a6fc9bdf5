//! What land must lack to be a gap: a value that knows neither the roads nor
//! the places, only figures of cells.

use crate::gaps::{Evidence, GapCriterion, GapsError};
use crate::hours::WeeklyHours;
use crate::territory::{CellIndex, Territory};
use crate::units::Persons;

/// What land lacks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Need {
    /// A place within the cut-off, itself included.
    Time,
    /// So many hours of help a week within the cut-off: exactly as many are
    /// enough.
    Hours(WeeklyHours),
    /// A score of access: one at the bound is enough, no score at all is
    /// below every bound.
    Score(ScoreBound),
}

/// Below which score land is under-served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreBound(Bound);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Bound {
    Value(f64),
    Quantile(f64),
}

impl ScoreBound {
    /// A score, in the unit of the measure; `None` when negative or not finite.
    #[must_use]
    pub fn value(score: f64) -> Option<Self> {
        (score.is_finite() && score >= 0.0).then_some(Self(Bound::Value(score)))
    }

    /// The worst off of the people counted, as a share of them above 0 and
    /// below 1. The bound is the lowest score that at least this share have
    /// or are below: never more than the share are under it, beside those who
    /// have no score.
    #[must_use]
    pub fn worst_off(share: f64) -> Option<Self> {
        (share > 0.0 && share < 1.0).then_some(Self(Bound::Quantile(share)))
    }

    /// The score given; `None` where a share is.
    #[must_use]
    pub fn score(self) -> Option<f64> {
        match self.0 {
            Bound::Value(score) => Some(score),
            Bound::Quantile(_) => None,
        }
    }

    /// The share given; `None` where a score is.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        match self.0 {
            Bound::Value(_) => None,
            Bound::Quantile(share) => Some(share),
        }
    }

    /// The score that a share comes to; `None` where it is reached by people
    /// without a score alone.
    fn among(self, mut people: Vec<(Option<f64>, Persons)>) -> Option<f64> {
        let share = match self.0 {
            Bound::Value(score) => return Some(score),
            Bound::Quantile(share) => share,
        };
        let order = |score: Option<f64>| score.unwrap_or(f64::NEG_INFINITY);
        people.sort_by(|a, b| order(a.0).total_cmp(&order(b.0)));
        let total: Persons = people.iter().map(|&(_, people)| people).sum();
        let wanted = total.part(share);
        let mut passed = Persons::ZERO;
        let reached = people.iter().find(|&&(_, people)| {
            passed += people;
            passed >= wanted
        });
        reached.and_then(|&(score, _)| score)
    }
}

impl Need {
    /// The stable name in study files and tables.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Hours(_) => "hours",
            Self::Score(_) => "score",
        }
    }
}

/// Whether each cell lacks what is needed, whoever lives there, and the score
/// that it was judged by where it was one.
pub(super) fn lacking(
    need: Need,
    criterion: GapCriterion,
    evidence: &Evidence<'_>,
    people: impl Fn(CellIndex) -> Persons,
) -> Result<(Vec<bool>, Option<f64>), GapsError> {
    let cells = evidence.territory.cells().len();
    match need {
        Need::Time => {
            let gap = |rank| criterion.is_gap(evidence.nearest.nearest(CellIndex::new(rank)));
            Ok(((0..cells).map(gap).collect(), None))
        }
        Need::Hours(least) => {
            let hours = of_cells(evidence.hours, evidence.territory, GapsError::NoHours)?;
            Ok((hours.iter().map(|&hours| hours < least).collect(), None))
        }
        Need::Score(bound) => {
            let scores = of_cells(evidence.scores, evidence.territory, GapsError::NoScores)?;
            let all = scores.iter().enumerate();
            let bound = bound.among(
                all.map(|(rank, &score)| (score, people(CellIndex::new(rank))))
                    .collect(),
            );
            let below = |&score: &Option<f64>| match (score, bound) {
                (None, _) => true,
                (Some(score), Some(bound)) => score < bound,
                (Some(_), None) => false,
            };
            Ok((scores.iter().map(below).collect(), bound))
        }
    }
}

/// Values of every cell, of the right number.
fn of_cells<'a, T>(
    values: Option<&'a [T]>,
    territory: &Territory,
    missing: GapsError,
) -> Result<&'a [T], GapsError> {
    let values = values.ok_or(missing)?;
    let cells = territory.cells().len();
    if values.len() == cells {
        Ok(values)
    } else {
        Err(GapsError::Ragged {
            values: values.len(),
            cells,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: u64) -> Persons {
        Persons::from_thousandths(count * 1000)
    }

    /// Ten people: two without a score, three at 1, four at 2, one at 5. A
    /// fifth is reached by those without a score; from there to the half by
    /// those at 1; nine tenths by those at 2.
    #[test]
    fn a_share_of_people_comes_to_a_score() {
        let all = vec![
            (Some(2.0), people(4)),
            (None, people(2)),
            (Some(5.0), people(1)),
            (Some(1.0), people(3)),
        ];
        let bound = |share| {
            ScoreBound::worst_off(share)
                .expect("a share")
                .among(all.clone())
        };
        assert_eq!(bound(0.2), None);
        assert_eq!(bound(0.21), Some(1.0));
        assert_eq!(bound(0.5), Some(1.0));
        assert_eq!(bound(0.51), Some(2.0));
        assert_eq!(bound(0.9), Some(2.0));
        assert_eq!(bound(0.95), Some(5.0));
    }

    #[test]
    fn bounds_that_bound_nothing_are_refused() {
        assert_eq!(ScoreBound::value(f64::NAN), None);
        assert_eq!(ScoreBound::value(-1.0), None);
        assert_eq!(ScoreBound::worst_off(0.0), None);
        assert_eq!(ScoreBound::worst_off(1.0), None);
    }
}
