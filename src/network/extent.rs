//! Where the roads lie.

use geo::ConvexHull as _;
use geo_types::{MultiPoint, Point, Polygon};
use rayon::prelude::*;

use super::fixed::FixedPoint;
use super::roads::RoadNetwork;

/// Vertices whose hull one task draws.
const CHUNK: usize = 1 << 16;

impl RoadNetwork {
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
