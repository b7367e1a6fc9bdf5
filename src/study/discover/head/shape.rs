//! Shapefiles: the kind of shape, and the fields of the table beside it.

use std::path::Path;

use shapefile::ShapeType;
use shapefile::dbase::{self, FieldValue};

use super::{Form, Geometry, Head};

/// How many records are looked at.
const ROWS: usize = 50;

/// Looks at the header of a shapefile and the first records of its table. A
/// layer without a table has no names.
pub(super) fn look(path: &Path) -> Option<Head> {
    let reader = shapefile::ShapeReader::from_path(path).ok()?;
    let geometry = match reader.header().shape_type {
        ShapeType::Polygon | ShapeType::PolygonM | ShapeType::PolygonZ => Geometry::Polygons,
        ShapeType::Polyline | ShapeType::PolylineM | ShapeType::PolylineZ => Geometry::Lines,
        ShapeType::Point
        | ShapeType::PointM
        | ShapeType::PointZ
        | ShapeType::Multipoint
        | ShapeType::MultipointM
        | ShapeType::MultipointZ => Geometry::Points,
        ShapeType::NullShape | ShapeType::Multipatch => return None,
    };
    let (names, rows) = table(path).unwrap_or_default();
    Some(Head::new(Form::Layer(geometry), names, rows))
}

fn table(path: &Path) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let mut table = dbase::Reader::from_path(path.with_extension("dbf")).ok()?;
    let names: Vec<String> = table.fields().iter().map(|f| f.name().to_owned()).collect();
    let rows = table
        .iter_records()
        .take(ROWS)
        .filter_map(Result::ok)
        .map(|record| names.iter().map(|name| value(record.get(name))).collect())
        .collect();
    Some((names, rows))
}

fn value(value: Option<&FieldValue>) -> String {
    match value {
        Some(FieldValue::Character(Some(text))) => text.clone(),
        Some(FieldValue::Numeric(Some(number))) => number.to_string(),
        Some(FieldValue::Integer(number)) => number.to_string(),
        _ => String::new(),
    }
}
