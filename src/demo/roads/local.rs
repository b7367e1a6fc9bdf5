//! The roads of one group of communes: links first, then lanes to every
//! populated cell, streets between houses, drives and tracks.

use std::cmp::Reverse;
use std::collections::HashMap;

use geo_types::Coord;

use super::super::chance::About;
use super::super::land::distance;
use super::super::num::{count, floor, index, real};
use super::super::people::{Cell, SIDE};
use super::super::world::World;
use super::Plan;
use super::class::Class;
use super::lattice::Lattice;
use super::links::Link;
use super::network::{Kind, Network};
use super::search::Search;

/// Residents of a cell from which it has streets.
const STREETS: f64 = 11.0;

/// The people of the cells of a group, by column and row.
struct Homes<'a>(HashMap<(i32, i32), &'a Cell>);

impl Homes<'_> {
    fn at(&self, p: Coord) -> f64 {
        let square = (floor(p.x / SIDE), floor(p.y / SIDE));
        self.0.get(&square).map_or(0.0, |cell| cell.people())
    }
}

/// Lays out the roads of a group of communes.
pub(super) fn lay_out(world: &World, plan: &Plan, (group, communes): (usize, &[usize])) -> Network {
    let mut network = Network::new(Lattice::new(world, (group, communes)));
    let seats: Vec<u32> = communes
        .iter()
        .enumerate()
        .map(|(rank, &cell)| seat(world, &mut network, (rank, cell)))
        .collect();
    for (rank, &cell) in communes.iter().enumerate() {
        for &link in &plan.at[cell] {
            half_link(world, plan, &mut network, (rank, cell, link, seats[rank]));
        }
    }
    let members = communes.iter().flat_map(|&cell| &world.cells[cell]);
    let homes = Homes(
        members
            .map(|cell| ((cell.column, cell.row), cell))
            .collect(),
    );
    let mut search = Search::new(&network.lattice);
    for (rank, &cell) in communes.iter().enumerate() {
        lanes(world, &mut network, (&mut search, rank, &world.cells[cell]));
    }
    streets(world, &mut network, (communes, &homes));
    super::lots::loops(&mut network);
    network.keep_joined(&seats);
    super::lots::tracks(&mut network);
    network.tidy();
    network.smooth();
    super::lots::drives(&mut network, |p| homes.at(p));
    for edge in &mut network.edges {
        let ends = [edge.0, edge.1].map(|node| network.nodes[node as usize].position);
        edge.2.built = ends.iter().all(|&p| homes.at(p) >= STREETS);
    }
    network
}

/// The node in the middle of a commune.
fn seat(world: &World, network: &mut Network, (rank, cell): (usize, usize)) -> u32 {
    let middle = world.land.centre(cell);
    match own_slot(&network.lattice, middle, (rank, 12)) {
        Some(slot) => network.claim(slot, Some(middle)),
        None => network.add(middle, None),
    }
}

/// The slot of a commune nearest to a position, not more than some slots away.
fn own_slot(lattice: &Lattice, p: Coord, (rank, within): (usize, i32)) -> Option<usize> {
    let home = lattice.slot_at(p)?;
    if lattice.owner(home) == Some(rank) {
        return Some(home);
    }
    (1..=within).find_map(|ring| {
        let ways = (-ring..=ring).flat_map(|east| (-ring..=ring).map(move |north| (east, north)));
        let slots = ways.filter_map(|way| lattice.beside(home, way));
        let own = slots.filter(|&slot| lattice.owner(slot) == Some(rank));
        own.min_by(|&a, &b| {
            let way = |slot| distance(lattice.position(slot), p);
            way(a).total_cmp(&way(b))
        })
    })
}

/// Metres between the points that links are traced with.
const TRACE: f64 = 20.0;

/// The half of a link that lies in one commune, from its middle to the
/// border: a smooth curve that takes over every slot whose square it passes.
fn half_link(
    world: &World,
    plan: &Plan,
    network: &mut Network,
    (rank, cell, link_rank, seat): (usize, usize, u32, u32),
) {
    let link = &plan.links[link_rank as usize];
    let ferry = link.class == Class::Ferry;
    let kind = Kind {
        number: link.number,
        ..Kind::of(if ferry {
            Class::Unclassified
        } else {
            link.class
        })
    };
    let curve = curve(world, link, cell);
    let mut last = seat;
    for (slot, position) in squares(&network.lattice, &curve) {
        if network.lattice.owner(slot) == Some(rank) {
            let node = network.claim(slot, Some(position));
            network.join(last, node, kind);
            last = node;
        }
    }
    let border = network.add(curve[curve.len() - 1], Some(link_rank));
    let crossing = Kind {
        bridge: link.river.filter(|_| !ferry).map(index),
        class: if ferry { Class::Ferry } else { kind.class },
        ..kind
    };
    network.join(last, border, crossing);
}

