//! The land before anybody settles it: shape, relief, rivers, and the mesh
//! that communes are made from.
//!
//! Everything is laid out straight in metres of EPSG:3035, the system of the
//! population grid, and bent once by [`Bend`].

mod frame;
mod guides;
mod mesh;
mod outline;
mod relief;
mod rivers;
mod sites;

use std::collections::BTreeMap;

use geo_types::Coord;

use super::noise::Bend;
use super::num::{index, real};
use super::size::Figures;

pub(super) use frame::{Frame, distance};
pub(super) use mesh::Mesh;
pub(super) use outline::{border, outline, rows};
pub(super) use relief::Relief;
pub(super) use rivers::River;
pub(super) use sites::{Marks, marks, nearest};

/// What a cell of the mesh is to the territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A commune of the territory.
    Inside,
    /// A commune just across its border: it has roads and people, but is in
    /// none of the tables.
    Near,
    /// Nothing is known of it.
    Beyond,
}

/// The land.
#[derive(Clone, Debug)]
pub(super) struct Land {
    pub(super) frame: Frame,
    pub(super) bend: Bend,
    pub(super) relief: Relief,
    pub(super) mesh: Mesh,
    pub(super) rivers: Vec<River>,
    /// The river between two cells, lower one first.
    pub(super) water: BTreeMap<(u32, u32), usize>,
    /// The role of every cell.
    pub(super) roles: Vec<Role>,
    /// How high every cell lies among those of the territory, 0 to 1.
    pub(super) heights: Vec<f64>,
    /// The river on whose bank a cell lies.
    pub(super) banks: Vec<Option<usize>>,
}

impl Land {
    /// The land of a seed.
    pub(super) fn new(figures: Figures, seed: u64) -> Self {
        let frame = Frame::new(figures, seed);
        let relief = Relief::new(&frame);
        let guides = guides::guides(&frame);
        let mesh = Mesh::new(sites::sites(&frame, &guides, &relief), 4.0 * frame.spacing);
        let rivers = rivers::rivers(&frame, &mesh, &guides);
        let roles = roles(&frame, &mesh);
        let shares = rivers.iter().enumerate();
        let water: BTreeMap<_, _> = shares
            .flat_map(|(rank, river)| river.banks.iter().map(move |&pair| (pair, rank)))
            .collect();
        let mut banks = vec![None; mesh.sites.len()];
        for (&(a, b), &river) in &water {
            banks[a as usize].get_or_insert(river);
            banks[b as usize].get_or_insert(river);
        }
        let flow = sites::water(&guides);
        let heights = heights((&frame, &relief), &mesh, &roles, &flow);
        Self {
            bend: Bend::of_land(seed),
            frame,
            relief,
            mesh,
            rivers,
            water,
            roles,
            heights,
            banks,
        }
    }

    /// The cells of the territory and just across its border.
    pub(super) fn settled(&self) -> impl Iterator<Item = usize> {
        (0..self.roles.len()).filter(|&cell| self.roles[cell] != Role::Beyond)
    }

    /// The cells of the territory.
    pub(super) fn inside(&self) -> impl Iterator<Item = usize> {
        (0..self.roles.len()).filter(|&cell| self.roles[cell] == Role::Inside)
    }

    /// The outline of a cell in metres of EPSG:3035, counter-clockwise.
    pub(super) fn outline(&self, cell: usize) -> Vec<Coord> {
        outline(&self.mesh, &self.bend, cell)
    }

    /// The middle of a cell, bent.
    pub(super) fn centre(&self, cell: usize) -> Coord {
        self.bend.apply(self.mesh.sites[cell])
    }

    /// The river between two cells.
    pub(super) fn river_between(&self, a: usize, b: usize) -> Option<usize> {
        let pair = (index(a.min(b)), index(a.max(b)));
        self.water.get(&pair).copied()
    }
}

/// As many cells inside as the figures ask, those that lie furthest in.
fn roles(frame: &Frame, mesh: &Mesh) -> Vec<Role> {
    let closed = (0..mesh.sites.len()).filter(|&cell| !mesh.neighbours(cell).is_empty());
    let mut ranked: Vec<(f64, usize)> = closed
        .map(|cell| (frame.reach(mesh.sites[cell]), cell))
        .collect();
    ranked.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut roles = vec![Role::Beyond; mesh.sites.len()];
    for &(_, cell) in ranked.iter().take(frame.figures.communes) {
        roles[cell] = Role::Inside;
        for &next in mesh.neighbours(cell) {
            let role = &mut roles[next as usize];
            let known = *role == Role::Inside || mesh.neighbours(next as usize).is_empty();
            *role = if known { *role } else { Role::Near };
        }
    }
    roles
}

fn heights(
    (frame, relief): (&Frame, &Relief),
    mesh: &Mesh,
    roles: &[Role],
    flow: &Marks,
) -> Vec<f64> {
    let vale = |p: Coord| {
        nearest(flow, p).map_or(0.0, |(d, _)| (-(d / (2.2 * frame.spacing)).powi(2)).exp())
    };
    let raw: Vec<f64> = mesh
        .sites
        .iter()
        .map(|&p| relief.height(p) - 0.45 * vale(p))
        .collect();
    let of_inside = (0..raw.len()).filter(|&cell| roles[cell] == Role::Inside);
    let mut ladder: Vec<f64> = of_inside.map(|cell| raw[cell]).collect();
    ladder.sort_unstable_by(f64::total_cmp);
    let rank = |height: &f64| real(ladder.partition_point(|known| known < height));
    let rungs = real(ladder.len()).max(1.0);
    raw.iter().map(|height| rank(height) / rungs).collect()
}
