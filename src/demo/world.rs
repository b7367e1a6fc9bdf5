//! The whole fictional world, as far as it is held in memory: the mesh, the
//! plan of settlement, the populated cells and the tables of areas. Outlines,
//! rows of files and roads are made when they are written.

use super::land::Land;
use super::people::{Cell, People};
use super::size::Figures;
use super::society::Society;

/// A world.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) land: Land,
    pub(super) people: People,
    /// Populated cells of every cell of the mesh, by row and column.
    pub(super) cells: Vec<Vec<Cell>>,
    pub(super) society: Society,
}

impl World {
    /// The world of a seed.
    pub(super) fn new(figures: Figures, seed: u64) -> Self {
        let land = Land::new(figures, seed);
        let people = People::new(&land);
        let cells = people.settle(&land);
        let society = Society::new(&land, &people, &cells);
        Self {
            land,
            people,
            cells,
            society,
        }
    }

    /// The populated cells of a commune, by its rank in the tables.
    pub(super) fn cells_of(&self, commune: usize) -> &[Cell] {
        &self.cells[self.society.communes[commune].cell]
    }
}
