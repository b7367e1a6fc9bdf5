//! The populated cells of a commune: its town or village, hamlets along its
//! vales, farms between, and nobody on the rest.

use std::cmp::Reverse;

use geo_types::Coord;

use super::super::chance::{About, Chance, hash, unit};
use super::super::land::{Land, distance, rows};
use super::super::num::{count, floor, real, small};
use super::People;

/// The side of a cell in metres.
pub(in crate::demo) const SIDE: f64 = 200.0;

/// Metres that cell centres keep from borders, so that no rounding of an
/// outline can put a cell into the neighbouring commune.
const MARGIN: f64 = 1.5;

/// A populated square of the 200 m grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::demo) struct Cell {
    /// Easting of its south-west corner, in sides.
    pub(in crate::demo) column: i32,
    /// Northing of its south-west corner, in sides.
    pub(in crate::demo) row: i32,
    /// Its residents, in tenths.
    pub(in crate::demo) tenths: u32,
    /// Whether its centre lies in a priority neighbourhood.
    pub(in crate::demo) quarter: bool,
}

impl Cell {
    /// Its centre, in metres of EPSG:3035.
    pub(in crate::demo) fn centre(&self) -> Coord {
        centre(self.column, self.row)
    }

    /// Its residents.
    pub(in crate::demo) fn people(&self) -> f64 {
        f64::from(self.tenths) / 10.0
    }
}

fn centre(column: i32, row: i32) -> Coord {
    Coord {
        x: (f64::from(column) + 0.5) * SIDE,
        y: (f64::from(row) + 0.5) * SIDE,
    }
}

/// A square that may be settled.
struct Plot {
    column: i32,
    row: i32,
    /// Townspeople that live there.
    urban: f64,
    /// Its pull on the villagers.
    pull: f64,
    quarter: bool,
    chance: f64,
}

/// The populated cells of the commune in this cell of the mesh, by row and
/// column; people before the last scaling.
pub(super) fn settle(land: &Land, people: &People, commune: usize) -> Vec<(Cell, f64)> {
    let mut plots = plots(land, people, commune);
    let villagers = people.villagers[commune];
    let pulled: f64 = plots.iter().map(|plot| plot.pull).sum::<f64>().max(1e-9);
    let key = |plot: &Plot| (plot.urban + 3.0 * villagers * plot.pull / pulled) * plot.chance;
    plots.sort_unstable_by(|a, b| {
        let order = key(b).total_cmp(&key(a));
        order.then((a.row, a.column).cmp(&(b.row, b.column)))
    });
    let share = people.settled_share[commune];
    plots.truncate(count(share * real(plots.len())).max(1));
    plots.sort_unstable_by_key(|plot| (plot.row, plot.column));
    populate(&plots, villagers)
}

/// The fewest people that a rural cell holds before scaling.
const FARM: f64 = 1.1;

fn populate(plots: &[Plot], villagers: f64) -> Vec<(Cell, f64)> {
    let pulled: f64 = plots.iter().map(|plot| plot.pull).sum::<f64>().max(1e-9);
    let farms = FARM * real(plots.len());
    let spread = (villagers - farms).max(0.1 * villagers);
    let cell = |plot: &Plot| {
        let village = FARM + spread * plot.pull / pulled;
        let people = (plot.urban + village) * (0.55 + 0.45 * plot.chance.min(3.0));
        let cell = Cell {
            column: plot.column,
            row: plot.row,
            tenths: 0,
            quarter: plot.quarter,
        };
        (cell, people)
    };
    plots.iter().map(cell).collect()
}

fn plots(land: &Land, people: &People, commune: usize) -> Vec<Plot> {
    let spans = rows(&land.outline(commune), (SIDE, MARGIN));
    let hamlets = hamlets(land, commune, &spans);
    let middle = land.centre(commune);
    let plot = |column: i32, row: i32| {
        let p = centre(column, row);
        let towns = people.towns_of(commune);
        let quarter = people.quarters_of(commune).any(|quarter| quarter.holds(p));
        let estate = if quarter { 2.4 } else { 1.0 };
        let mut chance = Chance::new(land.frame.seed, About::Cells, (column.into(), row.into()));
        let bourg = 2.4 * (-distance(p, middle) / 210.0).exp();
        let near = hamlets.iter().map(|&(at, size)| {
            let off = distance(p, at) / 165.0;
            if off > 3.0 {
                0.0
            } else {
                size * (-off * off).exp()
            }
        });
        Plot {
            column,
            row,
            urban: towns.map(|town| town.density(p)).sum::<f64>() * 0.04 * estate,
            pull: bourg + near.sum::<f64>() + 0.06 * (-1.4 * land.relief.rise(p)).exp(),
            quarter,
            chance: (0.75 * chance.normal()).exp(),
        }
    };
    let squares = spans
        .iter()
        .flat_map(|&(row, from, until)| (from..=until).map(move |c| (c, row)));
    squares.map(|(column, row)| plot(column, row)).collect()
}

/// Metres between the squares that may hold a hamlet.
const HAMLETS: f64 = 1_050.0;

/// The hamlets in and around a commune, with their sizes.
fn hamlets(land: &Land, commune: usize, spans: &[(i32, i32, i32)]) -> Vec<(Coord, f64)> {
    let west = spans.iter().map(|span| span.1).min().unwrap_or(0);
    let east = spans.iter().map(|span| span.2).max().unwrap_or(-1);
    let (south, north) = match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => (first.0, last.0),
        _ => return Vec::new(),
    };
    let of = |cells: i32| floor(f64::from(cells) * SIDE / HAMLETS);
    let squares = (of(south) - 1..=of(north) + 1)
        .flat_map(|row| (of(west) - 1..=of(east) + 1).map(move |column| (column, row)));
    squares
        .filter_map(|square| hamlet(land, commune, square))
        .collect()
}

fn hamlet(land: &Land, commune: usize, (column, row): (i32, i32)) -> Option<(Coord, f64)> {
    let mut chance = land
        .frame
        .chance(About::Hamlets, (column.into(), row.into()));
    let p = Coord {
        x: (f64::from(column) + chance.between(0.1, 0.9)) * HAMLETS,
        y: (f64::from(row) + chance.between(0.1, 0.9)) * HAMLETS,
    };
    let likely = 0.85 - 0.45 * land.heights[commune] - 0.4 * land.relief.rise(p);
    let size = 0.55 * (0.8 * chance.normal()).exp();
    chance.happens(likely).then_some((p, size))
}

/// Cells with their people scaled to tenths, never less than one person.
pub(super) fn scaled(cells: Vec<(Cell, f64)>, scale: f64) -> Vec<Cell> {
    let tenths = |(cell, people): (Cell, f64)| Cell {
        tenths: small(people * scale * 10.0).max(10),
        ..cell
    };
    cells.into_iter().map(tenths).collect()
}

/// The cells of a commune, most people first: where a place would open.
pub(in crate::demo) fn busiest(cells: &[Cell]) -> Vec<usize> {
    let mut ranks: Vec<usize> = (0..cells.len()).collect();
    ranks.sort_by_key(|&rank| Reverse(cells[rank].tenths));
    ranks
}

/// A share that belongs to a cell, from 0 to 1, for one question.
pub(in crate::demo) fn lot(seed: u64, cell: &Cell, about: About) -> f64 {
    unit(hash(seed, about, (cell.column.into(), cell.row.into())))
}
