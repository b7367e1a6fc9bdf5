//! Hours of help within reach, in a few figures.

use serde::Serialize;

use crate::coverage::help::{HelpHours, HelpRow};
use crate::coverage::{Area, Zoning};
use crate::hours::Knowledge;
use crate::territory::Territory;
use crate::units::Quantity;

/// Hours of help within reach in an average week.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HoursSummary {
    /// The travel time within which places count.
    pub cutoff_minutes: f64,
    /// The year whose 52 weeks are averaged.
    pub year: i16,
    /// Places that serve, in the territory and around it, by what is known of
    /// their hours.
    pub places: Vec<KnownSummary>,
    /// Everyone.
    pub whole: HoursRow,
    /// By density class.
    pub density: Vec<HoursRow>,
}

/// How many places, and for how many people they are the best there is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KnownSummary {
    /// `known`, `by-appointment`, `unknown`, `unread`, `implausible`.
    pub hours: &'static str,
    /// How many places that serve.
    pub places: usize,
    /// The people within whose reach nothing better is known.
    pub population: f64,
}

/// Hours of help for some people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HoursRow {
    /// The official code of the class; nothing for everyone.
    pub class: Option<String>,
    /// How many people.
    pub population: f64,
    /// Hours within the reach of the average one, summed over places.
    pub mean_hours: f64,
    /// Hours with at least one place open.
    pub mean_open_hours: f64,
    /// The share of the hours after the evening begins.
    pub evening_share: Option<f64>,
    /// The share of the hours on Saturdays.
    pub saturday_share: Option<f64>,
    /// The people without any place within the cut-off.
    pub no_place: f64,
    /// At each moment asked of.
    pub moments: Vec<MomentSummary>,
}

/// Coverage at a moment of the week, averaged over 52 weeks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MomentSummary {
    /// The moment: `saturday`, `wednesday_14:00`.
    pub moment: String,
    /// The people with a place open within reach.
    pub covered: f64,
    /// Their share.
    pub share: f64,
}

impl HoursSummary {
    /// Draws the summary up.
    #[must_use]
    pub fn new(territory: &Territory, help: &HelpHours) -> Self {
        let rows = |wanted| help.tables.iter().filter(move |t| t.zoning == wanted);
        let whole = &rows(None)
            .next()
            .expect("the whole territory comes first")
            .rows[0];
        let density = rows(Some(Zoning::Density)).flat_map(|table| &table.rows);
        Self {
            cutoff_minutes: help.settings.cutoff.minutes(),
            year: help.settings.calendar.year(),
            places: known(territory, whole),
            whole: row(whole, help),
            density: density.map(|own| row(own, help)).collect(),
        }
    }
}

fn known(territory: &Territory, whole: &HelpRow) -> Vec<KnownSummary> {
    let serving = || {
        territory
            .places()
            .iter()
            .filter(|place| place.mode.serves())
    };
    let of = |knowledge: Knowledge| KnownSummary {
        hours: knowledge.key(),
        places: serving()
            .filter(|p| p.hours.knowledge() == knowledge)
            .count(),
        population: whole.known.by_best[knowledge as usize].get(),
    };
    Knowledge::ALL.map(of).to_vec()
}

fn row(row: &HelpRow, help: &HelpHours) -> HoursRow {
    let mean = |sum: crate::coverage::help::PersonHours| {
        let mean = sum.mean(row.population).unwrap_or_default();
        (mean.get() * 100.0).round() / 100.0
    };
    let moments = help.settings.moments.iter().zip(&row.covered);
    HoursRow {
        class: match row.area {
            Area::Density(class) => Some(class.key().to_owned()),
            _ => None,
        },
        population: row.population.get(),
        mean_hours: mean(row.hours),
        mean_open_hours: mean(row.open),
        evening_share: row.evening.share_of(row.hours).map(rounded),
        saturday_share: row.saturday.share_of(row.hours).map(rounded),
        no_place: row.known.no_place.get(),
        moments: moments
            .map(|(moment, &covered)| MomentSummary {
                moment: moment.to_string(),
                covered: covered.get(),
                share: share(covered, row.population),
            })
            .collect(),
    }
}

fn share(part: Quantity, whole: Quantity) -> f64 {
    rounded(part.share_of(whole).unwrap_or(0.0))
}

fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}
