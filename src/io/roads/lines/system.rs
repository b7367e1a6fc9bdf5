//! The reference system of lines: said by the study, by the file, or told
//! from where the lines lie.

use geo_types::Coord;

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::layer::Layer;
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport, Location};

/// Metropolitan France in Lambert-93: west, south, east, north, in metres.
const LAMBERT93: [f64; 4] = [50_000.0, 6_000_000.0, 1_300_000.0, 7_200_000.0];
/// The world in degrees.
const WORLD: [f64; 4] = [-180.0, -90.0, 180.0, 90.0];

/// The reference system; a guess is noted.
pub(super) fn told(
    file: &RoadFile,
    layer: &Layer,
    report: &mut LoadReport,
) -> Result<Crs, RoadsError> {
    let declared = layer.system.as_deref().and_then(Crs::recognise);
    let implied = layer.geographic.then_some(Crs::WGS84);
    if let Some(crs) = file.crs.or(declared).or(implied) {
        return Ok(crs);
    }
    let guess = layer.bounds().map_or(Some(Crs::WGS84), guessed);
    let crs = guess.ok_or_else(|| RoadsError::NoCrs {
        file: file.file.label.clone(),
    })?;
    report.push(
        Location::file(file.file.label.as_str()),
        FaultKind::GuessedCrs,
        Action::Mended,
        crs.to_string(),
    );
    Ok(crs)
}

fn guessed((low, high): (Coord, Coord)) -> Option<Crs> {
    let within = |[west, south, east, north]: [f64; 4]| {
        low.x >= west && low.y >= south && high.x <= east && high.y <= north
    };
    if within(WORLD) {
        Some(Crs::WGS84)
    } else {
        within(LAMBERT93).then_some(Crs::LAMBERT93)
    }
}
