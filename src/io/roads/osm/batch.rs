//! What is taken from one part of an extract, decoded apart from the others.

use super::super::water::{WaterBatch, WaterNodes, WaterSpots};
use super::restriction::Restriction;
use crate::crs::LonLat;
use crate::network::profile::{Profile, Tags};
use crate::network::{NodePlacer, NodeSlot, NodeTraits, WayTraits};

/// The identifier under which the network knows a node. Identifiers below
/// zero, which editors give to what was never uploaded, stay apart from the
/// others (zigzag, as in protocol buffers).
pub(super) fn node_key(id: i64) -> u64 {
    (id.cast_unsigned() << 1) ^ (id >> 63).cast_unsigned()
}

/// Ways and restrictions of one part, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct WayBatch {
    /// Identifier, end of its nodes in `nodes`, traits.
    pub(super) ways: Vec<(i64, usize, WayTraits)>,
    /// The nodes of all ways, end to end.
    pub(super) nodes: Vec<u64>,
    pub(super) restrictions: Vec<Restriction>,
    /// How many ways were seen, admitted or not.
    pub(super) seen: u64,
    /// The water among the ways.
    pub(super) water: WaterBatch,
}

impl WayBatch {
    /// Takes a way if it admits the profile.
    pub(super) fn way(
        &mut self,
        profile: &Profile,
        (id, nodes): (i64, impl Iterator<Item = i64>),
        tags: Tags<'_>,
    ) {
        self.seen += 1;
        if let Some(traits) = profile.way(tags) {
            self.nodes.extend(nodes.map(node_key));
            self.ways.push((id, self.nodes.len(), traits));
        }
    }
}

/// Nodes of one part that some way wants.
#[derive(Debug, Default)]
pub(super) struct NodeBatch {
    places: Vec<(NodeSlot, LonLat)>,
    marks: Vec<(NodeSlot, NodeTraits)>,
    spots: WaterSpots,
}

impl NodeBatch {
    /// Takes a node that has a slot; a position that is none is as if the
    /// node were missing.
    pub(super) fn place(&mut self, slot: NodeSlot, degrees: (f64, f64)) {
        if let Some(position) = LonLat::new(degrees.0, degrees.1) {
            self.places.push((slot, position));
        }
    }

    /// Takes a node that water wants, likewise.
    pub(super) fn spot(&mut self, rank: usize, degrees: (f64, f64)) {
        if let Some(position) = LonLat::new(degrees.0, degrees.1) {
            self.spots.push((rank, position));
        }
    }

    /// Takes what the tags of a node say.
    pub(super) fn mark(&mut self, slot: NodeSlot, profile: &Profile, tags: Tags<'_>) {
        let traits = profile.node(tags);
        if traits != NodeTraits::default() {
            self.marks.push((slot, traits));
        }
    }

    /// Hands all on.
    pub(super) fn deliver(self, (nodes, water): (&mut NodePlacer, &mut WaterNodes)) {
        water.place(self.spots);
        for (slot, position) in self.places {
            nodes.place(slot, position);
        }
        for (slot, traits) in self.marks {
            nodes.mark(slot, traits);
        }
    }
}
