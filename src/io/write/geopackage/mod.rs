//! All layers in one GeoPackage (OGC 12-128r18, version 1.4), each with its
//! reference system, its extent, a spatial index, the words for its columns
//! and the style that QGIS dresses it in.
//!
//! The same layers make the same bytes: pages of one size, one transaction,
//! and no clock asked.

mod schema;
mod shapes;
mod systems;

use std::io;
use std::path::Path;

use rusqlite::{Connection, params};

use super::look::{Look, qml, sld};
use super::{Layer, described};
use crate::crs::Crs;
use crate::i18n::Catalogue;
use crate::table::{ColumnType, Table, Value};

/// When the content changed, as far as the file tells: a day that never was
/// one of a study, so that equal studies make equal files.
const UNDATED: &str = "2000-01-01T00:00:00.000Z";

/// The name of the column of shapes.
const GEOMETRY: &str = "geom";

/// A GeoPackage being written.
pub struct GeoPackage {
    base: Connection,
}

impl GeoPackage {
    /// Begins a file that is not there yet.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(path: &Path) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let base = Connection::open(path).map_err(io::Error::other)?;
        base.execute_batch(schema::WHOLE)
            .map_err(io::Error::other)?;
        let package = Self { base };
        package.system(Crs::WGS84).map_err(io::Error::other)?;
        Ok(package)
    }

    /// Writes a layer under the name of its table, with the words for what it
    /// and its columns hold, and its style.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&self, layer: &Layer<'_, '_>, look: &Look, words: &Catalogue) -> io::Result<()> {
        self.layer(layer, words).map_err(io::Error::other)?;
        let (qml, sld) = (qml(look, layer.kind)?, sld(look, layer.table.name())?);
        let name = layer.table.name();
        self.base
            .execute(
                schema::ADD_STYLE,
                params![name, GEOMETRY, name, qml, sld, UNDATED],
            )
            .map_err(io::Error::other)?;
        Ok(())
    }

    /// Closes the file.
    ///
    /// # Errors
    /// When it cannot be written to the end.
    pub fn finish(self) -> io::Result<()> {
        self.base
            .execute_batch("COMMIT")
            .map_err(io::Error::other)?;
        self.base.close().map_err(|(_, e)| io::Error::other(e))
    }

    fn system(&self, crs: Crs) -> rusqlite::Result<()> {
        let (name, text) = systems::definition(crs);
        let added = self
            .base
            .execute(schema::ADD_SYSTEM, params![name, crs.epsg(), text]);
        added.map(drop)
    }

    fn layer(&self, layer: &Layer<'_, '_>, words: &Catalogue) -> rusqlite::Result<()> {
        let name = layer.table.name();
        self.system(layer.crs())?;
        self.base
            .execute_batch(&schema::table(layer.table, layer.kind))?;
        self.base.execute_batch(&schema::index(name))?;
        let extent = self.rows(layer)?;
        let [left, right, bottom, top] = extent.map_or([None; 4], |all| all.map(Some));
        let (title, about) = (described::title(name, words), described::about(name, words));
        self.base.execute(
            schema::ADD_CONTENT,
            params![
                name,
                // Identifiers are told apart in one file.
                format!("{title} ({name})"),
                about,
                UNDATED,
                left,
                bottom,
                right,
                top,
                layer.crs().epsg()
            ],
        )?;
        let kind = schema::geometry(layer.kind);
        let epsg = layer.crs().epsg();
        self.base
            .execute(schema::ADD_GEOMETRY, params![name, GEOMETRY, kind, epsg])?;
        self.base
            .execute(schema::ADD_INDEX, params![name, GEOMETRY])?;
        self.columns(layer.table, words)?;
        // The index was filled row by row; from now on it follows edits.
        self.base.execute_batch(&schema::triggers(name))
    }

    /// Writes the rows; the extent of their shapes.
    fn rows(&self, layer: &Layer<'_, '_>) -> rusqlite::Result<Option<[f64; 4]>> {
        let table = layer.table;
        let mut add = self.base.prepare(&schema::insert(table))?;
        let mut add_box = self.base.prepare(&schema::insert_box(table.name()))?;
        let mut extent: Option<[f64; 4]> = None;
        let mut row = Vec::with_capacity(table.columns().len());
        for rank in 0..table.len() {
            table.fill(rank, &mut row);
            let shape = shapes::encode((layer.shape)(rank), layer.crs());
            let shape = shape.map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))?;
            let fid = i64::try_from(rank).unwrap_or(i64::MAX).saturating_add(1);
            add.raw_bind_parameter(1, fid)?;
            add.raw_bind_parameter(2, shape.as_ref().map(|(bytes, _)| bytes))?;
            for (at, value) in row.iter().enumerate() {
                bind(value, table.columns()[at].kind, (&mut add, at + 3))?;
            }
            add.raw_execute()?;
            if let Some((_, [left, right, bottom, top])) = shape {
                add_box.execute(params![fid, left, right, bottom, top])?;
                let [l, r, b, t] = extent.unwrap_or([left, right, bottom, top]);
                extent = Some([l.min(left), r.max(right), b.min(bottom), t.max(top)]);
            }
        }
        Ok(extent)
    }

    /// The words for the columns (the extension of schemas).
    fn columns(&self, table: &Table<'_>, words: &Catalogue) -> rusqlite::Result<()> {
        let mut add = self.base.prepare(schema::ADD_COLUMN)?;
        for column in table.columns() {
            let told = described::column(table.name(), column, words);
            add.execute(params![table.name(), column.name, told])?;
        }
        Ok(())
    }
}

fn bind(
    value: &Value<'_>,
    kind: ColumnType,
    (add, at): (&mut rusqlite::Statement<'_>, usize),
) -> rusqlite::Result<()> {
    match (value, value.number()) {
        (Value::Missing, _) => add.raw_bind_parameter(at, rusqlite::types::Null),
        (Value::Boolean(flag), _) => add.raw_bind_parameter(at, flag),
        (Value::Integer(number), _) if kind == ColumnType::Integer => {
            add.raw_bind_parameter(at, number)
        }
        (_, Some(number)) => add.raw_bind_parameter(at, number),
        (text, None) => add.raw_bind_parameter(at, text.plain().as_ref()),
    }
}

#[cfg(test)]
#[path = "geopackage_tests.rs"]
mod tests;
