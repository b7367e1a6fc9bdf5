//! Reading OpenStreetMap's `opening_hours`, the part of it that weekly help is
//! written in.
//!
//! Read: weeks (`week 1-53/2`), days with their place in the month
//! (`Tu-Th,Sa[1,-1]`), `PH`, hours, `off` and `closed`, `open`, comments in
//! quotes, `24/7`, rules that replace (`;`) and rules that add (`,`). Not
//! read, and said so rather than guessed: months and dates, school holidays,
//! the sun, open ends (`09:00+`), times past midnight, fallback rules (`||`).
//! Every other part of the grammar would make hours that no average week has.
//!
//! The crate `opening-hours` reads the whole grammar and is what tests hold
//! this reader to; it is not what is used here because it takes `09:00+` to
//! go on until midnight, « sur rendez-vous » for open, and says nothing of
//! overlaps, all of which have to be told apart.

mod cursor;

#[cfg(test)]
mod osm_tests;

use self::cursor::Cursor;
use crate::hours::plausible::day_hours;
use crate::hours::{
    Days, Implausible, Interval, Misread, NoSchedule, Nth, Rule, Schedule, TimeOfDay, Weekday,
    Weeks,
};

/// Reads a schedule.
///
/// # Errors
/// [`NoSchedule`], with the first part of the text that is not read.
pub(super) fn read(text: &str) -> Result<Schedule, NoSchedule> {
    let mut cursor = Cursor::new(text);
    let mut rules = Vec::new();
    let mut appointment_only = false;
    let mut adds = false;
    while !cursor.at_end() {
        if let Some(comment) = lone_comment(&mut cursor) {
            appointment_only |= says_appointment(comment);
        } else {
            rules.push(rule(&mut cursor, adds)?);
        }
        adds = next_rule(&mut cursor)?;
    }
    match Schedule::new(rules) {
        Some(schedule) => Ok(schedule),
        None if appointment_only => Err(NoSchedule::ByAppointment),
        None => Err(Misread::Nothing.into()),
    }
}

/// Whether a text begins as this grammar does.
pub(super) fn looks_like(text: &str) -> bool {
    let mut cursor = Cursor::new(text);
    if ["week", "PH", "SH", "24/7", "off"]
        .into_iter()
        .any(|word| cursor.take_word(word))
    {
        return true;
    }
    weekday(&mut cursor).is_some()
}

/// Goes past what parts two rules; whether the second adds to the first.
fn next_rule(cursor: &mut Cursor<'_>) -> Result<bool, NoSchedule> {
    if cursor.at_end() {
        return Ok(false);
    }
    if cursor.take(",") {
        return Ok(true);
    }
    if !cursor.take(";") {
        return Err(unsupported(cursor));
    }
    while cursor.take(";") {}
    Ok(false)
}

fn unsupported(cursor: &Cursor<'_>) -> NoSchedule {
    Misread::Unsupported(cursor.excerpt()).into()
}

fn lone_comment<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    cursor.rest().starts_with('"').then(|| cursor.quoted())?
}

/// Whether a comment speaks of appointments, in French or English.
fn says_appointment(comment: &str) -> bool {
    let folded = comment.to_lowercase();
    ["rendez", "rdv", "appointment"]
        .iter()
        .any(|word| folded.contains(word))
}

fn rule(cursor: &mut Cursor<'_>, adds: bool) -> Result<Rule, NoSchedule> {
    if cursor.take("24/7") {
        return Err(Implausible::AroundTheClock.into());
    }
    let weeks = weeks(cursor)?;
    let (days, holidays) = days(cursor)?;
    cursor.take(":");
    let intervals = intervals(cursor)?;
    let closed = cursor.take_word("off") || cursor.take_word("closed");
    if !closed {
        cursor.take_word("open");
    }
    let comment = cursor.quoted().unwrap_or_default();
    if !closed && intervals.is_empty() {
        let ends = cursor.at_end() || cursor.rest().starts_with([';', ',']);
        return Err(if ends {
            no_hours(days)
        } else {
            unsupported(cursor)
        });
    }
    if closed && !intervals.is_empty() {
        return Err(unsupported(cursor));
    }
    // Closed is the union of no hours.
    let hours = day_hours(intervals)?;
    Ok(Rule {
        weeks,
        days,
        holidays,
        hours,
        adds,
        by_appointment: says_appointment(comment),
    })
}

fn no_hours(days: Days) -> NoSchedule {
    match days.weekdays().next() {
        Some(day) => Misread::NoTime(day.osm()).into(),
        None => Misread::Nothing.into(),
    }
}

