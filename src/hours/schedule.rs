//! When a place is open.

use std::fmt;

use crate::hours::{Calendar, Day, DayHours, Days, TimeOfDay, Weekday, WeeklyHours, Weeks};

/// One rule of a schedule: on these days of these weeks, these hours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// The ISO weeks it holds in.
    pub weeks: Weeks,
    /// The days it holds on.
    pub days: Days,
    /// Whether it holds on public holidays too, whatever their weekday.
    pub holidays: bool,
    /// The hours; closed is a rule too.
    pub hours: DayHours,
    /// Whether it adds its hours to those of the rules before it; where it
    /// does not, it replaces them on the days it holds on.
    pub adds: bool,
    /// Whether people are received by appointment only.
    pub by_appointment: bool,
}

impl Rule {
    /// A rule for some days of every week, that replaces those before it.
    #[must_use]
    pub fn weekly(days: Days, hours: DayHours) -> Self {
        Self {
            weeks: Weeks::EVERY,
            days,
            holidays: false,
            hours,
            adds: false,
            by_appointment: false,
        }
    }

    /// A rule that closes on public holidays.
    #[must_use]
    pub fn closed_on_holidays() -> Self {
        Self {
            holidays: true,
            ..Self::weekly(Days::NONE, DayHours::CLOSED)
        }
    }

    fn holds(&self, day: Day) -> bool {
        let named = self.days.holds(day) || self.holidays && day.is_public_holiday();
        named && self.weeks.holds(day.week())
    }
}

/// When a place is open: rules read in order, as OpenStreetMap's
/// `opening_hours` reads them. Of the rules that hold on a day the last one
/// decides, with what later ones add. Times are local; the hour that changes
/// in March and October is at night, when nobody is open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Schedule(Vec<Rule>);

impl Schedule {
    /// A schedule by its rules; `None` when no rule ever opens: that is no
    /// schedule but the lack of one.
    #[must_use]
    pub fn new(mut rules: Vec<Rule>) -> Option<Self> {
        // The first has nothing before it to add to.
        if let Some(first) = rules.first_mut() {
            first.adds = false;
        }
        let opens = rules.iter().any(|rule| !rule.hours.is_closed());
        opens.then_some(Self(rules))
    }

    /// The rules, in order.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.0
    }

    /// The hours of a day. On a public holiday a schedule that has no rule
    /// for them does what the calendar says such schedules mean.
    #[must_use]
    pub fn on(&self, day: Day) -> DayHours {
        let said = self.0.iter().any(|rule| rule.holidays);
        if day.is_closed_unless_said() && !said {
            return DayHours::CLOSED;
        }
        let mut hours = DayHours::CLOSED;
        for rule in self.0.iter().filter(|rule| rule.holds(day)) {
            hours = if rule.adds {
                hours.with(&rule.hours)
            } else {
                rule.hours.clone()
            };
        }
        hours
    }

    /// The schedule in some weeks only: other weeks have no hours. `None` when
    /// it opens in none of them.
    #[must_use]
    pub fn within(mut self, weeks: Weeks) -> Option<Self> {
        for rule in self.0.iter_mut().filter(|rule| !rule.hours.is_closed()) {
            rule.weeks = rule.weeks.and(weeks);
        }
        let rules = self.0.into_iter();
        Self::new(rules.filter(|rule| rule.weeks != Weeks::NONE).collect())
    }

    /// The hours of an average week.
    #[must_use]
    pub fn weekly(&self, calendar: &Calendar) -> WeeklyHours {
        self.total(calendar, |_, hours| hours.minutes())
    }

    /// The hours of an average week from a time of day on, any day.
    #[must_use]
    pub fn weekly_from(&self, calendar: &Calendar, time: TimeOfDay) -> WeeklyHours {
        self.total(calendar, |_, hours| hours.minutes_from(time))
    }

    /// The hours of an average week on one of its days.
    #[must_use]
    pub fn weekly_on(&self, calendar: &Calendar, weekday: Weekday) -> WeeklyHours {
        self.total(calendar, |day, hours| {
            let on_it = day.weekday() == weekday;
            if on_it { hours.minutes() } else { 0 }
        })
    }

    fn total(&self, calendar: &Calendar, minutes: impl Fn(Day, &DayHours) -> u16) -> WeeklyHours {
        let of = |&day: &Day| u64::from(minutes(day, &self.on(day)));
        WeeklyHours::over_the_year(calendar.days().iter().map(of).sum())
    }

    /// Whether some of the hours are by appointment only.
    #[must_use]
    pub fn needs_appointment(&self) -> bool {
        self.0.iter().any(|rule| rule.by_appointment)
    }
}

/// As OpenStreetMap's `opening_hours` writes it (opening_hours
/// specification, wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rank, rule) in self.0.iter().enumerate() {
            f.write_str(match (rank, rule.adds) {
                (0, _) => "",
                (_, true) => ", ",
                (_, false) => "; ",
            })?;
            write!(f, "{rule}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.weeks != Weeks::EVERY {
            write!(f, "week {} ", self.weeks)?;
        }
        match (self.days.is_empty(), self.holidays) {
            (_, false) => write!(f, "{} ", self.days)?,
            (true, true) => f.write_str("PH ")?,
            (false, true) => write!(f, "{},PH ", self.days)?,
        }
        write!(f, "{}", self.hours)?;
        if self.by_appointment {
            f.write_str(" \"sur rendez-vous\"")?;
        }
        Ok(())
    }
}
