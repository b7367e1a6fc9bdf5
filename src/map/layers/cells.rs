//! Cells, one path for each class.

use std::collections::BTreeMap;

use geo_types::{Coord, Rect};
use plotters::style::RGBColor;

use super::ground::no_data_ground;
use super::symbols::disc;
use super::{Item, Layer};
use crate::crs::{Crs, GridId, Transform};
use crate::map::MapError;
use crate::map::backend::{Paint, Point, Shape, Slope, hatch};
use crate::map::classes::Category;
use crate::map::palette::{GAP, NO_DATA, PAPER, UNREACHABLE, UNREACHABLE_LINES};
use crate::map::topology::{Owner, Topology};
use crate::map::viewport::Viewport;
use crate::territory::{CellId, CellIndex, Territory};

/// How far the side of a row of cells may leave the true line, in units:
/// no more than rounding to whole units does.
const TOLERANCE: f64 = 1.0;

/// Units between the lines on cells from which no place can be reached.
const UNREACHABLE_STEP: i32 = 60;

/// Units between the lines on land where help is missing: those of gaps where
/// maps are small.
const MISSING_STEP: i32 = 55;

/// How the land of a class is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::map) struct Fill {
    /// Its colour.
    pub(in crate::map) colour: RGBColor,
    /// Whether lines over it say, beside the colour, that help is missing.
    pub(in crate::map) hatched: bool,
}

impl From<RGBColor> for Fill {
    fn from(colour: RGBColor) -> Self {
        Self {
            colour,
            hatched: false,
        }
    }
}
/// Units between the lines on cells that are worst in two ways.
const WORST_STEP: i32 = 85;

/// The cells of a territory, each drawn as `category` says, the classes in
/// these colours.
pub(in crate::map) fn cells(
    territory: &Territory,
    view: &Viewport,
    colours: &[RGBColor],
    category: impl Fn(CellIndex) -> Category,
) -> Result<Layer, MapError> {
    let fills: Vec<Fill> = colours.iter().map(|&colour| colour.into()).collect();
    cells_filled(territory, view, &fills, category)
}

/// The same, the classes filled so.
pub(in crate::map) fn cells_filled(
    territory: &Territory,
    view: &Viewport,
    fills: &[Fill],
    category: impl Fn(CellIndex) -> Category,
) -> Result<Layer, MapError> {
    let owner = |cell| owner(category(cell), fills.len());
    let (squares, points) = cell_rings(territory, view, owner)?;
    let mesh = Topology::new(&squares, TOLERANCE);
    let mut items = Vec::new();
    for owner in (0..).take(fills.len() + 2) {
        items.extend(class(mesh.around(|other| other == owner), owner, fills));
        let name = format!("cell-{owner}");
        let of_owner = points.iter().filter(|(other, _)| *other == owner);
        let dots: Vec<Point> = of_owner.map(|&(_, at)| at).collect();
        if !dots.is_empty() {
            let colour = fills.get(owner as usize).map(|fill| fill.colour);
            let otherwise = if owner as usize == fills.len() {
                UNREACHABLE
            } else {
                NO_DATA
            };
            let colour = colour.unwrap_or(otherwise);
            items.push(Item::Stamps(disc(name, 60, colour), dots));
        }
    }
    Ok(Layer {
        name: "cells",
        items,
    })
}

/// What owners hold: rings of squares, and points.
type Owned = (Vec<(Owner, Vec<Point>)>, Vec<(Owner, Point)>);

/// The cells on paper, each with its owner: the squares of grids as rings,
/// demand given by points as points. Squares that lie wholly outside the
/// frame are left out.
pub(in crate::map) fn cell_rings(
    territory: &Territory,
    view: &Viewport,
    owner: impl Fn(CellIndex) -> Owner,
) -> Result<Owned, MapError> {
    let (mut squares, mut points) = (Vec::new(), Vec::new());
    let mut passages = Passages::new(territory.crs());
    let frame = view.ground();
    for (index, cell) in territory.indexed_cells() {
        match cell.id {
            CellId::Grid(id) if is_far(cell.position.into(), (&frame, id)) => {}
            CellId::Grid(id) => squares.push((owner(index), passages.square(id, view)?)),
            CellId::Named(_) => points.push((owner(index), view.place(cell.position.into()))),
        }
    }
    Ok((squares, points))
}

