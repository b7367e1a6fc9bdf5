//! The inset: where the ground of the map lies in the land around it.

use geo::BoundingRect;
use geo_types::Rect;

use super::Piece;
use crate::i18n::Catalogue;
use crate::map::backend::{MM, Paint, Point, Shape};
use crate::map::font::Type;
use crate::map::layers::{Ground, Item};
use crate::map::palette::{AROUND, DEPARTEMENT, GAP, INK, PAPER, RULE};
use crate::map::role::Role;
use crate::map::topology::Topology;
use crate::map::viewport::Viewport;
use crate::territory::Territory;
use plotters::style::text_anchor::HPos;

/// The width and height of the inset, in units.
pub(in crate::map) const INSET: (i32, i32) = (42 * MM, 36 * MM);

const HEADING: Type = Type::bold(8.5, INK);

/// How far a line of the inset may leave the true one, in units.
const TOLERANCE: f64 = 9.0;

/// Ground narrower and lower than this is pointed at, in units.
const SMALL: i32 = 6 * MM;

/// The land around is shown where it is at least so many times larger.
const WORTH: f64 = 1.4;

/// Where some ground lies.
#[derive(Clone, Debug, Default)]
pub(in crate::map) struct Locator {
    /// The land around.
    pub(in crate::map) land: Vec<Vec<Point>>,
    /// The borders drawn on it.
    pub(in crate::map) borders: Vec<Vec<Point>>,
    /// The ground itself.
    pub(in crate::map) ground: Vec<Vec<Point>>,
}

impl Locator {
    /// Where a territory lies among its surroundings; `None` where they are
    /// not known to reach much farther than it.
    pub(in crate::map) fn around(territory: &Territory, extent: Rect) -> Option<Self> {
        let around = territory.surroundings().iter();
        let bounds = around.filter_map(BoundingRect::bounding_rect);
        let whole = bounds.fold(extent, Ground::joined);
        let larger = (whole.width() / extent.width().max(1.0))
            .max(whole.height() / extent.height().max(1.0));
        if larger < WORTH || territory.communes().is_empty() {
            return None;
        }
        let view = Viewport::fit(whole, INSET);
        let own = territory
            .communes()
            .iter()
            .map(|commune| (0, &commune.outline));
        let others = territory.surroundings().iter().map(|area| (1, area));
        let rings: Vec<(u32, Vec<Point>)> = own
            .chain(others)
            .flat_map(|(owner, area)| view.rings(area).map(move |ring| (owner, ring)))
            .collect();
        let topology = Topology::new(&rings, TOLERANCE);
        Some(Self {
            land: topology.around(|_| true),
            borders: Vec::new(),
            ground: topology.around(|owner| owner == 0),
        })
    }
}

/// The inset with its heading.
pub(in crate::map) fn locator(place: &Locator, words: &Catalogue) -> Piece {
    let top = HEADING.leading() + 50;
    let lowered = |rings: &[Vec<Point>]| -> Vec<Vec<Point>> {
        let down = |&(x, y): &Point| (x, y + top);
        let rings = rings.iter();
        rings.map(|ring| ring.iter().map(down).collect()).collect()
    };
    let corners = ((0, top), (INSET.0, INSET.1 + top));
    let shapes = [
        Shape::rectangle(corners.0, corners.1, Paint::filled(AROUND)),
        Shape::area(
            lowered(&place.land),
            Paint::filled(PAPER).outlined(RULE, 10),
        ),
        Shape::lines(lowered(&place.borders), Paint::line(DEPARTEMENT, 8)),
        Shape::area(lowered(&place.ground), Paint::filled(GAP).outlined(GAP, 8)),
        Shape::rectangle(corners.0, corners.1, Paint::line(RULE, 15)),
    ];
    let pointer = pointer(&lowered(&place.ground));
    let heading = words.say("atlas-locator", &[]);
    let roles = [Role::Section(heading.clone()), Role::Inset(heading.clone())];
    let mut items = vec![Item::Words(heading, HEADING, HPos::Left, (0, 0))];
    items.extend(shapes.into_iter().chain(pointer).map(Item::Shape));
    Piece {
        items,
        height: top + INSET.1,
        roles: (0..).zip(roles).collect(),
    }
}

/// A frame around ground that is too small to be found without it.
fn pointer(ground: &[Vec<Point>]) -> Option<Shape> {
    let points = || ground.iter().flatten();
    let low = (points().map(|p| p.0).min()?, points().map(|p| p.1).min()?);
    let high = (points().map(|p| p.0).max()?, points().map(|p| p.1).max()?);
    let small = (high.0 - low.0).max(high.1 - low.1) < SMALL;
    let corners = ((low.0 - 120, low.1 - 120), (high.0 + 120, high.1 + 120));
    small.then(|| Shape::rectangle(corners.0, corners.1, Paint::line(GAP, 28)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ground_that_is_hard_to_find_is_pointed_at() {
        let square = |side: i32| vec![vec![(0, 0), (side, 0), (side, side), (0, side)]];
        assert!(pointer(&square(SMALL - 1)).is_some());
        assert!(pointer(&square(SMALL)).is_none());
        assert!(pointer(&[]).is_none());
    }
}
