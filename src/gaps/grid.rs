//! Contiguity on the population grid.
//!
//! Two squares touch when they share a side, a part of a side or a corner.
//! Squares of one reference system are compared in whole metres whatever
//! their sides (a 200 m square may lie against one of 1 km); squares of
//! different reference systems never touch. A cell that is no square touches
//! nothing: it is a zone of its own, without an outline.

use std::collections::{BTreeMap, HashMap};

use geo_types::MultiPolygon;

use crate::crs::{Crs, GridId};
use crate::gaps::mesh::Surface;
use crate::gaps::{outline, sets::Sets};
use crate::territory::{CellId, CellIndex, Squares, Territory};

/// The squares of one reference system and side: the rank of each by its
/// column and row. Looked up only, never walked through.
type Sheet = HashMap<(i32, i32), usize>;

pub(super) struct GridMesh<'a> {
    territory: &'a Territory,
    squares: Squares,
    sheets: BTreeMap<(Crs, u32), Sheet>,
    ids: Vec<(usize, GridId)>,
}

impl<'a> GridMesh<'a> {
    pub(super) fn new(territory: &'a Territory, cells: &[CellIndex]) -> Self {
        let ids: Vec<(usize, GridId)> = cells
            .iter()
            .enumerate()
            .filter_map(|(rank, &cell)| Some((rank, grid_id(territory, cell)?)))
            .collect();
        let mut sheets: BTreeMap<(Crs, u32), Sheet> = BTreeMap::new();
        for &(rank, id) in &ids {
            let sheet = sheets.entry((id.crs(), id.side())).or_default();
            sheet.insert(id.column_row(), rank);
        }
        Self {
            territory,
            squares: Squares::of(territory),
            sheets,
            ids,
        }
    }
}

impl Surface for GridMesh<'_> {
    fn join(&self, sets: &mut Sets) {
        for &(rank, id) in &self.ids {
            // A pair of sides is met from the shorter one.
            let sheets = self
                .sheets
                .range((id.crs(), id.side())..=(id.crs(), u32::MAX));
            for ((_, side), sheet) in sheets {
                for touched in touching(id, *side) {
                    if let Some(&other) = sheet.get(&touched) {
                        sets.join(rank, other);
                    }
                }
            }
        }
    }

    fn outline(&self, cells: &[CellIndex]) -> MultiPolygon {
        let ids = cells.iter().filter_map(|&c| grid_id(self.territory, c));
        outline::of_squares(&self.squares, ids)
    }
}

fn grid_id(territory: &Territory, cell: CellIndex) -> Option<GridId> {
    match territory.cells()[cell.get()].id {
        CellId::Grid(id) => Some(id),
        CellId::Named(_) => None,
    }
}

/// Columns and rows of the squares of this side that touch a square whose
/// side is no longer.
fn touching(id: GridId, side: u32) -> impl Iterator<Item = (i32, i32)> {
    let (step, own) = (i64::from(side), i64::from(id.side()));
    let span = move |low: i32| {
        let low = i64::from(low);
        let first = (low + step - 1).div_euclid(step) - 1;
        let last = (low + own).div_euclid(step);
        (first..=last).filter_map(|at| i32::try_from(at).ok())
    };
    let north = id.north();
    span(id.east()).flat_map(move |column| span(north).map(move |row| (column, row)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: u32, north: i32, east: i32) -> GridId {
        GridId::new(Crs::LAEA_EUROPE, side, north, east).expect("a square")
    }

    #[test]
    fn eight_neighbours_and_itself_on_one_grid() {
        let touched: Vec<_> = touching(square(200, 400, -200), 200).collect();
        assert_eq!(touched.len(), 9);
        assert!(touched.contains(&(-2, 1)) && touched.contains(&(0, 3)));
    }

    #[test]
    fn a_small_square_touches_the_large_ones_it_lies_in_and_against() {
        let inside: Vec<_> = touching(square(200, 400, 400), 1000).collect();
        assert_eq!(inside, [(0, 0)]);
        let corner: Vec<_> = touching(square(200, 0, 800), 1000).collect();
        assert_eq!(corner, [(0, -1), (0, 0), (1, -1), (1, 0)]);
    }
}
