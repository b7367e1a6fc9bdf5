//! Tokens to groups.
//!
//! A text names days and then their hours, or hours and then their days; which
//! of the two comes first tells, and a group ends where the first comes again.

use super::group::Group;
use super::token::Token;
use crate::hours::{Assumption, Days, Misread, NoSchedule, Nth, TimeOfDay, Weeks};

/// The groups of a text, and what was assumed to make them.
pub(super) fn groups(tokens: &[Token]) -> Result<(Vec<Group>, Vec<Assumption>), NoSchedule> {
    let times_first = tokens
        .iter()
        .find_map(|token| match token {
            Token::Time(_) | Token::Placeholder => Some(true),
            Token::Days(_) | Token::Holidays => Some(false),
            _ => None,
        })
        .unwrap_or(false);
    let mut grouping = Grouping {
        done: Vec::new(),
        current: Group::new(Weeks::EVERY),
        weeks: Weeks::EVERY,
        times_first,
        before: None,
        assumptions: Vec::new(),
        holidays_off: false,
    };
    for token in tokens {
        grouping.take(token)?;
        grouping.before = Some(token.clone());
    }
    grouping.finish()?;
    if grouping.holidays_off {
        grouping.done.push(Group::closed_on_holidays());
    }
    let homeless = |group: &Group| !group.has_days() && !group.is_placeholder();
    if grouping.done.len() > 1 && grouping.done.iter().any(homeless) {
        return Err(Misread::NoDay.into());
    }
    Ok((grouping.done, grouping.assumptions))
}

struct Grouping {
    done: Vec<Group>,
    current: Group,
    /// The weeks that hold until others are named.
    weeks: Weeks,
    times_first: bool,
    before: Option<Token>,
    assumptions: Vec<Assumption>,
    /// Whether holidays are excepted from days named before their times.
    holidays_off: bool,
}

impl Grouping {
    fn take(&mut self, token: &Token) -> Result<(), NoSchedule> {
        match *token {
            Token::Days(days) => self.days(days)?,
            Token::Holidays => self.holidays()?,
            Token::Time(time) => self.time(Some(time))?,
            Token::Placeholder => self.time(None)?,
            Token::Ordinal(n) => self.ordinal(n)?,
            Token::Half(half) => self.current.add_half(half),
            Token::Weeks(weeks) => self.named_weeks(weeks)?,
            Token::Alternate(said, weeks) => {
                self.assumptions.push(Assumption::WhichWeeks(said));
                self.named_weeks(weeks)?;
            }
            Token::Monthly => {
                self.assumptions.push(Assumption::WhichOfMonth);
                self.monthly();
            }
            // Of days that nothing is said of yet, some are left out.
            Token::Except if self.current.has_days() && !self.current.says() => {
                self.current.excepting = true;
            }
            Token::Closed | Token::Except => self.closed()?,
            Token::Open if self.current.closed => self.finish()?,
            Token::Appointment => self.current.by_appointment = true,
            _ => {}
        }
        Ok(())
    }

    fn holidays(&mut self) -> Result<(), NoSchedule> {
        self.turn_to_days()?;
        if self.current.excepting {
            self.holidays_off = true;
        } else {
            self.current.holidays = true;
        }
        Ok(())
    }

    fn days(&mut self, days: Days) -> Result<(), NoSchedule> {
        self.turn_to_days()?;
        self.current.add_days(days);
        Ok(())
    }

    /// Ends the group when the days to come belong to another.
    fn turn_to_days(&mut self) -> Result<(), NoSchedule> {
        let goes_on = matches!(self.before, Some(Token::And | Token::Slash | Token::To));
        let ends = match (&self.current, self.times_first) {
            (group, _) if group.closed => group.has_days() && !(group.closed_first && goes_on),
            (group, false) => group.has_days() && group.says(),
            (_, true) => false,
        };
        if ends { self.finish() } else { Ok(()) }
    }

    fn time(&mut self, time: Option<TimeOfDay>) -> Result<(), NoSchedule> {
        if self.current.closed {
            return Err(Misread::Word("fermé".to_owned()).into());
        }
        if self.times_first && self.current.has_days() && self.current.has_times() {
            self.finish()?;
        }
        self.current.add_time(time);
        Ok(())
    }

    fn ordinal(&mut self, n: i8) -> Result<(), NoSchedule> {
        if !self.times_first && self.current.has_days() && self.current.says() {
            self.finish()?;
        }
        self.current.add_ordinal(n);
        Ok(())
    }

    fn named_weeks(&mut self, weeks: Weeks) -> Result<(), NoSchedule> {
        let heads = self.current.is_empty() || matches!(self.before, Some(Token::Break));
        if heads {
            self.finish()?;
            self.weeks = weeks;
        }
        self.current.weeks = weeks;
        Ok(())
    }

    fn monthly(&mut self) {
        let first = Nth::new(1).expect("months have a first of each day");
        self.current.days = super::days::restricted(self.current.days, first);
        self.current.add_ordinal(1);
    }

    fn closed(&mut self) -> Result<(), NoSchedule> {
        if self.current.has_days() && !self.current.says() {
            self.current.closed = true;
            return Ok(());
        }
        self.finish()?;
        self.current.closed = true;
        self.current.closed_first = true;
        Ok(())
    }

    /// Ends a group, and checks that it says what of which days.
    fn finish(&mut self) -> Result<(), NoSchedule> {
        let group = std::mem::replace(&mut self.current, Group::new(self.weeks));
        if let Some(last) = self.done.last_mut()
            && group.restricts(last)
        {
            last.days = group.days;
            return Ok(());
        }
        match (group.has_days(), group.says()) {
            (true, true) => self.done.push(group),
            (true, false) => return Err(no_time(&group)),
            // Hours of no day may be all that a text holds; the last group knows.
            (false, _) if group.has_times() && !group.is_placeholder() => self.done.push(group),
            // An appointment or a closing of nothing in particular.
            (false, _) => {
                self.current.by_appointment = group.by_appointment;
                if group.has_times() {
                    self.done.push(group);
                }
            }
        }
        Ok(())
    }
}

fn no_time(group: &Group) -> NoSchedule {
    let day = group.days.weekdays().next();
    Misread::NoTime(day.map_or("PH", |day| day.osm())).into()
}
