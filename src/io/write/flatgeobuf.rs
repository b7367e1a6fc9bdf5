//! A layer as FlatGeobuf (version 3): a file that servers and browsers read a
//! part of without reading the whole.

use std::io::{self, Write};

use flatgeobuf::{ColumnType as Kind, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geo_types::Geometry;
use geozero::{ColumnValue, PropertyProcessor as _};

use super::{Layer, Shape, ShapeKind};
use crate::i18n::Catalogue;
use crate::io::write::described;
use crate::table::{ColumnType, Value};

/// Writes a layer in metres of its reference system, which it names, with a
/// spatial index; rows come in the order of the index. A row without a shape
/// is left out: the format has no place for it there.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_flatgeobuf(
    layer: &Layer<'_, '_>,
    words: &Catalogue,
    out: impl Write,
) -> io::Result<()> {
    let table = layer.table;
    let title = described::title(table.name(), words);
    let kind = match layer.kind {
        ShapeKind::Points => GeometryType::Point,
        ShapeKind::Lines => GeometryType::LineString,
        ShapeKind::Areas => GeometryType::MultiPolygon,
    };
    let options = FgbWriterOptions {
        write_index: !table.is_empty(),
        detect_type: false,
        crs: FgbCrs {
            org: Some("EPSG"),
            code: layer.crs().epsg().into(),
            ..FgbCrs::default()
        },
        title: Some(&title),
        ..FgbWriterOptions::default()
    };
    let made = FgbWriter::create_with_options(table.name(), kind, options);
    let mut file = made.map_err(io::Error::other)?;
    for column in table.columns() {
        let told = described::column(table.name(), column, words);
        file.add_column(&column.name, column_kind(column.kind), |made, column| {
            column.description = Some(made.create_string(&told));
        });
    }
    let mut row = Vec::with_capacity(table.columns().len());
    for rank in 0..table.len() {
        let Some(shape) = geometry((layer.shape)(rank)) else {
            continue;
        };
        table.fill(rank, &mut row);
        let mut failed = None;
        file.add_feature_geom(shape, |feature| {
            for (at, column) in table.columns().iter().enumerate() {
                let plain = row[at].plain();
                let value = value(&row[at], column.kind, &plain);
                let Some(value) = value else { continue };
                let added = feature.property(at, &column.name, &value);
                failed = failed.take().or(added.err());
            }
        })
        .map_err(io::Error::other)?;
        if let Some(error) = failed {
            return Err(io::Error::other(error));
        }
    }
    file.write(out).map_err(io::Error::other)
}

fn geometry(shape: Shape) -> Option<Geometry> {
    match shape {
        Shape::Point(point) => Some(Geometry::Point(point)),
        Shape::Area(area) => (!area.0.is_empty()).then_some(Geometry::MultiPolygon(area)),
        Shape::Line(line) => (!line.0.is_empty()).then_some(Geometry::LineString(line)),
    }
}

fn column_kind(kind: ColumnType) -> Kind {
    match kind {
        ColumnType::Text | ColumnType::Date => Kind::String,
        ColumnType::Integer => Kind::Long,
        ColumnType::Number => Kind::Double,
        ColumnType::Boolean => Kind::Bool,
    }
}

/// A value as what its column holds; `None` of a missing one.
fn value<'v>(value: &Value<'_>, kind: ColumnType, plain: &'v str) -> Option<ColumnValue<'v>> {
    match (kind, value) {
        (_, Value::Missing) => None,
        (ColumnType::Text | ColumnType::Date, _) => Some(ColumnValue::String(plain)),
        (ColumnType::Integer, Value::Integer(number)) => Some(ColumnValue::Long(*number)),
        (ColumnType::Boolean, Value::Boolean(flag)) => Some(ColumnValue::Bool(*flag)),
        (ColumnType::Number, _) => plain.parse().ok().map(ColumnValue::Double),
        (ColumnType::Integer | ColumnType::Boolean, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use flatgeobuf::{FallibleStreamingIterator as _, FeatureProperties as _, FgbReader};
    use geozero::ToGeo as _;

    use super::*;
    use crate::crs::{Crs, Transform};
    use crate::i18n::Lang;
    use crate::table::{Column, Table};

    fn written() -> Vec<u8> {
        let columns = [("id", ColumnType::Text), ("population", ColumnType::Number)];
        let columns = columns.map(|(name, kind)| Column::new(name, kind)).into();
        let table = Table::new("places", columns, 3, |rank, out| {
            out.push(Value::text(format!("é{rank}")));
            out.push(if rank == 1 {
                Value::Missing
            } else {
                Value::Thousandths(4500)
            });
        });
        let to_degrees = Transform::new(Crs::LAMBERT93, Crs::WGS84).expect("known systems");
        let shape = |rank: usize| {
            let east = f64::from(u32::try_from(rank).expect("few"));
            Shape::Point(geo_types::Point::new(600_000.0 + east, 6_600_000.0))
        };
        let layer = Layer {
            table: &table,
            kind: ShapeKind::Points,
            shape: &shape,
            to_degrees: &to_degrees,
        };
        let mut bytes = Vec::new();
        write_flatgeobuf(&layer, &Catalogue::new(Lang::Fr), &mut bytes).expect("written");
        bytes
    }

    #[test]
    fn is_read_back_with_its_system() {
        let mut bytes = Cursor::new(written());
        let reader = FgbReader::open(&mut bytes).expect("a file");
        let header = reader.header();
        assert_eq!(header.crs().map(|crs| crs.code()), Some(2154));
        assert_eq!(header.features_count(), 3);
        let mut all = reader.select_all().expect("features");
        let mut seen = Vec::new();
        while let Some(feature) = all.next().expect("a feature") {
            let name = feature.property::<String>("id").expect("text");
            let point = feature.to_geo().expect("a shape");
            let people = feature.property::<f64>("population").ok();
            seen.push((name, point, people));
        }
        seen.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(seen[1].0, "é1");
        assert_eq!(
            seen[1].1,
            Geometry::Point(geo_types::Point::new(600_001.0, 6_600_000.0))
        );
        assert_eq!([seen[0].2, seen[1].2], [Some(4.5), None]);
    }

    #[test]
    fn the_same_layer_makes_the_same_bytes() {
        assert_eq!(written(), written());
    }
}
