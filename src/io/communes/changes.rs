//! The official table of commune changes (INSEE, code officiel géographique,
//! « mouvements sur les communes »).
//!
//! `MOD` says what happened: 10 change of name · 20 creation · 21
//! restoration · 30 suppression · 31 simple merger · 32 creation of a commune
//! nouvelle · 33 merger with an associated commune · 34 and 35 an associated
//! or delegated commune becomes part of its commune · 41 change of code with
//! the département · 50 change of code with the chef-lieu · 70 to 72 changes
//! among associated and delegated communes.

use jiff::civil::Date;

use super::CommuneTable;
use crate::faults::{FaultKind, LoadReport};
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{Described, LoadError};
use crate::territory::{Change, ChangeKind, CommuneChanges, CommuneCode};

struct Columns {
    event: Column,
    date: Column,
    kind_before: Column,
    before: Column,
    kind_after: Column,
    after: Column,
}

impl Columns {
    fn bind(table: &Table) -> Result<Self, LoadError> {
        Ok(Self {
            event: table.require(&["MOD"])?,
            date: table.require(&["DATE_EFF"])?,
            kind_before: table.require(&["TYPECOM_AV"])?,
            before: table.require(&["COM_AV"])?,
            kind_after: table.require(&["TYPECOM_AP"])?,
            after: table.require(&["COM_AP"])?,
        })
    }
}

/// Reads the changes that moved land from one commune code to another.
///
/// Rows that leave the code as it was, that concern parts of communes only,
/// or that have no commune before or after (Mayotte in 2011, Saint-Barthélemy
/// and Saint-Martin in 2007) are no changes of this sort and pass without a
/// fault.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_changes(file: &Described) -> Result<(Vec<Change>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["COM_AV"], &mut report)?;
    let columns = Columns::bind(&table)?;
    let mut changes = Vec::new();
    while let Some(row) = table.next(&mut report)? {
        if let Ok(Some(change)) = read_row(row, &columns, &mut report) {
            changes.push(change);
        }
    }
    Ok((changes, report))
}

/// Joins the list of today's communes with the changes that led to it.
#[must_use]
pub fn changes(table: &CommuneTable, mut changes: Vec<Change>) -> CommuneChanges {
    changes.extend(table.parts.iter().copied());
    CommuneChanges::new(table.codes(), changes)
}

fn read_row(
    row: Row<'_>,
    columns: &Columns,
    report: &mut LoadReport,
) -> Result<Option<Change>, SetAside> {
    let (before, after) = (row.text(columns.before), row.text(columns.after));
    let between_communes = row.text(columns.kind_after) == "COM"
        && matches!(row.text(columns.kind_before), "COM" | "COMA" | "COMD");
    if !between_communes || before == after {
        return Ok(None);
    }
    let Some(kind) = kind(row.text(columns.event)) else {
        return Err(row.set_aside(columns.event, FaultKind::UnknownValue, report));
    };
    let date = row
        .text(columns.date)
        .parse::<Date>()
        .map_err(|_| row.set_aside(columns.date, FaultKind::NotADate, report))?;
    let code = |column, report: &mut LoadReport| {
        CommuneCode::parse_padded(row.text(column))
            .map_err(|_| row.set_aside(column, FaultKind::UnknownCommune, report))
    };
    Ok(Some(Change {
        date,
        kind,
        before: code(columns.before, report)?,
        after: code(columns.after, report)?,
    }))
}

/// What an event does to a code that differs before and after. After a
/// creation or a restoration the commune before lives on beside the new one.
fn kind(event: &str) -> Option<ChangeKind> {
    match event {
        "20" | "21" => Some(ChangeKind::Restored),
        "30" | "31" | "32" | "33" | "34" | "35" | "41" | "50" => Some(ChangeKind::Became),
        _ => None,
    }
}
