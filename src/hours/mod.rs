//! When places are open: [`OpeningHours`] read from what lists say, the
//! [`Schedule`] they mean, and its hours over a [`Calendar`] of 52 weeks.

mod calendar;
mod days;
mod french;
mod holidays;
mod misread;
mod moment;
mod opening;
mod osm;
mod plausible;
mod schedule;
mod staff;
mod time;
mod weekday;
mod weekly;
mod weeks;

pub use calendar::{Calendar, Day, UnsaidHolidays, WEEKS};
pub use days::{Days, Nth};
pub use holidays::{Holiday, easter, holiday};
pub use misread::{Implausible, Misread, NoSchedule};
pub use moment::{InvalidMoment, Moment, OpenWeeks};
pub use opening::{Assumption, Knowledge, OpeningHours};
pub use schedule::{Rule, Schedule};
pub use staff::Staff;
pub use time::{DayHours, Interval, TimeOfDay};
pub use weekday::Weekday;
pub use weekly::WeeklyHours;
pub use weeks::Weeks;

#[cfg(test)]
mod properties_tests;
#[cfg(test)]
mod schedule_tests;
