//! Several pieces of land into one, without the lines between them.

use geo::{Area as _, Euclidean, Length as _, unary_union};
use geo_types::{LineString, MultiPolygon, Polygon};

use super::snap::snapped;

/// How far apart, in metres, two drawings of one border may run. Holes
/// thinner than this (area over half the perimeter) are where they do.
const SLIVER: f64 = 2.0;

/// How much area a union may lose or gain against the largest of what it
/// unites before it is not believed.
const TOLERANCE: f64 = 1e-3;

/// The union of several pieces of land, slivers between them closed.
///
/// Where the union is not to be believed (less land than the largest piece,
/// more than all pieces together) the pieces stand side by side as they are.
pub(crate) fn dissolved(parts: Vec<MultiPolygon>) -> MultiPolygon {
    if parts.len() < 2 {
        return parts.into_iter().next().unwrap_or(MultiPolygon(vec![]));
    }
    let areas: Vec<f64> = parts.iter().map(geo::Area::unsigned_area).collect();
    let (most, all) = (
        areas.iter().copied().fold(0.0, f64::max),
        areas.iter().sum::<f64>(),
    );
    let union = without_slivers(unary_union(&snapped(parts.clone(), SLIVER)));
    let area = union.unsigned_area();
    let sound = area >= most * (1.0 - TOLERANCE) && area <= all * (1.0 + TOLERANCE);
    if sound {
        union
    } else {
        MultiPolygon(parts.into_iter().flatten().collect())
    }
}

fn without_slivers(land: MultiPolygon) -> MultiPolygon {
    land.into_iter()
        .map(|polygon| {
            let (exterior, mut holes) = polygon.into_inner();
            holes.retain(|hole| width(hole) > SLIVER);
            Polygon::new(exterior, holes)
        })
        .collect()
}

/// The mean width of a ring, in metres.
fn width(ring: &LineString) -> f64 {
    let perimeter = Euclidean.length(ring);
    let area = Polygon::new(ring.clone(), vec![]).unsigned_area();
    if perimeter > 0.0 {
        area / (perimeter / 2.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::wkt;

    #[test]
    fn neighbours_become_one() {
        let union = dissolved(vec![
            wkt!(MULTIPOLYGON(((0. 0.,1000. 0.,1000. 1000.,0. 1000.,0. 0.)))),
            wkt!(MULTIPOLYGON(((1000. 0.,2000. 0.,2000. 1000.,1000. 1000.,1000. 500.,1000. 0.)))),
        ]);
        assert_eq!(union.0.len(), 1);
        assert!((union.unsigned_area() - 2e6).abs() < 1e-3);
    }

    #[test]
    fn a_sliver_between_two_drawings_is_closed() {
        // The second border bends away by one metre from the first.
        let union = dissolved(vec![
            wkt!(MULTIPOLYGON(((0. 0.,1000. 0.,1000. 1000.,0. 1000.,0. 0.)))),
            wkt!(MULTIPOLYGON(((1000. 0.,2000. 0.,2000. 1000.,1000. 1000.,1001. 500.,1000. 0.)))),
        ]);
        assert_eq!(union.0.len(), 1);
        assert!(union.0[0].interiors().is_empty());
    }

    #[test]
    fn an_enclave_stays_a_hole() {
        let union = dissolved(vec![
            wkt!(MULTIPOLYGON(((0. 0.,900. 0.,900. 300.,0. 300.,0. 0.)))),
            wkt!(MULTIPOLYGON(((0. 300.,300. 300.,300. 600.,0. 600.,0. 300.)))),
            wkt!(MULTIPOLYGON(((600. 300.,900. 300.,900. 600.,600. 600.,600. 300.)))),
            wkt!(MULTIPOLYGON(((0. 600.,900. 600.,900. 900.,0. 900.,0. 600.)))),
        ]);
        assert_eq!((union.0.len(), union.0[0].interiors().len()), (1, 1));
        assert!((union.unsigned_area() - 8.0 * 9e4).abs() < 1e-3);
    }

    #[test]
    fn islands_stay_apart() {
        let union = dissolved(vec![
            wkt!(MULTIPOLYGON(((0. 0.,10. 0.,10. 10.,0. 10.,0. 0.)))),
            wkt!(MULTIPOLYGON(((50. 0.,60. 0.,60. 10.,50. 10.,50. 0.)))),
        ]);
        assert_eq!(union.0.len(), 2);
    }
}
