//! Codes and names of départements (INSEE, code officiel géographique).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::faults::{FaultKind, LoadReport};
use crate::io::table::Table;
use crate::io::{Described, LoadError};
use crate::territory::DepartementCode;

/// Reads the name of each département.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_departements(
    file: &Described,
) -> Result<(BTreeMap<DepartementCode, String>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["DEP", "code_departement"], &mut report)?;
    let code = table.require(&["DEP", "code_departement", "insee_dep", "code"])?;
    let name = table.require(&["LIBELLE", "nom_departement", "nom", "lib_dep"])?;
    let mut names = BTreeMap::new();
    while let Some(row) = table.next(&mut report)? {
        let text = row.text(code);
        // A spreadsheet makes 1 of 01.
        let padded = if text.len() == 1 {
            format!("0{text}")
        } else {
            text.to_owned()
        };
        let Ok(parsed) = padded.parse::<DepartementCode>() else {
            row.set_aside(code, FaultKind::UnknownValue, &mut report);
            continue;
        };
        let Ok(called) = row.required(name, &mut report) else {
            continue;
        };
        match names.entry(parsed) {
            Entry::Vacant(free) => {
                free.insert(called.to_owned());
            }
            Entry::Occupied(_) => {
                row.set_aside(code, FaultKind::DuplicateId, &mut report);
            }
        }
    }
    Ok((names, report))
}
