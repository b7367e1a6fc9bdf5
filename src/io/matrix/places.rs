//! Places that may be opened, and the destinations of a matrix.

use super::{Names, columns};
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{Described, LoadError};
use crate::travel::matrix::Amount;

/// What the price of a site is called.
const PRICE: &[&str] = &["price", "cost", "prix"];

/// Marks of places that are open already.
const EXISTING: &[&str] = &["existing", "existant", "kept"];

/// Places in the order of the file, with what is said of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Their identifiers.
    pub names: Names,
    /// What each holds; empty where the table does not say.
    pub capacities: Vec<Amount>,
    /// What opening each costs; empty where the table does not say.
    pub prices: Vec<Amount>,
    /// Whether each is open already.
    pub existing: Vec<bool>,
}

/// Reads a table of places: `id`, and where they are given `capacity`, `price`
/// and `existing` (1, true, yes or oui where the place is open already). Rows
/// without an identifier, with one that stands above, or with a capacity or
/// price that is no number or below zero, are set aside.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or has no column `id`.
pub fn read_candidates(file: &Described) -> Result<(Candidates, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, columns::ID, &mut report)?;
    let columns = Columns {
        id: table.require(columns::ID)?,
        capacity: table.find(columns::SUPPLY),
        price: table.find(PRICE),
        existing: table.find(EXISTING),
    };
    let mut candidates = Candidates::default();
    let mut faults = LoadReport::default();
    while let Some(row) = table.next(&mut report)? {
        // A row that is set aside is in the report.
        let _ = columns.add(row, &mut candidates, &mut faults);
    }
    report.append(faults);
    Ok((candidates, report))
}

struct Columns {
    id: Column,
    capacity: Option<Column>,
    price: Option<Column>,
    existing: Option<Column>,
}

impl Columns {
    fn add(
        &self,
        row: Row<'_>,
        candidates: &mut Candidates,
        report: &mut LoadReport,
    ) -> Result<(), SetAside> {
        let name = row.required(self.id, report)?;
        let capacity = amount(row, self.capacity, report)?;
        let price = amount(row, self.price, report)?;
        if candidates.names.insert(name).is_none() {
            report.push(
                row.at(self.id),
                FaultKind::DuplicateId,
                Action::SetAside,
                name,
            );
            return Err(SetAside);
        }
        candidates.capacities.extend(capacity);
        candidates.prices.extend(price);
        let mark = row.optional(self.existing).to_lowercase();
        let marked = ["1", "1.0", "true", "yes", "oui", "vrai"].contains(&mark.as_str());
        candidates.existing.push(marked);
        Ok(())
    }
}

fn amount(
    row: Row<'_>,
    column: Option<Column>,
    report: &mut LoadReport,
) -> Result<Option<Amount>, SetAside> {
    let Some(column) = column else {
        return Ok(None);
    };
    row.required(column, report)?;
    let value = row.count(column, report)?.and_then(Amount::new);
    let value = value.ok_or_else(|| row.set_aside(column, FaultKind::NotANumber, report))?;
    Ok(Some(value))
}

/// The destinations that a matrix names, in the order in which they first
/// come.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_destinations(file: &Described) -> Result<Names, LoadError> {
    let mut told = LoadReport::default();
    let mut table = Table::open(file, &["from_id"], &mut told)?;
    let to = table.require(columns::TO)?;
    let mut names = Names::default();
    // Rows without one are told when the pairs are read.
    while let Some(row) = table.next(&mut told)? {
        if !row.text(to).is_empty() {
            names.insert(row.text(to));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::testing::written;

    #[test]
    fn places_have_what_their_table_says() {
        let file = written(
            "c.csv",
            b"id,capacity,existing\nb,2,\na,1,yes\nb,3,1\nc,x,0\n",
        );
        let (read, report) = read_candidates(&file.described).expect("a table");
        assert_eq!(read.names.list(), ["b", "a"]);
        assert_eq!(read.existing, [false, true]);
        let capacities: Vec<f64> = read.capacities.iter().map(|value| value.get()).collect();
        assert_eq!(capacities, [2.0, 1.0]);
        assert!(read.prices.is_empty());
        let kinds: Vec<FaultKind> = report.faults().iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [FaultKind::DuplicateId, FaultKind::NotANumber]);
    }

    #[test]
    fn destinations_come_in_their_order() {
        let file = written("m.csv", b"from_id,to_id,cost\n1,z,5\n1,,2\n2,a,1\n2,z,3\n");
        let read = read_destinations(&file.described).expect("a matrix");
        assert_eq!(read.list(), ["z", "a"]);
    }
}
