//! Every place with what it counts for.

use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;

/// One row a place, in the order of the territory; `sources` names the lists.
#[must_use]
pub fn places<'a>(territory: &'a Territory, sources: &'a [String]) -> Table<'a> {
    Table::new(
        "places",
        columns(),
        territory.places().len(),
        move |rank, out| {
            let place = &territory.places()[rank];
            out.push(Value::text(&*place.id));
            out.push(Value::text(&*place.name));
            out.push(Value::text(place.kind.key()));
            out.push(Value::text(place.mode.key()));
            out.push(Value::Boolean(place.mode.serves()));
            out.push(Value::Boolean(place.inside));
            out.push(Value::maybe(place.commune, |code| {
                Value::text(code.to_string())
            }));
            out.push(Value::maybe(sources.get(place.source), Value::text));
            out.push(Value::text(place.precision.key()));
        },
    )
}

fn columns() -> Vec<Column> {
    use ColumnType::{Boolean, Text};
    [
        ("id", Text),
        ("name", Text),
        ("kind", Text),
        ("mode", Text),
        ("serves", Boolean),
        ("inside", Boolean),
        ("commune", Text),
        ("source", Text),
        ("precision", Text),
    ]
    .map(|(name, kind)| Column::new(name, kind))
    .into()
}
