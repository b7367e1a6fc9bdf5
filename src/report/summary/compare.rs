//! Published figures beside those of the study, in a few figures.

use serde::Serialize;

/// One comparison with figures that others published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CompareSummary {
    /// The column of theirs.
    pub column: String,
    /// Who published it, where the study says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// By which areas.
    pub zoning: &'static str,
    /// Residents farther than this from every place are set beside it.
    pub beyond_minutes: f64,
    /// Spearman's ρ of both orders; nothing where there is no order.
    pub spearman: Option<f64>,
    /// Kendall's τ-b of both orders.
    pub kendall: Option<f64>,
    /// The areas that both have a figure for.
    pub areas: Vec<ComparedArea>,
}

/// One area, with both figures in per cent of its residents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedArea {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What was published.
    pub published: f64,
    /// What the study counts.
    pub ours: f64,
    /// Its rank by what was published, from 1, the greatest share first.
    pub rank_published: f64,
    /// Its rank by what the study counts.
    pub rank_ours: f64,
}
