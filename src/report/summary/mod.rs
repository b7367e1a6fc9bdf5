//! The summary of a study: the few figures that everything else explains.

mod draw;
mod model;
mod profiles;

pub use draw::SummaryInput;
pub use model::{
    AttributeSummary, ClassSummary, CutoffSummary, FaultsSummary, GapSummary, GapsSummary,
    PlacesSummary, PopulationSummary, Summary, TerritorySummary,
};
pub use profiles::{JoinedSummary, OutcomeSummary, ProfileInput, ProfileSummary, RoadsSummary};
