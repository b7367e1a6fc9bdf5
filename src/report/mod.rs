//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

pub mod names;
mod summary;
pub mod tables;
mod text;

pub use summary::{
    AttributeSummary, ClassSummary, CutoffSummary, FaultsSummary, GapSummary, GapsSummary,
    JoinedSummary, OutcomeSummary, PlacesSummary, PopulationSummary, ProfileInput, ProfileSummary,
    RoadsSummary, Summary, SummaryInput, TerritorySummary,
};
pub use text::summary_text;
