//! Lengths on the ground, from longitudes and latitudes.

use crate::crs::LonLat;
use crate::units::Metres;

use super::fixed::FixedLonLat;

/// The mean radius of the Earth in metres, (2a + b) / 3 of GRS 80.
pub const MEAN_RADIUS: f64 = 6_371_008.8;

/// The length in metres of the great circle between two positions on a sphere
/// of this radius, by the haversine formula (Sinnott 1984, *Virtues of the
/// haversine*).
#[must_use]
pub fn great_circle(a: LonLat, b: LonLat, radius: f64) -> Option<Metres> {
    Metres::new(haversine((a.lon(), a.lat()), (b.lon(), b.lat()), radius))
}

/// The length of a road segment in metres.
pub(super) fn segment_length(a: FixedLonLat, b: FixedLonLat) -> f64 {
    haversine(a.degrees(), b.degrees(), MEAN_RADIUS)
}

fn haversine(a: (f64, f64), b: (f64, f64), radius: f64) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin();
    let (east, north) = (half(a.0, b.0), half(a.1, b.1));
    let h = north * north + a.1.to_radians().cos() * b.1.to_radians().cos() * east * east;
    2.0 * radius * h.sqrt().min(1.0).asin()
}
