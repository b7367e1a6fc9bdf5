//! From metres on the ground to units on paper.

use geo_types::{Coord, LineString, MultiPolygon, Rect};

use super::backend::{MM, Point};
use super::font::rounded;

/// The piece of ground that a map shows, and at what scale. North is up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Viewport {
    /// Units on paper for one metre on the ground.
    scale: f64,
    /// The ground under the top left corner, in metres.
    corner: Coord,
    /// Width and height on paper in units.
    size: (i32, i32),
}

/// What stays free between the land and the frame, in units.
const MARGIN: i32 = 4 * MM;

/// Ground narrower than this is shown with its surroundings, in metres.
const NARROWEST: f64 = 1000.0;

impl Viewport {
    /// The ground `bounds`, in metres, in the middle of a frame of this size
    /// in units, as large as it goes.
    pub(super) fn fit(bounds: Rect, size: (i32, i32)) -> Self {
        Self::fit_within(bounds, size, MARGIN)
    }

    /// The same with another margin between land and frame, in units.
    pub(super) fn fit_within(bounds: Rect, size: (i32, i32), margin: i32) -> Self {
        let wide = bounds.width().max(NARROWEST);
        let high = bounds.height().max(NARROWEST);
        let room = |units: i32| f64::from((units - 2 * margin).max(MM));
        let scale = (room(size.0) / wide).min(room(size.1) / high);
        let centre = bounds.center();
        let corner = Coord {
            x: centre.x - f64::from(size.0) / scale / 2.0,
            y: centre.y + f64::from(size.1) / scale / 2.0,
        };
        Self {
            scale,
            corner,
            size,
        }
    }

    /// Where a position in metres falls on paper.
    pub(super) fn place(&self, ground: Coord) -> Point {
        (
            rounded((ground.x - self.corner.x) * self.scale),
            rounded((self.corner.y - ground.y) * self.scale),
        )
    }

    /// Units on paper for one metre on the ground.
    pub(super) fn scale(&self) -> f64 {
        self.scale
    }

    /// Width and height on paper in units.
    pub(super) fn size(&self) -> (i32, i32) {
        self.size
    }

    /// The ground shown, in metres.
    pub(super) fn ground(&self) -> Rect {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let far = Coord {
            x: self.corner.x + width / self.scale,
            y: self.corner.y - height / self.scale,
        };
        Rect::new(self.corner, far)
    }

    /// Whether a point on paper lies inside the frame.
    pub(super) fn shows(&self, (x, y): Point) -> bool {
        (0..=self.size.0).contains(&x) && (0..=self.size.1).contains(&y)
    }

    /// All rings of an area on paper, outer ones and holes.
    pub(super) fn rings<'g>(
        &'g self,
        area: &'g MultiPolygon,
    ) -> impl Iterator<Item = Vec<Point>> + 'g {
        area.iter()
            .flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
            .map(|ring| self.ring(ring))
            .filter(|ring| ring.len() > 2)
    }

    /// A ring on paper: repeated points, and the first at the end, left out.
    fn ring(&self, ring: &LineString) -> Vec<Point> {
        let mut points: Vec<Point> = ring.coords().map(|&c| self.place(c)).collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground(wide: f64, high: f64) -> Rect {
        let corner = Coord { x: 600e3, y: 6.5e6 };
        let far = Coord {
            x: corner.x + wide,
            y: corner.y + high,
        };
        Rect::new(corner, far)
    }

    #[test]
    fn the_ground_is_centred_and_north_is_up() {
        let view = Viewport::fit(ground(100e3, 50e3), (20_800, 20_800));
        assert_eq!(view.place(ground(0.0, 0.0).min()), (400, 15_400));
        assert_eq!(view.place(ground(100e3, 50e3).max()), (20_400, 5400));
        assert!(view.shows((0, 20_800)) && !view.shows((0, 20_801)));
    }

    #[test]
    fn a_single_point_still_makes_a_map() {
        let view = Viewport::fit(ground(0.0, 0.0), (10_800, 10_800));
        assert!((view.scale() - 10.0).abs() < 1e-9);
    }
}
