//! The objects of one block of a PBF file.

use super::super::water::{WaterNodes, is_surface};
use super::batch::{NodeBatch, WayBatch, node_key};
use super::message::{DenseNodes, PrimitiveBlock, Relation};
use super::restriction::{self, Member, MemberKind};
use crate::network::NodePlacer;
use crate::network::profile::{Profile, Tags};

/// The nodes that are looked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) roads: &'a NodePlacer,
    pub(super) water: &'a WaterNodes,
}

/// A block with its strings as text.
pub(super) struct Block<'a> {
    block: &'a PrimitiveBlock,
    texts: Vec<&'a str>,
}

impl<'a> Block<'a> {
    /// Reads the strings; one that is not UTF-8 reads as empty.
    pub(super) fn new(block: &'a PrimitiveBlock) -> Self {
        let strings = block.strings.strings.iter();
        let texts = strings
            .map(|bytes| std::str::from_utf8(bytes).unwrap_or(""))
            .collect();
        Self { block, texts }
    }

    fn text(&self, index: usize) -> &'a str {
        self.texts.get(index).copied().unwrap_or("")
    }

    /// Fills pairs of key and value from their columns.
    fn pairs(&self, into: &mut Vec<(&'a str, &'a str)>, keys: &[u32], values: &[u32]) {
        into.clear();
        let columns = keys.iter().zip(values);
        into.extend(columns.map(|(&k, &v)| (self.text(k as usize), self.text(v as usize))));
    }

    /// The ways that admit a profile, the turn restrictions for it, and the
    /// water; `parts` are the ways that outlines of water are made of.
    pub(super) fn ways(&self, profile: &Profile, parts: &[i64]) -> WayBatch {
        let mut batch = WayBatch::default();
        let mut pairs = Vec::new();
        for group in &self.block.groups {
            for way in &group.ways {
                self.pairs(&mut pairs, &way.keys, &way.values);
                let nodes = summed(&way.nodes);
                batch.way(profile, (way.id, nodes), Tags::new(&pairs));
                let nodes = summed(&way.nodes).map(node_key);
                batch.water.way(parts, (way.id, nodes), Tags::new(&pairs));
            }
            for relation in &group.relations {
                self.pairs(&mut pairs, &relation.keys, &relation.values);
                let members = self.members(relation, Tags::new(&pairs));
                let found = restriction::read(profile.mode(), Tags::new(&pairs), &members);
                batch.restrictions.extend(found);
            }
        }
        batch
    }

    /// The ways of each multipolygon of water, by its identifier.
    pub(super) fn water(&self) -> Vec<(i64, Vec<i64>)> {
        let mut found = Vec::new();
        let mut pairs = Vec::new();
        for relation in self.block.groups.iter().flat_map(|group| &group.relations) {
            self.pairs(&mut pairs, &relation.keys, &relation.values);
            let tags = Tags::new(&pairs);
            if tags.get("type") == Some("multipolygon") && is_surface(tags) {
                let members = summed(&relation.members).zip(&relation.kinds);
                let ways = members.filter(|(_, kind)| **kind == 1);
                found.push((relation.id, ways.map(|(id, _)| id).collect()));
            }
        }
        found
    }

    /// The members of a restriction; of other relations, none.
    fn members(&self, relation: &Relation, tags: Tags<'_>) -> Vec<Member<'a>> {
        if !tags
            .get("type")
            .is_some_and(|t| t.starts_with("restriction"))
        {
            return Vec::new();
        }
        let columns = relation.kinds.iter().zip(&relation.roles);
        summed(&relation.members)
            .zip(columns)
            .map(|(id, (&kind, &role))| Member {
                kind: match kind {
                    0 => MemberKind::Node,
                    1 => MemberKind::Way,
                    _ => MemberKind::Other,
                },
                id,
                role: usize::try_from(role).map_or("", |role| self.text(role)),
            })
            .collect()
    }

    /// The nodes that some way or some water wants.
    pub(super) fn nodes(&self, wanted: Wanted<'_>, profile: &Profile) -> NodeBatch {
        let mut batch = NodeBatch::default();
        let mut pairs = Vec::new();
        for group in &self.block.groups {
            if let Some(dense) = &group.dense {
                self.dense(dense, &mut batch, (wanted, profile));
            }
            let mut from = 0;
            for node in &group.nodes {
                let id = node_key(node.id);
                if let Some(rank) = wanted.water.rank(id, &mut from) {
                    batch.spot(rank, self.degrees(node.lon, node.lat));
                }
                let Some(slot) = wanted.roads.slot(id) else {
                    continue;
                };
                batch.place(slot, self.degrees(node.lon, node.lat));
                self.pairs(&mut pairs, &node.keys, &node.values);
                batch.mark(slot, profile, Tags::new(&pairs));
            }
        }
        batch
    }

    fn dense(
        &self,
        dense: &DenseNodes,
        batch: &mut NodeBatch,
        (wanted, profile): (Wanted<'_>, &Profile),
    ) {
        let positions = summed(&dense.lons).zip(summed(&dense.lats));
        let mut tags = dense.tags.split(|&index| index == 0);
        let mut pairs = Vec::new();
        let mut from = 0;
        for (id, (lon, lat)) in summed(&dense.ids).zip(positions) {
            let tags = tags.next().unwrap_or(&[]);
            let id = node_key(id);
            if let Some(rank) = wanted.water.rank(id, &mut from) {
                batch.spot(rank, self.degrees(lon, lat));
            }
            let Some(slot) = wanted.roads.slot(id) else {
                continue;
            };
            batch.place(slot, self.degrees(lon, lat));
            if !tags.is_empty() {
                pairs.clear();
                let text = |index: i32| usize::try_from(index).map_or("", |i| self.text(i));
                pairs.extend(tags.chunks_exact(2).map(|kv| (text(kv[0]), text(kv[1]))));
                batch.mark(slot, profile, Tags::new(&pairs));
            }
        }
    }

    /// Degrees, from units of the block's granularity (nanodegrees).
    #[expect(
        clippy::cast_precision_loss,
        reason = "1.8e11 nanodegrees fit a double exactly"
    )]
    fn degrees(&self, lon: i64, lat: i64) -> (f64, f64) {
        let granularity = i64::from(self.block.granularity.unwrap_or(100));
        let degrees = |value: i64, offset: Option<i64>| {
            let nano = value
                .saturating_mul(granularity)
                .saturating_add(offset.unwrap_or(0));
            nano as f64 / 1e9
        };
        (
            degrees(lon, self.block.lon_offset),
            degrees(lat, self.block.lat_offset),
        )
    }

    /// Whether the last objects are relations.
    pub(super) fn ends_in_relations(block: &PrimitiveBlock) -> bool {
        let last = block.groups.last();
        last.is_some_and(|group| !group.relations.is_empty())
    }

    /// Whether the first objects are nodes, and whether the last are.
    pub(super) fn node_ends(block: &PrimitiveBlock) -> (bool, bool) {
        let is_nodes = |group: Option<&super::message::PrimitiveGroup>| {
            group.is_none_or(|g| g.ways.is_empty() && g.relations.is_empty())
        };
        (
            is_nodes(block.groups.first()),
            is_nodes(block.groups.last()),
        )
    }
}

/// Values from their differences. Damaged ones wrap rather than stop the work:
/// no node has such an identifier.
fn summed(differences: &[i64]) -> impl Iterator<Item = i64> + '_ {
    differences.iter().scan(0_i64, |sum, &difference| {
        *sum = sum.wrapping_add(difference);
        Some(*sum)
    })
}
