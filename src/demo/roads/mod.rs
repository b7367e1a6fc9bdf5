//! Roads, from motorways to footpaths, as an OSM extract.
//!
//! Roads between communes are known for the whole world ([`links`]); all
//! others are laid out group by group ([`local`]) while the file is written.

mod chains;
mod class;
mod lattice;
mod links;
mod local;
mod lots;
mod motorways;
mod network;
mod routes;
mod search;
mod tags;
mod write;

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use super::error::DemoError;
use super::world::World;
use crate::progress::Progress;
use links::Link;

/// How much road was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoadCounts {
    /// Nodes of the file.
    pub nodes: usize,
    /// Ways of the file.
    pub ways: usize,
    /// Nodes where three or more stretches of way meet.
    pub junctions: usize,
}

impl RoadCounts {
    fn with(self, other: Self) -> Self {
        Self {
            nodes: self.nodes + other.nodes,
            ways: self.ways + other.ways,
            junctions: self.junctions + other.junctions,
        }
    }
}

/// What is known of roads before any is laid out.
struct Plan {
    links: Vec<Link>,
    /// The links at every cell of the mesh, the most important first.
    at: Vec<Vec<u32>>,
}

impl Plan {
    fn new(world: &World) -> Self {
        let mut links = links::links(world);
        let mut at = routes::at_cells(&world.land, &links);
        routes::classify(world, &mut links, &at);
        for ranks in &mut at {
            ranks.sort_by_key(|&rank| (links[rank as usize].class, rank));
        }
        Self { links, at }
    }
}

/// Writes `roads.osm.pbf`, telling of so many steps of progress on the way.
pub(super) fn write(
    world: &World,
    path: &Path,
    (steps, progress): (u64, &dyn Progress),
) -> Result<RoadCounts, DemoError> {
    let groups = u64::try_from(world.society.areas.seats.len()).unwrap_or(u64::MAX);
    let written = AtomicU64::new(0);
    let done = || {
        let rank = written.fetch_add(1, Ordering::Relaxed);
        progress.advance((rank + 1) * steps / groups - rank * steps / groups);
    };
    write::write(world, &Plan::new(world), path, &done)
}
