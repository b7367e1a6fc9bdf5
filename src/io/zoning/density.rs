//! The communal density grid in seven classes (INSEE): the spreadsheet with
//! its codes, or a CSV with codes or labels.

use std::collections::BTreeMap;

use crate::faults::{FaultKind, LoadReport};
use crate::io::communes::by_code::{self, Chosen};
use crate::io::table::Table;
use crate::io::{Described, LoadError};
use crate::territory::{CommuneChanges, CommuneCode, DensityClass};

/// The headings of the class, code or label.
const CLASS: [&str; 6] = [
    "DENS7",
    "niveau_densite",
    "LIBDENS7",
    "grille_densite_7_niveaux",
    "densite",
    "GRID7",
];

/// Reads the density class of each of today's communes.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_density(
    file: &Described,
    changes: &CommuneChanges,
) -> Result<(BTreeMap<CommuneCode, DensityClass>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, by_code::KEY, &mut report)?;
    let code = by_code::column(table.header(), &file.name())?;
    let class = table.require(&CLASS)?;
    let mut rows = Chosen::default();
    while let Some(row) = table.next(&mut report)? {
        let Ok(text) = row.required(class, &mut report) else {
            continue;
        };
        let Ok(read) = text.parse::<DensityClass>() else {
            row.set_aside(class, FaultKind::UnknownValue, &mut report);
            continue;
        };
        if let Ok(resolved) = by_code::resolve(row, code, changes, &mut report) {
            rows.put(resolved, read, (row, code), &mut report);
        }
    }
    Ok((rows.choose(), report))
}
