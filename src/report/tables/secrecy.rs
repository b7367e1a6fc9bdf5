//! Which areas are told together, and why.

use crate::coverage::secrecy::{Counted, HOUSEHOLDS, Households};
use crate::coverage::{Area, Coverage, CoverageTable};
use crate::report::names;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;

/// One row for each area without a row of its own in the tables by zone:
/// fewer than eleven households live there, or it is what they are gathered
/// with (`reason` does not say which: that would tell). `row` is the code of
/// the row that its people are told in; `counted` is `households`, or
/// `people` where the grid does not count households.
#[must_use]
pub fn secrecy<'a>(territory: &'a Territory, coverage: &'a Coverage) -> Table<'a> {
    let rows: Vec<(&CoverageTable, Area, Area)> = coverage
        .tables
        .iter()
        .flat_map(|table| table.gathered.iter().map(move |told| (table, told)))
        .flat_map(|(table, (row, areas))| areas.iter().map(move |&area| (table, *row, area)))
        .collect();
    let counted = match Households::of(territory).counted() {
        Counted::Households => "households",
        Counted::People => "people",
    };
    let text = ["zoning", "code", "name", "row", "counted"];
    let columns = text.map(|name| Column::new(name, ColumnType::Text));
    let threshold = Column::new("fewer_than", ColumnType::Number);
    let columns = columns.into_iter().chain([threshold]).collect();
    Table::new("secrecy", columns, rows.len(), move |rank, out| {
        let (table, row, area) = rows[rank];
        out.push(Value::text(super::zoning(Some(table.zoning))));
        out.push(names::code(territory, area));
        out.push(names::name(territory, area));
        out.push(names::code(territory, row));
        out.push(Value::text(counted));
        out.push(Value::Thousandths(HOUSEHOLDS.thousandths()));
    })
}
