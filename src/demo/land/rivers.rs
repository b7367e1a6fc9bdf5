//! Rivers: along the borders of communes, as near to their wished course as
//! the mesh allows. No commune lies on two banks, so that whoever crosses a
//! river crosses a border.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use geo_types::Coord;

use super::super::num::{count, index};
use super::frame::{Frame, distance};
use super::guides::Guide;
use super::mesh::Mesh;
use super::sites::{Marks, marks, nearest};

/// A corner of the mesh, by its three sites.
type Corner = [u32; 3];

/// One river.
#[derive(Clone, Debug, Default)]
pub(in crate::demo) struct River {
    /// The corners that it runs by, upstream to downstream, before bending.
    pub(in crate::demo) course: Vec<Coord>,
    /// The pairs of communes that it parts, lower site first.
    pub(in crate::demo) banks: Vec<(u32, u32)>,
    /// The river that it runs into.
    pub(in crate::demo) into: Option<usize>,
}

/// Pieces of border around a wished course: where each corner leads, at what
/// cost, and which cells lie on both sides.
type Web = BTreeMap<Corner, Vec<(u64, Corner, (u32, u32))>>;

/// The rivers of the land, in the order of their wished courses.
pub(in crate::demo) fn rivers(frame: &Frame, mesh: &Mesh, guides: &[Guide]) -> Vec<River> {
    let cells = marks(mesh.sites.iter().enumerate().map(|(rank, &p)| (p, rank)));
    let mut wet: Vec<BTreeSet<Corner>> = Vec::new();
    let mut rivers = Vec::new();
    for guide in guides {
        let course: Vec<Coord> = guide
            .course
            .iter()
            .copied()
            .filter(|&p| frame.reach(p) < 1.0 + 2.0 * frame.spacing / frame.radius)
            .collect();
        let (web, places) = web(frame, mesh, (&cells, &course));
        let sea = BTreeSet::from_iter(course.last().and_then(|&p| closest(&places, p)));
        let mouths = guide.into.map_or(&sea, |main| &wet[main]);
        let path = course
            .first()
            .and_then(|&spring| closest(&places, spring))
            .and_then(|spring| descend(&web, spring, mouths));
        let (corners, banks): (Vec<_>, Vec<_>) = path.unwrap_or_default().into_iter().unzip();
        wet.push(corners.iter().copied().collect());
        rivers.push(River {
            course: corners.iter().map(|corner| places[corner]).collect(),
            banks: banks.into_iter().flatten().collect(),
            into: guide.into,
        });
    }
    rivers
}

fn closest(places: &BTreeMap<Corner, Coord>, p: Coord) -> Option<Corner> {
    let nearer = |a: &(&Corner, &Coord), b: &(&Corner, &Coord)| {
        distance(*a.1, p).total_cmp(&distance(*b.1, p))
    };
    places.iter().min_by(nearer).map(|(&corner, _)| corner)
}

fn web(
    frame: &Frame,
    mesh: &Mesh,
    (cells, course): (&Marks, &[Coord]),
) -> (Web, BTreeMap<Corner, Coord>) {
    let samples = marks(course.iter().map(|&p| (p, 0)));
    let reach = 1.4 * frame.spacing;
    let around = |p: &Coord| cells.locate_within_distance([p.x, p.y], reach * reach);
    let near: BTreeSet<usize> = course
        .iter()
        .flat_map(around)
        .map(|mark| mark.data)
        .collect();
    let (mut web, mut places) = (Web::new(), BTreeMap::new());
    for cell in near {
        let ring = mesh.neighbours(cell);
        for rank in 0..ring.len() {
            let before = (rank + ring.len() - 1) % ring.len();
            let ends = (mesh.corner_key(cell, before), mesh.corner_key(cell, rank));
            let (a, b) = mesh.border(cell, rank);
            let off = nearest(&samples, (a + b) / 2.0).map_or(f64::INFINITY, |(d, _)| d);
            let strain = off / (0.22 * frame.spacing);
            let cost = count(distance(a, b) * (1.0 + strain * strain)) as u64 + 1;
            let pair = (index(cell).min(ring[rank]), index(cell).max(ring[rank]));
            web.entry(ends.0).or_default().push((cost, ends.1, pair));
            web.entry(ends.1).or_default().push((cost, ends.0, pair));
            places.insert(ends.0, a);
            places.insert(ends.1, b);
        }
    }
    (web, places)
}

/// The cheapest way down to any of the mouths: corners, each with the pair of
/// cells parted on the way to it.
fn descend(
    web: &Web,
    spring: Corner,
    mouths: &BTreeSet<Corner>,
) -> Option<Vec<(Corner, Option<(u32, u32)>)>> {
    let mut best: BTreeMap<Corner, (u64, Option<(Corner, (u32, u32))>)> = BTreeMap::new();
    let mut heap = BinaryHeap::from([Reverse((0, spring))]);
    best.insert(spring, (0, None));
    while let Some(Reverse((cost, corner))) = heap.pop() {
        if mouths.contains(&corner) {
            return Some(walk_back(&best, corner));
        }
        if best[&corner].0 < cost {
            continue;
        }
        for &(length, next, pair) in web.get(&corner).into_iter().flatten() {
            let sum = cost + length;
            if best.get(&next).is_none_or(|&(known, _)| sum < known) {
                best.insert(next, (sum, Some((corner, pair))));
                heap.push(Reverse((sum, next)));
            }
        }
    }
    None
}

fn walk_back(
    best: &BTreeMap<Corner, (u64, Option<(Corner, (u32, u32))>)>,
    mouth: Corner,
) -> Vec<(Corner, Option<(u32, u32)>)> {
    let mut path = Vec::new();
    let mut at = Some(mouth);
    while let Some(corner) = at {
        let came = best[&corner].1;
        path.push((corner, came.map(|(_, pair)| pair)));
        at = came.map(|(before, _)| before);
    }
    path.reverse();
    path
}
