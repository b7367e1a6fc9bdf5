//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

mod explained;
mod hours_text;
mod labels;
pub mod names;
mod sensitivity_text;
mod summary;
pub mod tables;
mod text;
pub mod web;

pub use explained::confidence;
pub use labels::Labels;
pub use summary::{
    AccessSummary, AttributeSummary, ClassSummary, CutoffSummary, DifficultySummary, FaultsSummary,
    FlipSummary, GapSummary, GapsSummary, HoursRow, HoursSummary, JoinedSummary, KnownSummary,
    MomentSummary, OutcomeSummary, PlacesSummary, PopulationSummary, ProfileInput, ProfileSummary,
    RangeSummary, RoadsSummary, SensitivitySummary, ShortfallSummary, Summary, SummaryInput,
    TerritorySummary,
};
pub use text::summary_text;
