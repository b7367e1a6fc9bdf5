//! Roads: the graph that a profile sees, how points join it, and the searches
//! on it.
//!
//! Data flow one way: a reader fills a [`WayGatherer`], which becomes a
//! [`NodePlacer`], which builds a [`RoadNetwork`].

mod assemble;
mod builder;
mod fixed;
pub mod profile;
mod slots;
mod way;

pub use builder::{BuildCounts, NodePlacer, NodeSlot, WayGatherer};
pub use way::{NodeTraits, RoadClass, TurnRestriction, TurnRule, WayIndex, WayTraits};
