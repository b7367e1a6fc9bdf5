//! Where the roads lie.

use geo::ConvexHull as _;
use geo_types::{MultiPoint, Point, Polygon};
use rayon::prelude::*;

use crate::crs::Projected;

use super::fixed::FixedPoint;
use super::roads::RoadNetwork;

/// Vertices whose hull one task draws.
const CHUNK: usize = 1 << 16;

impl RoadNetwork {
    /// The box of all roads: its lower and its upper corner, in metres of the
    /// network's reference system.
    #[must_use]
    pub fn bounds(&self) -> [Projected; 2] {
        let corner = |pick: fn(i32, i32) -> i32| {
            let both = |a: FixedPoint, b: FixedPoint| FixedPoint {
                x: pick(a.x, b.x),
                y: pick(a.y, b.y),
            };
            let points = self.vertices.par_iter().copied();
            let corner = points.reduce_with(both);
            Projected::from(corner.expect("a network has roads"))
        };
        [corner(i32::min), corner(i32::max)]
    }

    /// The convex hull of all roads, in metres of the network's reference
    /// system: beyond it, the files say nothing of roads. It is the same for
    /// any number of threads.
    #[must_use]
    pub fn extent(&self) -> Polygon {
        let hull = |points: &[FixedPoint]| {
            let points: Vec<Point> = points.iter().map(|p| Point::from(p.metres())).collect();
            MultiPoint(points).convex_hull()
        };
        let parts: Vec<Polygon> = self.vertices.par_chunks(CHUNK).map(hull).collect();
        let corners = parts.iter().flat_map(|part| part.exterior().points());
        MultiPoint(corners.collect()).convex_hull()
    }
}
