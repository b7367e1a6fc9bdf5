//! The state of play as tables.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::areas::Areas;
use super::measure::{AreaState, State};
use crate::table::{Column, ColumnType, Table, Value};

/// The columns before those of the sources.
const COLUMNS: [(&str, ColumnType); 13] = [
    ("code", ColumnType::Text),
    ("name", ColumnType::Text),
    ("declared", ColumnType::Text),
    ("covered_by", ColumnType::Text),
    ("communes", ColumnType::Integer),
    ("communes_with_places", ColumnType::Integer),
    ("places", ColumnType::Integer),
    ("share_dated_within_a_year", ColumnType::Number),
    ("share_undated", ColumnType::Number),
    ("share_located_at_address", ColumnType::Number),
    ("mediation", ColumnType::Integer),
    ("aid", ColumnType::Integer),
    ("reference_date", ColumnType::Date),
];

/// Code, name and state of an area.
type Named<'a> = (&'a str, &'a str, &'a AreaState);

impl State {
    /// One row a département, with one column of places a source.
    #[must_use]
    pub fn departements_table<'a>(&'a self, areas: &'a Areas) -> Table<'a> {
        let rows = areas
            .departements()
            .map(|d| (d.code.as_str(), &*d.name, &self.departements[&d.code]));
        self.table("directory_departements", rows.collect())
    }

    /// One row an EPCI, with one column of places a source.
    #[must_use]
    pub fn epcis_table<'a>(&'a self, areas: &'a Areas) -> Table<'a> {
        let rows = areas
            .epcis()
            .map(|e| (e.code.as_str(), &*e.name, &self.epcis[&e.code]));
        self.table("directory_epci", rows.collect())
    }

    fn table<'a>(&'a self, name: &'static str, rows: Vec<Named<'a>>) -> Table<'a> {
        let sources: Vec<Arc<str>> = self.sources();
        let mut columns: Vec<Column> = COLUMNS
            .iter()
            .map(|&(name, kind)| Column::new(name, kind))
            .collect();
        columns.extend(sources.iter().map(|s| {
            Column::new(format!("places_{s}"), ColumnType::Integer).told("places_of", &**s)
        }));
        let reference = self.ages.map(|ages| ages.reference.to_string());
        Table::new(name, columns, rows.len(), move |rank, out| {
            fill(rows[rank], reference.as_deref(), out);
            let count = |source| rows[rank].2.by_source.get(source).copied().unwrap_or(0);
            out.extend(sources.iter().map(|source| Value::count(count(source))));
        })
    }

    /// Every source that covers anything or names a place.
    fn sources(&self) -> Vec<Arc<str>> {
        let named = self.whole.by_source.keys().cloned();
        let all: BTreeSet<Arc<str>> = named.chain(self.whole.covered_by.iter().cloned()).collect();
        all.into_iter().collect()
    }
}

fn fill<'a>((code, name, state): Named<'a>, reference: Option<&str>, out: &mut Vec<Value<'a>>) {
    let dated = reference.is_some();
    let covered: Vec<&str> = state.covered_by.iter().map(|s| &**s).collect();
    out.extend([
        Value::text(code),
        Value::text(name),
        Value::text(state.declared().key()),
        Value::text(covered.join("|")),
        Value::count(state.communes),
        Value::count(state.communes_with_places),
        Value::count(state.places),
        if dated {
            share(state.fresh, state.places)
        } else {
            Value::Missing
        },
        share(state.undated, state.places),
        share(state.precise, state.places),
        Value::count(state.mediation),
        Value::count(state.aid),
        Value::maybe(reference.map(str::to_owned), Value::text),
    ]);
}

/// A share between 0 and 1; missing of nothing.
fn share<'a>(part: usize, whole: usize) -> Value<'a> {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    match whole {
        0 => Value::Missing,
        _ => Value::Decimal(number(part) / number(whole), 4),
    }
}
