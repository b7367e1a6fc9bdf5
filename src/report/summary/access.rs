//! Access in `summary.json`.

use serde::Serialize;

/// Access of residents, and how unequally it falls; there where the study has
/// a section `[access]` or `[publics]`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessSummary {
    /// The measure, by its key.
    pub measure: &'static str,
    /// How far catchments reach, itself included.
    pub cutoff_minutes: f64,
    /// What places offer, and on what it rests.
    pub supply: SupplySummary,
    /// Whether scores are an amount of supply a head: those of floating
    /// catchments; the others are an amount of supply.
    pub per_head: bool,
    /// The mean score of a resident, in the unit of the measure.
    pub mean: Option<f64>,
    /// The Gini index of scores.
    pub gini: Option<f64>,
    /// The Theil index of scores.
    pub theil: Option<f64>,
    /// What the concentration index ranks people by: `income`, `poverty`;
    /// nothing where the grid has neither.
    pub ranked_by: Option<&'static str>,
    /// The concentration index of scores by that rank: below 0 where access
    /// falls to the poor.
    pub concentration: Option<f64>,
    /// The line of poverty of access, in the unit of the measure.
    pub line: f64,
    /// The share of residents below it.
    pub below_line: Option<f64>,
    /// Residents who reach nothing within the catchments.
    pub unreached: f64,
    /// The mean score in rural communes (density classes 5 to 7).
    pub rural_mean: Option<f64>,
    /// The mean score in the others.
    pub urban_mean: Option<f64>,
    /// The estimate of people in digital difficulty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<DifficultySummary>,
}

/// What places offer, those around the territory among them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SupplySummary {
    /// `hours`: hours of work a week; `places`: an amount by kind.
    pub unit: &'static str,
    /// What is offered, by what is known of hours; nothing where hours do not
    /// count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_hours: Vec<KnownSupply>,
    /// The part of the supply whose hours are the default of a kind, from 0
    /// to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_share: Option<f64>,
    /// Places that say how many people work there; the others are taken to
    /// have as many as is usual for their kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_known: Option<usize>,
}

/// The places of which as much is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KnownSupply {
    /// `known`, `by-appointment`, `unknown`, `unread`, `implausible`.
    pub hours: &'static str,
    /// How many places that serve.
    pub places: usize,
    /// What they offer together, in hours of work a week.
    pub weekly_hours: f64,
}

/// People in digital difficulty, estimated from rates by age.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DifficultySummary {
    /// Who published the rates.
    pub source: String,
    /// The year of the rates.
    pub year: u16,
    /// The estimate.
    pub people: f64,
    /// Residents of cells whose ages are not known, for whom nothing is
    /// estimated.
    pub without_ages: f64,
}
