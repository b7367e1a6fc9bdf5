//! Every row set aside, mended or noted.

use crate::faults::{Fault, FaultKind, LoadReport};
use crate::table::{Column, ColumnType, Table, Value};

/// One row a fault, in the order of the input: where it stands, the value
/// read, what became of the row, then reason and remedy in words that
/// `reason` and `remedy` give for its kind.
pub fn faults<'a>(
    report: &'a LoadReport,
    reason: impl Fn(FaultKind) -> String + Sync + 'a,
    remedy: impl Fn(FaultKind) -> String + Sync + 'a,
) -> Table<'a> {
    Table::new(
        "faults",
        columns(),
        report.faults().len(),
        move |rank, out| {
            let Fault {
                location,
                kind,
                action,
                value,
            } = &report.faults()[rank];
            out.push(Value::text(location.file_name()));
            out.push(Value::maybe(location.line(), |line| {
                Value::Integer(i64::try_from(line).unwrap_or(i64::MAX))
            }));
            out.push(Value::maybe(location.column(), Value::text));
            out.push(Value::text(value.as_str()));
            out.push(Value::text(action.key()));
            out.push(Value::text(kind.key()));
            out.push(Value::text(reason(*kind)));
            out.push(Value::text(remedy(*kind)));
        },
    )
}

fn columns() -> Vec<Column> {
    use ColumnType::{Integer, Text};
    [
        ("file", Text),
        ("line", Integer),
        ("column", Text),
        ("value", Text),
        ("action", Text),
        ("fault", Text),
        ("reason", Text),
        ("remedy", Text),
    ]
    .map(|(name, kind)| Column::new(name, kind))
    .into()
}
