//! What a road reader fills: ways first, then the positions of their nodes.
//!
//! The two steps follow the order that suits large files. In an
//! `OpenStreetMap` extract most nodes belong to no road, so ways come first
//! and say which nodes are wanted; [`WayGatherer::gather`] sorts their
//! identifiers once; the nodes then go straight to their slot.
//!
//! ```
//! use maillage::crs::{Crs, LonLat};
//! use maillage::network::{RoadClass, WayGatherer, WayTraits};
//! use maillage::units::Speed;
//!
//! let mut ways = WayGatherer::default();
//! let street = WayTraits {
//!     forward: Speed::from_kmh(30.0),
//!     backward: Speed::from_kmh(30.0),
//!     duration: None,
//!     class: RoadClass::Minor,
//!     linkable: true,
//! };
//! ways.add_way(&[11, 12, 13], street);
//! let mut nodes = ways.gather();
//! for (id, lon) in [(11, 2.0), (12, 2.001), (13, 2.002), (99, 2.5)] {
//!     let (Some(slot), Some(position)) = (nodes.slot(id), LonLat::new(lon, 46.0)) else {
//!         continue; // no road passes there
//!     };
//!     nodes.place(slot, position);
//! }
//! let (network, counts) = nodes.build(Crs::LAMBERT93)?;
//! assert_eq!((network.edge_count(), counts.missing_nodes), (1, 0));
//! # Ok::<(), maillage::network::NetworkError>(())
//! ```

use std::collections::HashMap;

use crate::crs::{Crs, LonLat};

use super::assemble;
use super::earth::Earth;
use super::fixed::FixedLonLat;
use super::slots::SlotTable;
use super::way::{NodeTraits, TurnRestriction, WayIndex, WayTraits};
use super::{NetworkError, RoadNetwork};

/// What was found out of order while a network was built. None of it stops
/// the work; a reader reports it with the file's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildCounts {
    /// Ways added.
    pub ways: u64,
    /// Ways of fewer than two different nodes, set aside.
    pub short_ways: u64,
    /// Nodes that a way names and that no file placed: beyond the edge of the
    /// extract.
    pub missing_nodes: u64,
    /// Ways cut where a node is missing.
    pub cut_ways: u64,
    /// Segments between two nodes at the same position.
    pub zero_length_segments: u64,
    /// Roads that come back to the junction they start from. They stay, for
    /// people live there.
    pub loops: u64,
    /// Turn restrictions that took effect.
    pub turn_restrictions: u64,
    /// Turn restrictions whose ways do not meet at their node.
    pub unmatched_restrictions: u64,
}

/// First step: the ways, each a sequence of node identifiers.
#[derive(Debug, Default)]
pub struct WayGatherer {
    /// Node identifiers of all ways, end to end.
    ids: Vec<u64>,
    ways: Vec<RawWay>,
    traits: Vec<WayTraits>,
    known_traits: HashMap<TraitKey, u32>,
    restrictions: Vec<TurnRestriction>,
    short_ways: u64,
}

/// A way: where it starts in the identifiers, and its traits.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawWay {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) traits: u32,
}

/// The bits of [`WayTraits`], to find equal ones.
type TraitKey = (Option<u64>, Option<u64>, Option<u32>, u8, bool);

fn key(t: &WayTraits) -> TraitKey {
    let bits = |s: Option<crate::units::Speed>| s.map(|s| s.kmh().to_bits());
    (
        bits(t.forward),
        bits(t.backward),
        t.duration.map(crate::units::Seconds::tenths),
        t.class as u8,
        t.linkable,
    )
}

impl WayGatherer {
    /// Adds a way by the identifiers of its nodes, in order. Repeated
    /// neighbours are merged. The index names the way in turn restrictions;
    /// `None` when fewer than two different nodes remain (counted).
    pub fn add_way(&mut self, nodes: &[u64], traits: WayTraits) -> Option<WayIndex> {
        let start = self.ids.len();
        for &id in nodes {
            if self.ids.len() == start || self.ids.last() != Some(&id) {
                self.ids.push(id);
            }
        }
        if self.ids.len() < start + 2 {
            self.ids.truncate(start);
            self.short_ways += 1;
            return None;
        }
        let traits = self.turn_forward(start, traits);
        let traits = self.intern(traits);
        let index = WayIndex(u32::try_from(self.ways.len()).expect("fewer than 2^32 ways"));
        self.ways.push(RawWay {
            start,
            end: self.ids.len(),
            traits,
        });
        Some(index)
    }

