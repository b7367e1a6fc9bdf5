//! Composition of the EPCI (DGCL, « périmètre des groupements »; INSEE,
//! « Intercommunalité »).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::by_code::{self, Chosen};
use crate::faults::{FaultKind, LoadReport};
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{Described, LoadError};
use crate::territory::{CommuneChanges, CommuneCode, Epci, EpciCode};

/// What INSEE writes where a commune belongs to no EPCI (four islands).
const NONE: &str = "ZZZZZZZZZ";

/// Reads the EPCI of each of today's communes, from the spreadsheet or a CSV
/// with the same columns.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_epci(
    file: &Described,
    changes: &CommuneChanges,
) -> Result<(BTreeMap<CommuneCode, Epci>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["insee", "CODGEO", "siren_membre"], &mut report)?;
    let commune = by_code::column(table.header(), &file.name())?;
    let columns = (
        table.require(&["siren", "siren_epci", "EPCI", "code_epci"])?,
        table.require(&[
            "raison_sociale",
            "LIBEPCI",
            "nom_epci",
            "lib_epci",
            "nom_complet",
        ])?,
    );
    let mut rows = Chosen::default();
    while let Some(row) = table.next(&mut report)? {
        if row.text(columns.0) == NONE {
            continue;
        }
        let Ok(resolved) = by_code::resolve(row, commune, changes, &mut report) else {
            continue;
        };
        if let Ok(epci) = read_row(row, columns, &mut report) {
            rows.put(resolved, epci, (row, commune), &mut report);
        }
    }
    let mut epcis = rows.choose();
    count_communes(&mut epcis);
    Ok((epcis, report))
}

/// Says of each EPCI how many communes it has in the table: a study may hold
/// a part of them only.
fn count_communes(epcis: &mut BTreeMap<CommuneCode, Epci>) {
    let mut counts: BTreeMap<EpciCode, usize> = BTreeMap::new();
    for epci in epcis.values() {
        *counts.entry(epci.code).or_default() += 1;
    }
    for epci in epcis.values_mut() {
        epci.communes = counts.get(&epci.code).copied();
    }
}

fn read_row(
    row: Row<'_>,
    (siren, name): (Column, Column),
    report: &mut LoadReport,
) -> Result<Epci, SetAside> {
    let code: EpciCode = row
        .required(siren, report)?
        .parse()
        .map_err(|_| row.set_aside(siren, FaultKind::UnknownValue, report))?;
    let name: Arc<str> = row.required(name, report)?.into();
    Ok(Epci {
        code,
        name,
        communes: None,
    })
}
