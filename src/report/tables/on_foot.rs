//! Priority neighbourhoods on foot.

use crate::coverage::{QpvReach, QpvReachRow, SharedBy};
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;
use crate::units::{Persons, Seconds};

/// `qpv_on_foot.csv`: one row a neighbourhood, with its residents and how they
/// were shared out over its land (`shared_by`: `cells` of the grid, or `area`,
/// the population of the study's table spread evenly), at how many points,
/// those within each cut-off and their share, those who reach no place, and
/// the least and the median time. `published_population` is that of the table.
#[must_use]
pub fn on_foot<'a>(territory: &'a Territory, profile: &'a str, reach: &'a QpvReach) -> Table<'a> {
    let rows = &reach.rows;
    Table::new(
        "qpv_on_foot",
        columns(reach),
        rows.len(),
        move |rank, out| {
            let row = &rows[rank];
            let area = &territory.neighbourhoods()[row.qpv.get()];
            out.push(Value::text(area.code.to_string()));
            out.push(Value::text(&*area.name));
            out.push(Value::text(profile));
            out.push(Value::maybe(row.shared_by, |by: SharedBy| {
                Value::text(by.key())
            }));
            out.push(Value::count(row.points));
            let published = area.population.map(Persons::get);
            out.push(people(published));
            figures(row, out);
        },
    )
}

fn figures(row: &QpvReachRow, out: &mut Vec<Value<'_>>) {
    let withheld = row.is_withheld();
    let told = |value: Option<f64>| value.filter(|_| !withheld);
    out.push(people(told(Some(row.people))));
    for rank in 0..row.within.len() {
        out.push(people(told(Some(row.within[rank]))));
        let share = told(row.share(rank));
        out.push(Value::maybe(share, |share| Value::Decimal(share, 4)));
    }
    out.push(people(told(Some(row.unreached))));
    for time in [row.least, row.median] {
        let minutes = told(time.map(Seconds::minutes));
        out.push(Value::maybe(minutes, |minutes| Value::Decimal(minutes, 1)));
    }
    out.push(Value::Boolean(withheld));
}

fn people(count: Option<f64>) -> Value<'static> {
    Value::maybe(count, |count| Value::Decimal(count, 1))
}

fn columns(reach: &QpvReach) -> Vec<Column> {
    use ColumnType::{Boolean, Integer, Number, Text};
    let first = [
        ("code", Text),
        ("name", Text),
        ("profile", Text),
        ("shared_by", Text),
        ("points", Integer),
        ("published_population", Number),
        ("population", Number),
    ];
    let within = reach.cutoffs.as_slice().iter().flat_map(|cutoff| {
        let minutes = cutoff.minutes().to_string();
        [("within", "within"), ("share", "share_within")].map(|(stem, key)| {
            Column::new(format!("{stem}_{minutes}_min"), Number).told(key, minutes.clone())
        })
    });
    let last = [
        ("unreached", Number),
        ("least_minutes", Number),
        ("median_minutes", Number),
        ("withheld", Boolean),
    ];
    let plain = |(name, kind)| Column::new(name, kind);
    let all = first.into_iter().map(plain).chain(within);
    all.chain(last.map(plain)).collect()
}
