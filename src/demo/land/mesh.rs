//! The mesh of communes: each site with the land that is nearest to it
//! (Voronoi), every cell cut on its own so that any thread can cut any cell.
//!
//! A corner is always computed from its three sites in rising order, so that
//! the cells that share it agree on it to the last bit.

use geo_types::Coord;
use rayon::prelude::*;

use super::super::num::index;
use super::frame::distance;
use super::sites::{Marks, marks};

/// Sites and who borders on whom.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Mesh {
    /// The middles of cells.
    pub(in crate::demo) sites: Vec<Coord>,
    rings: Vec<Vec<u32>>,
}

/// An edge of the square that cutting starts from.
const OPEN: u32 = u32::MAX;

impl Mesh {
    /// The mesh of some sites; cells that reach `limit` metres from their
    /// site stay open and have no neighbours.
    pub(in crate::demo) fn new(sites: Vec<Coord>, limit: f64) -> Self {
        let tree = marks(sites.iter().enumerate().map(|(rank, &p)| (p, rank)));
        let rings = (0..sites.len())
            .into_par_iter()
            .map(|rank| ring(&sites, &tree, (rank, limit)))
            .collect();
        Self { sites, rings }
    }

    /// The neighbours of a cell, counter-clockwise; none when it is open.
    pub(in crate::demo) fn neighbours(&self, cell: usize) -> &[u32] {
        &self.rings[cell]
    }

    /// The corner that a cell shares with its neighbour of this rank and the
    /// one after.
    pub(in crate::demo) fn corner(&self, cell: usize, rank: usize) -> Coord {
        let [a, b, c] = self
            .corner_key(cell, rank)
            .map(|site| self.sites[site as usize]);
        circumcentre(a, b, c)
    }

    /// The three sites around a corner, rising.
    pub(in crate::demo) fn corner_key(&self, cell: usize, rank: usize) -> [u32; 3] {
        let ring = &self.rings[cell];
        let mut key = [index(cell), ring[rank], ring[(rank + 1) % ring.len()]];
        key.sort_unstable();
        key
    }

    /// The two corners of the border with the neighbour of this rank, in the
    /// order in which the cell is walked counter-clockwise.
    pub(in crate::demo) fn border(&self, cell: usize, rank: usize) -> (Coord, Coord) {
        let before = (rank + self.rings[cell].len() - 1) % self.rings[cell].len();
        (self.corner(cell, before), self.corner(cell, rank))
    }

    /// The area of a cell before bending, in square kilometres.
    pub(in crate::demo) fn square_kilometres(&self, cell: usize) -> f64 {
        let ranks = 0..self.rings[cell].len();
        let site = self.sites[cell];
        let twice: f64 = ranks
            .map(|rank| {
                let (a, b) = self.border(cell, rank);
                cross(a - site, b - site)
            })
            .sum();
        twice / 2e6
    }
}

fn cross(a: Coord, b: Coord) -> f64 {
    a.x * b.y - a.y * b.x
}

/// The centre of the circle through three points, reckoned from the first.
fn circumcentre(a: Coord, b: Coord, c: Coord) -> Coord {
    let (b, c) = (b - a, c - a);
    let twice = 2.0 * cross(b, c);
    let (bb, cc) = (b.x * b.x + b.y * b.y, c.x * c.x + c.y * c.y);
    a + Coord {
        x: (c.y * bb - b.y * cc) / twice,
        y: (b.x * cc - c.x * bb) / twice,
    }
}

/// The neighbours of a site, found by cutting a square nearer and nearer.
fn ring(sites: &[Coord], tree: &Marks, (cell, limit): (usize, f64)) -> Vec<u32> {
    let site = sites[cell];
    let mut outline = square(limit);
    let mut reach = limit * std::f64::consts::SQRT_2;
    for other in tree.nearest_neighbor_iter(&[site.x, site.y]) {
        if other.data == cell {
            continue;
        }
        let to = sites[other.data] - site;
        if distance(Coord::zero(), to) > 2.0 * reach {
            break;
        }
        outline = cut(&outline, to, index(other.data));
        let corners = outline
            .iter()
            .map(|&(corner, _)| distance(Coord::zero(), corner));
        reach = corners.fold(0.0, f64::max);
    }
    if outline.iter().any(|&(_, edge)| edge == OPEN) {
        return Vec::new();
    }
    outline.into_iter().map(|(_, edge)| edge).collect()
}

fn square(half: f64) -> Vec<(Coord, u32)> {
    [(-half, -half), (half, -half), (half, half), (-half, half)]
        .map(|corner| (corner.into(), OPEN))
        .to_vec()
}

/// What is left of an outline (corners, each with the name of the edge that
/// leaves it) on this side of the line half way to another site.
fn cut(outline: &[(Coord, u32)], to: Coord, name: u32) -> Vec<(Coord, u32)> {
    let half = (to.x * to.x + to.y * to.y) / 2.0;
    let beyond = |p: Coord| p.x * to.x + p.y * to.y - half;
    let mut left = Vec::with_capacity(outline.len() + 1);
    for (rank, &(from, edge)) in outline.iter().enumerate() {
        let (until, _) = outline[(rank + 1) % outline.len()];
        let (a, b) = (beyond(from), beyond(until));
        let crossing = || from + (until - from) * (a / (a - b));
        if a <= 0.0 {
            left.push((from, edge));
            if b > 0.0 {
                left.push((crossing(), name));
            }
        } else if b <= 0.0 {
            left.push((crossing(), edge));
        }
    }
    left
}
