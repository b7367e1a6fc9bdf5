//! Hours of help within reach: every area of every zoning in one table.

use crate::coverage::help::{CellHelp, HelpHours, HelpRow, HelpTable, PersonHours};
use crate::hours::{Knowledge, Moment, WeeklyHours};
use crate::report::names;
use crate::report::tables::zoning;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::{CellIndex, Territory};

/// One row an area: the whole territory, then each zoning.
///
/// Hours are means over residents, a week: `hours` summed over the places
/// within the cut-off, `open_hours` with at least one of them open,
/// `assumed_hours` of places without a schedule (never among the others),
/// `staff_hours` hours × staff. Shares are of the hours that people have
/// within reach. `known` to `no_place` are people by the best that is known of
/// the hours of places within their reach, and add up to `population`;
/// `at_MOMENT` are people with a place open then, averaged over 52 weeks.
#[must_use]
pub fn hours<'a>(territory: &'a Territory, help: &'a HelpHours) -> Table<'a> {
    let rows: Vec<(&HelpTable, &HelpRow)> = help
        .tables
        .iter()
        .flat_map(|table| table.rows.iter().map(move |row| (table, row)))
        .collect();
    let columns = columns(&help.settings.moments);
    Table::new("hours", columns, rows.len(), move |rank, out| {
        let (table, row) = rows[rank];
        out.push(Value::text(zoning(table.zoning)));
        out.push(names::code(territory, row.area));
        out.push(names::name(territory, row.area));
        out.push(Value::Thousandths(row.population.thousandths()));
        for sum in [row.hours, row.open, row.assumed, row.capacity] {
            let mean = sum.mean(row.population);
            out.push(Value::maybe(mean, |mean| Value::Decimal(mean.get(), 2)));
        }
        let share = |part: PersonHours| {
            Value::maybe(part.share_of(row.hours), |share| Value::Decimal(share, 4))
        };
        out.extend([share(row.evening), share(row.saturday)]);
        let known = row.known.by_best.iter().chain([&row.known.no_place]);
        out.extend(known.map(|people| Value::Thousandths(people.thousandths())));
        for covered in &row.covered {
            out.push(Value::Thousandths(covered.thousandths()));
            let share = covered.share_of(row.population);
            out.push(Value::maybe(share, |share| Value::Decimal(share, 4)));
        }
    })
}

fn columns(moments: &[Moment]) -> Vec<Column> {
    let text = ["zoning", "code", "name"].map(|name| Column::new(name, ColumnType::Text));
    let number = |name: String| Column::new(name, ColumnType::Number);
    let fixed = [
        "population",
        "hours",
        "open_hours",
        "assumed_hours",
        "staff_hours",
        "evening_share",
        "saturday_share",
    ];
    let known = Knowledge::ALL.map(|knowledge| knowledge.key().replace('-', "_"));
    let moments = moments.iter().flat_map(|moment| {
        let told =
            |key: &'static str| number(format!("{key}_{moment}")).told(key, moment.to_string());
        [told("at"), told("share_at")]
    });
    text.into_iter()
        .chain(fixed.map(|name| number(name.to_owned())))
        .chain(known.map(number))
        .chain([number("no_place".to_owned())])
        .chain(moments)
        .collect()
}

/// The columns of hours in the table of cells.
pub(super) fn cell_columns(help: &HelpHours) -> impl Iterator<Item = Column> + '_ {
    let fixed = [
        "places_within",
        "hours",
        "open_hours",
        "evening_hours",
        "saturday_hours",
        "assumed_hours",
        "staff_hours",
    ];
    let number = |name: String| Column::new(name, ColumnType::Number);
    let moments = help.settings.moments.iter().map(move |moment| {
        number(format!("weeks_at_{moment}")).told("weeks_at", moment.to_string())
    });
    let fixed = fixed.into_iter().map(str::to_owned).map(number);
    fixed.chain(moments)
}

/// The hours within reach of a cell, and how many of the 52 weeks it has a
/// place open at each moment.
pub(super) fn push_cell(help: &HelpHours, cell: CellIndex, out: &mut Vec<Value<'_>>) {
    let own: &CellHelp = &help.cells[cell.get()];
    let hours = |hours: WeeklyHours| Value::Decimal(hours.get(), 2);
    out.push(Value::Integer(own.place_count().into()));
    out.extend(
        [
            own.hours,
            own.open,
            own.evening,
            own.saturday,
            own.assumed,
            own.capacity,
        ]
        .map(hours),
    );
    let weeks = help.moments.iter().map(|weeks| weeks[cell.get()].count());
    out.extend(weeks.map(|weeks| Value::Integer(weeks.into())));
}
