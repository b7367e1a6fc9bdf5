//! Rings into polygons: which hole belongs to which land, and which way
//! round they run.

use geo::orient::Direction;
use geo::{Area as _, Contains as _, Orient as _};
use geo_types::{LineString, MultiPolygon, Point, Polygon};

/// Outer rings with the holes that lie in them. A hole goes to the smallest
/// ring around it, whatever the order of the file; one that lies in none is
/// land drawn the wrong way round.
pub(super) fn assembled(outer: Vec<LineString>, inner: Vec<LineString>) -> MultiPolygon {
    let mut polygons: Vec<Polygon> = outer.into_iter().map(|r| Polygon::new(r, vec![])).collect();
    let mut strays = Vec::new();
    for hole in inner {
        match around(&polygons, &hole) {
            Some(rank) => polygons[rank].interiors_push(hole),
            None => strays.push(Polygon::new(hole, vec![])),
        }
    }
    polygons.append(&mut strays);
    MultiPolygon(polygons)
}

fn around(polygons: &[Polygon], hole: &LineString) -> Option<usize> {
    if polygons.len() == 1 {
        return Some(0);
    }
    let first = Point(*hole.0.first()?);
    let bare = |p: &Polygon| Polygon::new(p.exterior().clone(), vec![]);
    polygons
        .iter()
        .enumerate()
        .map(|(rank, polygon)| (rank, bare(polygon)))
        .filter(|(_, polygon)| polygon.contains(&first))
        .min_by(|a, b| a.1.unsigned_area().total_cmp(&b.1.unsigned_area()))
        .map(|(rank, _)| rank)
}

/// The land without what bounds none: rings of fewer than three corners or
/// without area are left out, exteriors run anticlockwise and holes the other
/// way (OGC simple features). Empty when nothing is left.
pub(crate) fn cleaned(land: MultiPolygon) -> MultiPolygon {
    let bounds = |ring: &LineString| {
        let area = Polygon::new(ring.clone(), vec![]).unsigned_area();
        ring.0.len() > 3 && area.is_finite() && area > 0.0
    };
    let kept = land.0.into_iter().filter_map(|polygon| {
        let (exterior, holes) = polygon.into_inner();
        let holes = holes.into_iter().filter(bounds).collect();
        bounds(&exterior).then(|| Polygon::new(exterior, holes))
    });
    kept.collect::<MultiPolygon>().orient(Direction::Default)
}
