//! Hours that are clear and cannot be right.

use crate::hours::{
    Calendar, DayHours, Implausible, Interval, Schedule, TimeOfDay, UnsaidHolidays,
};

/// The most hours that a service of help is open in any week. No convention of
/// the field sets it: 80 is a little under six days of fourteen hours, which
/// even libraries of large towns do not reach, and well under the 168 of a
/// place that confuses its doors with its help.
const MOST_MINUTES: u32 = 80 * 60;

/// Nobody is helped before this time of the day.
const MORNING: u16 = 6 * 60;

/// The hours of one day. The same stretch said twice is said once; stretches
/// that touch become one.
///
/// # Errors
/// [`Implausible::Overlap`] when two stretches share some time: which of them
/// holds cannot be known.
pub(super) fn day_hours(mut intervals: Vec<Interval>) -> Result<DayHours, Implausible> {
    intervals.sort_unstable();
    intervals.dedup();
    let mut pairs = intervals.windows(2);
    if pairs.any(|pair| pair[0].overlaps(pair[1])) {
        return Err(Implausible::Overlap);
    }
    Ok(DayHours::union(intervals))
}

/// A schedule that can be right.
///
/// # Errors
/// [`Implausible`] when it is open all the time, at night, or for more than
/// 80 hours in some week.
pub(super) fn plausible(schedule: Schedule) -> Result<Schedule, Implausible> {
    let morning = TimeOfDay::from_minutes(MORNING).expect("six o'clock is a time");
    let rules = schedule.rules().iter();
    let intervals: Vec<Interval> = rules.flat_map(|r| r.hours.intervals()).copied().collect();
    if intervals.contains(&Interval::DAY) {
        return Err(Implausible::AroundTheClock);
    }
    if intervals.iter().any(|interval| interval.from() < morning) {
        return Err(Implausible::Night);
    }
    if longest_week(&schedule) > MOST_MINUTES {
        return Err(Implausible::TooMany);
    }
    Ok(schedule)
}

/// The minutes of the longest week: any year shows all its weeks, and 2024
/// has holidays on most weekdays.
fn longest_week(schedule: &Schedule) -> u32 {
    let calendar = Calendar::new(2024, UnsaidHolidays::Open).expect("a year of this century");
    let week = |days: &[crate::hours::Day]| -> u32 {
        days.iter()
            .map(|&day| u32::from(schedule.on(day).minutes()))
            .sum()
    };
    calendar
        .days()
        .chunks(7)
        .map(week)
        .max()
        .unwrap_or_default()
}
