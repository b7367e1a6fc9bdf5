//! Communes of which nothing is known.

use geo::{BoundingRect as _, Intersects as _};
use geo_types::{Coord, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::territory::{CellId, DemandCell, Territory};

type Bounds = GeomWithData<Rectangle<[f64; 2]>, usize>;

/// The communes for which no population is known: none of the cells is
/// theirs, and none reaches their land. A cell counts for the commune of its
/// centre, so that the people of a small commune may stand in a cell of its
/// neighbour's.
pub(in crate::map) fn without_data(territory: &Territory) -> Vec<bool> {
    let mut without = vec![true; territory.communes().len()];
    for commune in territory.cells().iter().filter_map(|cell| cell.commune) {
        without[commune.get()] = false;
    }
    let doubtful = doubtful(territory, &without);
    if doubtful.size() > 0 {
        for cell in territory.cells() {
            let reach = reach(cell);
            let (low, high) = (reach.min(), reach.max());
            let envelope = AABB::from_corners([low.x, low.y], [high.x, high.y]);
            for commune in doubtful.locate_in_envelope_intersecting(&envelope) {
                let outline = &territory.communes()[commune.data].outline;
                without[commune.data] &= !outline.intersects(&reach);
            }
        }
    }
    without
}

/// The bounds of the communes without a cell of their own.
fn doubtful(territory: &Territory, without: &[bool]) -> RTree<Bounds> {
    let bounds = territory.communes().iter().enumerate();
    let bounds = bounds.filter(|&(rank, _)| without[rank]);
    RTree::bulk_load(
        bounds
            .filter_map(|(rank, commune)| {
                let rect = commune.outline.bounding_rect()?;
                let (low, high) = (rect.min(), rect.max());
                let rectangle = Rectangle::from_corners([low.x, low.y], [high.x, high.y]);
                Some(GeomWithData::new(rectangle, rank))
            })
            .collect(),
    )
}

/// The land of a cell, in metres: a little less than its square, which may
/// touch a commune without holding any of it.
fn reach(cell: &DemandCell) -> Rect {
    let half = match cell.id {
        CellId::Grid(id) => f64::from(id.side()) * 0.4,
        CellId::Named(_) => 0.0,
    };
    let (x, y) = (cell.position.x(), cell.position.y());
    Rect::new(
        Coord {
            x: x - half,
            y: y - half,
        },
        Coord {
            x: x + half,
            y: y + half,
        },
    )
}
