//! The water that extracts of `OpenStreetMap` carry beside their roads:
//! rivers and canals, lakes and wide rivers, for maps to show. It changes no
//! trip.
//!
//! What is water follows
//! <https://wiki.openstreetmap.org/wiki/Map_features#Waterway>: ways tagged
//! `waterway=river` or `canal` are courses; closed ways and multipolygons
//! tagged `natural=water`, `waterway=riverbank` or `landuse=reservoir` are
//! surfaces. Streams and ditches, what runs in tunnels, basins and pools are
//! left out, as are surfaces under two hectares: no map of a département shows
//! them. Files of lines, and shapefiles of BD TOPO roads, carry none.
//!
//! Multipolygons are read from extracts that say that they are sorted (those
//! of Geofabrik and of osmium are): their relations are found at the end
//! without reading the file once more. One of whose outline some way is
//! missing, as at the edge of an extract, is left out.

mod build;
mod gather;
mod rings;
mod tags;
#[cfg(test)]
mod tests;

use geo_types::Coord;

use crate::units::Metres;

pub(super) use gather::{WaterBatch, WaterGatherer, WaterNodes, WaterSpots};
pub(super) use tags::is_surface;

/// The water of some files, in metres of the reference system of the network,
/// simplified to ten metres, in whole decimetres.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Water {
    /// Rivers and canals, in the order of the files.
    pub courses: Vec<Course>,
    /// Lakes and wide rivers, each as rings: one inside another is an island.
    pub surfaces: Vec<Vec<Vec<Coord>>>,
}

/// A stretch of a river or a canal.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Its line.
    pub line: Vec<Coord>,
    /// How long all stretches of its name are together, in whole metres: what
    /// tells a great river from a small one. A stretch without a name counts
    /// for itself.
    pub whole: Metres,
}
