//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

mod explained;
mod hours_text;
pub mod names;
mod summary;
pub mod tables;
mod text;
pub mod web;

pub use explained::confidence;
pub use summary::{
    AccessSummary, AttributeSummary, ClassSummary, CutoffSummary, DifficultySummary, FaultsSummary,
    GapSummary, GapsSummary, HoursRow, HoursSummary, JoinedSummary, KnownSummary, MomentSummary,
    OutcomeSummary, PlacesSummary, PlanPoint, PlanRemains, PlanStop, PlanSummary, PlanTour,
    PopulationSummary, ProfileInput, ProfileSummary, RoadsSummary, Summary, SummaryInput,
    TerritorySummary,
};
pub use text::summary_text;
