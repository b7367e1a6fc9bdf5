//! What hangs on the network: drives to houses, tracks and paths into fields.

use geo_types::Coord;

use super::super::chance::About;
use super::super::num::floor;
use super::class::Class;
use super::network::{Kind, Network};

/// Tracks and paths from one slot in six or so, over free slots, until they
/// end in a field or meet another road.
pub(super) fn tracks(network: &mut Network) {
    for slot in 0..network.lattice.len() {
        let lot = network.lattice.lot(slot, About::Drives);
        let Some(start) = network.at(slot).filter(|_| lot < 0.16) else {
            continue;
        };
        let class = if lot < 0.11 {
            Class::Track
        } else {
            Class::Path
        };
        let (mut here, mut node) = (slot, start);
        let heading = floor(lot * 5_000.0) % 4;
        for step in 0..2 + floor(lot * 70_000.0) % 6 {
            let Some(next) = onward(network, here, (heading, step)) else {
                break;
            };
            let met = network.at(next);
            let reached = network.claim(next, None);
            network.join(node, reached, Kind::of(class));
            if met.is_some() {
                break;
            }
            (here, node) = (next, reached);
        }
    }
}

/// Joins some lanes that pass side by side, so that they are not all dead ends.
pub(super) fn loops(network: &mut Network) {
    for slot in 0..network.lattice.len() {
        let Some(node) = network.at(slot) else {
            continue;
        };
        for (way, about) in [((1, 0), About::Drives), ((0, 1), About::Tags)] {
            let next = network.lattice.beside(slot, way);
            let same = |next: &usize| network.lattice.owner(*next) == network.lattice.owner(slot);
            let met = next.filter(same).and_then(|next| network.at(next));
            if let Some(met) = met.filter(|_| network.lattice.lot(slot, about) < 0.22) {
                let kind = Kind {
                    spare: true,
                    ..Kind::of(Class::Unclassified)
                };
                network.join(node, met, kind);
            }
        }
    }
}

/// The next slot of a track that keeps its heading, more or less.
fn onward(network: &Network, slot: usize, (heading, step): (i32, i32)) -> Option<usize> {
    const WAYS: [(i32, i32); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
    let bent = step > 0 && network.lattice.lot(slot, About::Tags) < 0.3;
    let rank = usize::try_from((heading + i32::from(bent)) % 4).ok()?;
    let next = network.lattice.beside(slot, WAYS[rank])?;
    (network.lattice.owner(next)? == network.lattice.owner(slot)?).then_some(next)
}

/// Drives: from the middle of lanes and streets that pass houses, and from
/// the ends of lanes.
pub(super) fn drives(network: &mut Network, homes: impl Fn(Coord) -> f64) {
    for rank in 0..network.edges.len() {
        let (a, b, kind) = network.edges[rank];
        if !matches!(
            kind.class,
            Class::Unclassified | Class::Residential | Class::Tertiary
        ) {
            continue;
        }
        let (from, to) = (
            network.nodes[a as usize].position,
            network.nodes[b as usize].position,
        );
        let middle = (from + to) / 2.0;
        if homes(middle) <= 0.0 {
            continue;
        }
        let node = network.add(middle, None);
        network.edges[rank] = (a, node, kind);
        network.join(node, b, kind);
        let side = if rank % 2 == 0 { 0.34 } else { -0.34 };
        let way = to - from;
        let door = middle
            + Coord {
                x: -way.y,
                y: way.x,
            } * side;
        let end = network.add(door, None);
        network.join(node, end, Kind::of(Class::Service));
    }
}
