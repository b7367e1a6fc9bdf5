//! Groups laid over the days of the week, and written as rules.

use std::collections::BTreeMap;

use super::group::Group;
use crate::hours::plausible::day_hours;
use crate::hours::{
    DayHours, Days, Implausible, Interval, Misread, NoSchedule, Nth, Rule, Schedule, Weekday, Weeks,
};

/// What is said of one day of the week.
#[derive(Clone)]
struct Entry {
    weeks: Weeks,
    nth: Nth,
    intervals: Vec<Interval>,
    by_appointment: bool,
    /// How many days the group named: the one that names fewer is more exact.
    breadth: usize,
}

impl Entry {
    fn of(group: &Group, nth: Nth, intervals: &[Interval]) -> Self {
        Self {
            weeks: group.weeks,
            nth,
            intervals: intervals.to_vec(),
            by_appointment: group.by_appointment,
            breadth: group.days.weekdays().count(),
        }
    }

    fn clashes(&self, other: &Self) -> bool {
        let share = |a: &Interval| other.intervals.iter().any(|b| a.overlaps(*b));
        self.weeks.and(other.weeks) != Weeks::NONE && self.intervals.iter().any(share)
    }
}

/// Days of the week with what is said of each.
#[derive(Default)]
struct Layout {
    days: [Vec<Entry>; 7],
    holidays: Option<Rule>,
}

/// The schedule of some groups. What closes is laid last, wherever the text
/// has it: « fermé le mercredi » may come before the hours of the week.
pub(super) fn schedule(groups: &[Group]) -> Result<Schedule, NoSchedule> {
    let mut layout = Layout::default();
    let mut appointments = false;
    for group in groups.iter().filter(|group| !group.closed) {
        let intervals = group.intervals()?;
        if intervals.is_empty() {
            // Placeholders say nothing; an appointment says no hour.
            appointments |= group.by_appointment;
            continue;
        }
        layout.open(group, &intervals)?;
    }
    for group in groups.iter().filter(|group| group.closed) {
        layout.close(group)?;
    }
    Schedule::new(layout.rules()).ok_or(if appointments {
        NoSchedule::ByAppointment
    } else {
        NoSchedule::Unknown
    })
}

impl Layout {
    fn open(&mut self, group: &Group, intervals: &[Interval]) -> Result<(), NoSchedule> {
        let hours = day_hours(intervals.to_vec())?;
        for day in group.days.weekdays() {
            let entry = Entry::of(group, group.days.nth(day), hours.intervals());
            self.lay(day, entry)?;
        }
        if group.holidays {
            let mut rule = Rule::closed_on_holidays();
            rule.hours = hours;
            self.holidays = Some(rule);
        }
        Ok(())
    }

    /// Adds hours to a day. Those that overlap hours said before replace them
    /// when they are told of fewer days (« lundi au vendredi 9h-17h, mercredi
    /// 9h-12h »), are dropped when they are the same, and contradict them
    /// otherwise.
    fn lay(&mut self, day: Weekday, entry: Entry) -> Result<(), NoSchedule> {
        let entries = &mut self.days[day.rank()];
        let mut known = false;
        for other in entries.iter_mut().filter(|other| other.clashes(&entry)) {
            if other.intervals == entry.intervals && other.weeks == entry.weeks {
                known = true;
            } else if entry.breadth < other.breadth && entry.nth == Nth::EVERY {
                other.weeks = other.weeks.without(entry.weeks);
            } else {
                return Err(Implausible::Overlap.into());
            }
        }
        entries.retain(|other| other.weeks != Weeks::NONE);
        if !known {
            entries.push(entry);
        }
        Ok(())
    }

