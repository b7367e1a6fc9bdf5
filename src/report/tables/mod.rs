//! The tables of a study, one a file.

mod cells;
mod coverage;
mod faults;
mod gap_places;
mod gaps;
mod hours;
mod itinerary;
mod on_foot;
mod places;
mod reach;
mod secrecy;
mod sensitivity;
mod shortfall;

use crate::coverage::Zoning;

pub use cells::{CellTrips, cells};
pub use coverage::coverage;
pub use faults::faults;
pub use gap_places::gap_places;
pub use gaps::{gaps, zone_name};
pub use hours::hours;
pub(in crate::report) use itinerary::PlanFacts;
pub use itinerary::{
    PlanInput, plan_calendar, plan_curve, plan_remaining, plan_set_aside, plan_stops, plan_tours,
};
pub use on_foot::on_foot;
pub use places::places;
pub use reach::reach;
pub use secrecy::secrecy;
pub use sensitivity::sensitivity;
pub use shortfall::shortfall;
pub(super) use shortfall::{PARTS, parts};

/// The stable name of a zoning in tables of several.
fn zoning(zoning: Option<Zoning>) -> &'static str {
    match zoning {
        None => "territory",
        Some(Zoning::Communes) => "communes",
        Some(Zoning::Epci) => "epci",
        Some(Zoning::Departements) => "departements",
        Some(Zoning::Density) => "density",
        Some(Zoning::Rural) => "rural_zoning",
        Some(Zoning::Qpv) => "qpv",
    }
}
