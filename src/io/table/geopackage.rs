//! Rows of a GeoPackage (OGC 12-128r18): its first layer of features.
//!
//! The file is opened read-only. Geometries are read by hand: the header of
//! the GeoPackage binary (clause 2.1.3) and, behind it, the point of the
//! well-known binary; of any other shape, the middle of the envelope that the
//! header holds or that its positions span.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

use super::header::Header;
use super::records::{GEOMETRY_X, GEOMETRY_Y, Gathered, LAYER, Records};
use crate::crs::Crs;
use crate::io::{Described, LoadError, Unshaped};

/// A layer of features, by the tables of the standard.
struct Layer {
    table: String,
    geometry: String,
    system: i64,
}

/// Reads a file: the rows of all its layers of features.
///
/// # Errors
/// [`LoadError::Malformed`] when SQLite or the tables of the standard are
/// damaged; [`LoadError::UnknownShape`] when it has no layer.
pub(super) fn parse(file: &Described) -> Result<(Records, Header), LoadError> {
    let damaged = |e: rusqlite::Error| LoadError::Malformed {
        file: file.name(),
        expected: "GeoPackage",
        reason: e.to_string(),
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let base = Connection::open_with_flags(&file.path, flags).map_err(damaged)?;
    let layers = layers(&base).map_err(damaged)?;
    let Some(first) = layers.first() else {
        return Err(LoadError::UnknownShape {
            file: file.name(),
            reason: Unshaped::NoLayer,
        });
    };
    let mut rows = Gathered::default();
    rows.crs = u16::try_from(first.system).ok().map(Crs::from_epsg);
    let named = layers.len() > 1;
    let mut seen = 0;
    // Layers in another system would need a system a row.
    for layer in layers.iter().filter(|l| l.system == first.system) {
        read(&base, (layer, named), &mut seen, &mut rows).map_err(damaged)?;
    }
    if rows.is_empty() {
        return Err(LoadError::Empty { file: file.name() });
    }
    Ok(rows.finish())
}

fn layers(base: &Connection) -> rusqlite::Result<Vec<Layer>> {
    let mut query = base.prepare(
        "SELECT g.table_name, g.column_name, COALESCE(s.organization_coordsys_id, g.srs_id) \
         FROM gpkg_geometry_columns g \
         LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name",
    )?;
    let layers = query.query_map([], |row| {
        Ok(Layer {
            table: row.get(0)?,
            geometry: row.get(1)?,
            system: row.get(2)?,
        })
    })?;
    layers.collect()
}

fn read(
    base: &Connection,
    (layer, named): (&Layer, bool),
    seen: &mut u64,
    rows: &mut Gathered,
) -> rusqlite::Result<()> {
    let table = layer.table.replace('"', "\"\"");
    // A layer may be a view, which has no rowid.
    let all = format!("SELECT * FROM \"{table}\"");
    let mut query = base
        .prepare(&format!("{all} ORDER BY rowid"))
        .or_else(|_| base.prepare(&all))?;
    let names = names(base, &layer.table)?;
    let mut found = query.query([])?;
    while let Some(row) = found.next()? {
        *seen += 1;
        let mut values = values(row, &names, &layer.geometry)?;
        if named {
            values.push((LAYER.to_owned(), layer.table.clone()));
        }
        rows.push_named(*seen, values);
    }
    Ok(())
}

/// The names of the columns of a table, asked as values: where a name is no
/// UTF-8, SQLite's binding panics over the statement's own.
fn names(base: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = base.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = query.query_map([table], |row| Ok(text(row.get_ref(0)?)))?;
    names.collect()
}

fn values(
    row: &Row<'_>,
    names: &[String],
    geometry: &str,
) -> rusqlite::Result<Vec<(String, String)>> {
    let mut values = Vec::with_capacity(names.len() + 2);
    for (at, name) in names.iter().enumerate() {
        let value = row.get_ref(at)?;
        if name.eq_ignore_ascii_case(geometry) {
            let point = value.as_blob().ok().and_then(point);
            let axis = |v: Option<f64>| v.map(|v| v.to_string()).unwrap_or_default();
            values.push((GEOMETRY_X.to_owned(), axis(point.map(|p| p.0))));
            values.push((GEOMETRY_Y.to_owned(), axis(point.map(|p| p.1))));
        } else {
            values.push((name.clone(), text(value)));
        }
    }
    Ok(values)
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The position of a GeoPackage geometry; `None` for an empty or damaged one.
fn point(blob: &[u8]) -> Option<(f64, f64)> {
    let (magic, flags) = (blob.get(..2)?, *blob.get(3)?);
    if magic != b"GP" {
        return None;
    }
    let little = flags & 1 == 1;
    let envelope = match (flags >> 1) & 7 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return None,
    };
    let body = blob.get(8 + envelope..)?;
    well_known(body).or_else(|| {
        let axis = |at: usize| double(blob, 8 + 8 * at, little);
        let middle = |a: f64, b: f64| f64::midpoint(a, b);
        (envelope > 0)
            .then(|| Some((middle(axis(0)?, axis(1)?), middle(axis(2)?, axis(3)?))))?
            .filter(finite)
    })
}

/// The point of a well-known binary: a `Point`, or a `MultiPoint` of one.
fn well_known(body: &[u8]) -> Option<(f64, f64)> {
    let little = *body.first()? == 1;
    let kind = word(body, 1, little)?;
    // Dimensions are told by thousands (ISO) or by the top bits (EWKB).
    let point = match (kind & 0xFFFF) % 1000 {
        1 => (double(body, 5, little)?, double(body, 13, little)?),
        4 if word(body, 5, little)? == 1 => return well_known(body.get(9..)?),
        _ => return None,
    };
    Some(point).filter(finite)
}

fn finite(point: &(f64, f64)) -> bool {
    point.0.is_finite() && point.1.is_finite()
}

fn double(bytes: &[u8], at: usize, little: bool) -> Option<f64> {
    let eight: [u8; 8] = bytes.get(at..at + 8)?.try_into().ok()?;
    Some(if little {
        f64::from_le_bytes(eight)
    } else {
        f64::from_be_bytes(eight)
    })
}

fn word(bytes: &[u8], at: usize, little: bool) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(if little {
        u32::from_le_bytes(four)
    } else {
        u32::from_be_bytes(four)
    })
}

#[cfg(test)]
#[path = "geopackage_tests.rs"]
mod tests;
