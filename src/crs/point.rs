//! Positions, in degrees or in metres, never mixed.

use geo_types::{Coord, Point};
use rstar::{AABB, RTreeObject as _};

use crate::units::Metres;

/// A geographic position in decimal degrees (RGF93 / WGS 84, which differ by
/// less than the precision of any source read here).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// A position from longitude and latitude in degrees; `None` unless
    /// −180 ≤ `lon` ≤ 180 and −90 ≤ `lat` ≤ 90.
    #[must_use]
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat))
            .then_some(Self { lon, lat })
    }

    /// Longitude in degrees, east positive.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees, north positive.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }
}

/// A position in metres in the territory's projected reference system.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projected {
    x: f64,
    y: f64,
}

impl Projected {
    /// A position from easting and northing in metres; `None` unless both are finite.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Option<Self> {
        (x.is_finite() && y.is_finite()).then_some(Self { x, y })
    }

    /// Easting in metres.
    #[must_use]
    pub fn x(self) -> f64 {
        self.x
    }

    /// Northing in metres.
    #[must_use]
    pub fn y(self) -> f64 {
        self.y
    }

    /// Straight-line distance in the plane of the projection.
    #[must_use]
    pub fn distance(self, other: Self) -> Metres {
        // sqrt is correctly rounded everywhere, hypot is not.
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        Metres::new((dx * dx + dy * dy).sqrt()).unwrap_or(Metres::ZERO)
    }
}

impl From<Projected> for Coord {
    fn from(p: Projected) -> Self {
        Coord { x: p.x, y: p.y }
    }
}

impl From<Projected> for Point {
    fn from(p: Projected) -> Self {
        Point::new(p.x, p.y)
    }
}

impl rstar::RTreeObject for Projected {
    type Envelope = AABB<[f64; 2]>;
    fn envelope(&self) -> Self::Envelope {
        AABB::from_point([self.x, self.y])
    }
}

impl rstar::PointDistance for Projected {
    fn distance_2(&self, point: &[f64; 2]) -> f64 {
        self.envelope().distance_2(point)
    }
}
