//! The one place that every table and layer of a run passes on its way to
//! files: what writes it in one more format is added here, and the tables
//! that a room adds are in every format by themselves.

use std::io::Write as _;

use crate::i18n::Catalogue;
use crate::io::write::{
    Book, Dictionary, Layer, StagedOutputs, WriteError, write_csv, write_geojson,
};
use crate::table::Table;

/// The outputs of a run while they are written.
pub(super) struct Published<'a> {
    outputs: StagedOutputs,
    words: &'a Catalogue,
    dictionary: Dictionary,
    book: Option<Book<'a>>,
}

impl<'a> Published<'a> {
    /// Begins with outputs that hold nothing yet.
    pub(super) fn begin(outputs: StagedOutputs, words: &'a Catalogue) -> Self {
        Self {
            outputs,
            words,
            dictionary: Dictionary::default(),
            book: Some(Book::new(words)),
        }
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

    /// Writes a layer as GeoJSON. A table that is no file of its own has a
    /// sheet by [`Published::sheet`].
    pub(super) fn layer(&mut self, layer: &Layer<'_, '_>) -> Result<(), WriteError> {
        let name = format!("{}.geojson", layer.table.name());
        self.outputs.write(&name, |out| {
            write_geojson(layer.table, layer.shape, layer.to_degrees, out)
        })
    }

    /// Gives a table a sheet of the workbook.
    pub(super) fn sheet(&mut self, table: &Table<'_>, file: &str) -> Result<(), WriteError> {
        let Some(book) = &mut self.book else {
            return Ok(());
        };
        let added = book.add(table, file);
        added.map_err(|source| self.outputs.failed("tables.xlsx", source))
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
                .write("tables.xlsx", |out| out.write_all(&book.finish(title)?))?;
        }
        Ok(self.outputs)
    }
}
