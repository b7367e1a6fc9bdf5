//! Which links are main roads: those on the way from town to town.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use rayon::prelude::*;

use super::super::land::{Land, distance, marks};
use super::super::num::{count, index};
use super::super::world::World;
use super::class::Class;
use super::links::Link;

/// The links at every cell of the mesh.
pub(super) fn at_cells(land: &Land, links: &[Link]) -> Vec<Vec<u32>> {
    let mut at = vec![Vec::new(); land.roles.len()];
    for (rank, link) in links.iter().enumerate() {
        at[link.ends.0].push(index(rank));
        at[link.ends.1].push(index(rank));
    }
    at
}

/// Pairs of the first `of` towns with no other of them between.
pub(super) fn pairs(world: &World, of: usize) -> Vec<(usize, usize)> {
    let cells: Vec<usize> = world
        .people
        .towns
        .iter()
        .take(of)
        .map(|town| town.cell)
        .collect();
    let site = |cell: usize| world.land.mesh.sites[cell];
    let tree = marks(cells.iter().map(|&cell| (site(cell), cell)));
    let mut pairs = Vec::new();
    for &a in &cells {
        let near = tree.nearest_neighbor_iter(&[site(a).x, site(a).y]);
        for b in near
            .skip(1)
            .take(12)
            .map(|mark| mark.data)
            .filter(|&b| b > a)
        {
            let middle = (site(a) + site(b)) / 2.0;
            let half = distance(site(a), site(b)) / 2.0 - 1.0;
            let mut inner = tree.locate_within_distance([middle.x, middle.y], half * half);
            if inner.next().is_none() {
                pairs.push((a, b));
            }
        }
    }
    pairs
}

/// The links of the quickest way between two cells.
pub(super) fn route(
    land: &Land,
    (links, at): (&[Link], &[Vec<u32>]),
    (from, to): (usize, usize),
) -> Vec<usize> {
    let mut best: BTreeMap<usize, (usize, Option<usize>)> = BTreeMap::from([(from, (0, None))]);
    let mut heap = BinaryHeap::from([Reverse((0_usize, from))]);
    while let Some(Reverse((cost, cell))) = heap.pop() {
        if cell == to {
            break;
        }
        if best[&cell].0 < cost {
            continue;
        }
        for &rank in &at[cell] {
            let link = &links[rank as usize];
            let next = link.other(cell);
            let sum = cost + toll(land, link);
            if best.get(&next).is_none_or(|&(known, _)| sum < known) {
                best.insert(next, (sum, Some(rank as usize)));
                heap.push(Reverse((sum, next)));
            }
        }
    }
    let mut path = Vec::new();
    let mut cell = to;
    while let Some(&(_, Some(rank))) = best.get(&cell) {
        path.push(rank);
        cell = links[rank].other(cell);
    }
    path
}

fn height(land: &Land, link: &Link) -> f64 {
    f64::midpoint(land.heights[link.ends.0], land.heights[link.ends.1])
}

/// What a link costs a main road: its length, more in the upland, most by ferry.
fn toll(land: &Land, link: &Link) -> usize {
    let ferry = if link.class == Class::Ferry { 8.0 } else { 1.0 };
    count(link.length * (1.0 + 0.5 * height(land, link)) * ferry)
}

/// How many of the largest towns main roads and national roads join.
fn cities(world: &World) -> usize {
    (world.land.frame.figures.communes / 180).max(2)
}

/// Gives every link its class and number.
pub(super) fn classify(world: &World, links: &mut [Link], at: &[Vec<u32>]) {
    let levels = [
        (Class::Secondary, world.people.towns.len()),
        (Class::Primary, cities(world)),
        (Class::Trunk, cities(world) / 4),
    ];
    for link in links.iter_mut().filter(|link| link.class != Class::Ferry) {
        link.class = minor(&world.land, link);
        link.number = 1 + index(link.ends.0 % 899);
    }
    for (class, towns) in levels {
        let pairs = pairs(world, towns);
        let paths: Vec<Vec<usize>> = pairs
            .par_iter()
            .map(|&pair| route(&world.land, (links, at), pair))
            .collect();
        for (number, path) in paths.into_iter().enumerate() {
            for rank in path {
                let link = &mut links[rank];
                if link.class > class && link.class != Class::Ferry {
                    link.class = class;
                    link.number = 1 + index(number);
                }
            }
        }
    }
}

fn minor(land: &Land, link: &Link) -> Class {
    if height(land, link) < 0.8 || link.river.is_some() {
        Class::Tertiary
    } else {
        Class::Unclassified
    }
}
