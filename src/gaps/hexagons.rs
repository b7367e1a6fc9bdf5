//! Contiguity on the H3 grid.
//!
//! Every under-served cell counts in the hexagon that holds its centre. A
//! hexagon belongs to a zone as soon as it holds one such cell, and touches the
//! six around it (five around a pentagon); but only the people of the
//! under-served cells are counted, never their covered neighbours in the same
//! hexagon. So the zones of both meshes hold the same people, grouped more
//! loosely where hexagons are wider than cells.
//!
//! A cell whose position has no longitude and latitude stands alone, without
//! an outline.

use std::collections::{BTreeMap, BTreeSet};

use geo::MapCoords as _;
use geo_types::MultiPolygon;
use h3o::geom::SolventBuilder;
use h3o::{LatLng, Resolution};

use crate::crs::{Crs, Transform};
use crate::gaps::mesh::Surface;
use crate::gaps::sets::Sets;
use crate::territory::{CellIndex, Territory};

pub(super) struct HexMesh {
    /// From degrees to the territory's metres.
    back: Option<Transform>,
    /// The hexagon of each cell, in the order of the cells.
    hexagons: Vec<(CellIndex, Option<h3o::CellIndex>)>,
}

impl HexMesh {
    pub(super) fn new(territory: &Territory, cells: &[CellIndex], resolution: Resolution) -> Self {
        let there = Transform::new(territory.crs(), Crs::WGS84).ok();
        let hexagon = |cell: CellIndex| {
            let centre = territory.cells()[cell.get()].position.into();
            let position = there.as_ref()?.to_lonlat(centre).ok()?;
            let position = LatLng::new(position.lat(), position.lon()).ok()?;
            Some(position.to_cell(resolution))
        };
        Self {
            back: Transform::new(Crs::WGS84, territory.crs()).ok(),
            hexagons: cells.iter().map(|&cell| (cell, hexagon(cell))).collect(),
        }
    }

    fn hexagon(&self, cell: CellIndex) -> Option<h3o::CellIndex> {
        let found = self.hexagons.binary_search_by_key(&cell, |&(cell, _)| cell);
        found.ok().and_then(|rank| self.hexagons[rank].1)
    }
}

impl Surface for HexMesh {
    fn join(&self, sets: &mut Sets) {
        let mut first: BTreeMap<h3o::CellIndex, usize> = BTreeMap::new();
        for (rank, (_, hexagon)) in self.hexagons.iter().enumerate() {
            if let Some(hexagon) = *hexagon {
                sets.join(rank, *first.entry(hexagon).or_insert(rank));
            }
        }
        for (hexagon, &rank) in &first {
            for around in hexagon.grid_disk::<Vec<_>>(1) {
                if let Some(&other) = first.get(&around) {
                    sets.join(rank, other);
                }
            }
        }
    }

    fn outline(&self, cells: &[CellIndex]) -> MultiPolygon {
        let hexagons: BTreeSet<h3o::CellIndex> = cells
            .iter()
            .filter_map(|&cell| self.hexagon(cell))
            .collect();
        let land = SolventBuilder::new()
            .build()
            .dissolve(hexagons)
            .expect("hexagons are of one resolution, none twice");
        self.back
            .as_ref()
            .and_then(|back| land.try_map_coords(|degrees| back.apply(degrees)).ok())
            .unwrap_or_else(|| MultiPolygon::new(Vec::new()))
    }
}
