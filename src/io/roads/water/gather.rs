//! From the ways and relations of extracts to the nodes that water wants.

use std::collections::{BTreeMap, BTreeSet};

use super::tags;
use crate::crs::LonLat;
use crate::network::profile::Tags;

/// What a way is to water.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A river or a canal, of this name; empty where it has none.
    Course(String),
    /// A surface by itself.
    Surface,
    /// A part of the outline of a surface.
    Part,
}

/// The water among the ways of one part of an extract.
#[derive(Debug, Default)]
pub(in crate::io::roads) struct WaterBatch {
    /// Identifier, role, end of its nodes in `nodes`.
    ways: Vec<(i64, Role, usize)>,
    nodes: Vec<u64>,
}

impl WaterBatch {
    /// Takes a way if it is water; `parts` are the ways, in order, of which
    /// outlines of surfaces are made.
    pub(in crate::io::roads) fn way(
        &mut self,
        parts: &[i64],
        (id, nodes): (i64, impl Iterator<Item = u64>),
        tags: Tags<'_>,
    ) {
        let role = if parts.binary_search(&id).is_ok() {
            Role::Part
        } else if tags::is_course(tags) {
            Role::Course(tags.get("name").unwrap_or_default().to_owned())
        } else if tags::is_surface(tags) {
            Role::Surface
        } else {
            return;
        };
        self.nodes.extend(nodes);
        self.ways.push((id, role, self.nodes.len()));
    }
}

/// Gathers the water of extracts one after the other; what two of them share
/// at their border counts once.
#[derive(Debug, Default)]
pub(in crate::io::roads) struct WaterGatherer {
    /// The ways of each surface, by the identifier of its relation.
    relations: BTreeMap<i64, Vec<i64>>,
    known: BTreeSet<i64>,
    pub(super) ways: Vec<(i64, Role, Vec<u64>)>,
}

impl WaterGatherer {
    /// Takes the surfaces of an extract that relations tell, before its ways.
    pub(in crate::io::roads) fn surfaces(&mut self, found: Vec<(i64, Vec<i64>)>) {
        self.relations.extend(found);
    }

    /// The ways that outlines of surfaces are made of, in order.
    pub(in crate::io::roads) fn parts(&self) -> Vec<i64> {
        let mut parts: Vec<i64> = self.relations.values().flatten().copied().collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// Takes the water of one part of an extract.
    pub(in crate::io::roads) fn absorb(&mut self, batch: WaterBatch) {
        let mut start = 0;
        for (id, role, end) in batch.ways {
            let nodes = &batch.nodes[start..end];
            start = end;
            if self.known.insert(id) {
                self.ways.push((id, role, nodes.to_vec()));
            }
        }
    }

    /// The nodes that are wanted, to be placed.
    pub(in crate::io::roads) fn gather(self) -> WaterNodes {
        let all = self.ways.iter().flat_map(|(.., nodes)| nodes);
        let mut ids: Vec<u64> = all.copied().collect();
        ids.sort_unstable();
        ids.dedup();
        WaterNodes {
            positions: vec![None; ids.len()],
            ids,
            ways: self.ways,
            relations: self.relations.into_values().collect(),
        }
    }
}

/// Nodes of one part of an extract that water wants, by their rank.
pub(in crate::io::roads) type WaterSpots = Vec<(usize, LonLat)>;

/// The water with its nodes, which get their positions from the extracts.
#[derive(Debug)]
pub(in crate::io::roads) struct WaterNodes {
    ids: Vec<u64>,
    pub(super) positions: Vec<Option<LonLat>>,
    pub(super) ways: Vec<(i64, Role, Vec<u64>)>,
    /// The ways of each surface.
    pub(super) relations: Vec<Vec<i64>>,
}

impl WaterNodes {
    /// The rank of a node, where it is wanted. `from` is where the search
    /// starts and is moved along: extracts list their nodes in order, so that
    /// most are told by one comparison.
    pub(in crate::io::roads) fn rank(&self, id: u64, from: &mut usize) -> Option<usize> {
        if *from > 0 && self.ids[*from - 1] >= id {
            *from = 0;
        }
        if *self.ids.get(*from)? < id {
            *from += self.ids[*from..].partition_point(|&known| known < id);
        }
        (self.ids.get(*from) == Some(&id)).then_some(*from)
    }

    /// Says where nodes are.
    pub(in crate::io::roads) fn place(&mut self, spots: WaterSpots) {
        for (rank, position) in spots {
            self.positions[rank] = Some(position);
        }
    }

    /// The rank of a node that is wanted.
    pub(super) fn rank_of(&self, id: u64) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }
}
