//! Outlines of any kind: `GeoJSON` and shapefiles, in any reference system,
//! brought to clean land in the system of the territory.

mod dbf;
mod geojson;
mod layer;
mod nest;
mod outline;
mod rings;
mod shapefile;
mod system;

use std::fs::File;
use std::io::Read as _;

use self::system::Claims;
use super::{Described, LoadError, Unshaped};
use crate::crs::Crs;
use crate::faults::LoadReport;

pub(crate) use self::layer::{Feature, Layer, Shape, Wanted};
pub(crate) use self::outline::{Outline, outlines};

/// Reads a file of outlines in its own reference system.
///
/// `said` is the system that the study gives; without it the file's word
/// counts, and where the coordinates belie it or it says nothing, a guess.
///
/// # Errors
/// [`LoadError`] when the file cannot be read, is damaged, or its system
/// cannot be told.
pub(crate) fn read(
    file: &Described,
    said: Option<Crs>,
    report: &mut LoadReport,
) -> Result<Layer, LoadError> {
    let (mut features, declared, default) = if is_shapefile(file)? {
        let read = shapefile::read(file, report)?;
        let declared = read.prj.as_deref().and_then(Crs::recognise);
        (read.features, declared, None)
    } else {
        let read = geojson::read(file, report)?;
        let declared = read.crs();
        // RFC 7946: without a word, WGS 84.
        (read.features, declared, Some(Crs::WGS84))
    };
    let claims = Claims {
        said,
        declared,
        default,
    };
    let location = file.location();
    let crs = system::decided(&claims, &features, (&location, report))
        .ok_or_else(|| LoadError::UntoldCrs { file: file.name() })?;
    system::unswapped(crs, &mut features, (&location, report));
    Ok(Layer::of(file, crs, features))
}

/// The records of a shapefile as they stand, with the system that its `.prj`
/// names.
///
/// # Errors
/// As [`read`].
pub(crate) fn shapefile_features(
    file: &Described,
    report: &mut LoadReport,
) -> Result<(Vec<Feature>, Option<Crs>), LoadError> {
    let read = shapefile::read(file, report)?;
    let crs = read.prj.as_deref().and_then(Crs::recognise);
    Ok((read.features, crs))
}

/// Told from the first bytes (the file code 9994), else from the extension,
/// so that a damaged shapefile is called one.
fn is_shapefile(file: &Described) -> Result<bool, LoadError> {
    let mut first = Vec::new();
    File::open(&file.path)
        .and_then(|f| f.take(4).read_to_end(&mut first))
        .map_err(|e| file.unreadable(e))?;
    if first.starts_with(b"PK\x03\x04") || first.starts_with(b"SQLi") {
        return Err(LoadError::UnknownShape {
            file: file.name(),
            reason: Unshaped::Archive,
        });
    }
    let named = file
        .path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("shp"));
    Ok(named || first == 9994_i32.to_be_bytes())
}

#[cfg(test)]
mod tests;
