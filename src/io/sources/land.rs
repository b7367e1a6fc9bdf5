//! The communes that points are held against.

use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::io::communes::{self, CommuneTable};
use crate::io::{CommunesInput, LoadError, outlines};
use crate::whereabouts::Communes;

/// Reads the outlines and tables of communes that are given; none is needed.
///
/// # Errors
/// [`LoadError`] when a file cannot be read, lacks a column or its reference
/// system.
pub(super) fn read(input: &CommunesInput, report: &mut LoadReport) -> Result<Communes, LoadError> {
    let mut table = CommuneTable::default();
    if let Some(file) = &input.table {
        let (read, faults) = communes::read_table(file)?;
        report.append(faults);
        table = read;
    }
    let mut events = Vec::new();
    if let Some(file) = &input.changes {
        let (read, faults) = communes::read_changes(file)?;
        report.append(faults);
        events = read;
    }
    let changes = communes::changes(&table, events);
    let layers = outlines::layers(&input.outlines, input.crs, report)?;
    let first = layers.iter().find_map(|layer| layer.positions().next());
    let crs = first.map_or(Crs::LAMBERT93, Crs::local);
    let drawn = outlines::drawn(layers, input, (&changes, crs), report)?;
    let names = table.names.iter();
    let names = names.map(|(&code, name)| (name.clone(), code, code));
    Communes::new(crs, drawn, names.collect()).map_err(|source| LoadError::Projection {
        file: "the outlines of communes".to_owned(),
        source,
    })
}