/// The points of half a link, from the middle of a commune to its border.
fn curve(world: &World, link: &Link, cell: usize) -> Vec<Coord> {
    let site = world.land.mesh.sites[cell];
    let pieces = count(link.length / 2.0 / TRACE).max(2);
    let straight = (0..=pieces).map(|k| site + (link.middle - site) * (real(k) / real(pieces)));
    straight.map(|p| world.land.bend.apply(p)).collect()
}

/// The squares that a curve passes, each with the point half way through; a
/// corner that is only cut does not count.
fn squares(lattice: &Lattice, curve: &[Coord]) -> Vec<(usize, Coord)> {
    let slots: Vec<Option<usize>> = curve.iter().map(|&p| lattice.slot_at(p)).collect();
    let mut from = 0;
    let runs = slots.chunk_by(|a, b| a == b).map(|run| {
        let middle = curve[from + (run.len() - 1) / 2];
        from += run.len();
        (run, middle)
    });
    runs.filter(|(run, _)| run.len() > 1)
        .filter_map(|(run, middle)| Some((run[0]?, middle)))
        .collect()
}

/// Joins every populated cell to the network, the most people first, each by
/// the easiest way over free land.
fn lanes(
    world: &World,
    network: &mut Network,
    (search, rank, cells): (&mut Search, usize, &[Cell]),
) {
    let mut order: Vec<&Cell> = cells.iter().collect();
    order.sort_by_key(|cell| (Reverse(cell.tenths), cell.row, cell.column));
    for cell in order {
        let Some(slot) = own_slot(&network.lattice, cell.centre(), (rank, 6)) else {
            continue;
        };
        let class = if cell.people() >= STREETS {
            Class::Residential
        } else {
            Class::Unclassified
        };
        if network.at(slot).is_some() {
            continue;
        }
        let path = search.find_network(world, network, slot);
        let nodes: Vec<u32> = path.iter().map(|&slot| network.claim(slot, None)).collect();
        for pair in nodes.windows(2) {
            network.join(pair[0], pair[1], Kind::of(class));
        }
        if nodes.len() < 2 {
            bridge_gap(network, slot);
        }
    }
}

/// Joins a slot that no way over its commune's slots leads from to the
/// nearest node: a pocket of land cut off by the margins along borders.
fn bridge_gap(network: &mut Network, slot: usize) {
    let node = network.claim(slot, None);
    let here = network.nodes[node as usize].position;
    let ends: Vec<u32> = network.edges.iter().map(|edge| edge.0).collect();
    let way = |&other: &u32| distance(network.nodes[other as usize].position, here);
    let nearest = ends.into_iter().min_by(|a, b| way(a).total_cmp(&way(b)));
    if let Some(nearest) = nearest {
        network.join(node, nearest, Kind::of(Class::Unclassified));
    }
}

/// Streets between slots that lie among houses; one in seven is left out.
fn streets(world: &World, network: &mut Network, (communes, homes): (&[usize], &Homes<'_>)) {
    let slots = 0..network.lattice.len();
    let housed: Vec<bool> = slots
        .map(|slot| {
            let owned = network.lattice.owner(slot).is_some();
            owned && homes.at(place(network, slot)) >= STREETS
        })
        .collect();
    for slot in (0..housed.len()).filter(|&slot| housed[slot]) {
        for (way, about) in [((1, 0), About::Streets), ((0, 1), About::Links)] {
            let next = network
                .lattice
                .beside(slot, way)
                .filter(|&next| housed[next]);
            let Some(next) = next else { continue };
            let owners = [slot, next].map(|slot| network.lattice.owner(slot));
            let [Some(a), Some(b)] = owners else { continue };
            let river = world.land.river_between(communes[a], communes[b]);
            if river.is_none() && network.lattice.lot(slot, about) > 0.14 {
                let (from, to) = (network.claim(slot, None), network.claim(next, None));
                let kind = Kind {
                    spare: true,
                    ..Kind::of(Class::Residential)
                };
                network.join(from, to, kind);
            }
        }
    }
}

/// Where a slot's node stands or would stand.
fn place(network: &Network, slot: usize) -> Coord {
    let node = network
        .at(slot)
        .map(|node| network.nodes[node as usize].position);
    node.unwrap_or_else(|| network.lattice.position(slot))
}
