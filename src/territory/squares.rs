//! The squares of statistical grids, in the territory's reference system.

use std::collections::BTreeMap;

use geo_types::{Coord, LineString, Polygon};

use crate::crs::{Crs, GridId, Transform};
use crate::territory::{CellId, Territory};

/// The passages from the grids that a territory's cells belong to into its
/// own reference system, prepared once.
pub struct Squares {
    passages: BTreeMap<Crs, Transform>,
}

impl Squares {
    /// Prepares a passage for every grid of the territory. A grid whose
    /// reference system is not known has none, and no squares.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        let mut passages = BTreeMap::new();
        let mut unknown = Vec::new();
        for cell in territory.cells() {
            let CellId::Grid(id) = cell.id else { continue };
            if passages.contains_key(&id.crs()) || unknown.contains(&id.crs()) {
                continue;
            }
            match Transform::new(id.crs(), territory.crs()) {
                Ok(passage) => {
                    passages.insert(id.crs(), passage);
                }
                Err(_) => unknown.push(id.crs()),
            }
        }
        Self { passages }
    }

    /// A position of a grid's reference system, in metres of the territory's.
    /// `None` where it has no image there.
    #[must_use]
    pub fn corner(&self, grid: Crs, corner: Coord) -> Option<Coord> {
        self.passages.get(&grid)?.apply(corner).ok()
    }

    /// The square of a cell by its four corners, in metres of the territory's
    /// reference system. `None` where a corner has no image there.
    #[must_use]
    pub fn square(&self, id: GridId) -> Option<Polygon> {
        let corners = id.square().to_polygon();
        let ring: Option<Vec<Coord>> = corners
            .exterior()
            .coords()
            .map(|&corner| self.corner(id.crs(), corner))
            .collect();
        ring.map(|ring| Polygon::new(LineString::new(ring), Vec::new()))
    }
}
