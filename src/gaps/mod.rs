//! Where the gaps are: contiguous populated land beyond the cut-off.
//!
//! A cell is under-served when people live in it and its nearest place is
//! farther than the cut-off, or cannot be reached at all. Under-served cells
//! that touch on the [`Mesh`] make one zone. Every such cell is in exactly one
//! zone, so that the zones together, small ones included, hold as many people
//! as the coverage tables count uncovered and unreachable.

pub mod explain;
mod grid;
mod groups;
mod hexagons;
mod mesh;
mod outline;
#[cfg(test)]
mod outline_tests;
mod sets;
mod zone;

use std::cmp::Reverse;

use geo_types::MultiPolygon;

use crate::crs::Projected;
use crate::gaps::mesh::Surface;
use crate::gaps::sets::Sets;
use crate::gaps::zone::Members;
use crate::territory::{CellIndex, CommuneIndex, Territory};
use crate::travel::{NearestPlaces, Trip};
use crate::units::{Persons, Seconds};

/// The mesh on which contiguity is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mesh {
    /// The population grid: squares that share a side or a corner touch,
    /// squares of different reference systems never do. A cell given by a
    /// point is a zone of its own.
    Grid,
    /// Hexagons of the H3 grid (Uber, 2018) at this resolution: cells in one
    /// hexagon or in neighbouring ones touch, points like squares. Only the
    /// people of under-served cells are counted.
    H3(h3o::Resolution),
}

/// What makes land a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapCriterion {
    /// Land is under-served when the nearest place is farther than this.
    pub cutoff: Seconds,
    /// The mesh on which zones are joined.
    pub mesh: Mesh,
    /// Zones with fewer people are left out of the list (and counted in
    /// [`Gaps::dropped`]).
    pub min_population: Persons,
}

/// One contiguous under-served zone.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderservedZone {
    /// Its cells, ascending.
    pub cells: Vec<CellIndex>,
    /// The people in them.
    pub population: Persons,
    /// Those of them who live in communes of density classes 5 to 7.
    pub rural: Persons,
    /// Those of them who can reach no place at all.
    pub unreachable: Persons,
    /// The communes touched with their people in the zone, most people first.
    /// Communes with a zone's cells only; people of no commune are left out.
    pub communes: Vec<(CommuneIndex, Persons)>,
    /// The shortest trip from any of its cells, and that cell.
    pub nearest: Option<(CellIndex, Trip)>,
    /// The mean travel time of its people who can reach a place.
    pub mean_time: Option<Seconds>,
    /// The longest travel time of its cells that can reach a place.
    pub longest_time: Option<Seconds>,
    /// Its outline in metres of the territory's reference system; empty where
    /// the demand is given by points and the mesh is the grid.
    pub outline: MultiPolygon,
    /// Its centre of population, in metres.
    pub centre: Projected,
}

/// The under-served zones of a territory, ranked: most people first, then
/// longest mean time (a zone that reaches nothing before all others), then
/// first cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// What they were found by.
    pub criterion: GapCriterion,
    /// The zones, in rank order.
    pub zones: Vec<UnderservedZone>,
    /// How many zones were too small for the list, and their people.
    pub dropped: (usize, Persons),
}

impl GapCriterion {
    /// Whether land with this nearest place is under-served; the cut-off
    /// itself is within reach.
    #[must_use]
    pub fn is_gap(&self, nearest: Option<Trip>) -> bool {
        nearest.is_none_or(|trip| trip.time > self.cutoff)
    }
}

impl Gaps {
    /// Finds the zones.
    ///
    /// # Panics
    /// When `nearest` does not hold one answer for each cell, in the order of
    /// the cells.
    #[must_use]
    pub fn find(territory: &Territory, nearest: &NearestPlaces, criterion: GapCriterion) -> Self {
        assert_eq!(
            nearest.len(),
            territory.cells().len(),
            "nearest places are given for every cell"
        );
        let cells: Vec<CellIndex> = territory
            .indexed_cells()
            .filter(|(_, cell)| !cell.population.is_zero())
            .map(|(index, _)| index)
            .filter(|&index| criterion.is_gap(nearest.nearest(index)))
            .collect();
        let surface = criterion.mesh.lay(territory, &cells);
        let mut sets = Sets::new(cells.len());
        surface.join(&mut sets);
        let mut gaps = Self {
            criterion,
            zones: Vec::new(),
            dropped: (0, Persons::ZERO),
        };
        for group in sets.groups() {
            let members = Members {
                territory,
                nearest,
                cells: group.into_iter().map(|rank| cells[rank]).collect(),
            };
            gaps.take(members, surface.as_ref());
        }
        gaps.zones.sort_by_key(UnderservedZone::rank);
        gaps
    }

    /// Lists a zone, or counts it among the dropped.
    fn take(&mut self, members: Members, surface: &dyn Surface) {
        let population = members.population();
        if population < self.criterion.min_population {
            self.dropped.0 += 1;
            self.dropped.1 += population;
        } else {
            self.zones.push(members.describe(surface));
        }
    }

    /// The people in listed and dropped zones together.
    #[must_use]
    pub fn population(&self) -> Persons {
        self.zones
            .iter()
            .map(|zone| zone.population)
            .sum::<Persons>()
            + self.dropped.1
    }
}

impl UnderservedZone {
    /// What the order of zones is decided by; `None` of a mean time stands for
    /// people who reach nothing, and sorts before any time.
    fn rank(&self) -> (Reverse<Persons>, Option<Reverse<Seconds>>, CellIndex) {
        (
            Reverse(self.population),
            self.mean_time.map(Reverse),
            self.cells[0],
        )
    }
}
