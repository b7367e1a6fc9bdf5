//! The one place that every table and layer of a run passes on its way to
//! files: what writes it in one more format is added here, and the tables
//! that a room adds are in every format by themselves.

use crate::io::write::{Layer, StagedOutputs, WriteError, write_csv, write_geojson};
use crate::table::Table;

/// The outputs of a run while they are written.
pub(super) struct Published {
    outputs: StagedOutputs,
}

impl Published {
    /// Begins with outputs that hold nothing yet.
    pub(super) fn begin(outputs: StagedOutputs) -> Self {
        Self { outputs }
    }

    /// The outputs that are no tables.
    pub(super) fn files(&mut self) -> &mut StagedOutputs {
        &mut self.outputs
    }

    /// Writes a table into a folder of the outputs (`""`, or `car/`).
    pub(super) fn table(&mut self, table: &Table<'_>, folder: &str) -> Result<(), WriteError> {
        let name = format!("{folder}{}.csv", table.name());
        self.outputs.write(&name, |out| write_csv(table, out))
    }

    /// Writes a layer as GeoJSON.
    pub(super) fn layer(&mut self, layer: &Layer<'_, '_>) -> Result<(), WriteError> {
        let name = format!("{}.geojson", layer.table.name());
        self.outputs.write(&name, |out| {
            write_geojson(layer.table, layer.shape, layer.to_degrees, out)
        })
    }

    /// Writes what holds all tables and layers together.
    pub(super) fn finish(self) -> Result<StagedOutputs, WriteError> {
        Ok(self.outputs)
    }
}