    /// Adds a line of a file without node identifiers (shapefile, `GeoJSON`):
    /// two lines meet where they have a vertex at the same position, to a
    /// ten-millionth of a degree (about one centimetre).
    pub fn add_line(&mut self, line: &[LonLat], traits: WayTraits) -> Option<WayIndex> {
        let ids: Vec<u64> = line.iter().map(|&p| FixedLonLat::new(p).to_id()).collect();
        self.add_way(&ids, traits)
    }

    /// Adds a turn restriction between two ways.
    pub fn add_restriction(&mut self, restriction: TurnRestriction) {
        self.restrictions.push(restriction);
    }

    /// Turns a way that only admits the way back, so that one-ways drawn in
    /// either direction compare equal.
    fn turn_forward(&mut self, start: usize, traits: WayTraits) -> WayTraits {
        if traits.forward.is_some() || traits.backward.is_none() {
            return traits;
        }
        self.ids[start..].reverse();
        WayTraits {
            forward: traits.backward,
            backward: None,
            ..traits
        }
    }

    fn intern(&mut self, traits: WayTraits) -> u32 {
        let next = u32::try_from(self.traits.len()).expect("fewer than 2^32 ways");
        if traits.duration.is_some() {
            // The duration is spread over the length of this one way.
            self.traits.push(traits);
            return next;
        }
        *self.known_traits.entry(key(&traits)).or_insert_with(|| {
            self.traits.push(traits);
            next
        })
    }

    /// Second step: the nodes that these ways want, ready to be placed. Nodes
    /// of [`WayGatherer::add_line`] are placed already.
    #[must_use]
    pub fn gather(self) -> NodePlacer {
        let slots = SlotTable::new(&self.ids);
        let positions = slots.ids().iter().map(|&id| FixedLonLat::from_id(id));
        NodePlacer {
            positions: positions.collect(),
            refs: slots.resolve(&self.ids),
            slots,
            ways: self.ways,
            traits: self.traits,
            restrictions: self.restrictions,
            special: HashMap::new(),
            earth: Earth::default(),
            short_ways: self.short_ways,
        }
    }
}

/// The slot of a node that some way wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeSlot(pub(super) u32);

/// Second step: the positions of the nodes, and what is particular to some.
#[derive(Debug)]
pub struct NodePlacer {
    pub(super) slots: SlotTable,
    pub(super) positions: Vec<Option<FixedLonLat>>,
    pub(super) refs: Vec<u32>,
    pub(super) ways: Vec<RawWay>,
    pub(super) traits: Vec<WayTraits>,
    pub(super) restrictions: Vec<TurnRestriction>,
    pub(super) special: HashMap<u32, NodeTraits>,
    pub(super) earth: Earth,
    pub(super) short_ways: u64,
}

impl NodePlacer {
    /// Measures lengths on another shape of the Earth.
    pub fn measure_on(&mut self, earth: Earth) {
        self.earth = earth;
    }

    /// The slot of a node; `None` when no way passes there. Needs only shared
    /// access, so that blocks of a file can be decoded in parallel.
    #[must_use]
    pub fn slot(&self, id: u64) -> Option<NodeSlot> {
        self.slots.find(id).map(NodeSlot)
    }

    /// Says where a node is, to a ten-millionth of a degree (the precision of
    /// `OpenStreetMap`). The last word holds.
    pub fn place(&mut self, slot: NodeSlot, position: LonLat) {
        self.positions[slot.0 as usize] = Some(FixedLonLat::new(position));
    }

    /// Says what is particular to a node. The last word holds.
    pub fn mark(&mut self, slot: NodeSlot, traits: NodeTraits) {
        self.special.insert(slot.0, traits);
    }

    /// Builds the network, with positions in metres of `crs`, the system in
    /// which origins and destinations will be given.
    ///
    /// # Errors
    /// [`NetworkError::Empty`] when no road is left; [`NetworkError::Crs`]
    /// when `crs` is unknown or a node has no image in it.
    pub fn build(self, crs: Crs) -> Result<(RoadNetwork, BuildCounts), NetworkError> {
        assemble::assemble(self, crs)
    }
}
