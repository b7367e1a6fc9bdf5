//! Who bears the gap, in `summary.json`.

use serde::Serialize;

use crate::coverage::Zoning;
use crate::coverage::shortfall::{Outcome, Shortfall, ShortfallRow};
use crate::units::Seconds;

/// Why people are not properly served.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortfallSummary {
    /// The travel time within which places count.
    pub cutoff_minutes: f64,
    /// The kinds of places asked for; every kind where there is none.
    pub kinds: Vec<&'static str>,
    /// Hours a week with a place open that are enough.
    pub open_hours: f64,
    /// Hours in the evening and on Saturdays that are enough.
    pub evening_saturday_hours: f64,
    /// Hours of work a week for a thousand residents that are enough.
    pub capacity_per_1000: f64,
    /// People properly served.
    pub served: f64,
    /// No place within the cut-off.
    pub distance: f64,
    /// Places, none of the kinds asked for.
    pub kind: f64,
    /// Too few known hours, or none known.
    pub hours: f64,
    /// Those of them without any known hours.
    pub hours_unknown: f64,
    /// Open, but too little work a head.
    pub capacity: f64,
    /// No place can be reached at all.
    pub unreachable: f64,
    /// Those of `hours` who lack capacity as well.
    pub also_capacity: f64,
    /// The rows by EPCI and by département, for those who write of them.
    #[serde(skip)]
    pub tables: Vec<(Zoning, Vec<ShortfallRow>)>,
    /// The whole territory, for those who write of it.
    #[serde(skip)]
    pub whole: ShortfallRow,
}

impl ShortfallSummary {
    /// Draws the summary up.
    #[must_use]
    pub fn new(found: &Shortfall, (cutoff, kinds): (Seconds, Vec<&'static str>)) -> Self {
        let whole = &found.whole;
        let of = |outcome| whole.of(outcome).get();
        Self {
            cutoff_minutes: cutoff.minutes(),
            kinds,
            open_hours: found.need.open.get(),
            evening_saturday_hours: found.need.off_hours.get(),
            capacity_per_1000: (found.need.capacity * 1e9).round() / 1e6,
            served: of(Outcome::Served),
            distance: of(Outcome::Distance),
            kind: of(Outcome::Kind),
            hours: whole.hours().get(),
            hours_unknown: of(Outcome::UnknownHours),
            capacity: of(Outcome::Capacity),
            unreachable: of(Outcome::Unreachable),
            also_capacity: whole.also_capacity.get(),
            tables: found.tables.clone(),
            whole: whole.clone(),
        }
    }
}
