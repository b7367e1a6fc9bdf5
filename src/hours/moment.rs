//! Moments of the week that coverage is asked at.

use std::fmt;
use std::str::FromStr;

use crate::hours::{Calendar, Schedule, TimeOfDay, Weekday};

/// A moment of the week: a day, and a time of it or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub weekday: Weekday,
    /// The time; `None`: at any time of the day.
    pub time: Option<TimeOfDay>,
}

/// A text that names no moment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no moment of the week, such as \"wednesday 14:00\" or \"saturday\"")]
pub struct InvalidMoment(String);

impl FromStr for Moment {
    type Err = InvalidMoment;

    /// Reads `wednesday 14:00` or `saturday`, in English or French.
    fn from_str(text: &str) -> Result<Self, InvalidMoment> {
        let invalid = || InvalidMoment(text.to_owned());
        let lower = text.to_lowercase();
        let mut words = lower.split_whitespace();
        let day = words.next().ok_or_else(invalid)?;
        let weekday = Weekday::from_key(day).ok_or_else(invalid)?;
        let time = words.next().map(|word| time(word).ok_or_else(invalid));
        let time = time.transpose()?;
        match words.next() {
            None => Ok(Self { weekday, time }),
            Some(_) => Err(invalid()),
        }
    }
}

fn time(word: &str) -> Option<TimeOfDay> {
    let (hour, minute) = word.split_once([':', 'h'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    let time = TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)?;
    (time < TimeOfDay::END).then_some(time)
}

/// As column names have it: `saturday`, `wednesday_14:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.weekday.key())?;
        match self.time {
            Some(time) => write!(f, "_{time}"),
            None => Ok(()),
        }
    }
}

/// The weeks of a calendar in which something is open at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenWeeks(u64);

impl OpenWeeks {
    /// The weeks in which a schedule is open at a moment.
    #[must_use]
    pub fn of(schedule: &Schedule, moment: Moment, calendar: &Calendar) -> Self {
        let weeks = calendar.days().chunks(7).enumerate();
        let open = weeks.filter(|(_, days)| {
            let hours = schedule.on(days[moment.weekday.rank()]);
            match moment.time {
                Some(time) => hours.is_open(time),
                None => !hours.is_closed(),
            }
        });
        Self(open.fold(0, |bits, (week, _)| bits | 1 << week))
    }

    /// The weeks of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many weeks of the 52.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{OpeningHours, UnsaidHolidays};

    #[test]
    fn moments_are_read_in_both_languages() {
        let shown = |text: &str| text.parse::<Moment>().map(|moment| moment.to_string());
        assert_eq!(shown("wednesday 14:00").as_deref(), Ok("wednesday_14:00"));
        assert_eq!(shown("Mercredi 14h").as_deref(), Ok("wednesday_14:00"));
        assert_eq!(shown("samedi").as_deref(), Ok("saturday"));
        for bad in ["", "samedi 24:00", "samedi 9", "someday", "samedi 9h 10h"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn weeks_are_counted_one_by_one() {
        // Of the holidays of 2025 one is a Saturday, the first of November.
        let calendar = Calendar::new(2025, UnsaidHolidays::Closed).expect("a year");
        let weeks = |text: &str, moment: &str| {
            let hours = OpeningHours::read(text);
            let schedule = hours.schedule().expect("a schedule");
            let moment = moment.parse().expect("a moment");
            OpenWeeks::of(schedule, moment, &calendar).count()
        };
        assert_eq!(weeks("Sa 09:00-12:00", "saturday"), 51);
        assert_eq!(weeks("Sa 09:00-12:00", "saturday 12:00"), 0);
        assert_eq!(weeks("week 2-52/2 We 09:00-12:00", "wednesday 11:59"), 26);
        assert_eq!(weeks("Sa[1] 09:00-12:00", "saturday"), 11);
    }
}
