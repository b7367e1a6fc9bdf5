//! Where the residents of priority neighbourhoods set out from, when minutes
//! on foot matter: the centre of a grid cell of which a corner lies in the
//! neighbourhood is no place to start.

use geo::{Area as _, BoundingRect as _, Contains as _, InteriorPoint as _};
use geo_types::{MultiPolygon, Point};
use rayon::prelude::*;

use super::shares::pieces;
use crate::crs::Projected;
use crate::territory::{CellId, PriorityNeighbourhood, QpvIndex, Territory};
use crate::travel::Origin;

/// How the residents of a neighbourhood are shared out over its land.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SharedBy {
    /// By the cells of the population grid: a cell's people are spread evenly
    /// over its square, and set out from the middle of the part of it that
    /// lies in the neighbourhood.
    Cells,
    /// By area: the population that a table gives for the neighbourhood is
    /// spread evenly over its land.
    Area,
}

impl SharedBy {
    /// The stable name, in studies and in outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cells => "cells",
            Self::Area => "area",
        }
    }
}

/// Some residents of a neighbourhood, at one point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QpvStart {
    /// The neighbourhood.
    pub qpv: QpvIndex,
    /// Where they set out.
    pub origin: Origin,
    /// How many they are.
    pub people: f64,
}

/// The residents of all neighbourhoods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QpvStarts {
    /// Points with people, neighbourhood by neighbourhood in the territory's
    /// order.
    pub starts: Vec<QpvStart>,
    /// How each neighbourhood's residents are shared out; `None` where the
    /// territory knows of no residents.
    pub shared_by: Vec<Option<SharedBy>>,
}

/// The widest squares that neighbourhoods are shared by unless a study says
/// otherwise: most of them are smaller than a square of one kilometre, whose
/// people live in some of it only.
const FINE: u32 = 200;

/// How many points a neighbourhood is spread over, about.
const POINTS: f64 = 400.0;

/// The least and the greatest distance between them, in metres: no finer than
/// a house, no coarser than a minute on foot.
const STEP: (f64, f64) = (10.0, 50.0);

impl QpvStarts {
    /// Shares out the residents of every neighbourhood, all `by` the same way
    /// where it is given. Else a neighbourhood is shared by cells where its
    /// cells are squares of 200 m at most, or where no table gives its
    /// population; and by area where one does.
    ///
    /// By cells, residents are those of the grid; by area, those of the table:
    /// the two seldom agree, and are never mixed within a neighbourhood.
    #[must_use]
    pub fn of(territory: &Territory, by: Option<SharedBy>) -> Self {
        let cells = by_cells(territory);
        let areas = territory.neighbourhoods().par_iter().enumerate();
        let found: Vec<(Option<SharedBy>, Vec<QpvStart>)> = areas
            .map(|(rank, area)| {
                let (own, fine) = &cells[rank];
                let has = [!own.is_empty(), area.population.is_some()];
                let by = choice(by, has, *fine);
                let starts = match by {
                    Some(SharedBy::Cells) => own.clone(),
                    Some(SharedBy::Area) => by_area(QpvIndex::new(rank), area),
                    None => Vec::new(),
                };
                (by, starts)
            })
            .collect();
        let (shared_by, starts): (_, Vec<Vec<QpvStart>>) = found.into_iter().unzip();
        Self {
            starts: starts.concat(),
            shared_by,
        }
    }
}

/// How to share a neighbourhood out, where there are cells with people in it
/// (`fine` or not), or a table has its population.
fn choice(by: Option<SharedBy>, [cells, table]: [bool; 2], fine: bool) -> Option<SharedBy> {
    let usual = if (cells && fine) || !table {
        SharedBy::Cells
    } else {
        SharedBy::Area
    };
    let by = by.unwrap_or(usual);
    let known = match by {
        SharedBy::Cells => cells,
        SharedBy::Area => table,
    };
    known.then_some(by)
}

/// For each neighbourhood, the pieces of cells that hold people, and whether
/// all are of fine squares.
fn by_cells(territory: &Territory) -> Vec<(Vec<QpvStart>, bool)> {
    let mut all = vec![(Vec::new(), true); territory.neighbourhoods().len()];
    for (index, pieces) in pieces(territory) {
        let cell = &territory.cells()[index.get()];
        let density = territory.commune_of(cell).and_then(|c| c.density);
        let fine = matches!(cell.id, CellId::Grid(id) if id.side() <= FINE);
        for piece in pieces {
            let people = cell.population.get() * piece.share;
            let position = position(piece.centre);
            let (Some(position), true) = (position, people > 0.0) else {
                continue;
            };
            let (starts, all_fine) = &mut all[piece.qpv.get()];
            *all_fine &= fine;
            starts.push(QpvStart {
                qpv: piece.qpv,
                origin: Origin { position, density },
                people,
            });
        }
    }
    all
}

/// The population of a table over a lattice of points within the outline.
fn by_area(qpv: QpvIndex, area: &PriorityNeighbourhood) -> Vec<QpvStart> {
    let people = area.population.map_or(0.0, crate::units::Persons::get);
    let points = lattice(&area.outline);
    #[expect(clippy::cast_precision_loss, reason = "some hundreds of points")]
    let each = people / points.len().max(1) as f64;
    let start = |position| QpvStart {
        qpv,
        origin: Origin {
            position,
            density: None,
        },
        people: each,
    };
    points.into_iter().filter_map(position).map(start).collect()
}

/// Points of a square lattice within an outline, holes left out; one point
/// inside where it is too small to hold any.
fn lattice(outline: &MultiPolygon) -> Vec<Point> {
    let step = (outline.unsigned_area() / POINTS).sqrt();
    let step = step.clamp(STEP.0, STEP.1);
    let Some(rect) = outline.bounding_rect() else {
        return Vec::new();
    };
    let ranks = |low: f64, high: f64| {
        let first = (low / step).ceil();
        std::iter::successors(Some(first), |rank| Some(rank + 1.0))
            .map(move |rank| rank * step)
            .take_while(move |at| *at <= high)
    };
    let rows = ranks(rect.min().y, rect.max().y);
    let points =
        rows.flat_map(|y| ranks(rect.min().x, rect.max().x).map(move |x| Point::new(x, y)));
    let mut inside: Vec<Point> = points.filter(|point| outline.contains(point)).collect();
    if inside.is_empty() {
        inside.extend(outline.interior_point());
    }
    inside
}

fn position(point: Point) -> Option<Projected> {
    Projected::new(point.x(), point.y())
}