fn weeks(cursor: &mut Cursor<'_>) -> Result<Weeks, NoSchedule> {
    if !cursor.take_word("week") {
        return Ok(Weeks::EVERY);
    }
    let mut all = Weeks::NONE;
    loop {
        let here = *cursor;
        all = all.or(week_range(cursor).ok_or_else(|| unsupported(&here))?);
        // A comma goes on with weeks when a number follows.
        let mut ahead = *cursor;
        if !(ahead.take(",") && ahead.rest().starts_with(|c: char| c.is_ascii_digit())) {
            break;
        }
        *cursor = ahead;
    }
    cursor.take(":");
    Ok(all)
}

fn week_range(cursor: &mut Cursor<'_>) -> Option<Weeks> {
    let number = |cursor: &mut Cursor<'_>| u8::try_from(cursor.number()?).ok();
    let first = number(cursor)?;
    if !cursor.take("-") {
        return Weeks::range(first, first, 1);
    }
    let last = number(cursor)?;
    let step = if cursor.take("/") { number(cursor)? } else { 1 };
    Weeks::range(first, last, step)
}

fn weekday(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    Weekday::ALL
        .into_iter()
        .find(|day| cursor.take_word(day.osm()))
}

/// Days, and whether public holidays are among them; every day where none is named.
fn days(cursor: &mut Cursor<'_>) -> Result<(Days, bool), NoSchedule> {
    let (mut all, mut holidays) = (Days::NONE, false);
    loop {
        if cursor.take_word("PH") {
            holidays = true;
        } else if let Some(first) = weekday(cursor) {
            all = all.or(day_range(cursor, first)?);
        } else if all.is_empty() && !holidays {
            return Ok((Days::EVERY, false));
        } else {
            return Err(unsupported(cursor));
        }
        if !cursor.take(",") {
            return Ok((all, holidays));
        }
    }
}

fn day_range(cursor: &mut Cursor<'_>, first: Weekday) -> Result<Days, NoSchedule> {
    if cursor.take("[") {
        return Ok(Days::one(first, nth(cursor)?));
    }
    let mut last = first;
    if cursor.take("-") {
        last = weekday(cursor).ok_or_else(|| unsupported(cursor))?;
    }
    let named = first.through(last);
    Ok(named.fold(Days::NONE, |days, day| days.or(Days::one(day, Nth::EVERY))))
}

fn nth(cursor: &mut Cursor<'_>) -> Result<Nth, NoSchedule> {
    let mut all = Nth::NONE;
    loop {
        let here = *cursor;
        let range = nth_range(cursor).ok_or_else(|| unsupported(&here))?;
        all = all.or(range);
        if cursor.take("]") {
            return Ok(all);
        }
        if !cursor.take(",") {
            return Err(unsupported(&here));
        }
    }
}

fn nth_range(cursor: &mut Cursor<'_>) -> Option<Nth> {
    let negative = cursor.take("-");
    let first = i8::try_from(cursor.number()?).ok()?;
    if negative {
        return Nth::new(-first);
    }
    let mut last = first;
    if cursor.take("-") {
        last = i8::try_from(cursor.number()?).ok()?;
    }
    let mut all = Nth::NONE;
    for n in first..=last.min(6) {
        all = all.or(Nth::new(n)?);
    }
    (all != Nth::NONE).then_some(all)
}

/// Hours of a day; none where no time stands here.
fn intervals(cursor: &mut Cursor<'_>) -> Result<Vec<Interval>, NoSchedule> {
    let mut all = Vec::new();
    while cursor.rest().starts_with(|c: char| c.is_ascii_digit()) {
        all.push(interval(cursor)?);
        let mut ahead = *cursor;
        if !(ahead.take(",") && ahead.rest().starts_with(|c: char| c.is_ascii_digit())) {
            break;
        }
        *cursor = ahead;
    }
    Ok(all)
}

fn interval(cursor: &mut Cursor<'_>) -> Result<Interval, NoSchedule> {
    let here = *cursor;
    let from = time(cursor)?;
    if !cursor.take("-") {
        return Err(Misread::LoneTime(here.excerpt()).into());
    }
    let to = time(cursor)?;
    if cursor.rest().starts_with(['-', '+', '/']) {
        return Err(Misread::LoneTime(here.excerpt()).into());
    }
    Interval::new(from, to).ok_or(Implausible::Backwards.into())
}

fn time(cursor: &mut Cursor<'_>) -> Result<TimeOfDay, NoSchedule> {
    let here = *cursor;
    let hour = cursor.number();
    let minute = cursor.take(":").then(|| cursor.number()).flatten();
    let time = hour.zip(minute).and_then(|(h, m)| TimeOfDay::new(h, m));
    time.ok_or_else(|| Misread::Time(here.excerpt()).into())
}
