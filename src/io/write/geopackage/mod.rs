//! All layers in one GeoPackage (OGC 12-128r17, version 1.3, the last that
//! the GDAL of QGIS 3.22 knows), each with its reference system, its extent, a
//! spatial index, the words for its columns and the style that QGIS dresses it
//! in; and a project of QGIS that shows them all in their order.
//!
//! The same layers make the same bytes: pages of one size, one transaction,
//! and no clock asked.

mod projects;
mod schema;
mod shapes;
mod systems;

use std::io;
use std::path::Path;

use rusqlite::{Connection, params};

use super::look::{Leaf, Look, qml, sld};
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
    /// The layers so far, for the project.
    layers: Vec<(Leaf, Crs, Option<Extent>)>,
}

/// West, south, east and north, in metres of a layer's system.
type Extent = [f64; 4];

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
        let package = Self {
            base,
            layers: Vec::new(),
        };
        package.system(Crs::WGS84).map_err(io::Error::other)?;
        Ok(package)
    }

    /// Writes a layer under the name of its table, with the words for what it
    /// and its columns hold, and its style.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, layer: &Layer<'_, '_>, look: &Look, words: &Catalogue) -> io::Result<()> {
        let extent = self.layer(layer, words).map_err(io::Error::other)?;
        let (qml, sld) = (qml(look, layer.kind)?, sld(look, layer.table.name())?);
        let name = layer.table.name();
        self.base
            .execute(
                schema::ADD_STYLE,
                params![name, GEOMETRY, name, qml, sld, UNDATED],
            )
            .map_err(io::Error::other)?;
        let leaf = Leaf {
            table: name.to_owned(),
            title: described::layer(name, words),
            kind: layer.kind,
            look: look.clone(),
        };
        self.layers.push((leaf, layer.crs(), extent));
        Ok(())
    }

    /// Adds the project under the title of the study, and closes the file.
    ///
    /// # Errors
    /// When it cannot be written to the end.
    pub fn finish(self, title: &str) -> io::Result<()> {
        projects::add(&self.base, title, &self.layers)?;
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

    /// Writes a layer but for its style; its extent.
    fn layer(&self, layer: &Layer<'_, '_>, words: &Catalogue) -> rusqlite::Result<Option<Extent>> {
        let name = layer.table.name();
        self.system(layer.crs())?;
        self.base
            .execute_batch(&schema::table(layer.table, layer.kind))?;
        self.base.execute_batch(&schema::index(name))?;
        let extent = self.rows(layer)?;
        let [left, bottom, right, top] = extent.map_or([None; 4], |all| all.map(Some));
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
        self.base.execute_batch(&schema::triggers(name))?;
        Ok(extent)
    }

    /// Writes the rows; the extent of their shapes.
    fn rows(&self, layer: &Layer<'_, '_>) -> rusqlite::Result<Option<Extent>> {
        let table = layer.table;
        let mut add = self.base.prepare(&schema::insert(table))?;
        let mut add_box = self.base.prepare(&schema::insert_box(table.name()))?;
        let mut extent: Option<Extent> = None;
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
                let [l, b, r, t] = extent.unwrap_or([left, bottom, right, top]);
                extent = Some([l.min(left), b.min(bottom), r.max(right), t.max(top)]);
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
