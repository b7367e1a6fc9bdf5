//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

mod access_text;
mod explained;
mod hours_text;
pub mod names;
mod summary;
pub mod tables;
mod text;
pub mod web;

pub use explained::confidence;
pub use summary::{
    AccessSummary, AttributeSummary, ClassSummary, CompareSummary, ComparedArea, CutoffSummary,
    DifficultySummary, FaultsSummary, GapSummary, GapsSummary, HoursRow, HoursSummary,
    JoinedSummary, KnownSummary, KnownSupply, MomentSummary, OnFootCutoff, OnFootSummary,
    OutcomeSummary, PlacesSummary, PopulationSummary, ProfileInput, ProfileSummary, RoadsSummary,
    Summary, SummaryInput, SupplySummary, TerritorySummary,
};
pub use text::summary_text;
