//! When a place is open, from the columns that lists keep it in.

use crate::faults::{Action, FaultKind, LoadReport};
use crate::hours::{NoSchedule, OpeningHours, Staff, Weekday};
use crate::io::table::{Column, Row, Table};

/// The columns of the France Services list, one a day.
const DAILY: [(&str, Weekday); 7] = [
    ("h_lundi", Weekday::Monday),
    ("h_mardi", Weekday::Tuesday),
    ("h_mercredi", Weekday::Wednesday),
    ("h_jeudi", Weekday::Thursday),
    ("h_vendredi", Weekday::Friday),
    ("h_samedi", Weekday::Saturday),
    ("h_dimanche", Weekday::Sunday),
];

/// The names that lists give to a column of opening hours.
const WHOLE: &[&str] = &["horaires", "opening_hours", "horaires_ouverture"];

/// Where a list says when places are open.
pub(super) struct OpeningColumns {
    daily: Vec<(Weekday, Column)>,
    whole: Option<Column>,
    /// Which weeks the hours are kept in.
    weeks: Option<Column>,
    staff: Option<Column>,
}

impl OpeningColumns {
    pub(super) fn bind(table: &Table) -> Self {
        let daily = DAILY
            .iter()
            .filter_map(|&(name, day)| Some((day, table.find(&[name])?)));
        Self {
            daily: daily.collect(),
            whole: table.find(WHOLE),
            weeks: table.find(&["ouverture", "semaines"]),
            staff: table.find(&["effectif", "etp", "nb_agents"]),
        }
    }
}

/// When the place of a row is open; what is not understood, cannot be right
/// or had to be assumed is noted.
pub(super) fn of(row: Row<'_>, columns: &OpeningColumns, report: &mut LoadReport) -> OpeningHours {
    let (read, at) = match (&columns.daily[..], columns.whole) {
        ([(_, first), ..], _) => (daily(row, &columns.daily), *first),
        ([], Some(whole)) => (OpeningHours::read(row.text(whole)), whole),
        ([], None) => return OpeningHours::unknown(),
    };
    let hours = match columns.weeks {
        Some(weeks) => read.in_weeks(row.text(weeks)),
        None => read,
    };
    if let Some((kind, value)) = fault(&hours) {
        report.push(row.at(at), kind, Action::Noted, value);
    }
    hours
}

/// How many people work in the place of a row; what is no number of people is
/// noted.
pub(super) fn staff(
    row: Row<'_>,
    columns: &OpeningColumns,
    report: &mut LoadReport,
) -> Option<Staff> {
    let column = columns.staff?;
    let text = row.text(column);
    let people = text.replace(',', ".").parse().ok().and_then(Staff::new);
    if people.is_none() && !text.is_empty() {
        report.push(row.at(column), FaultKind::NotANumber, Action::Noted, text);
    }
    people
}

fn daily(row: Row<'_>, columns: &[(Weekday, Column)]) -> OpeningHours {
    let texts: Vec<(Weekday, &str)> = columns
        .iter()
        .map(|&(day, column)| (day, row.text(column)))
        .collect();
    OpeningHours::by_day(&texts)
}

/// What is to be noted of some hours, and the value that shows it.
fn fault(hours: &OpeningHours) -> Option<(FaultKind, String)> {
    let raw = hours.raw();
    match hours.schedule() {
        Ok(schedule) if !hours.assumptions().is_empty() => {
            Some((FaultKind::HoursAssumed, format!("{raw} → {schedule}")))
        }
        Ok(_) | Err(NoSchedule::Unknown | NoSchedule::ByAppointment) => None,
        Err(NoSchedule::Unread(misread)) => {
            let part = misread.part().map(|part| format!(" → « {part} »"));
            Some((
                FaultKind::HoursNotUnderstood,
                format!("{raw}{}", part.unwrap_or_default()),
            ))
        }
        Err(NoSchedule::Implausible(implausible)) => Some((
            FaultKind::HoursImplausible,
            format!("{raw} → {}", implausible.key()),
        )),
    }
}
