//! The fictional territory: what its files promise to those who read them.

mod bytes;
mod land;
mod roads;
mod tables;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use geo::{Coord, MultiPolygon};
use maillage::demo::{Generated, Size, generate};
use maillage::progress::Silent;
use shapefile::dbase::FieldValue;

/// A generated territory with the folder that holds it.
pub(crate) struct Demo {
    folder: tempfile::TempDir,
    pub(crate) made: Generated,
}

impl Demo {
    pub(crate) fn new(size: Size, seed: u64) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let made = generate(folder.path(), size, seed, &Silent).expect("a territory");
        Self { folder, made }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// The rows of a table, by column.
    pub(crate) fn rows(&self, name: &str, delimiter: u8) -> Vec<HashMap<String, String>> {
        csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_path(self.path(name))
            .expect("a table")
            .deserialize()
            .collect::<Result<_, _>>()
            .expect("rows")
    }

    /// The outlines of communes by code, in Lambert-93.
    pub(crate) fn outlines(&self) -> Vec<(String, MultiPolygon)> {
        shapes(&self.path("communes.shp"), "INSEE_COM")
    }
}

/// The shapes of a shapefile with one of their attributes.
pub(crate) fn shapes(path: &Path, attribute: &str) -> Vec<(String, MultiPolygon)> {
    let read = shapefile::read_as::<_, shapefile::Polygon, shapefile::dbase::Record>(path);
    let shapes = read.expect("a shapefile").into_iter();
    shapes
        .map(|(polygon, record)| {
            let Some(FieldValue::Character(Some(value))) = record.get(attribute) else {
                panic!("no text in {attribute}");
            };
            let outline = MultiPolygon::try_from(polygon).expect("rings");
            (value.trim().to_owned(), outline)
        })
        .collect()
}

/// A territory of a département's size, generated once for all tests.
pub(crate) fn departement() -> &'static Demo {
    static DEMO: OnceLock<Demo> = OnceLock::new();
    DEMO.get_or_init(|| Demo::new(Size::Departement, 5))
}

/// The centre of a cell, from the south-west corner in its identifier.
pub(crate) fn centre(id: &str) -> Coord {
    let id: maillage::crs::GridId = id.parse().expect("a grid identifier");
    id.centre()
}
