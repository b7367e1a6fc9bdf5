//! Fifty-two weeks of a stated year.

use jiff::civil::{Date, ISOWeekDate, Weekday as IsoWeekday};

use super::holidays::is_public_holiday;
use crate::hours::Weekday;

/// What a schedule that says nothing of public holidays means by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnsaidHolidays {
    /// Closed: what French services do, though their lists rarely say it.
    Closed,
    /// Open as on any other day: what OpenStreetMap's grammar means to the letter.
    Open,
}

/// One day, with all that a schedule may ask of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    weekday: Weekday,
    week: u8,
    nth: u8,
    nth_from_end: u8,
    holiday: bool,
    closed_unless_said: bool,
}

impl Day {
    /// A date, and what the schedules mean that say nothing of public holidays.
    #[must_use]
    pub fn new(date: Date, unsaid: UnsaidHolidays) -> Self {
        let small = |n: i8| u8::try_from(n).expect("days and weeks count from one");
        let (day, length) = (small(date.day()), small(date.days_in_month()));
        let holiday = is_public_holiday(date);
        Self {
            weekday: date.weekday().into(),
            week: small(date.iso_week_date().week()),
            nth: (day - 1) / 7 + 1,
            nth_from_end: (length - day) / 7 + 1,
            holiday,
            closed_unless_said: holiday && unsaid == UnsaidHolidays::Closed,
        }
    }

    /// Its day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        self.weekday
    }

    /// Its ISO week, 1 to 53.
    #[must_use]
    pub const fn week(self) -> u8 {
        self.week
    }

    /// How many days of its name the month has had with it, 1 to 5.
    #[must_use]
    pub const fn nth(self) -> u8 {
        self.nth
    }

    /// How many days of its name the month still has with it, 1 to 5.
    #[must_use]
    pub const fn nth_from_end(self) -> u8 {
        self.nth_from_end
    }

    /// Whether it is a public holiday.
    #[must_use]
    pub const fn is_public_holiday(self) -> bool {
        self.holiday
    }

    /// Whether a schedule that says nothing of holidays is closed on it.
    #[must_use]
    pub const fn is_closed_unless_said(self) -> bool {
        self.closed_unless_said
    }
}

/// How many weeks a [`Calendar`] has.
pub const WEEKS: u16 = 52;

/// The first 52 ISO weeks of a year, Monday to Sunday: 26 odd and 26 even
/// ones, so that fortnightly stops of either kind weigh the same. Week 53,
/// where a year has one, is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    year: i16,
    days: Vec<Day>,
}

impl Calendar {
    /// The weeks of an ISO year from 1900 to 2200; `None` for another year.
    #[must_use]
    pub fn new(year: i16, unsaid: UnsaidHolidays) -> Option<Self> {
        if !(1900..=2200).contains(&year) {
            return None;
        }
        let first = ISOWeekDate::new(year, 1, IsoWeekday::Monday).ok()?.date();
        let dates = std::iter::successors(Some(first), |day| day.tomorrow().ok());
        let days = dates
            .take(usize::from(WEEKS) * 7)
            .map(|date| Day::new(date, unsaid))
            .collect();
        Some(Self { year, days })
    }

    /// The ISO year.
    #[must_use]
    pub const fn year(&self) -> i16 {
        self.year
    }

    /// Its 364 days, Monday of week 1 first.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }
}
