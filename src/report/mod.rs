//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

mod access_text;
mod evidence;
mod explained;
mod hours_text;
mod labels;
pub mod names;
mod plan_text;
mod sensitivity_text;
mod summary;
pub mod tables;
mod text;
mod ways;
pub mod web;

pub use evidence::evidence;
pub use explained::confidence;
pub use labels::Labels;
pub use summary::{
    AccessSummary, AttributeSummary, ClassSummary, CompareSummary, ComparedArea, CutoffSummary,
    DifficultySummary, FaultsSummary, FlipSummary, GapSummary, GapsSummary, HoursRow, HoursSummary,
    JoinedSummary, KnownSummary, KnownSupply, MomentSummary, OnFootCutoff, OnFootQuarter,
    OnFootSummary, OutcomeSummary, PlacesSummary, PlanPoint, PlanRemains, PlanStop, PlanSummary,
    PlanTour, PopulationSummary, ProfileInput, ProfileSummary, RangeSummary, RoadsSummary,
    SensitivitySummary, ShortfallSummary, Summary, SummaryInput, SupplySummary, TerritorySummary,
};
pub use text::summary_text;
pub use ways::{CellWays, PlaceWay, hours_words, way_words};
