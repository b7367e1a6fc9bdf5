//! `access.csv` and `equity.csv`.

use super::rows::{Account, Figures, Row};
use super::{WhoResults, WhoSettings};
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;

/// Decimals of scores and indices.
const PLACES: u8 = 9;

/// Access of residents by group: their number, those who reach nothing, their
/// mean score; for a priority neighbourhood, the mean of the commune that most
/// of its residents are of, and of its EPCI, itself included. Groups of fewer than eleven
/// households have no figures, and `withheld` says so.
pub(in crate::study) fn access_table(
    settings: &WhoSettings,
    territory: &Territory,
    results: &WhoResults,
) -> Table<'static> {
    let mut rows = Account::new(settings, territory, results).rows();
    rows.retain(|row| row.public == "residents");
    let columns = [
        ("zoning", ColumnType::Text),
        ("code", ColumnType::Text),
        ("name", ColumnType::Text),
        ("population", ColumnType::Number),
        ("unreached", ColumnType::Number),
        ("mean_access", ColumnType::Number),
        ("own_commune", ColumnType::Text),
        ("own_commune_mean", ColumnType::Number),
        ("own_epci", ColumnType::Text),
        ("own_epci_mean", ColumnType::Number),
        ("withheld", ColumnType::Boolean),
    ];
    table("access", &columns, rows, |row, out| {
        let figures = row.figures.as_ref();
        out.push(people(figures.map(|f| f.people)));
        out.push(people(figures.map(|f| f.unreached)));
        out.push(score(figures.and_then(|f| f.mean)));
        for at in [0, 1] {
            let around = figures.and_then(|f| f.around[at].as_ref());
            out.push(Value::maybe(around, |a| Value::text(a.code.clone())));
            out.push(score(around.and_then(|a| a.mean)));
        }
    })
}

/// How unequally access falls, by group and public; poverty is counted from
/// the line in the column of that name. The Palma ratio and the concentration
/// index rank people by what `ranked_by` says; where the grid has neither
/// income nor poverty it says nothing, and both are empty.
pub(in crate::study) fn equity_table(
    settings: &WhoSettings,
    territory: &Territory,
    results: &WhoResults,
) -> Table<'static> {
    let account = Account::new(settings, territory, results);
    let (rows, line) = (account.rows(), account.line);
    let ranked = account.ranking.key();
    let columns = [
        ("zoning", ColumnType::Text),
        ("code", ColumnType::Text),
        ("name", ColumnType::Text),
        ("public", ColumnType::Text),
        ("amount", ColumnType::Number),
        ("unreached", ColumnType::Number),
        ("mean_access", ColumnType::Number),
        ("gini", ColumnType::Number),
        ("theil", ColumnType::Number),
        ("palma", ColumnType::Number),
        ("concentration", ColumnType::Number),
        ("ranked_by", ColumnType::Text),
        ("line", ColumnType::Number),
        ("fgt0", ColumnType::Number),
        ("fgt1", ColumnType::Number),
        ("fgt2", ColumnType::Number),
        ("withheld", ColumnType::Boolean),
    ];
    table("equity", &columns, rows, move |row, out| {
        let figures = row.figures.as_ref();
        let of = |pick: fn(&Figures) -> Option<f64>| score(figures.and_then(pick));
        out.push(Value::text(row.public.clone()));
        out.push(people(figures.map(|f| f.people)));
        out.push(people(figures.map(|f| f.unreached)));
        out.extend([of(|f| f.mean), of(|f| f.gini), of(|f| f.theil)]);
        out.extend([of(|f| f.palma), of(|f| f.concentration)]);
        out.push(Value::maybe(ranked, Value::text));
        out.push(score(Some(line)));
        out.extend([of(|f| f.fgt[0]), of(|f| f.fgt[1]), of(|f| f.fgt[2])]);
    })
}

fn table(
    name: &'static str,
    columns: &[(&str, ColumnType)],
    rows: Vec<Row>,
    fill: impl Fn(&Row, &mut Vec<Value<'static>>) + Sync + 'static,
) -> Table<'static> {
    let columns = columns
        .iter()
        .map(|&(name, kind)| Column::new(name, kind))
        .collect();
    Table::new(name, columns, rows.len(), move |rank, out| {
        let row = &rows[rank];
        out.push(Value::text(row.zoning));
        out.push(Value::text(row.code.clone()));
        out.push(Value::text(row.name.clone()));
        fill(row, out);
        out.push(Value::Boolean(row.figures.is_none()));
    })
}

fn people(count: Option<f64>) -> Value<'static> {
    Value::maybe(count, |count| Value::Decimal(count, 1))
}

fn score(value: Option<f64>) -> Value<'static> {
    Value::maybe(value, |value| Value::Decimal(value, PLACES))
}
