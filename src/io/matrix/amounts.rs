//! Who asks and what is offered: identifiers with an amount each.

use super::{Names, columns};
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{Described, LoadError};
use crate::travel::matrix::Amount;

/// What the amounts of a table are, which tells the names of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountKind {
    /// What destinations offer: column `capacity`.
    Supply,
    /// Who is at the origins: column `population`.
    Demand,
}

/// Points with an amount each, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Their identifiers.
    pub names: Names,
    /// How much is at each.
    pub values: Vec<Amount>,
}

/// Reads a table of points with amounts (delimited text, gzipped or not, a
/// spreadsheet or JSON records). The amount stands in the column `named`, else
/// in the usual one of the kind. Rows without an identifier or an amount, with
/// an amount that is no number or below zero, or with an identifier that
/// stands above already, are set aside.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_amounts(
    file: &Described,
    kind: AmountKind,
    named: Option<&str>,
) -> Result<(Amounts, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, columns::ID, &mut report)?;
    let usual = match kind {
        AmountKind::Supply => columns::SUPPLY,
        AmountKind::Demand => columns::DEMAND,
    };
    let id = table.require(columns::ID)?;
    let amount = match named {
        Some(named) => table.require(&[named])?,
        None => table.require(usual)?,
    };
    let mut amounts = Amounts::default();
    let mut faults = LoadReport::default();
    while let Some(row) = table.next(&mut report)? {
        // A row that is set aside is in the report.
        let _ = add(row, (id, amount), &mut amounts, &mut faults);
    }
    report.append(faults);
    Ok((amounts, report))
}

fn add(
    row: Row<'_>,
    (id, amount): (Column, Column),
    amounts: &mut Amounts,
    report: &mut LoadReport,
) -> Result<(), SetAside> {
    let name = row.required(id, report)?;
    row.required(amount, report)?;
    let value = row.count(amount, report)?.and_then(Amount::new);
    let value = value.ok_or_else(|| row.set_aside(amount, FaultKind::NotANumber, report))?;
    if amounts.names.insert(name).is_none() {
        let place = row.at(id);
        report.push(place, FaultKind::DuplicateId, Action::SetAside, name);
        return Err(SetAside);
    }
    amounts.values.push(value);
    Ok(())
}
