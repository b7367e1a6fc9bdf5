//! Itinerant routes of a study: its means, its territory as a request, its
//! plan as files.

mod drives;
mod error;
mod keep;
mod maps;
mod of_run;
mod parameters;
mod plan;
mod publish;
mod request;
mod route;
mod settings;
mod sites;

pub use error::PlanError;
pub(super) use of_run::{plan_of_run, tours_of_run, write_plan_of_run};
pub use plan::{Means, Outcome, plan};
pub use publish::publish_plan;
pub(super) use settings::itinerary;
pub use settings::{CandidateSource, DemandScope, ItinerarySettings};
