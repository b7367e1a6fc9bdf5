//! The land: the territory's communes, and what lies around.

use geo::BoundingRect as _;
use geo_types::{Coord, Rect};

use super::Layer;
use super::no_data::without_data;
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::backend::{Paint, Point, Shape, Slope, hatch, ticks};
use crate::map::palette::{AROUND, NO_DATA, NO_DATA_LINES, PAPER, UNDECLARED};
use crate::map::topology::{Owner, Topology};
use crate::map::viewport::Viewport;
use crate::territory::Territory;

/// How far a simplified outline may leave the true one, in units: a third of
/// the finest line that offset print holds.
const TOLERANCE: f64 = 3.0;

/// Units between the lines on land without data.
const NO_DATA_STEP: i32 = 70;

/// Length of the strokes, and units between them, where no list covers the land.
pub(in crate::map) const UNDECLARED_STEP: i32 = 110;

/// The communes on paper.
pub(in crate::map) struct Ground<'t> {
    /// The territory.
    pub(in crate::map) territory: &'t Territory,
    /// Where it falls on paper.
    pub(in crate::map) view: Viewport,
    /// The borders of its communes; the owners are their ranks.
    pub(in crate::map) communes: Topology,
}

impl<'t> Ground<'t> {
    /// Brings the communes to paper.
    pub(in crate::map) fn new(territory: &'t Territory, view: Viewport) -> Self {
        let outlines = territory.communes().iter().map(|c| &c.outline);
        let communes = topology(outlines, &view);
        Self {
            territory,
            view,
            communes,
        }
    }

    /// The extent of the communes and cells of a territory, in metres.
    pub(in crate::map) fn extent(territory: &Territory) -> Result<Rect, MapError> {
        let communes = territory
            .communes()
            .iter()
            .filter_map(|commune| commune.outline.bounding_rect());
        let cells = territory.cells().iter().map(|cell| {
            let at = Coord::from(cell.position);
            Rect::new(at, at)
        });
        communes
            .chain(cells)
            .reduce(Self::joined)
            .ok_or(MapError::Empty)
    }

    /// The smallest box that holds two.
    pub(in crate::map) fn joined(a: Rect, b: Rect) -> Rect {
        let low = Coord {
            x: a.min().x.min(b.min().x),
            y: a.min().y.min(b.min().y),
        };
        let high = Coord {
            x: a.max().x.max(b.max().x),
            y: a.max().y.max(b.max().y),
        };
        Rect::new(low, high)
    }

    /// What lies around the territory: one ground, sea and land, with the
    /// outlines of the neighbours that are known.
    pub(in crate::map) fn surroundings(&self) -> Layer {
        let frame = self.view.ground();
        let near = self.territory.surroundings().iter().filter(|area| {
            area.bounding_rect()
                .is_some_and(|bounds| overlap(&bounds, &frame))
        });
        let around = topology(near, &self.view);
        let size = self.view.size();
        let shapes = vec![
            Shape::rectangle((0, 0), size, Paint::filled(AROUND)),
            Shape::lines(around.between(|owner| owner), Paint::line(PAPER, 8)),
        ];
        Layer::of_shapes("surroundings", shapes)
    }

    /// The land of the territory, and on it the communes without data.
    pub(in crate::map) fn land(&self) -> Layer {
        let mut shapes = vec![Shape::area(
            self.communes.around(|_| true),
            Paint::filled(PAPER),
        )];
        let without = self.without_data();
        let rings = self.communes.around(|owner| without[owner as usize]);
        if !rings.is_empty() {
            shapes.extend(no_data_ground(rings));
        }
        Layer::of_shapes("land", shapes)
    }

    /// The communes that no list of places covers.
    pub(in crate::map) fn undeclared(&self, input: &MapInput<'_>) -> Layer {
        let rings = self.undeclared_rings(input);
        if rings.is_empty() {
            return Layer::none();
        }
        Layer::of_shapes("undeclared", undeclared_ground(rings))
    }

    /// Their outline.
    pub(in crate::map) fn undeclared_rings(&self, input: &MapInput<'_>) -> Vec<Vec<Point>> {
        if input.undeclared.is_empty() {
            return Vec::new();
        }
        self.communes
            .around(|owner| input.is_undeclared(owner as usize))
    }

    /// Whether any commune lacks data.
    pub(in crate::map) fn lacks_data(territory: &Territory) -> bool {
        without_data(territory).contains(&true)
    }

    fn without_data(&self) -> Vec<bool> {
        without_data(self.territory)
    }
}

/// How land is marked that no list of places covers: strokes that leave the
/// ground below to be read.
pub(in crate::map) fn undeclared_ground(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    let strokes = ticks(&rings, UNDECLARED_STEP);
    vec![
        Shape::lines(strokes, Paint::line(UNDECLARED, 16)),
        Shape::area(rings, Paint::line(UNDECLARED, 20)),
    ]
}

/// How land is drawn of which nothing is known.
pub(in crate::map) fn no_data_ground(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    let lines = hatch(&rings, NO_DATA_STEP, Slope::Level);
    vec![
        Shape::area(rings, Paint::filled(NO_DATA)),
        Shape::lines(lines, Paint::line(NO_DATA_LINES, 12)),
    ]
}

fn topology<'g>(
    areas: impl Iterator<Item = &'g geo_types::MultiPolygon>,
    view: &Viewport,
) -> Topology {
    let rings: Vec<(Owner, Vec<_>)> = (0..)
        .zip(areas)
        .flat_map(|(owner, area)| view.rings(area).map(move |ring| (owner, ring)))
        .collect();
    Topology::new(&rings, TOLERANCE)
}

/// Whether two boxes share a point.
pub(in crate::map) fn overlap(a: &Rect, b: &Rect) -> bool {
    a.min().x <= b.max().x
        && b.min().x <= a.max().x
        && a.min().y <= b.max().y
        && b.min().y <= a.max().y
}
