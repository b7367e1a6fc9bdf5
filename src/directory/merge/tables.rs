//! What was done to each row, and what a person is asked, as tables.

use std::collections::HashMap;

use super::{Decisions, Directory, Link, MergedPlace, RecordKey};
use crate::directory::Record;
use crate::directory::matching::Score;
use crate::table::{Column, ColumnType, Table, Value};

/// The columns of the review file. A person fills in `decision`; the four last
/// are the keys by which it is read back.
const REVIEW: [(&str, ColumnType); 16] = [
    ("decision", ColumnType::Text),
    ("score", ColumnType::Number),
    ("reason", ColumnType::Text),
    ("name_a", ColumnType::Text),
    ("name_b", ColumnType::Text),
    ("address_a", ColumnType::Text),
    ("address_b", ColumnType::Text),
    ("complement_a", ColumnType::Text),
    ("complement_b", ColumnType::Text),
    ("commune_a", ColumnType::Text),
    ("commune_b", ColumnType::Text),
    ("evidence", ColumnType::Text),
    ("source_a", ColumnType::Text),
    ("id_a", ColumnType::Text),
    ("source_b", ColumnType::Text),
    ("id_b", ColumnType::Text),
];

const ROWS: [(&str, ColumnType); 11] = [
    ("source", ColumnType::Text),
    ("id", ColumnType::Text),
    ("file", ColumnType::Text),
    ("line", ColumnType::Integer),
    ("name", ColumnType::Text),
    ("place", ColumnType::Text),
    ("rows_of_place", ColumnType::Integer),
    ("joined_by", ColumnType::Text),
    ("score", ColumnType::Number),
    ("evidence", ColumnType::Text),
    ("gives", ColumnType::Text),
];

fn columns(all: &[(&str, ColumnType)]) -> Vec<Column> {
    all.iter()
        .map(|&(name, kind)| Column::new(name, kind))
        .collect()
}

impl Directory {
    /// The review file: the pairs to decide, the highest score first, with an
    /// empty `decision`; then everything decided so far, so that a person's
    /// work is never lost to the next run. `evidence` says what a score rests on
    /// to whoever is to decide.
    #[must_use]
    pub fn review_table<'a>(
        &'a self,
        decisions: &'a Decisions,
        evidence: impl Fn(&Score) -> String + Sync + 'a,
    ) -> Table<'a> {
        let decided: Vec<_> = decisions.iter().collect();
        let keys = self.records.iter().map(RecordKey::of);
        let ranks: HashMap<RecordKey, usize> = keys.enumerate().map(|(r, k)| (k, r)).collect();
        let open = self.review.len();
        let count = open + decided.len();
        Table::new(
            "directory_review",
            columns(&REVIEW),
            count,
            move |rank, out| {
                if let Some(pair) = self.review.get(rank) {
                    let records = [pair.one, pair.other].map(|r| &self.records[r]);
                    out.push(Value::text(""));
                    out.push(Value::Decimal(
                        f64::from(pair.score.total().tenths()) / 10.0,
                        1,
                    ));
                    out.push(Value::text(pair.reason.key()));
                    told(records.map(Some), out);
                    out.push(Value::text(evidence(&pair.score)));
                    keyed(&records.map(RecordKey::of), out);
                } else {
                    let (one, other, said) = decided[rank - open];
                    let keys = [one, other].map(RecordKey::clone);
                    let records = keys
                        .each_ref()
                        .map(|key| ranks.get(key).map(|&r| &self.records[r]));
                    out.extend([
                        Value::text(said.key()),
                        Value::Missing,
                        Value::text("decided"),
                    ]);
                    told(records, out);
                    out.push(Value::Missing);
                    keyed(&keys, out);
                }
            },
        )
    }

    /// What was done to each row: the place that it became a part of, what
    /// joined it, and the fields that the place has from it.
    #[must_use]
    pub fn rows_table(&self) -> Table<'_> {
        let mut place_of = vec![0; self.records.len()];
        for (rank, place) in self.places.iter().enumerate() {
            for &member in &place.members {
                place_of[member] = rank;
            }
        }
        let count = self.records.len();
        Table::new("directory_rows", columns(&ROWS), count, move |rank, out| {
            row(rank, &self.records[rank], &self.places[place_of[rank]], out);
        })
    }
}

fn row<'a>(rank: usize, record: &'a Record, place: &'a MergedPlace, out: &mut Vec<Value<'a>>) {
    let link: Option<&Link> = place
        .links
        .iter()
        .find(|l| l.one == rank || l.other == rank);
    let location = &record.origin.location;
    let line = location.line().and_then(|line| i64::try_from(line).ok());
    let taken = place.taken.iter().filter(|(_, from)| **from == rank);
    let gives: Vec<&str> = taken.map(|(field, _)| field.key()).collect();
    out.extend([
        Value::text(&*record.origin.source),
        Value::text(&record.id),
        Value::text(location.file_name()),
        Value::maybe(line, Value::Integer),
        Value::text(&record.name),
        Value::text(&place.record.id),
        Value::count(place.members.len()),
        Value::maybe(link, |l| Value::text(l.reason.key())),
        Value::maybe(link, |l| {
            Value::Decimal(f64::from(l.score.total().tenths()) / 10.0, 1)
        }),
        Value::maybe(link, |l| Value::text(l.score.to_string())),
        Value::text(gives.join("|")),
    ]);
}

/// Name, address, complement and commune of two records, side by side.
fn told<'a>(records: [Option<&'a Record>; 2], out: &mut Vec<Value<'a>>) {
    let fields: [fn(&Record) -> &String; 4] = [
        |r| &r.name,
        |r| &r.address,
        |r| &r.complement,
        |r| &r.commune,
    ];
    for field in fields {
        out.extend(records.map(|record| Value::maybe(record, |r| Value::text(field(r)))));
    }
}

fn keyed(keys: &[RecordKey; 2], out: &mut Vec<Value<'_>>) {
    for key in keys {
        out.push(Value::text(key.source.to_string()));
        out.push(Value::text(key.id.clone()));
    }
}
