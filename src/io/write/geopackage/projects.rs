//! The project of QGIS within the file: one double click shows every layer
//! dressed, in its order and under its name for people.
//!
//! QGIS keeps projects in a table of its own (`qgis_projects`), each as a zip
//! archive in hexadecimal digits.

use std::io::{self, Cursor, Write as _};

use rusqlite::{Connection, params};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Extent, schema};
use crate::crs::Crs;
use crate::io::write::look::{Leaf, Project, project};
use crate::io::write::{ShapeKind, hexadecimal};

/// What the project is called in the file, and the file in it.
const NAME: &str = "maillage";
const FILE: &str = "maillage.gpkg";

/// The white around the land when the project opens, as a part of its width.
const MARGIN: f64 = 0.03;

/// Adds a project of these layers; none where no layer has any shape.
pub(super) fn add(
    base: &Connection,
    title: &str,
    layers: &[(Leaf, Crs, Option<Extent>)],
) -> io::Result<()> {
    let (Some((_, crs, _)), Some(extent)) = (layers.first(), extent(layers)) else {
        return Ok(());
    };
    let leaves: Vec<Leaf> = layers.iter().map(|(leaf, ..)| leaf.clone()).collect();
    let text = project(&Project {
        title,
        file: FILE,
        epsg: crs.epsg(),
        extent,
        layers: &leaves,
    })?;
    let archive = zipped(&text)?;
    base.execute_batch(schema::PROJECTS)
        .and_then(|()| base.execute(schema::ADD_PROJECT, params![NAME, archive]))
        .map_err(io::Error::other)?;
    Ok(())
}

/// The land, as the areas tell it: places lie far around. Of all layers where
/// none is of areas.
fn extent(layers: &[(Leaf, Crs, Option<Extent>)]) -> Option<Extent> {
    let of = |some: fn(ShapeKind) -> bool| {
        let layers = layers.iter().filter(|(leaf, ..)| some(leaf.kind));
        let extents = layers.filter_map(|&(_, _, extent)| extent);
        extents.reduce(|[l, b, r, t], [left, bottom, right, top]| {
            [l.min(left), b.min(bottom), r.max(right), t.max(top)]
        })
    };
    let [left, bottom, right, top] =
        of(|kind| kind == ShapeKind::Areas).or_else(|| of(|_| true))?;
    let margin = MARGIN * (right - left).max(top - bottom);
    Some([left - margin, bottom - margin, right + margin, top + margin])
}

/// As a zip archive in hexadecimal digits. It bears no date: equal projects
/// make equal files.
fn zipped(text: &str) -> io::Result<String> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    archive.start_file(format!("{NAME}.qgs"), options)?;
    archive.write_all(text.as_bytes())?;
    let bytes = archive.finish()?.into_inner();
    Ok(hexadecimal(&bytes))
}