/// Whether a square around this centre cannot reach into a frame, however it
/// is turned.
fn is_far(at: Coord, (frame, id): (&Rect, GridId)) -> bool {
    let reach = 2.0 * f64::from(id.side());
    let across = frame.min().x - reach..=frame.max().x + reach;
    let along = frame.min().y - reach..=frame.max().y + reach;
    !across.contains(&at.x) || !along.contains(&at.y)
}

/// Classes in their order, then the cells from which no place can be reached,
/// then those of which no roads are known.
fn owner(category: Category, classes: usize) -> Owner {
    let rank = match category {
        Category::Class(rank) => rank.min(classes),
        Category::Unreachable => classes,
        Category::Unknown => classes + 1,
    };
    Owner::try_from(rank).expect("a map has a handful of classes")
}

fn class(rings: Vec<Vec<Point>>, owner: Owner, fills: &[Fill]) -> Vec<Item> {
    if rings.is_empty() {
        return Vec::new();
    }
    if let Some(fill) = fills.get(owner as usize) {
        let shapes = fill.ground(rings).into_iter();
        return shapes.map(Item::Shape).collect();
    }
    let ground = if owner as usize == fills.len() {
        unreachable_ground(rings)
    } else {
        no_data_ground(rings)
    };
    ground.into_iter().map(Item::Shape).collect()
}

impl Fill {
    /// Land of the class.
    pub(in crate::map) fn ground(self, rings: Vec<Vec<Point>>) -> Vec<Shape> {
        let lines = self
            .hatched
            .then(|| hatch(&rings, MISSING_STEP, Slope::Rising));
        let lines = lines.map(|lines| Shape::lines(lines, Paint::line(GAP, 7)));
        std::iter::once(Shape::area(rings, Paint::filled(self.colour)))
            .chain(lines)
            .collect()
    }
}

/// How land is drawn from which no place can be reached.
pub(in crate::map) fn unreachable_ground(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    let lines = hatch(&rings, UNREACHABLE_STEP, Slope::Falling);
    vec![
        Shape::area(rings, Paint::filled(UNREACHABLE)),
        Shape::lines(lines, Paint::line(UNREACHABLE_LINES, 14)),
    ]
}

/// The hatching of cells that are worst in two ways at once, told without
/// their colour; points among them are left as they are.
pub(in crate::map) fn worst_cells(
    territory: &Territory,
    view: &Viewport,
    is_worst: impl Fn(CellIndex) -> bool,
) -> Result<Layer, MapError> {
    let owner = |cell| Owner::from(!is_worst(cell));
    let (squares, _) = cell_rings(territory, view, owner)?;
    let rings = Topology::new(&squares, TOLERANCE).around(|owner| owner == 0);
    if rings.is_empty() {
        return Ok(Layer::none());
    }
    Ok(Layer::of_shapes("worst", vec![worst_lines(&rings)]))
}

/// The lines of that hatching inside rings.
pub(in crate::map) fn worst_lines(rings: &[Vec<Point>]) -> Shape {
    Shape::lines(
        hatch(rings, WORST_STEP, Slope::Rising),
        Paint::line(PAPER, 11),
    )
}

/// From the systems of grids to that of the territory.
struct Passages {
    to: Crs,
    from: BTreeMap<Crs, Transform>,
}

impl Passages {
    fn new(to: Crs) -> Self {
        Self {
            to,
            from: BTreeMap::new(),
        }
    }

    /// The corners of a square on paper. A corner shared by several squares
    /// is computed from the same numbers and falls on the same point.
    fn square(&mut self, id: GridId, view: &Viewport) -> Result<Vec<Point>, MapError> {
        if !self.from.contains_key(&id.crs()) {
            let passage = Transform::new(id.crs(), self.to)?;
            self.from.insert(id.crs(), passage);
        }
        let passage = &self.from[&id.crs()];
        let (low, high) = (id.square().min(), id.square().max());
        [
            (low.x, low.y),
            (high.x, low.y),
            (high.x, high.y),
            (low.x, high.y),
        ]
        .into_iter()
        .map(|(x, y)| Ok(view.place(passage.apply(Coord { x, y })?)))
        .collect()
    }
}
