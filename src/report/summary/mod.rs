//! The summary of a study: the few figures that everything else explains.

mod access;
mod beyond;
mod compare;
mod draw;
mod hours;
mod model;
mod on_foot;
mod plan;
mod profiles;
mod sensitivity;
mod shortfall;

pub use access::{AccessSummary, DifficultySummary, KnownSupply, SupplySummary};
pub use compare::{CompareSummary, ComparedArea};
pub use draw::SummaryInput;
pub use hours::{HoursRow, HoursSummary, KnownSummary, MomentSummary};
pub use model::{
    AttributeSummary, ClassSummary, CutoffSummary, FaultsSummary, GapSummary, GapsSummary,
    PlacesSummary, PopulationSummary, Summary, TerritorySummary,
};
pub use on_foot::{OnFootCutoff, OnFootQuarter, OnFootSummary};
pub use plan::{PlanPoint, PlanRemains, PlanStop, PlanSummary, PlanTour};
pub use profiles::{JoinedSummary, OutcomeSummary, ProfileInput, ProfileSummary, RoadsSummary};
pub use sensitivity::{FlipSummary, RangeSummary, SensitivitySummary};
pub use shortfall::ShortfallSummary;
