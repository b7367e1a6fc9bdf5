//! Figures that others published by area, to set beside those of a study.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::table::Table;
use super::{Described, LoadError};
use crate::faults::{FaultKind, LoadReport};

/// The usual names of the column of codes.
const CODES: [&str; 7] = [
    "code",
    "CODGEO",
    "codgeo",
    "DEP",
    "EPCI",
    "COM",
    "code_insee",
];

/// A table of figures by area: any form that tables are read in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedInput {
    /// The file.
    pub file: Described,
    /// The column of figures.
    pub column: String,
    /// The column of official codes, where the study names it.
    pub code: Option<String>,
}

/// Reads the figure of each area by its code. Rows without a figure are left
/// out: what is not published is not 0. Of a code that comes twice the first
/// counts; faulty rows are data, in the report.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_published(
    input: &PublishedInput,
    report: &mut LoadReport,
) -> Result<BTreeMap<String, f64>, LoadError> {
    let wanted = [input.column.as_str()];
    let mut table = Table::open(&input.file, &wanted, report)?;
    let code = match &input.code {
        Some(named) => table.require(&[named.as_str()])?,
        None => table.require(&CODES)?,
    };
    let figure = table.require(&wanted)?;
    let mut figures = BTreeMap::new();
    while let Some(row) = table.next(report)? {
        let Ok(area) = row.required(code, report).map(str::to_owned) else {
            continue;
        };
        let Ok(Some(value)) = row.decimal(figure, report) else {
            continue;
        };
        match figures.entry(area) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(_) => {
                row.set_aside(code, FaultKind::DuplicateId, report);
            }
        }
    }
    Ok(figures)
}
