//! Opening hours of a row: one text, or one a day, in all weeks or in some.

use super::Field;
use super::binding::Values;
use crate::directory::Hours;
use crate::faults::{Action, FaultKind};
use crate::hours::{Knowledge, OpeningHours, Weekday};

/// What was noticed of hours: the kind, what became of them, and the text.
pub(super) type Noticed = (FaultKind, Action, String);

/// The hours of a row, and what was noticed of them.
pub(super) fn read(values: &Values) -> (Option<Hours>, Option<Noticed>) {
    let text = |field: Field| values.get(&field).map(|texts| texts.join("\n"));
    let days: Vec<(Weekday, String)> = Weekday::ALL
        .into_iter()
        .zip(Field::DAYS)
        .filter_map(|(day, field)| Some((day, text(field)?)))
        .collect();
    let read = match text(Field::Hours) {
        Some(written) => OpeningHours::read(&written),
        None if days.is_empty() => return (None, None),
        None => {
            let days: Vec<(Weekday, &str)> = days.iter().map(|(d, t)| (*d, t.as_str())).collect();
            OpeningHours::by_day(&days)
        }
    };
    let read = match text(Field::Weeks) {
        Some(weeks) => read.in_weeks(&weeks),
        None => read,
    };
    kept(&read)
}

fn kept(read: &OpeningHours) -> (Option<Hours>, Option<Noticed>) {
    let raw = read.raw().to_owned();
    let noticed = |kind, action| Some((kind, action, read.raw().to_owned()));
    if let Ok(schedule) = read.schedule() {
        let assumed = !read.assumptions().is_empty();
        let noticed = noticed(FaultKind::HoursAssumed, Action::Noted);
        let hours = Hours::Osm(schedule.to_string());
        return (Some(hours), noticed.filter(|_| assumed));
    }
    let noticed = match read.knowledge() {
        Knowledge::Unread => noticed(FaultKind::HoursNotUnderstood, Action::Noted),
        Knowledge::Implausible => noticed(FaultKind::HoursImplausible, Action::Noted),
        _ => None,
    };
    let is_said = !raw.trim().is_empty();
    (is_said.then_some(Hours::Raw(raw)), noticed)
}
