//! The network as a whole: graph, edges, geometry.

use std::num::NonZeroU32;
use std::ops::Range;

use crate::crs::{Crs, Projected};
use crate::units::{Metres, Seconds};

use super::fixed::FixedPoint;
use super::graph::{Cost, RoadGraph};
use super::way::RoadClass;

/// A stretch of road between two junctions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EdgeIndex(pub(super) u32);

impl EdgeIndex {
    /// The number of the edge, from 0.
    #[must_use]
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// What is kept of an edge besides its geometry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The junctions at its two ends.
    pub(super) nodes: [u32; 2],
    /// The nodes that arriving at either end leads to; another than the
    /// junction where a turn restriction holds. In the order of `nodes`.
    pub(super) heads: [u32; 2],
    /// In millimetres, at least 1.
    pub(super) length: u32,
    /// Milliseconds from the first junction to the second.
    pub(super) forward: Option<NonZeroU32>,
    /// Milliseconds from the second junction to the first.
    pub(super) backward: Option<NonZeroU32>,
    pub(super) class: RoadClass,
    pub(super) linkable: bool,
}

impl Edge {
    /// The cost of the whole edge, along its geometry or against it.
    pub(super) fn cost(&self, against: bool) -> Option<Cost> {
        let time = if against { self.backward } else { self.forward };
        time.map(|time| Cost {
            time: time.get(),
            length: self.length,
        })
    }
}

/// An arc as a part of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ArcOrigin {
    pub(super) edge: u32,
    pub(super) against: bool,
}

/// The roads of one profile, ready for linkage and searches.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadNetwork {
    pub(super) crs: Crs,
    pub(super) graph: RoadGraph,
    /// Positions of the nodes.
    pub(super) nodes: Vec<FixedPoint>,
    pub(super) edges: Vec<Edge>,
    /// The vertices of all edges, end to end.
    pub(super) vertices: Vec<FixedPoint>,
    /// Where the vertices of each edge start; one more than edges.
    pub(super) starts: Vec<u32>,
    /// The edge that each arc of the graph runs along.
    pub(super) arcs: Vec<ArcOrigin>,
    /// Doubles of junctions that stand for "arrived here by this edge", each
    /// with its junction, in ascending order of the junction.
    pub(super) doubles: Vec<(u32, u32)>,
}

impl RoadNetwork {
    /// The system that positions are in.
    #[must_use]
    pub fn crs(&self) -> Crs {
        self.crs
    }

    /// The graph that searches run on.
    #[must_use]
    pub fn graph(&self) -> &RoadGraph {
        &self.graph
    }

    /// How many edges there are.
    #[must_use]
    pub fn edge_count(&self) -> usize {
        self.edges.len()
    }

    /// Every edge, in a fixed order.
    pub fn edges(&self) -> impl ExactSizeIterator<Item = EdgeIndex> + use<> {
        let count = u32::try_from(self.edges.len()).expect("edges are numbered by u32");
        (0..count).map(EdgeIndex)
    }

    /// The rank of the road.
    #[must_use]
    pub fn class(&self, edge: EdgeIndex) -> RoadClass {
        self.edges[edge.get()].class
    }

    /// The length of an edge on the ground.
    #[must_use]
    pub fn length(&self, edge: EdgeIndex) -> Metres {
        metres(self.edges[edge.get()].length)
    }

    /// How long an edge takes along its geometry and against it; `None` in a
    /// direction that is not admitted.
    #[must_use]
    pub fn times(&self, edge: EdgeIndex) -> [Option<Seconds>; 2] {
        let edge = &self.edges[edge.get()];
        [edge.forward, edge.backward].map(|ms| ms.map(|ms| seconds(ms.get())))
    }

    /// The vertices of an edge, from its first junction to its second.
    #[must_use]
    pub fn geometry(&self, edge: EdgeIndex) -> impl ExactSizeIterator<Item = Projected> {
        self.vertices(edge.0).iter().map(|&p| Projected::from(p))
    }

    /// The total length of all edges.
    #[must_use]
    pub fn total_length(&self) -> Metres {
        let sum: u64 = self.edges.iter().map(|e| u64::from(e.length)).sum();
        #[expect(clippy::cast_precision_loss, reason = "exact below 9,000 million km")]
        let total = sum as f64 / 1000.0;
        Metres::new(total).expect("a sum of lengths is a length")
    }

    pub(super) fn vertices(&self, edge: u32) -> &[FixedPoint] {
        &self.vertices[self.vertex_range(edge)]
    }

    pub(super) fn vertex_range(&self, edge: u32) -> Range<usize> {
        self.starts[edge as usize] as usize..self.starts[edge as usize + 1] as usize
    }
}

/// A length in millimetres.
pub(super) fn metres(millimetres: u32) -> Metres {
    Metres::new(f64::from(millimetres) / 1000.0).expect("a whole number is a length")
}

/// A duration in milliseconds, to the nearest tenth of a second.
pub(super) fn seconds(milliseconds: u32) -> Seconds {
    Seconds::from_tenths(milliseconds / 100 + u32::from(milliseconds % 100 >= 50))
}
