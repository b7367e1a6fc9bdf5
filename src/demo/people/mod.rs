//! Who lives where.

mod cells;
mod quarters;
mod towns;

use rayon::prelude::*;

use super::chance::About;
use super::land::{Land, Role, marks};
use super::num::{real, signed};

pub(super) use cells::{Cell, SIDE, busiest, lot};
pub(super) use quarters::{Quarter, winds};
pub(super) use towns::Town;

/// The plan of settlement.
#[derive(Clone, Debug)]
pub(super) struct People {
    /// Towns, largest first.
    pub(super) towns: Vec<Town>,
    /// Priority neighbourhoods, by town.
    pub(super) quarters: Vec<Quarter>,
    /// Villagers of every cell of the mesh.
    villagers: Vec<f64>,
    /// The share of each commune's squares that people live in.
    settled_share: Vec<f64>,
    towns_near: Vec<Vec<u32>>,
    quarters_near: Vec<Vec<u32>>,
}

impl People {
    /// The plan for a land.
    pub(super) fn new(land: &Land) -> Self {
        let towns = towns::towns(land);
        let quarters = quarters::quarters(land, &towns);
        let towns_near = near(land, towns.iter().map(|town| (town.middle, town.reach())));
        let quarters_near = near(land, quarters.iter().map(|q| (q.middle, q.reach)));
        let mut people = Self {
            towns,
            quarters,
            villagers: villagers(land),
            settled_share: vec![0.0; land.roles.len()],
            towns_near,
            quarters_near,
        };
        people.settled_share = people.settled_shares(land);
        people
    }

    fn towns_of(&self, commune: usize) -> impl Iterator<Item = &Town> {
        self.towns_near[commune]
            .iter()
            .map(|&rank| &self.towns[rank as usize])
    }

    fn quarters_of(&self, commune: usize) -> impl Iterator<Item = &Quarter> {
        self.quarters_near[commune]
            .iter()
            .map(|&rank| &self.quarters[rank as usize])
    }

    /// About how many people live in a commune.
    pub(super) fn expected(&self, land: &Land, commune: usize) -> f64 {
        let area = land.mesh.square_kilometres(commune);
        let middle = land.centre(commune);
        let urban = self.towns_of(commune).map(|town| {
            if town.cell == commune {
                town.within((area / std::f64::consts::PI).sqrt() * 1000.0)
            } else {
                town.density(middle) * area
            }
        });
        self.villagers[commune] + urban.sum::<f64>()
    }

    /// The largest town whose people reach a commune.
    pub(super) fn main_town(&self, commune: usize) -> Option<&Town> {
        self.towns_of(commune).next()
    }

    /// Shares such that the territory has as many populated cells as its
    /// figures ask: the more people on a square kilometre, the more of it
    /// they use.
    fn settled_shares(&self, land: &Land) -> Vec<f64> {
        let mut known = vec![(0.0, 0.0); land.roles.len()];
        for commune in land.settled() {
            let squares = land.mesh.square_kilometres(commune) * 25.0;
            known[commune] = (squares, self.expected(land, commune));
        }
        let share = |(squares, people): (f64, f64), k: f64| {
            if squares <= 0.0 {
                return 0.0;
            }
            let by_density = 1.0 - (-k * (people * 25.0 / squares).powf(0.55)).exp();
            by_density.min(people / 1.6 / squares).min(0.97)
        };
        let total =
            |k: f64| -> f64 { land.inside().map(|c| share(known[c], k) * known[c].0).sum() };
        let wanted = real(land.frame.figures.cells);
        let (mut low, mut high) = (0.0, 10.0);
        for _ in 0..50 {
            let k = (low + high) / 2.0;
            if total(k) < wanted {
                low = k;
            } else {
                high = k;
            }
        }
        known
            .into_iter()
            .map(|commune| share(commune, high))
            .collect()
    }

    /// The populated cells of every commune, in the order of the mesh; empty
    /// beyond the border's neighbours.
    pub(super) fn settle(&self, land: &Land) -> Vec<Vec<Cell>> {
        let raw: Vec<Vec<(Cell, f64)>> = (0..land.roles.len())
            .into_par_iter()
            .map(|commune| match land.roles[commune] {
                Role::Beyond => Vec::new(),
                _ => cells::settle(land, self, commune),
            })
            .collect();
        let people: f64 = land
            .inside()
            .flat_map(|c| &raw[c])
            .map(|(_, people)| people)
            .sum();
        let scale = land.frame.figures.people / people.max(1.0);
        raw.into_par_iter()
            .map(|cells| cells::scaled(cells, scale))
            .collect()
    }
}

/// The ranks of the discs that reach each commune.
fn near(land: &Land, discs: impl Iterator<Item = (geo_types::Coord, f64)>) -> Vec<Vec<u32>> {
    let settled = land
        .settled()
        .map(|commune| (land.centre(commune), commune));
    let tree = marks(settled);
    let mut near = vec![Vec::new(); land.roles.len()];
    for (rank, (middle, reach)) in discs.enumerate() {
        let radius = reach + 1.6 * land.frame.spacing;
        for mark in tree.locate_within_distance([middle.x, middle.y], radius * radius) {
            near[mark.data].push(super::num::index(rank));
        }
    }
    near
}

/// Villagers of every commune: many in the lowland, few in the upland.
fn villagers(land: &Land) -> Vec<f64> {
    let mut villagers = vec![0.0; land.roles.len()];
    for commune in land.settled() {
        let mut chance = land.frame.chance(About::Villages, (signed(commune), 0));
        let low = 1.0 - land.heights[commune];
        let area = land.mesh.square_kilometres(commune) / land.frame.figures.commune_km2;
        let size = (0.07 + 1.5 * low.powf(1.6)) * (0.75 * chance.normal()).exp();
        villagers[commune] = size * area.clamp(0.3, 3.0).sqrt();
    }
    let sum: f64 = land.inside().map(|commune| villagers[commune]).sum();
    let scale = towns::villagers(land) / sum.max(1e-9);
    villagers.iter().map(|size| size * scale).collect()
}
