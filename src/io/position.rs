//! Positions as sources give them: as they should be, swapped, in metres
//! under a heading of degrees, or nowhere near France.

use geo_types::Coord;

use crate::crs::{Crs, LonLat, ProjectionError, Transform};
use crate::faults::FaultKind;

/// The boxes that hold French territory, in degrees: west, south, east,
/// north, with half a degree of sea around them, for lists hold places set down
/// off the coast. No box meets the mirror image of another, so that swapped
/// coordinates can be told.
const FRANCE: [[f64; 4]; 9] = [
    // Metropolitan France with Corsica.
    [-5.7, 40.9, 10.1, 51.6],
    // Guadeloupe, Martinique, Saint-Martin and Saint-Barthélemy.
    [-63.7, 13.9, -60.3, 18.7],
    // Guyane.
    [-55.1, 1.6, -51.1, 6.3],
    // La Réunion.
    [54.7, -21.9, 56.4, -20.3],
    // Mayotte.
    [44.5, -13.6, 45.9, -12.1],
    // Saint-Pierre-et-Miquelon.
    [-57.0, 46.2, -55.6, 47.7],
    // Nouvelle-Calédonie.
    [158.0, -23.0, 172.2, -17.9],
    // Wallis-et-Futuna.
    [-178.4, -14.5, -176.0, -13.1],
    // Polynésie française.
    [-155.0, -28.0, -134.0, -7.5],
];

/// Whether a position lies in or near French territory.
#[must_use]
pub fn in_france(position: LonLat) -> bool {
    let (lon, lat) = (position.lon(), position.lat());
    FRANCE.iter().any(|&[west, south, east, north]| {
        (west..=east).contains(&lon) && (south..=north).contains(&lat)
    })
}

/// A position, and what was mended to get it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Located {
    /// The position in degrees, in France.
    pub(crate) lonlat: LonLat,
    /// The fault that was mended, where there was one.
    pub(crate) mended: Option<FaultKind>,
}

/// Reads pairs of numbers of one source as positions in France.
pub(crate) struct Locator {
    /// From the system that the source declares, unless that is degrees.
    declared: Option<Transform>,
    /// Systems that show up under headings of degrees.
    suspects: Vec<Transform>,
}

impl Locator {
    /// For a source that declares a reference system, or none (degrees).
    ///
    /// # Errors
    /// [`ProjectionError::UnknownSystem`].
    pub(crate) fn new(declared: Option<Crs>) -> Result<Self, ProjectionError> {
        let to_degrees = |crs| Transform::new(crs, Crs::WGS84);
        let declared = declared.map(to_degrees).transpose()?;
        Ok(Self {
            declared: declared.filter(|t| !t.is_identity()),
            suspects: [Crs::LAMBERT93, Crs::WEB_MERCATOR]
                .into_iter()
                .map(to_degrees)
                .collect::<Result<_, _>>()?,
        })
    }

    /// The position of `x` (longitude or easting) and `y` (latitude or
    /// northing).
    ///
    /// Numbers that are no position in France are tried the other way round,
    /// then as metres of Lambert-93 and of web Mercator, each both ways; a
    /// repair counts only when it lands in France and the numbers as they
    /// stand do not. Metres that would do in both systems (web Mercator north
    /// of about 47.6° N, Lambert-93 elsewhere) are taken as Lambert-93, the
    /// official one; the fault shows what they were brought to.
    ///
    /// # Errors
    /// [`FaultKind::OutsideFrance`] when nothing lands in France.
    pub(crate) fn locate(&self, x: f64, y: f64) -> Result<Located, FaultKind> {
        let found = |lonlat, mended| Some(Located { lonlat, mended });
        let swapped = Some(FaultKind::SwappedCoordinates);
        let as_it_stands = self.in_france(x, y).and_then(|p| found(p, None));
        as_it_stands
            .or_else(|| self.in_france(y, x).and_then(|p| found(p, swapped)))
            .or_else(|| {
                let metres = Some(FaultKind::MetresForDegrees);
                self.unproject(x, y)
                    .or_else(|| self.unproject(y, x))
                    .and_then(|p| found(p, metres))
            })
            .ok_or(FaultKind::OutsideFrance)
    }

