//! Lines without nodes: shapefiles and `GeoJSON`, of BD TOPO, of Geofabrik,
//! or plain.

mod geojson;
mod layer;
mod place;
mod schema;
#[cfg(test)]
mod schema_tests;
mod shape;
mod system;
mod values;

use self::place::Placer;
use self::schema::Schema;
use super::error::RoadsError;
use super::format::RoadFormat;
use super::input::RoadFile;
use super::osm::Merge;
use crate::faults::LoadReport;

/// Reads lines into the gatherer. Lines meet where they share a vertex.
pub(super) fn read(
    form: RoadFormat,
    file: &RoadFile,
    ways: &mut Merge<'_>,
    report: &mut LoadReport,
) -> Result<(), RoadsError> {
    let layer = match form {
        RoadFormat::Shapefile => shape::open(file)?,
        _ => geojson::open(file)?,
    };
    let crs = system::told(file, &layer, report)?;
    let schema = Schema::bind(file, &layer.columns)?;
    let mut placer = Placer::new(file, crs, (&schema, ways, report))?;
    for line in &layer.lines {
        placer.take(line);
    }
    Ok(())
}
