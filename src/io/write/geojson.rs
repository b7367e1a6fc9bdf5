//! Tables with a shape a row, as GeoJSON (RFC 7946).

use std::io::{self, Write};

use geo::orient::{Direction, Orient as _};
use geo::{MapCoords as _, Validation as _};
use geo_types::{Coord, Geometry, LineString, MultiPolygon, Point};
use serde_json::{Map, Value as Json, json};

use crate::crs::Transform;
use crate::table::{Table, Value};

/// The shape of a row, in metres of the territory's reference system.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A point.
    Point(Point),
    /// An area; an empty one is written as a null geometry.
    Area(MultiPolygon),
    /// A line.
    Line(LineString),
}

/// Writes a table as a feature collection in longitude and latitude (WGS 84,
/// six decimals, exterior rings anticlockwise), one feature a line, so that
/// two files compare line by line.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_geojson(
    table: &Table<'_>,
    shape: impl Fn(usize) -> Shape,
    to_degrees: &Transform,
    mut out: impl Write,
) -> io::Result<()> {
    writeln!(
        out,
        "{{\"type\":\"FeatureCollection\",\"name\":{},\"features\":[",
        json!(table.name())
    )?;
    let mut row = Vec::with_capacity(table.columns().len());
    for rank in 0..table.len() {
        table.fill(rank, &mut row);
        let feature = json!({
            "type": "Feature",
            "geometry": geometry(shape(rank), to_degrees),
            "properties": properties(table, &row),
        });
        let comma = if rank + 1 < table.len() { "," } else { "" };
        writeln!(out, "{feature}{comma}")?;
    }
    writeln!(out, "]}}")
}

fn properties(table: &Table<'_>, row: &[Value<'_>]) -> Json {
    let named = table.columns().iter().zip(row);
    Json::Object(
        named
            .map(|(column, value)| (column.name.clone(), json_value(value)))
            .collect::<Map<_, _>>(),
    )
}

fn json_value(value: &Value<'_>) -> Json {
    match value {
        Value::Missing => Json::Null,
        Value::Text(text) => Json::from(text.as_ref()),
        Value::Integer(number) => Json::from(*number),
        Value::Boolean(flag) => Json::from(*flag),
        Value::Thousandths(_) | Value::Decimal(..) => {
            value.number().map_or(Json::Null, short_number)
        }
    }
}

/// Whole numbers without a decimal point.
fn short_number(number: f64) -> Json {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range is checked just before"
    )]
    if number.fract() == 0.0 && number.abs() < 9e15 {
        Json::from(number as i64)
    } else {
        Json::from(number)
    }
}

fn geometry(shape: Shape, to_degrees: &Transform) -> Json {
    let shape = match shape {
        Shape::Point(point) => Geometry::Point(point),
        Shape::Area(area) if area.0.is_empty() => return Json::Null,
        Shape::Area(area) => Geometry::MultiPolygon(area),
        Shape::Line(line) => Geometry::LineString(line),
    };
    let Ok(degrees) = shape.try_map_coords(|coord| to_degrees.apply(coord).map(rounded)) else {
        return Json::Null;
    };
    let outward = match degrees {
        Geometry::MultiPolygon(area) => Geometry::MultiPolygon(area.orient(Direction::Default)),
        other => other,
    };
    debug_assert!(!matches!(&outward, Geometry::Point(p) if !p.is_valid()));
    serde_json::to_value(geojson::GeometryValue::from(&outward)).map_or(Json::Null, |value| value)
}

/// Six decimals of a degree: a tenth of a metre.
fn rounded(coord: Coord) -> Coord {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Coord {
        x: round(coord.x),
        y: round(coord.y),
    }
}
