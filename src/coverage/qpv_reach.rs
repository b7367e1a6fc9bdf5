//! Who of a priority neighbourhood reaches a place within minutes.

use super::{Cutoffs, QpvStarts, SharedBy};
use crate::territory::{CellIndex, QpvIndex};
use crate::travel::NearestPlaces;
use crate::units::Seconds;

/// One neighbourhood.
#[derive(Clone, Debug, PartialEq)]
pub struct QpvReachRow {
    /// The neighbourhood.
    pub qpv: QpvIndex,
    /// How its residents were shared out; `None` where none are known.
    pub shared_by: Option<SharedBy>,
    /// At how many points.
    pub points: usize,
    /// Its residents.
    pub people: f64,
    /// Those within each cut-off, itself included.
    pub within: Vec<f64>,
    /// Those who reach no place at all.
    pub unreached: f64,
    /// The least time of any of its residents; `None` where nobody reaches a
    /// place.
    pub least: Option<Seconds>,
    /// The time that half of its residents need at most; `None` where half of
    /// them reach no place.
    pub median: Option<Seconds>,
}

/// Below so many residents nothing is told of a neighbourhood.
const TOO_FEW: f64 = 11.0;

impl QpvReachRow {
    /// Whether nothing is told of it: it has so few residents in the study
    /// that only a corner of it can lie there.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.people < TOO_FEW
    }

    /// The share of the residents within the cut-off of rank `cutoff`; `None`
    /// of nobody.
    #[must_use]
    pub fn share(&self, cutoff: usize) -> Option<f64> {
        (self.people > 0.0).then(|| self.within[cutoff] / self.people)
    }
}

/// Every neighbourhood, in the order of the territory.
#[derive(Clone, Debug, PartialEq)]
pub struct QpvReach {
    /// The cut-offs.
    pub cutoffs: Cutoffs,
    /// The rows.
    pub rows: Vec<QpvReachRow>,
}

impl QpvReach {
    /// Counts residents by the time to the nearest place. `nearest` has an
    /// answer for each start, in their order.
    ///
    /// # Panics
    /// When it has not.
    #[must_use]
    pub fn measure(residents: &QpvStarts, nearest: &NearestPlaces, cutoffs: Cutoffs) -> Self {
        let count = residents.starts.len();
        assert_eq!(nearest.len(), count, "nearest places are for every start");
        let shared = residents.shared_by.iter().enumerate();
        let empty = shared.map(|(rank, &by)| (by, QpvIndex::new(rank)));
        let mut timed: Vec<Vec<(Option<Seconds>, f64)>> = vec![Vec::new(); empty.len()];
        for (rank, start) in residents.starts.iter().enumerate() {
            let time = nearest.nearest(CellIndex::new(rank)).map(|trip| trip.time);
            timed[start.qpv.get()].push((time, start.people));
        }
        let rows = empty
            .zip(timed)
            .map(|((by, qpv), times)| row((by, qpv), times, &cutoffs));
        Self {
            rows: rows.collect(),
            cutoffs,
        }
    }
}

fn row(
    (shared_by, qpv): (Option<SharedBy>, QpvIndex),
    mut times: Vec<(Option<Seconds>, f64)>,
    cutoffs: &Cutoffs,
) -> QpvReachRow {
    // Those who reach nothing come last.
    times.sort_by_key(|&(time, _)| (time.is_none(), time));
    let people = |of: &dyn Fn(Option<Seconds>) -> bool| -> f64 {
        let counted = times.iter().filter(|&&(time, _)| of(time));
        // The sum of nobody is minus zero.
        counted.map(|(_, people)| people).sum::<f64>() + 0.0
    };
    let all = people(&|_| true);
    let within = |&cutoff: &Seconds| people(&|time| time.is_some_and(|time| time <= cutoff));
    let mut so_far = 0.0;
    let median = times.iter().find(|(_, people)| {
        so_far += people;
        so_far >= all / 2.0
    });
    QpvReachRow {
        qpv,
        shared_by,
        points: times.len(),
        people: all,
        within: cutoffs.as_slice().iter().map(within).collect(),
        unreached: people(&|time| time.is_none()),
        least: times.first().and_then(|&(time, _)| time),
        median: median.and_then(|&(time, _)| time),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whoever is within a cut-off is within every longer one, and those
        /// within the longest, those beyond it and those who reach nothing
        /// are everyone.
        #[test]
        fn residents_are_all_counted(
            times in prop::collection::vec((prop::option::of(0..40_u32), 1..90_u32), 0..30),
        ) {
            let seconds = |minutes: u32| Seconds::from_tenths(minutes * 600);
            let cutoffs = Cutoffs::new(vec![seconds(10), seconds(15)]).expect("two cut-offs");
            let timed: Vec<(Option<Seconds>, f64)> = times
                .iter()
                .map(|&(minutes, people)| (minutes.map(seconds), f64::from(people)))
                .collect();
            let row = row((Some(SharedBy::Area), QpvIndex::new(0)), timed, &cutoffs);
            let sum = |of: &dyn Fn(Option<u32>) -> bool| -> f64 {
                let counted = times.iter().filter(|(minutes, _)| of(*minutes));
                counted.map(|&(_, people)| f64::from(people)).sum()
            };
            let beyond = sum(&|time| time.is_some_and(|minutes| minutes > 15));
            prop_assert!((row.within[1] + beyond + row.unreached - row.people).abs() < 1e-9);
            prop_assert!(row.within[0] <= row.within[1]);
            prop_assert!((row.within[0] - sum(&|t| t.is_some_and(|m| m <= 10))).abs() < 1e-9);
            if let Some(median) = row.median {
                let within = sum(&|t| t.is_some_and(|m| seconds(m) <= median));
                prop_assert!(within >= row.people / 2.0);
                prop_assert!(row.least.is_some_and(|least| least <= median));
            }
        }
    }
}
