//! The summary of a study: the few figures that everything else explains.

mod access;
mod draw;
mod hours;
mod model;
mod plan;
mod profiles;

pub use access::{AccessSummary, DifficultySummary};
pub use draw::SummaryInput;
pub use hours::{HoursRow, HoursSummary, KnownSummary, MomentSummary};
pub use model::{
    AttributeSummary, ClassSummary, CutoffSummary, FaultsSummary, GapSummary, GapsSummary,
    PlacesSummary, PopulationSummary, Summary, TerritorySummary,
};
pub use plan::{PlanPoint, PlanRemains, PlanStop, PlanSummary, PlanTour};
pub use profiles::{JoinedSummary, OutcomeSummary, ProfileInput, ProfileSummary, RoadsSummary};
