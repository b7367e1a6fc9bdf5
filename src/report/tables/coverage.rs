//! Coverage of one zoning: one row an area.

use std::borrow::Cow;

use crate::coverage::{Area, Coverage, CoverageRow, CoverageTable, Cutoffs, Split, Zoning};
use crate::report::names;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;

/// The coverage table of one zoning.
///
/// Counts are people (or the unit of the attribute); `within_M` counts those
/// within M minutes, cut-offs included; `uncovered` those who reach a place,
/// but not within the last cut-off; for each amount, the last `within_M` +
/// `uncovered` + `unreachable` = the amount. A territory for which the zoning
/// is not known keeps all its people in one unassigned row.
#[must_use]
pub fn coverage<'a>(territory: &'a Territory, coverage: &'a Coverage, zoning: Zoning) -> Table<'a> {
    let rows: Cow<'a, [CoverageRow]> = table_of(coverage, zoning).map_or_else(
        || {
            Cow::Owned(vec![CoverageRow {
                area: Area::Unassigned,
                ..coverage.whole.clone()
            }])
        },
        |table| Cow::Borrowed(&table.rows[..]),
    );
    let columns = columns(territory, &coverage.cutoffs, zoning);
    Table::new(file_stem(zoning), columns, rows.len(), move |rank, out| {
        let row = &rows[rank];
        out.push(names::code(territory, row.area));
        out.push(names::name(territory, row.area));
        if zoning == Zoning::Communes {
            out.extend(commune_details(territory, row.area));
        }
        out.push(Value::count(row.cells));
        push_split(&row.population, &coverage.cutoffs, out);
        for rank in 0..coverage.cutoffs.as_slice().len() {
            out.push(Value::maybe(row.population.share(rank), |share| {
                Value::Decimal(share, 4)
            }));
        }
        out.push(Value::maybe(row.median_time, |time| {
            Value::Decimal(time.minutes(), 1)
        }));
        row.attributes
            .iter()
            .for_each(|split| push_split(split, &coverage.cutoffs, out));
    })
}

fn table_of(coverage: &Coverage, zoning: Zoning) -> Option<&CoverageTable> {
    coverage.tables.iter().find(|table| table.zoning == zoning)
}

fn file_stem(zoning: Zoning) -> &'static str {
    match zoning {
        Zoning::Communes => "coverage_communes",
        Zoning::Epci => "coverage_epci",
        Zoning::Departements => "coverage_departements",
        Zoning::Density => "coverage_density",
        Zoning::Rural => "coverage_rural_zoning",
        Zoning::Qpv => "coverage_qpv",
    }
}

fn columns(territory: &Territory, cutoffs: &Cutoffs, zoning: Zoning) -> Vec<Column> {
    let mut columns = vec![text("code"), text("name")];
    if zoning == Zoning::Communes {
        columns.extend(
            [
                "departement",
                "epci",
                "epci_name",
                "density",
                "rural_zoning",
            ]
            .map(text),
        );
        columns.push(number("census_population"));
    }
    columns.push(Column::new("cells", ColumnType::Integer));
    columns.extend(people_columns(cutoffs));
    columns.extend(minutes(cutoffs).map(|m| number(format!("share_{m}")).told("share_within", m)));
    columns.push(number("median_minutes"));
    for name in territory.attributes().names() {
        columns.extend(amount_columns(name, cutoffs));
    }
    columns
}

fn text(name: impl Into<String>) -> Column {
    Column::new(name, ColumnType::Text)
}

fn number(name: impl Into<String>) -> Column {
    Column::new(name, ColumnType::Number)
}

/// Cut-offs as they stand in column names: `20`, or `7.5`.
fn minutes(cutoffs: &Cutoffs) -> impl Iterator<Item = String> {
    cutoffs
        .as_slice()
        .iter()
        .map(|cutoff| cutoff.minutes().to_string())
}

/// The columns of people by what they reach.
fn people_columns(cutoffs: &Cutoffs) -> Vec<Column> {
    let within = minutes(cutoffs).map(|m| number(format!("within_{m}")).told("within", m));
    std::iter::once(number("population"))
        .chain(within)
        .chain(["uncovered", "unreachable"].map(number))
        .collect()
}

/// The columns of another amount of the grid by what is reached from there.
fn amount_columns(name: &str, cutoffs: &Cutoffs) -> Vec<Column> {
    let part = |end: String, key| number(format!("{name}_{end}")).told(key, name);
    std::iter::once(number(name).told("attribute", name))
        .chain(minutes(cutoffs).map(|m| part(format!("within_{m}"), "attribute_within")))
        .chain([
            part("uncovered".to_owned(), "attribute_uncovered"),
            part("unreachable".to_owned(), "attribute_unreachable"),
        ])
        .collect()
}

fn push_split(split: &Split, cutoffs: &Cutoffs, out: &mut Vec<Value<'_>>) {
    let last = cutoffs.as_slice().len() - 1;
    out.push(Value::Thousandths(split.total().thousandths()));
    out.extend((0..=last).map(|rank| Value::Thousandths(split.within(rank).thousandths())));
    out.push(Value::Thousandths(split.uncovered(last).thousandths()));
    out.push(Value::Thousandths(split.unreachable().thousandths()));
}

fn commune_details(territory: &Territory, area: Area) -> [Value<'_>; 6] {
    let Area::Commune(index) = area else {
        return [const { Value::Missing }; 6];
    };
    let commune = &territory.communes()[index.get()];
    let epci = commune.epci.map(|epci| &territory.epcis()[epci.get()]);
    [
        Value::text(
            territory.departements()[commune.departement.get()]
                .code
                .as_str(),
        ),
        Value::maybe(epci, |epci| Value::text(epci.code.as_str())),
        Value::maybe(epci, |epci| Value::text(&*epci.name)),
        Value::maybe(commune.density, |class| Value::text(class.key())),
        Value::maybe(commune.rural, |class| Value::text(class.key())),
        Value::maybe(commune.population, |people| {
            Value::Thousandths(people.thousandths())
        }),
    ]
}
