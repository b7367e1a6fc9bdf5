//! Municipal population by commune (INSEE, populations légales).

use std::collections::BTreeMap;

use super::by_code::{self, Chosen};
use crate::faults::LoadReport;
use crate::io::table::Table;
use crate::io::{Described, LoadError};
use crate::territory::{CommuneChanges, CommuneCode};
use crate::units::Persons;

/// Reads the population of each of today's communes. Those of communes that
/// have merged since are added up, and so are those of the arrondissements of
/// Paris, Lyon and Marseille.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_population(
    file: &Described,
    changes: &CommuneChanges,
) -> Result<(BTreeMap<CommuneCode, Persons>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, by_code::KEY, &mut report)?;
    let code = by_code::column(table.header(), &file.name())?;
    let people = table.require(&["PMUN", "pop_mun", "population_municipale", "population"])?;
    let mut rows = Chosen::default();
    while let Some(row) = table.next(&mut report)? {
        let Ok(resolved) = by_code::resolve(row, code, changes, &mut report) else {
            continue;
        };
        if let Ok(Some(count)) = row.count(people, &mut report) {
            rows.put(resolved, count, (row, code), &mut report);
        }
    }
    let total = |counts: Vec<f64>| Persons::new(counts.iter().sum()).unwrap_or(Persons::ZERO);
    Ok((rows.combine(total), report))
}
