//! The people of a grid cell shared out over priority neighbourhoods.
//!
//! A neighbourhood's border cuts through cells, and nothing says where in its
//! square a person lives: people are taken as spread evenly over the square
//! (areal weighting, Goodchild & Lam 1980), so that a neighbourhood counts the
//! part of a cell's people that it holds of the cell's land.

use std::collections::BTreeMap;

use geo::{Area as _, BooleanOps as _, BoundingRect as _, Centroid as _, Intersects as _};
use geo_types::{MultiPolygon, Point};
use rayon::prelude::*;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::crs::GridId;
use crate::territory::{
    CellId, CellIndex, DemandCell, PriorityNeighbourhood, QpvIndex, Squares, Territory,
};

/// Shares nearer than this to nothing or to everything are taken as such: the
/// overlay of outlines works on a lattice of its own, a few micrometres fine.
const SLIVER: f64 = 1e-6;

/// Shares above this make up a whole cell.
pub(super) const WHOLE: f64 = 1.0 - SLIVER;

/// What part of each cell lies in which neighbourhood.
///
/// - A grid cell is shared by area: the land of its square, with the holes of
///   an outline left out.
/// - A cell that is no square, or whose square has no image in the territory's
///   reference system, lies in the first neighbourhood whose outline holds its
///   position, border included.
/// - Land that two neighbourhoods claim goes to the first of them, so that the
///   shares of a cell never pass one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QpvShares(BTreeMap<CellIndex, Vec<(QpvIndex, f64)>>);

impl QpvShares {
    /// Shares out every cell of a territory.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        let shares = |pieces: Vec<Piece>| pieces.iter().map(|p| (p.qpv, p.share)).collect();
        let cells = pieces(territory).into_iter();
        Self(cells.map(|(cell, own)| (cell, shares(own))).collect())
    }

    /// The neighbourhoods that a cell lies in, in the territory's order, each
    /// with its share of the cell, above 0; together at most 1.
    #[must_use]
    pub fn cell(&self, cell: CellIndex) -> &[(QpvIndex, f64)] {
        self.0.get(&cell).map_or(&[], Vec::as_slice)
    }
}

/// The part of a cell that lies in a neighbourhood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) qpv: QpvIndex,
    /// The part of the cell, above 0.
    pub(super) share: f64,
    /// The middle of that part; the position of a cell that is no square.
    pub(super) centre: Point,
}

/// The pieces of every cell that lies in some neighbourhood, in the order of
/// the cells.
pub(super) fn pieces(territory: &Territory) -> Vec<(CellIndex, Vec<Piece>)> {
    let outlines = Outlines::of(territory);
    let cells = territory.cells().par_iter().enumerate();
    cells
        .filter_map(|(rank, cell)| {
            let pieces = outlines.pieces(cell);
            (!pieces.is_empty()).then(|| (CellIndex::new(rank), pieces))
        })
        .collect()
}

/// The outlines of a territory's neighbourhoods, found by their envelopes.
struct Outlines<'a> {
    neighbourhoods: &'a [PriorityNeighbourhood],
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, QpvIndex>>,
    squares: Squares,
}

impl<'a> Outlines<'a> {
    fn of(territory: &'a Territory) -> Self {
        let envelope = |outline: &MultiPolygon| {
            let rect = outline.bounding_rect()?;
            let (low, high) = (rect.min(), rect.max());
            Some(Rectangle::from_corners([low.x, low.y], [high.x, high.y]))
        };
        let envelopes = territory
            .neighbourhoods()
            .iter()
            .enumerate()
            .filter_map(|(rank, qpv)| {
                let envelope = envelope(&qpv.outline)?;
                Some(GeomWithData::new(envelope, QpvIndex::new(rank)))
            })
            .collect();
        Self {
            neighbourhoods: territory.neighbourhoods(),
            tree: RTree::bulk_load(envelopes),
            squares: Squares::of(territory),
        }
    }

    fn outline(&self, qpv: QpvIndex) -> &'a MultiPolygon {
        &self.neighbourhoods[qpv.get()].outline
    }

    fn pieces(&self, cell: &DemandCell) -> Vec<Piece> {
        match cell.id {
            CellId::Grid(id) => self
                .by_area(cell, id)
                .unwrap_or_else(|| self.by_position(cell)),
            CellId::Named(_) => self.by_position(cell),
        }
    }

    /// Neighbourhoods whose envelope comes within `reach` metres of a cell's
    /// position, in the territory's order.
    fn near(&self, cell: &DemandCell, reach: f64) -> Vec<QpvIndex> {
        let (x, y) = (cell.position.x(), cell.position.y());
        let window = AABB::from_corners([x - reach, y - reach], [x + reach, y + reach]);
        let mut near: Vec<QpvIndex> = self
            .tree
            .locate_in_envelope_intersecting(&window)
            .map(|envelope| envelope.data)
            .collect();
        near.sort_unstable();
        near
    }

    /// `None` where the square has no image in the territory's system.
    fn by_area(&self, cell: &DemandCell, id: GridId) -> Option<Vec<Piece>> {
        // No projection in use stretches a square to four times its side.
        let near = self.near(cell, 2.0 * f64::from(id.side()));
        if near.is_empty() {
            return Some(Vec::new());
        }
        let square = self.squares.square(id)?;
        let whole = square.unsigned_area();
        let mut left = MultiPolygon::from(square);
        let mut pieces = Vec::new();
        for qpv in near {
            let outline = self.outline(qpv);
            let common = left.intersection(outline);
            let share = common.unsigned_area() / whole;
            if share > SLIVER {
                left = left.difference(outline);
                let share = if share > WHOLE { 1.0 } else { share };
                let centre = common.centroid().unwrap_or(Point::from(cell.position));
                pieces.push(Piece { qpv, share, centre });
            }
        }
        Some(pieces)
    }

    fn by_position(&self, cell: &DemandCell) -> Vec<Piece> {
        let position = Point::from(cell.position);
        self.near(cell, 0.0)
            .into_iter()
            .find(|&qpv| self.outline(qpv).intersects(&position))
            .map(|qpv| Piece {
                qpv,
                share: 1.0,
                centre: position,
            })
            .into_iter()
            .collect()
    }
}
