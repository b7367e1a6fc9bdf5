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
    /// The mean score of a resident, in the unit of the measure.
    pub mean: Option<f64>,
    /// The Gini index of scores.
    pub gini: Option<f64>,
    /// The Theil index of scores.
    pub theil: Option<f64>,
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
