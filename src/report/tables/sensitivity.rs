//! Every figure under every change, one row each.

use crate::report::Labels;
use crate::sensitivity::{Change, Conclusion, Effect, Figure, Flip, Measured, Sensitivity};
use crate::table::{Column, ColumnType, Table, Value};

struct Row {
    change: Option<Change>,
    figure: String,
    decimals: u8,
    base: Option<f64>,
    result: Option<f64>,
    flips: bool,
}

/// First the figures as they stand (`assumption` is `base`), then every figure
/// and every conclusion under each change. `value` is what is changed by:
/// minutes added to cut-offs, the factor of speeds, the detour factor. A
/// conclusion counts how often it is flipped: pairs of areas in another order,
/// zones gone or new. `flips` says whether the row flips a conclusion; a
/// figure that could not be measured under a change has no result.
#[must_use]
pub fn sensitivity(found: &Sensitivity, labels: &Labels) -> Table<'static> {
    let rows = rows(found, labels);
    let columns = [
        ("assumption", ColumnType::Text),
        ("variant", ColumnType::Text),
        ("value", ColumnType::Number),
        ("figure", ColumnType::Text),
        ("base", ColumnType::Number),
        ("result", ColumnType::Number),
        ("difference", ColumnType::Number),
        ("flips", ColumnType::Boolean),
    ];
    let columns = columns.map(|(name, kind)| Column::new(name, kind)).to_vec();
    Table::new("sensitivity", columns, rows.len(), move |rank, out| {
        let row = &rows[rank];
        let (assumption, variant) = row.change.map_or(("base", Value::Missing), |change| {
            (change.assumption().key(), Value::text(change.key()))
        });
        out.push(Value::text(assumption));
        out.push(variant);
        let value = row.change.and_then(Change::value);
        out.push(Value::maybe(value, |value| Value::Decimal(value, 3)));
        out.push(Value::text(row.figure.clone()));
        let number = |value| Value::maybe(value, |value| Value::Decimal(value, row.decimals));
        out.extend([number(row.base), number(row.result)]);
        let both = row.base.zip(row.result);
        out.push(number(both.map(|(base, result)| result - base)));
        out.push(Value::Boolean(row.flips));
    })
}

fn rows(found: &Sensitivity, labels: &Labels) -> Vec<Row> {
    let figures = || found.base.figures.keys();
    let standing = Measured::clone(&found.base);
    let mut rows: Vec<Row> = figures()
        .map(|&figure| row(None, figure, (&standing, &standing), labels))
        .collect();
    if let Some(share) = found.imputed {
        rows.push(Row {
            change: None,
            figure: "imputed_share".to_owned(),
            decimals: 6,
            base: Some(share),
            result: Some(share),
            flips: false,
        });
    }
    for effect in &found.effects {
        rows.extend(figures().map(|&figure| {
            let crosses = |flip: &Flip| flip.conclusion == Conclusion::Threshold(figure);
            Row {
                flips: effect.flips.iter().any(crosses),
                ..row(
                    Some(effect.change),
                    figure,
                    (&found.base, &effect.measured),
                    labels,
                )
            }
        }));
        rows.extend(conclusions(effect));
    }
    rows
}

fn row(
    change: Option<Change>,
    figure: Figure,
    (base, under): (&Measured, &Measured),
    labels: &Labels,
) -> Row {
    Row {
        change,
        figure: labels.key(figure),
        decimals: if figure.is_share() { 6 } else { 3 },
        base: base.figures.get(&figure).copied(),
        result: under.figures.get(&figure).copied(),
        flips: false,
    }
}

/// How often each conclusion that is no threshold is flipped.
fn conclusions(effect: &Effect) -> impl Iterator<Item = Row> + '_ {
    let all = [
        Conclusion::Departements,
        Conclusion::Density,
        Conclusion::ZoneGone,
        Conclusion::ZoneNew,
    ];
    all.into_iter().map(|conclusion| {
        let mut flips = effect.flips.iter();
        let flip = flips.find(|flip| flip.conclusion == conclusion);
        let count = flip.map_or(0, |flip| flip.count);
        Row {
            change: Some(effect.change),
            figure: conclusion.key().replace('-', "_"),
            decimals: 0,
            base: Some(0.0),
            result: u32::try_from(count).ok().map(f64::from),
            flips: flip.is_some(),
        }
    })
}
