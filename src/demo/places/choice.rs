//! Which communes have places of mediation, how many, and where in them.

use std::collections::{BTreeMap, BinaryHeap};

use geo_types::Coord;

use super::super::chance::{About, Chance};
use super::super::land::Role;
use super::super::num::{count, real, signed};
use super::super::people::busiest;
use super::super::world::World;

/// How a place serves people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// On its own site.
    Fixed,
    /// From a bus that stands with one point for its whole circuit.
    Bus,
    /// From a bus that stops there some weeks.
    Stop,
    /// Not to the public at all.
    Closed,
}

/// A place, where it stands.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// The cell of the mesh that it stands in.
    pub(super) cell: usize,
    /// How many places of the commune come before it.
    pub(super) rank: usize,
    pub(super) service: Service,
    /// Metres of EPSG:3035.
    pub(super) position: Coord,
}

/// The places of a world, exactly as many as its figures ask: those of the
/// territory, then those just across its border.
pub(super) fn spots(world: &World) -> Vec<Spot> {
    let wanted = world.land.frame.figures.places;
    let outside = (wanted / 22).max(1);
    let mut spots = Vec::with_capacity(wanted);
    let inside = allot(world, Role::Inside, wanted - outside);
    let ranked = inside.into_iter().chain(allot(world, Role::Near, outside));
    for (cell, places) in ranked {
        let closed = spots.len();
        spots.extend((0..places).map(|rank| spot(world, (cell, rank), closed)));
    }
    spots
}

/// Shares places out one by one, each to the commune that has most people for
/// the places it has (the divisor method of Jefferson and D'Hondt).
fn allot(world: &World, role: Role, wanted: usize) -> BTreeMap<usize, usize> {
    let weigh = |cell: usize| {
        let people: f64 = world.cells[cell]
            .iter()
            .map(super::super::people::Cell::people)
            .sum();
        let mut chance = world.land.frame.chance(About::Places, (1, signed(cell)));
        let seat = world.society.areas.seats.contains(&cell);
        let zeal = if seat { 2.2 } else { 1.0 };
        people.powf(0.62) * zeal * (0.8 * chance.normal()).exp()
    };
    let cells = (0..world.cells.len()).filter(|&cell| world.land.roles[cell] == role);
    let mut open: BinaryHeap<(usize, usize)> = cells
        .map(|cell| (count(weigh(cell) * 1000.0), cell))
        .collect();
    let weights: BTreeMap<usize, usize> =
        open.iter().map(|&(weight, cell)| (cell, weight)).collect();
    let mut places = BTreeMap::new();
    for _ in 0..wanted {
        let Some((_, cell)) = open.pop() else { break };
        let held = places.entry(cell).or_insert(0);
        *held += 1;
        open.push((weights[&cell] / (*held + 1), cell));
    }
    places
}

fn spot(world: &World, (cell, rank): (usize, usize), before: usize) -> Spot {
    let thing = (2 + signed(rank), signed(cell));
    let mut chance = world.land.frame.chance(About::Places, thing);
    let service = match (before + rank) % 27 {
        4 | 22 => Service::Stop,
        11 => Service::Bus,
        19 => Service::Closed,
        _ => Service::Fixed,
    };
    Spot {
        cell,
        rank,
        service,
        position: position(world, cell, (rank, &mut chance)),
    }
}

/// Near where most people of the commune live, later places further out, and
/// always inside it.
fn position(world: &World, cell: usize, (rank, chance): (usize, &mut Chance)) -> Coord {
    let cells = &world.cells[cell];
    let ranks = busiest(cells);
    let among = (2 + 4 * rank).min(ranks.len()).max(1);
    let chosen = count(chance.unit() * real(among) - 0.5).min(ranks.len().saturating_sub(1));
    let middle = ranks
        .get(chosen)
        .map_or_else(|| world.land.centre(cell), |&at| cells[at].centre());
    let shift = Coord {
        x: chance.between(-80.0, 80.0),
        y: chance.between(-80.0, 80.0),
    };
    let outline = world.land.outline(cell);
    let moved = middle + shift;
    if super::super::people::winds(&outline, moved) {
        moved
    } else {
        middle
    }
}
