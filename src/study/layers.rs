//! Layers that maps draw and no table holds: the squares of cells, the
//! outlines of areas.

use std::collections::BTreeMap;

use geo_types::{MultiPolygon, Point};
use rayon::prelude::*;

use super::looks;
use super::published::Published;
use crate::coverage::{Area, Coverage, Zoning};
use crate::crs::Transform;
use crate::i18n::Catalogue;
use crate::io::outlines::dissolved;
use crate::io::write::{Layer, Look, Shape, ShapeKind, WriteError};
use crate::table::Table;
use crate::territory::{CellId, CellIndex, DemandCell, Squares, Territory};
use crate::units::Seconds;

/// Writes the cells: squares where they are of a grid, else points.
pub(super) fn cells(
    (territory, coverage): (&Territory, &Coverage),
    (table, to_degrees): (&Table<'_>, &Transform),
    words: &Catalogue,
    outputs: &mut Published<'_>,
) -> Result<(), WriteError> {
    let squares = Squares::of(territory);
    let gridded = |cell: &DemandCell| matches!(cell.id, CellId::Grid(_));
    let areas = territory.cells().iter().any(gridded);
    let shape = |rank: usize| {
        let cell = &territory.cells()[CellIndex::new(rank).get()];
        match cell.id {
            CellId::Grid(id) => Shape::Area(MultiPolygon(squares.square(id).into_iter().collect())),
            CellId::Named(_) if areas => Shape::Area(MultiPolygon(Vec::new())),
            CellId::Named(_) => Shape::Point(Point::from(cell.position)),
        }
    };
    let layer = Layer {
        table,
        kind: if areas {
            ShapeKind::Areas
        } else {
            ShapeKind::Points
        },
        shape: &shape,
        to_degrees,
    };
    let look = looks::cells(&coverage.cutoffs, words);
    outputs.flatgeobuf(&layer)?;
    outputs.geopackage(&layer, &look)
}

/// The outlines of the areas of a zoning, in the order of its rows.
pub(super) struct Areas {
    outlines: Vec<MultiPolygon>,
    zoning: Zoning,
}

impl Areas {
    /// Finds the outlines; none for classes, which are no land of their own,
    /// and for départements, which their EPCI and communes show.
    pub(super) fn of(territory: &Territory, (coverage, zoning): (&Coverage, Zoning)) -> Self {
        let table = coverage.tables.iter().find(|table| table.zoning == zoning);
        let areas: Vec<Area> = table.map_or_else(Vec::new, |table| {
            table.rows.iter().map(|row| row.area).collect()
        });
        let outlines = match zoning {
            Zoning::Communes | Zoning::Qpv => {
                areas.iter().map(|&area| outline(territory, area)).collect()
            }
            Zoning::Epci => epcis(territory, &areas),
            Zoning::Departements | Zoning::Density | Zoning::Rural => Vec::new(),
        };
        Self { outlines, zoning }
    }

    /// Writes the layer, where there is any land to show; communes are told
    /// apart by the people within this cut-off.
    pub(super) fn write(
        &self,
        (table, to_degrees): (&Table<'_>, &Transform),
        (cutoff, words): (Seconds, &Catalogue),
        outputs: &mut Published<'_>,
    ) -> Result<(), WriteError> {
        if self.outlines.iter().all(|outline| outline.0.is_empty()) {
            return Ok(());
        }
        let shape = |rank: usize| Shape::Area(self.outlines[rank].clone());
        let layer = Layer {
            table,
            kind: ShapeKind::Areas,
            shape: &shape,
            to_degrees,
        };
        outputs.geopackage(&layer, &self.look(cutoff, words))
    }

    fn look(&self, cutoff: Seconds, words: &Catalogue) -> Look {
        match self.zoning {
            Zoning::Epci => looks::epcis(words),
            Zoning::Qpv => looks::neighbourhoods(words),
            _ => looks::communes(cutoff, words),
        }
    }
}

/// The outline of a commune or neighbourhood; nothing of what is unassigned.
fn outline(territory: &Territory, area: Area) -> MultiPolygon {
    match area {
        Area::Commune(index) => territory.communes()[index.get()].outline.clone(),
        Area::Qpv(index) => territory.neighbourhoods()[index.get()].outline.clone(),
        _ => MultiPolygon(Vec::new()),
    }
}

/// EPCI are where their communes are.
fn epcis(territory: &Territory, areas: &[Area]) -> Vec<MultiPolygon> {
    let mut parts: BTreeMap<usize, Vec<MultiPolygon>> = BTreeMap::new();
    for commune in territory.communes() {
        if let Some(epci) = commune.epci.filter(|_| !commune.outline.0.is_empty()) {
            let parts = parts.entry(epci.get()).or_default();
            parts.push(commune.outline.clone());
        }
    }
    let whole = |area: &Area| match area {
        Area::Epci(index) => parts.get(&index.get()).cloned().map(dissolved),
        _ => None,
    };
    let all = areas.par_iter().map(whole);
    all.map(|outline| outline.unwrap_or(MultiPolygon(Vec::new())))
        .collect()
}
