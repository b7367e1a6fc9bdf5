//! From one reference system to another, by `proj4rs`.

use geo_types::Coord;
use proj4rs::Proj;

use super::{Crs, LonLat, Projected};

/// Why a reference system or a position could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProjectionError {
    /// No definition is known for the code.
    #[error("{0} is not a reference system known here; give an EPSG code such as EPSG:2154")]
    UnknownSystem(Crs),
    /// The position has no image in the other system.
    #[error(
        "the position {position} in {from} has no counterpart in {to}; check the reference system and the order of its columns"
    )]
    OutOfDomain {
        /// The position as read.
        position: String,
        /// The system it was read in.
        from: Crs,
        /// The system asked for.
        to: Crs,
    },
}

/// A prepared passage from one reference system to another.
///
/// Coordinates are in the unit of their system: degrees (longitude first)
/// for geographic ones, metres for projected ones.
pub struct Transform {
    from: (Crs, Proj),
    to: (Crs, Proj),
}

impl Transform {
    /// Prepares the passage.
    ///
    /// # Errors
    /// [`ProjectionError::UnknownSystem`] when either code has no definition.
    pub fn new(from: Crs, to: Crs) -> Result<Self, ProjectionError> {
        Ok(Self {
            from: (from, definition(from)?),
            to: (to, definition(to)?),
        })
    }

    /// The system that is read.
    #[must_use]
    pub fn from(&self) -> Crs {
        self.from.0
    }

    /// Whether nothing is to be done.
    #[must_use]
    pub fn is_identity(&self) -> bool {
        self.from.0 == self.to.0
    }

    /// Carries one coordinate over.
    ///
    /// # Errors
    /// [`ProjectionError::OutOfDomain`] when it has no image.
    pub fn apply(&self, coord: Coord) -> Result<Coord, ProjectionError> {
        if self.is_identity() {
            return Ok(coord);
        }
        let out_of_domain = || ProjectionError::OutOfDomain {
            position: format!("({}, {})", coord.x, coord.y),
            from: self.from.0,
            to: self.to.0,
        };
        let mut point = (coord.x, coord.y, 0.0);
        if self.from.1.is_latlong() {
            point = (point.0.to_radians(), point.1.to_radians(), 0.0);
        }
        proj4rs::transform::transform(&self.from.1, &self.to.1, &mut point)
            .map_err(|_| out_of_domain())?;
        if self.to.1.is_latlong() {
            point = (point.0.to_degrees(), point.1.to_degrees(), 0.0);
        }
        if point.0.is_finite() && point.1.is_finite() {
            Ok(Coord {
                x: point.0,
                y: point.1,
            })
        } else {
            Err(out_of_domain())
        }
    }

    /// Carries a coordinate over to metres.
    ///
    /// # Errors
    /// As [`Transform::apply`].
    pub fn to_projected(&self, coord: Coord) -> Result<Projected, ProjectionError> {
        let image = self.apply(coord)?;
        Ok(Projected::new(image.x, image.y).expect("apply returns finite numbers"))
    }

    /// Carries a coordinate over to degrees.
    ///
    /// # Errors
    /// As [`Transform::apply`]; also when the image is no longitude and latitude.
    pub fn to_lonlat(&self, coord: Coord) -> Result<LonLat, ProjectionError> {
        let image = self.apply(coord)?;
        LonLat::new(image.x, image.y).ok_or_else(|| ProjectionError::OutOfDomain {
            position: format!("({}, {})", coord.x, coord.y),
            from: self.from.0,
            to: self.to.0,
        })
    }
}

fn definition(crs: Crs) -> Result<Proj, ProjectionError> {
    Proj::from_epsg_code(crs.epsg()).map_err(|_| ProjectionError::UnknownSystem(crs))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Limoges cathedral and the origin of Lambert-93 (IGN, NT/G 71).
    #[test]
    fn agrees_with_the_definition_of_lambert_93() {
        let there = Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("known systems");
        let origin = there
            .apply(Coord { x: 3.0, y: 46.5 })
            .expect("inside France");
        assert!((origin.x - 700_000.0).abs() < 1e-3, "{origin:?}");
        assert!((origin.y - 6_600_000.0).abs() < 1e-3, "{origin:?}");
    }

    #[test]
    fn comes_back_to_where_it_started() {
        let there = Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93).expect("known systems");
        let back = Transform::new(Crs::LAMBERT93, Crs::LAEA_EUROPE).expect("known systems");
        let start = Coord {
            x: 3_719_500.0,
            y: 2_537_500.0,
        };
        let end = back
            .apply(there.apply(start).expect("inside"))
            .expect("inside");
        assert!(
            (start.x - end.x).abs() < 1e-3 && (start.y - end.y).abs() < 1e-3,
            "{end:?}"
        );
    }

    #[test]
    fn an_unknown_code_is_an_error() {
        assert!(Transform::new(Crs::from_epsg(1), Crs::LAMBERT93).is_err());
    }
}
