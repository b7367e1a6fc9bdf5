//! Lengths on the ground, from longitudes and latitudes.

use crate::crs::LonLat;
use crate::units::Metres;

use super::fixed::FixedLonLat;

/// The shape on which lengths are measured.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Earth {
    /// The ellipsoid of RGF93 and (to a tenth of a millimetre) of WGS 84. In
    /// France it is up to 0.3 % longer than a sphere from east to west.
    #[default]
    Grs80,
    /// A sphere of this radius in metres, to compare with tools that measure
    /// on one.
    Sphere(f64),
}

/// Semi-major axis of GRS 80 in metres (Moritz 1980, *Geodetic reference
/// system 1980*).
const SEMI_MAJOR: f64 = 6_378_137.0;
/// First eccentricity of GRS 80, squared.
const ECCENTRICITY_2: f64 = 0.006_694_380_022_903_416;

/// The length of the great circle between two positions on a sphere of a
/// radius in metres, by the haversine formula (Sinnott 1984, *Virtues of the
/// haversine*); `None` when the radius is not finite and positive.
#[must_use]
pub fn great_circle(a: LonLat, b: LonLat, radius: f64) -> Option<Metres> {
    Metres::new(haversine((a.lon(), a.lat()), (b.lon(), b.lat()), radius))
}

impl Earth {
    /// The length of a road segment in metres.
    pub(super) fn segment(self, a: FixedLonLat, b: FixedLonLat) -> f64 {
        match self {
            Self::Grs80 => ellipsoid(a.degrees(), b.degrees()),
            Self::Sphere(radius) => haversine(a.degrees(), b.degrees(), radius),
        }
    }
}

/// By the radii of curvature at the middle latitude (Bomford 1980,
/// *Geodesy*): right to a millionth up to 10 km, far above a road segment.
fn ellipsoid(a: (f64, f64), b: (f64, f64)) -> f64 {
    let middle = f64::midpoint(a.1, b.1).to_radians();
    let w = 1.0 - ECCENTRICITY_2 * middle.sin() * middle.sin();
    let normal = SEMI_MAJOR / w.sqrt();
    let meridian = normal * (1.0 - ECCENTRICITY_2) / w;
    let east = (b.0 - a.0).to_radians() * normal * middle.cos();
    let north = (b.1 - a.1).to_radians() * meridian;
    (east * east + north * north).sqrt()
}

fn haversine(a: (f64, f64), b: (f64, f64), radius: f64) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin();
    let (east, north) = (half(a.0, b.0), half(a.1, b.1));
    let h = north * north + a.1.to_radians().cos() * b.1.to_radians().cos() * east * east;
    2.0 * radius * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).expect("a position")
    }

    /// The value that OSMnx publishes in its tests.
    #[test]
    fn great_circle_agrees_with_osmnx() {
        let length = great_circle(at(0.0, 0.0), at(1.0, 1.0), 6_371_009.0);
        assert!((length.expect("a length").get() - 157_249.603_410_5).abs() < 1e-6);
    }

    /// Geodesics of `pyproj.Geod(ellps="GRS80")`.
    #[test]
    fn segments_agree_with_geodesics() {
        for (a, b, geodesic) in [
            (at(2.0, 46.0), at(2.01, 46.0), 774.632_990_517_690_7),
            (at(2.0, 46.0), at(2.0, 46.01), 1_111.514_161_830_467_4),
            (at(-1.5, 43.3), at(-1.49, 43.307), 1_123.898_569_736_705_2),
            (at(55.4, -21.1), at(55.43, -21.12), 3_823.349_872_753_581_6),
        ] {
            let [a, b] = [a, b].map(FixedLonLat::new);
            let length = Earth::default().segment(a, b);
            assert!(
                (length / geodesic - 1.0).abs() < 1e-6,
                "{length} {geodesic}"
            );
        }
    }
}
