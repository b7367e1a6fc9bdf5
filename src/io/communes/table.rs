//! The official list of communes (INSEE, code officiel géographique).

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::faults::{FaultKind, LoadReport};
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{Described, LoadError};
use crate::territory::{Change, ChangeKind, CommuneCode};

/// Today's communes, and the codes of parts of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommuneTable {
    /// The name of every commune of today (`TYPECOM` = `COM`).
    pub names: BTreeMap<CommuneCode, String>,
    /// Delegated and associated communes and municipal arrondissements with a
    /// code of their own, as changes to the commune that holds them today.
    pub parts: Vec<Change>,
}

impl CommuneTable {
    /// Today's codes.
    #[must_use]
    pub fn codes(&self) -> BTreeSet<CommuneCode> {
        self.names.keys().copied().collect()
    }
}

struct Columns {
    code: Column,
    name: Column,
    kind: Option<Column>,
    parent: Option<Column>,
}

impl Columns {
    fn bind(table: &Table) -> Result<Self, LoadError> {
        Ok(Self {
            code: table.require(&["COM", "CODGEO", "code", "code_insee", "insee_com"])?,
            name: table.require(&["LIBELLE", "LIBGEO", "nom", "libelle", "lib_com"])?,
            kind: table.find(&["TYPECOM"]),
            parent: table.find(&["COMPARENT"]),
        })
    }
}

/// Reads the table of communes: `TYPECOM`, `COM`, `LIBELLE`, `COMPARENT`. A
/// table without `TYPECOM` is taken to hold communes only.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_table(file: &Described) -> Result<(CommuneTable, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["COM", "CODGEO"], &mut report)?;
    let columns = Columns::bind(&table)?;
    let mut communes = CommuneTable::default();
    while let Some(row) = table.next(&mut report)? {
        // The report says why where a row is set aside.
        let _ = read_row(row, &columns, &mut communes, &mut report);
    }
    Ok((communes, report))
}

fn read_row(
    row: Row<'_>,
    columns: &Columns,
    communes: &mut CommuneTable,
    report: &mut LoadReport,
) -> Result<(), SetAside> {
    let unknown = FaultKind::UnknownCommune;
    let text = row.required(columns.code, report)?;
    let code = CommuneCode::parse_padded(text)
        .map_err(|_| row.set_aside(columns.code, unknown, report))?;
    if matches!(row.optional(columns.kind), "" | "COM") {
        let name = row.required(columns.name, report)?.to_owned();
        return match communes.names.entry(code) {
            Entry::Occupied(_) => Err(row.set_aside(columns.code, FaultKind::DuplicateId, report)),
            Entry::Vacant(free) => {
                free.insert(name);
                Ok(())
            }
        };
    }
    let Some(parent) = columns.parent.filter(|&p| !row.text(p).is_empty()) else {
        return Ok(());
    };
    let after = CommuneCode::parse_padded(row.text(parent))
        .map_err(|_| row.set_aside(parent, unknown, report))?;
    // The table states what is so today, so it outweighs every dated event.
    communes.parts.push(Change {
        date: Date::MAX,
        kind: ChangeKind::Became,
        before: code,
        after,
    });
    Ok(())
}
