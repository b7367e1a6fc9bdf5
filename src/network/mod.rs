//! Roads: the graph that a profile sees, how points join it, and the searches
//! on it.
//!
//! Data flow one way: a reader fills a [`WayGatherer`], which becomes a
//! [`NodePlacer`], which builds a [`RoadNetwork`].

mod assemble;
mod builder;
#[cfg(test)]
mod builder_tests;
mod components;
mod contract;
mod earth;
mod ends;
mod error;
mod extent;
mod fixed;
mod graph;
pub mod hierarchy;
mod joinable;
mod line;
mod link;
#[cfg(test)]
mod link_tests;
mod number;
mod pairs;
mod places;
pub mod profile;
mod roads;
mod search;
mod slots;
mod stored;
#[cfg(test)]
mod stored_tests;
#[cfg(test)]
mod trips_tests;
mod turns;
mod way;

pub use builder::{BuildCounts, NodePlacer, NodeSlot, WayGatherer};
pub use earth::{Earth, great_circle};
pub use error::NetworkError;
pub use graph::{Arc, Cost, Direction, RoadGraph};
pub use joinable::Role;
pub use link::{Link, LinkFailure, LinkOptions, Linker};
pub use pairs::{PairOptions, Side, trips_between};
pub use places::{RoadTrip, TripQuery, nearest_places};
pub use roads::{EdgeIndex, RoadNetwork};
pub use search::{Found, NearestLabels, Objective, Query, Reach, ReachPath, Seed};
pub use stored::STORED_FORM;
pub use way::{NodeTraits, RoadClass, TurnRestriction, TurnRule, WayIndex, WayTraits};
