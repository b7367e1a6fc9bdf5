//! Which reference system a file of outlines is in: what the study says,
//! else what the file says where its coordinates agree, else a guess from
//! the coordinates, which is reported.

use geo::{BoundingRect as _, MapCoordsInPlace as _};
use geo_types::{Coord, Rect};

use super::layer::{Feature, Shape};
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport, Location};

/// Where the land that a system serves lies, in its own coordinates: west,
/// south, east, north.
///
/// Lambert-93 and web Mercator overlap north of 47.5° N; the official system
/// is the likelier one.
const EXTENTS: [(Crs, [f64; 4]); 8] = [
    (Crs::WGS84, [-180.0, -90.0, 180.0, 90.0]),
    (Crs::LAMBERT93, [0.0, 6.0e6, 1.35e6, 7.2e6]),
    (Crs::LAEA_EUROPE, [2.9e6, 1.9e6, 4.5e6, 3.3e6]),
    (Crs::WEB_MERCATOR, [-6.0e5, 4.9e6, 1.15e6, 6.75e6]),
    (Crs::REUNION, [2.9e5, 7.6e6, 4.0e5, 7.72e6]),
    (Crs::MAYOTTE, [4.9e5, 8.5e6, 5.5e5, 8.63e6]),
    (Crs::ANTILLES, [4.5e5, 1.55e6, 7.6e5, 2.05e6]),
    (Crs::GUYANE, [5.0e4, 2.0e5, 5.5e5, 6.8e5]),
];

/// Metropolitan France with latitude written first.
const SWAPPED: [f64; 4] = [41.0, -5.5, 51.6, 9.8];

/// What decides the system of a file.
pub(super) struct Claims {
    /// What the study says.
    pub(super) said: Option<Crs>,
    /// What the file says.
    pub(super) declared: Option<Crs>,
    /// What holds for files of this format that say nothing.
    pub(super) default: Option<Crs>,
}

/// The system of a file; `None` when nothing tells it.
pub(super) fn decided(
    claims: &Claims,
    features: &[Feature],
    told: (&Location, &mut LoadReport),
) -> Option<Crs> {
    if claims.said.is_some() {
        return claims.said;
    }
    let extents: Vec<Rect> = features.iter().filter_map(extent).collect();
    let trusted = claims.declared.or(claims.default);
    if let Some(crs) = trusted.filter(|&crs| extents.is_empty() || plausible(crs, &extents)) {
        return Some(crs);
    }
    let guess = EXTENTS
        .iter()
        .find(|(_, bounds)| mostly_within(&extents, *bounds))
        .map(|&(crs, _)| crs)?;
    let (location, report) = told;
    let kind = match trusted {
        Some(Crs::WGS84) => FaultKind::MetresForDegrees,
        _ => FaultKind::GuessedCrs,
    };
    report.push(location.clone(), kind, Action::Mended, guess.to_string());
    Some(guess)
}

/// Puts longitude first where a file in degrees plainly has latitude first.
pub(super) fn unswapped(crs: Crs, features: &mut [Feature], told: (&Location, &mut LoadReport)) {
    let extents: Vec<Rect> = features.iter().filter_map(extent).collect();
    if !is_geographic(crs) || !mostly_within(&extents, SWAPPED) {
        return;
    }
    let turned = |c: Coord| Coord { x: c.y, y: c.x };
    for feature in features {
        match &mut feature.shape {
            Shape::Land(land) => land.map_coords_in_place(turned),
            Shape::Point(at) => *at = turned(*at),
            Shape::Other(_) => {}
        }
    }
    let (location, report) = told;
    let (kind, action) = (FaultKind::SwappedCoordinates, Action::Mended);
    report.push(location.clone(), kind, action, "latitude, longitude");
}

/// A declared system in degrees must hold degrees; of one in metres nothing
/// is asked but that the numbers are too large for degrees.
fn plausible(crs: Crs, extents: &[Rect]) -> bool {
    mostly_within(extents, EXTENTS[0].1) == is_geographic(crs)
}

fn is_geographic(crs: Crs) -> bool {
    proj4rs::Proj::from_epsg_code(crs.epsg()).is_ok_and(|p| p.is_latlong())
}

/// Whether more than half of the features lie in a box: a few with wild
/// coordinates do not decide about a file.
fn mostly_within(extents: &[Rect], [west, south, east, north]: [f64; 4]) -> bool {
    let within = |e: &&Rect| {
        e.min().x >= west && e.min().y >= south && e.max().x <= east && e.max().y <= north
    };
    extents.iter().filter(within).count() * 2 > extents.len()
}

fn extent(feature: &Feature) -> Option<Rect> {
    match &feature.shape {
        Shape::Land(land) => land.bounding_rect(),
        Shape::Point(at) => Some(Rect::new(*at, *at)),
        Shape::Other(_) => None,
    }
}
