//! What a mesh must answer for zones to be made on it.

use geo_types::MultiPolygon;

use crate::gaps::grid::GridMesh;
use crate::gaps::hexagons::HexMesh;
use crate::gaps::{Mesh, sets::Sets};
use crate::territory::{CellIndex, Territory};

/// A mesh laid over the under-served cells of a territory.
pub(super) trait Surface {
    /// Merges the sets of cells that touch; a rank is that of a cell among
    /// those that the mesh was laid over.
    fn join(&self, sets: &mut Sets);

    /// The land of some of those cells, in metres of the territory's
    /// reference system; empty where they have none on this mesh.
    fn outline(&self, cells: &[CellIndex]) -> MultiPolygon;
}

impl Mesh {
    pub(super) fn lay<'a>(
        self,
        territory: &'a Territory,
        cells: &'a [CellIndex],
    ) -> Box<dyn Surface + 'a> {
        match self {
            Self::Grid => Box::new(GridMesh::new(territory, cells)),
            Self::H3(resolution) => Box::new(HexMesh::new(territory, cells, resolution)),
        }
    }
}
