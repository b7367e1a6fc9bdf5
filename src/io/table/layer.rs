//! Rows of a shapefile: the fields of its table, and its points.

use super::header::Header;
use super::records::{Gathered, Records, point_of};
use crate::faults::LoadReport;
use crate::io::{Described, LoadError, vector};

/// Reads a shapefile.
///
/// # Errors
/// As the reader of outlines.
pub(super) fn parse(
    file: &Described,
    report: &mut LoadReport,
) -> Result<(Records, Header), LoadError> {
    let mut noticed = LoadReport::default();
    let (features, crs) = vector::shapefile_features(file, &mut noticed)?;
    for fault in noticed.faults() {
        let fault = fault.clone();
        report.push(fault.location, fault.kind, fault.action, fault.value);
    }
    if features.is_empty() {
        return Err(LoadError::Empty { file: file.name() });
    }
    let mut rows = Gathered::default();
    rows.crs = crs;
    for (number, feature) in (1..).zip(features) {
        let number = feature.location.line().unwrap_or(number);
        let point = point_of(&feature.shape);
        rows.push_named(number, feature.properties.into_iter().chain(point));
    }
    Ok(rows.finish())
}
