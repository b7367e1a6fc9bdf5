//! Priority neighbourhoods on foot, in a few figures.

use serde::Serialize;

use crate::coverage::{QpvReach, QpvReachRow, SharedBy};
use crate::territory::Territory;
use crate::units::Seconds;

/// Who of the priority neighbourhoods reaches a place on foot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OnFootSummary {
    /// The profile that walks; `crow-fly` where no profile of the study does.
    pub profile: String,
    /// Neighbourhoods whose residents are shared out by cells.
    pub by_cells: usize,
    /// Neighbourhoods whose residents are shared out by area.
    pub by_area: usize,
    /// Neighbourhoods without known residents.
    pub unknown: usize,
    /// Their residents.
    pub residents: f64,
    /// Those who reach no place at all.
    pub unreached: f64,
    /// Those within each cut-off, ascending.
    pub within: Vec<OnFootCutoff>,
    /// The neighbourhoods of which figures may be told, the least served
    /// first; `qpv_on_foot.csv` has them all.
    #[serde(skip)]
    pub quarters: Vec<OnFootQuarter>,
}

/// One neighbourhood.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFootQuarter {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its residents.
    pub residents: f64,
    /// The share of them within each cut-off, from 0 to 1.
    pub shares: Vec<f64>,
    /// The time that half of them need at most; `None` where half of them
    /// reach no place.
    pub median_minutes: Option<f64>,
}

/// Residents within a cut-off, itself included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OnFootCutoff {
    /// The cut-off.
    pub minutes: f64,
    /// How many residents.
    pub residents: f64,
    /// Their share, from 0 to 1; nothing of nobody.
    pub share: Option<f64>,
}

impl OnFootSummary {
    /// Adds all neighbourhoods of a territory up.
    #[must_use]
    pub fn new(profile: &str, territory: &Territory, reach: &QpvReach) -> Self {
        let rows = || reach.rows.iter();
        let by = |wanted| rows().filter(|row| row.shared_by == wanted).count();
        let sum = |of: &dyn Fn(&QpvReachRow) -> f64| {
            let whole = rows().map(of).sum::<f64>() + 0.0;
            (whole * 1000.0).round() / 1000.0
        };
        let residents = sum(&|row| row.people);
        let cutoffs = reach.cutoffs.as_slice().iter().enumerate();
        let within = cutoffs.map(|(rank, cutoff)| {
            let within = sum(&|row| row.within[rank]);
            OnFootCutoff {
                minutes: cutoff.minutes(),
                residents: within,
                share: (residents > 0.0).then(|| within / residents),
            }
        });
        Self {
            profile: profile.to_owned(),
            by_cells: by(Some(SharedBy::Cells)),
            by_area: by(Some(SharedBy::Area)),
            unknown: by(None),
            residents,
            unreached: sum(&|row| row.unreached),
            within: within.collect(),
            quarters: quarters(territory, reach),
        }
    }
}

fn quarters(territory: &Territory, reach: &QpvReach) -> Vec<OnFootQuarter> {
    let told = reach.rows.iter().filter(|row| !row.is_withheld());
    let mut quarters: Vec<OnFootQuarter> = told
        .map(|row| {
            let area = &territory.neighbourhoods()[row.qpv.get()];
            OnFootQuarter {
                code: area.code.to_string(),
                name: area.name.to_string(),
                residents: row.people,
                shares: row.within.iter().map(|part| part / row.people).collect(),
                median_minutes: row.median.map(Seconds::minutes),
            }
        })
        .collect();
    let farthest = |quarter: &OnFootQuarter| quarter.shares.last().copied().unwrap_or(0.0);
    quarters.sort_by(|a, b| {
        let order = farthest(a).total_cmp(&farthest(b));
        order.then_with(|| a.code.cmp(&b.code))
    });
    quarters
}
