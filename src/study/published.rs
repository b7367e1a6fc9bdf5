//! The one place that every table and layer of a run passes on its way to
//! files: what writes it in one more format is added here, and the tables
//! that a room adds are in every format by themselves.

use std::io::Write as _;
use std::path::Path;

use crate::i18n::Catalogue;
#[cfg(feature = "geopackage")]
use crate::io::write::GeoPackage;
use crate::io::write::{
    Book, Dictionary, Layer, Look, StagedOutputs, WriteError, write_csv, write_flatgeobuf,
    write_geojson,
};
use crate::study::{OutputSettings, ToolFormat};
use crate::table::Table;

#[cfg(feature = "geopackage")]
const GEOPACKAGE: &str = "maillage.gpkg";
const WORKBOOK: &str = "tables.xlsx";

/// The outputs of a run while they are written.
pub(super) struct Published<'a> {
    outputs: StagedOutputs,
    words: &'a Catalogue,
    dictionary: Dictionary,
    book: Option<Book<'a>>,
    #[cfg(feature = "geopackage")]
    package: Option<GeoPackage>,
    flatgeobuf: bool,
}

impl<'a> Published<'a> {
    /// Begins with a folder that holds nothing new yet.
    pub(super) fn begin(
        out: &Path,
        settings: &OutputSettings,
        words: &'a Catalogue,
    ) -> Result<Self, WriteError> {
        let outputs = StagedOutputs::begin(out)?;
        #[cfg(feature = "geopackage")]
        let package = settings
            .wants(ToolFormat::Gpkg)
            .then(|| GeoPackage::create(&outputs.staged(GEOPACKAGE)))
            .transpose()
            .map_err(|source| outputs.failed(GEOPACKAGE, source))?;
        Ok(Self {
            outputs,
            words,
            dictionary: Dictionary::default(),
            book: settings.wants(ToolFormat::Xlsx).then(|| Book::new(words)),
            #[cfg(feature = "geopackage")]
            package,
            flatgeobuf: settings.wants(ToolFormat::Fgb),
        })
    }

    /// The language of what is written.
    pub(super) fn words(&self) -> &'a Catalogue {
        self.words
    }

    /// The outputs that are no tables.
    pub(super) fn files(&mut self) -> &mut StagedOutputs {
        &mut self.outputs
    }

    /// Writes a table into a folder of the outputs (`""`, or `car/`).
    pub(super) fn table(&mut self, table: &Table<'_>, folder: &str) -> Result<(), WriteError> {
        let name = format!("{folder}{}.csv", table.name());
        self.outputs.write(&name, |out| write_csv(table, out))?;
        self.dictionary.add(table, &name, self.words);
        self.sheet(table, &name)
    }

    /// Gives a table a sheet of the workbook, and no file of its own.
    pub(super) fn sheet(&mut self, table: &Table<'_>, file: &str) -> Result<(), WriteError> {
        let Some(book) = &mut self.book else {
            return Ok(());
        };
        let added = book.add(table, file);
        added.map_err(|source| self.outputs.failed(WORKBOOK, source))
    }

    /// Writes a layer in every format of layers.
    pub(super) fn layer(&mut self, layer: &Layer<'_, '_>, look: &Look) -> Result<(), WriteError> {
        self.layer_in("", layer, look)
    }

    /// Writes a layer in every format of layers, files of its own into a
    /// folder of the outputs (`""`, or `itinerary/`).
    pub(super) fn layer_in(
        &mut self,
        folder: &str,
        layer: &Layer<'_, '_>,
        look: &Look,
    ) -> Result<(), WriteError> {
        let name = format!("{folder}{}.geojson", layer.table.name());
        self.outputs.write(&name, |out| {
            write_geojson(layer.table, layer.shape, layer.to_degrees, out)
        })?;
        self.flatgeobuf_in(folder, layer)?;
        self.geopackage(layer, look)
    }

    /// Writes a layer as FlatGeobuf alone.
    pub(super) fn flatgeobuf(&mut self, layer: &Layer<'_, '_>) -> Result<(), WriteError> {
        self.flatgeobuf_in("", layer)
    }

    fn flatgeobuf_in(&mut self, folder: &str, layer: &Layer<'_, '_>) -> Result<(), WriteError> {
        if !self.flatgeobuf {
            return Ok(());
        }
        let name = format!("{folder}{}.fgb", layer.table.name());
        self.outputs
            .write(&name, |out| write_flatgeobuf(layer, self.words, out))
    }

    /// Writes a layer into the GeoPackage alone.
    #[cfg(feature = "geopackage")]
    pub(super) fn geopackage(
        &mut self,
        layer: &Layer<'_, '_>,
        look: &Look,
    ) -> Result<(), WriteError> {
        let Some(package) = &mut self.package else {
            return Ok(());
        };
        let added = package.add(layer, look, self.words);
        added.map_err(|source| self.outputs.failed(GEOPACKAGE, source))
    }

    /// Writes nothing: the program was built without GeoPackage, which the
    /// command line says.
    #[cfg(not(feature = "geopackage"))]
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "as with the feature"
    )]
    pub(super) fn geopackage(&mut self, _: &Layer<'_, '_>, _: &Look) -> Result<(), WriteError> {
        Ok(())
    }

    /// Writes what holds all tables and layers together, under the title of
    /// the study.
    pub(super) fn finish(mut self, title: &str) -> Result<StagedOutputs, WriteError> {
        let package = self.dictionary.package(title, self.words);
        self.outputs.write("datapackage.json", |out| {
            serde_json::to_writer_pretty(&mut *out, &package)?;
            writeln!(out)
        })?;
        if let Some(book) = self.book {
            self.outputs
                .write(WORKBOOK, |out| out.write_all(&book.finish(title)?))?;
        }
        #[cfg(feature = "geopackage")]
        if let Some(package) = self.package {
            self.outputs.place(GEOPACKAGE, |_| package.finish(title))?;
        }
        Ok(self.outputs)
    }
}
