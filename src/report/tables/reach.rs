//! Who reaches a place by each travel profile, and why the others do not.

use crate::report::ProfileSummary;
use crate::table::{Column, ColumnType, Table, Value};

/// One row an outcome of a profile: `reached`, then every reason why people
/// reach no place, with cells and people; the rows of a profile add up to
/// everyone.
#[must_use]
pub fn reach(profiles: &[ProfileSummary]) -> Table<'_> {
    let rows: Vec<_> = profiles
        .iter()
        .flat_map(|profile| profile.outcomes.iter().map(move |o| (profile, o)))
        .collect();
    Table::new("reach", columns(), rows.len(), move |rank, out| {
        let (profile, outcome) = rows[rank];
        out.push(Value::text(profile.name.as_str()));
        out.push(Value::text(profile.audience));
        out.push(Value::text(outcome.outcome));
        out.push(Value::count(outcome.cells));
        out.push(Value::Thousandths(outcome.thousandths));
        out.push(Value::Decimal(outcome.share, 4));
    })
}

fn columns() -> Vec<Column> {
    use ColumnType::{Integer, Number, Text};
    [
        ("profile", Text),
        ("for", Text),
        ("outcome", Text),
        ("cells", Integer),
        ("population", Number),
        ("share", Number),
    ]
    .map(|(name, kind)| Column::new(name, kind))
    .into()
}
