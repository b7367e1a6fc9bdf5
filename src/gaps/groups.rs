//! Zones as sets of cells alone, for those who ask of many coverages where the
//! gaps would be and need neither outlines nor texts.

use crate::gaps::{Mesh, sets::Sets};
use crate::territory::{CellIndex, Territory};

impl Mesh {
    /// The contiguous groups that some cells make on this mesh, in the order
    /// of their first cells, cells in the order given.
    #[must_use]
    pub fn groups(self, territory: &Territory, cells: &[CellIndex]) -> Vec<Vec<CellIndex>> {
        let mut sets = Sets::new(cells.len());
        self.lay(territory, cells).join(&mut sets);
        let of = |group: Vec<usize>| group.into_iter().map(|rank| cells[rank]).collect();
        sets.groups().into_iter().map(of).collect()
    }
}