    fn in_france(&self, x: f64, y: f64) -> Option<LonLat> {
        let lonlat = match &self.declared {
            None => LonLat::new(x, y),
            Some(transform) => transform.to_lonlat(Coord { x, y }).ok(),
        };
        lonlat.filter(|&p| in_france(p))
    }

    /// Numbers too large for degrees, as metres; never for a source that
    /// says which system its metres are of.
    fn unproject(&self, x: f64, y: f64) -> Option<LonLat> {
        if self.declared.is_some() || x.abs().max(y.abs()) <= 360.0 {
            return None;
        }
        self.suspects
            .iter()
            .find_map(|t| t.to_lonlat(Coord { x, y }).ok().filter(|&p| in_france(p)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locate(x: f64, y: f64) -> Result<(f64, f64, Option<FaultKind>), FaultKind> {
        let locator = Locator::new(None).expect("known systems");
        let round = |v: f64| (v * 1000.0).round() / 1000.0;
        locator
            .locate(x, y)
            .map(|p| (round(p.lonlat.lon()), round(p.lonlat.lat()), p.mended))
    }

    #[test]
    fn degrees_in_order_are_left_alone() {
        assert_eq!(locate(1.87, 46.17), Ok((1.87, 46.17, None)));
        assert_eq!(locate(55.45, -20.88), Ok((55.45, -20.88, None)));
        assert_eq!(locate(-61.0, 14.6), Ok((-61.0, 14.6, None)));
    }

    #[test]
    fn swapped_degrees_are_turned_round() {
        let swapped = Some(FaultKind::SwappedCoordinates);
        assert_eq!(locate(46.17, 1.87), Ok((1.87, 46.17, swapped)));
        assert_eq!(locate(-20.88, 55.45), Ok((55.45, -20.88, swapped)));
    }

    #[test]
    fn metres_are_unprojected() {
        let metres = Some(FaultKind::MetresForDegrees);
        // The origin of Lambert-93: 3° E, 46.5° N.
        assert_eq!(locate(700_000.0, 6_600_000.0), Ok((3.0, 46.5, metres)));
        assert_eq!(locate(6_600_000.0, 700_000.0), Ok((3.0, 46.5, metres)));
        // Web Mercator: x = R λ, so 222,638.98 m is 2° E; y of 45° N is
        // R ln tan(67.5°) = 5,621,521.49 m.
        assert_eq!(locate(222_638.98, 5_621_521.49), Ok((2.0, 45.0, metres)));
    }

    #[test]
    fn elsewhere_is_outside() {
        let outside = Err(FaultKind::OutsideFrance);
        assert_eq!(locate(0.0, 0.0), outside);
        assert_eq!(locate(-74.0, 40.7), outside, "New York");
        assert_eq!(locate(f64::NAN, 46.0), outside);
        assert_eq!(locate(1e300, -1e300), outside);
    }

    #[test]
    fn a_declared_system_is_obeyed() {
        let locator = Locator::new(Some(Crs::LAMBERT93)).expect("a known system");
        let read = locator.locate(700_000.0, 6_600_000.0).expect("in France");
        assert!((read.lonlat.lon() - 3.0).abs() < 1e-9 && read.mended.is_none());
        assert_eq!(locator.locate(2.0, 45.0), Err(FaultKind::OutsideFrance));
    }

    #[test]
    fn no_box_meets_a_mirror_image() {
        for a in FRANCE {
            for b in FRANCE {
                let apart = a[2] < b[1] || b[3] < a[0] || a[3] < b[0] || b[2] < a[1];
                assert!(apart, "{a:?} and {b:?}");
            }
        }
    }
}
