//! Who bears the gap, by area.

use crate::coverage::Zoning;
use crate::coverage::shortfall::{Outcome, ShortfallRow};
use crate::report::names;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;

/// One row an area: `served` + `distance` + `kind` + `hours` + `capacity` +
/// `unreachable` = `population`; `hours` = `hours_unknown` + `hours_too_few`.
/// Each `share_…` is of the population. `also_capacity` are those of `hours`
/// who lack capacity as well; `main_cause` is the cause of most people.
#[must_use]
pub fn shortfall<'a>(
    territory: &'a Territory,
    (zoning, rows): (Zoning, &'a [ShortfallRow]),
) -> Table<'a> {
    let name = match zoning {
        Zoning::Epci => "shortfall_epci",
        _ => "shortfall_departement",
    };
    Table::new(name, columns(), rows.len(), move |rank, out| {
        let row = &rows[rank];
        out.push(names::code(territory, row.area));
        out.push(names::name(territory, row.area));
        let all = row.total();
        let parts = parts(row);
        let counts = [all].into_iter().chain(parts);
        out.extend(counts.map(|people| Value::Thousandths(people.thousandths())));
        for part in parts {
            let share = part.share_of(all);
            out.push(Value::maybe(share, |share| Value::Decimal(share, 4)));
        }
        for part in [
            row.of(Outcome::UnknownHours),
            row.of(Outcome::Hours),
            row.also_capacity,
        ] {
            out.push(Value::Thousandths(part.thousandths()));
        }
        out.push(Value::maybe(row.main(), Value::text));
    })
}

/// The parts that add up to everyone, in the order of the columns.
pub(in crate::report) fn parts(row: &ShortfallRow) -> [crate::units::Quantity; 6] {
    [
        row.of(Outcome::Served),
        row.of(Outcome::Distance),
        row.of(Outcome::Kind),
        row.hours(),
        row.of(Outcome::Capacity),
        row.of(Outcome::Unreachable),
    ]
}

/// The names of those parts.
pub(in crate::report) const PARTS: [&str; 6] = [
    "served",
    "distance",
    "kind",
    "hours",
    "capacity",
    "unreachable",
];

fn columns() -> Vec<Column> {
    let text = ["code", "name"].map(|name| Column::new(name, ColumnType::Text));
    let number = |name: String| Column::new(name, ColumnType::Number);
    let counts = ["population"].into_iter().chain(PARTS);
    let within = ["hours_unknown", "hours_too_few", "also_capacity"];
    text.into_iter()
        .chain(counts.map(|name| number(name.to_owned())))
        .chain(PARTS.map(|name| number(format!("share_{name}"))))
        .chain(within.map(|name| number(name.to_owned())))
        .chain([Column::new("main_cause", ColumnType::Text)])
        .collect()
}