    fn close(&mut self, group: &Group) -> Result<(), NoSchedule> {
        if group.holidays {
            self.holidays = Some(Rule::closed_on_holidays());
        }
        for day in group.days.weekdays() {
            if group.days.nth(day) != Nth::EVERY {
                return Err(Misread::Word("fermé".to_owned()).into());
            }
            let mut left = Vec::new();
            for entry in self.days[day.rank()].drain(..) {
                left.extend(parts_left(entry, group));
            }
            self.days[day.rank()] = left;
        }
        Ok(())
    }

    fn rules(&self) -> Vec<Rule> {
        let mut by_hours: Vec<(Weeks, DayHours, bool, Days)> = Vec::new();
        let mut added = Vec::new();
        for day in Weekday::ALL {
            for (weeks, hours, by_appointment) in atoms(&self.days[day.rank()]) {
                let same = |(w, h, a, _): &&mut (Weeks, DayHours, bool, Days)| {
                    *w == weeks && *h == hours && *a == by_appointment
                };
                let one = Days::one(day, Nth::EVERY);
                match by_hours.iter_mut().find(same) {
                    Some((.., days)) => *days = days.or(one),
                    None => by_hours.push((weeks, hours, by_appointment, one)),
                }
            }
            added.extend(self.in_some_weeks_of_the_month(day));
        }
        let rule = |(weeks, hours, by_appointment, days)| Rule {
            weeks,
            by_appointment,
            ..Rule::weekly(days, hours)
        };
        by_hours
            .into_iter()
            .map(rule)
            .chain(added)
            .chain(self.holidays.clone())
            .collect()
    }

    fn in_some_weeks_of_the_month(&self, day: Weekday) -> impl Iterator<Item = Rule> {
        let entries = &self.days[day.rank()];
        let alone = entries.len() == 1;
        let some = entries.iter().filter(|entry| entry.nth != Nth::EVERY);
        some.map(move |entry| Rule {
            weeks: entry.weeks,
            adds: !alone,
            by_appointment: entry.by_appointment,
            ..Rule::weekly(
                Days::one(day, entry.nth),
                DayHours::union(entry.intervals.clone()),
            )
        })
    }
}

/// What is left of hours when a group closes: in the weeks it closes, the
/// other half of the day; in the others, all.
fn parts_left(entry: Entry, group: &Group) -> Vec<Entry> {
    let cut = entry
        .intervals
        .iter()
        .filter_map(|&interval| group.cut(interval));
    let within = Entry {
        weeks: entry.weeks.and(group.weeks),
        intervals: cut.collect(),
        ..entry.clone()
    };
    let outside = Entry {
        weeks: entry.weeks.without(group.weeks),
        ..entry
    };
    let holds = |entry: &Entry| entry.weeks != Weeks::NONE && !entry.intervals.is_empty();
    [within, outside].into_iter().filter(holds).collect()
}

/// The hours of a day by the weeks they are kept in, each week in one set.
fn atoms(entries: &[Entry]) -> Vec<(Weeks, DayHours, bool)> {
    let mut sets = vec![Weeks::EVERY];
    let weekly = || entries.iter().filter(|entry| entry.nth == Nth::EVERY);
    for entry in weekly() {
        let halves = |set: &Weeks| [set.and(entry.weeks), set.without(entry.weeks)];
        sets = sets
            .iter()
            .flat_map(halves)
            .filter(|&set| set != Weeks::NONE)
            .collect();
    }
    let mut alike: BTreeMap<(DayHours, bool), Weeks> = BTreeMap::new();
    for set in sets {
        let here: Vec<&Entry> = weekly().filter(|e| set.and(e.weeks) == set).collect();
        let intervals = here.iter().flat_map(|entry| entry.intervals.clone());
        let hours = DayHours::union(intervals.collect());
        if !hours.is_closed() {
            let by_appointment = here.iter().all(|entry| entry.by_appointment);
            let weeks = alike.entry((hours, by_appointment)).or_insert(Weeks::NONE);
            *weeks = weeks.or(set);
        }
    }
    alike
        .into_iter()
        .map(|((hours, appointment), weeks)| (weeks, hours, appointment))
        .collect()
}
