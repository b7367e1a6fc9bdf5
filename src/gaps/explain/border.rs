//! The outer border of a territory, and what is known beyond it.

use std::collections::HashMap;

use geo_types::Coord;
use rstar::RTree;
use rstar::primitives::Line;

use crate::crs::Projected;
use crate::territory::Territory;
use crate::units::Metres;

type Point = [f64; 2];

/// The border of all communes together, and the places beyond it that serve.
///
/// A stretch of outline belongs to the border when one commune alone has it,
/// corners taken to the metre. A coast is a border like another: nothing tells
/// the sea from a neighbour.
pub(super) struct OuterBorder {
    stretches: RTree<Line<Point>>,
    places: RTree<Point>,
}

impl OuterBorder {
    /// The border; `None` where no commune has an outline.
    pub(super) fn of(territory: &Territory) -> Option<Self> {
        let all = || {
            let communes = territory.communes().iter();
            let areas = communes.flat_map(|commune| &commune.outline);
            let rings =
                areas.flat_map(|area| std::iter::once(area.exterior()).chain(area.interiors()));
            rings.flat_map(geo::LineString::lines)
        };
        let mut seen: HashMap<_, u32> = HashMap::new();
        for line in all() {
            *seen.entry(undirected(line.start, line.end)).or_default() += 1;
        }
        let alone = all().filter(|line| seen[&undirected(line.start, line.end)] == 1);
        let stretches: Vec<Line<Point>> = alone
            .map(|line| Line::new(line.start.into(), line.end.into()))
            .collect();
        let outside = territory
            .places()
            .iter()
            .filter(|place| place.mode.serves() && !place.inside);
        let places = outside.map(|place| point(place.position)).collect();
        (!stretches.is_empty()).then(|| Self {
            stretches: RTree::bulk_load(stretches),
            places: RTree::bulk_load(places),
        })
    }

    /// Whether the border is nearer to `position` than `reach` metres (`None`:
    /// however far) and no place is known within `neighbours` beyond it.
    pub(super) fn hides(
        &self,
        position: Projected,
        (reach, neighbours): (Option<f64>, Metres),
    ) -> bool {
        let from = point(position);
        let Some(stretch) = self.stretches.nearest_neighbor(&from) else {
            return false;
        };
        let at = stretch.nearest_point(&from);
        reach.is_none_or(|reach| distance(from, at) < reach)
            && self
                .places
                .nearest_neighbor(&at)
                .is_none_or(|&place| distance(place, at) > neighbours.get())
    }
}

pub(super) fn point(position: Projected) -> Point {
    [position.x(), position.y()]
}

pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The ends of a stretch to the metre, the lesser first; zero has one sign.
fn undirected(a: Coord, b: Coord) -> [[u64; 2]; 2] {
    let key = |c: Coord| [c.x, c.y].map(|metres| (metres.round() + 0.0).to_bits());
    let mut ends = [key(a), key(b)];
    ends.sort_unstable();
    ends
}
