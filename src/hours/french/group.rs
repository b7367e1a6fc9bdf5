//! Hours that belong together: days, times and what is said of both.

use super::days::restricted;
use super::token::{Half, Token};
use crate::hours::{Days, Implausible, Interval, Misread, NoSchedule, Nth, TimeOfDay, Weeks};

/// Where a half-day parts: noon for help that has none at one o'clock.
const PARTING: u16 = 13 * 60;

/// What one part of a text says, while it is read.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word that was met or not"
)]
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) days: Days,
    pub(super) holidays: bool,
    /// `None` for a placeholder.
    times: Vec<Option<TimeOfDay>>,
    pub(super) weeks: Weeks,
    pub(super) half: Option<Half>,
    pub(super) closed: bool,
    /// Whether « fermé » came before its days.
    pub(super) closed_first: bool,
    pub(super) by_appointment: bool,
    /// Whether the days to come are left out of those before.
    pub(super) excepting: bool,
    nth: Nth,
    /// Whether days came since the last ordinal.
    nth_used: bool,
}

impl Group {
    pub(super) fn new(weeks: Weeks) -> Self {
        Self {
            days: Days::NONE,
            holidays: false,
            times: Vec::new(),
            weeks,
            half: None,
            closed: false,
            closed_first: false,
            by_appointment: false,
            excepting: false,
            nth: Nth::NONE,
            nth_used: false,
        }
    }

    /// « fermé les jours fériés ».
    pub(super) fn closed_on_holidays() -> Self {
        Self {
            holidays: true,
            closed: true,
            ..Self::new(Weeks::EVERY)
        }
    }

    pub(super) fn has_days(&self) -> bool {
        !self.days.is_empty() || self.holidays
    }

    pub(super) fn has_times(&self) -> bool {
        !self.times.is_empty()
    }

    /// Whether something is said of its days.
    pub(super) fn says(&self) -> bool {
        self.has_times() || self.half.is_some() || self.closed || self.by_appointment
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.has_days() && !self.says()
    }

    pub(super) fn add_time(&mut self, time: Option<TimeOfDay>) {
        self.times.push(time);
    }

    pub(super) fn add_days(&mut self, days: Days) {
        if self.excepting {
            self.days = self.days.without(days);
            return;
        }
        let days = match self.nth {
            Nth::NONE => days,
            nth => restricted(days, nth),
        };
        self.days = self.days.or(days);
        self.nth_used = true;
    }

    pub(super) fn add_ordinal(&mut self, n: i8) {
        if self.nth_used {
            self.nth = Nth::NONE;
        }
        self.nth_used = false;
        self.nth = self.nth.or(Nth::new(n).unwrap_or(Nth::NONE));
    }

    pub(super) fn add_half(&mut self, half: Half) {
        self.half = Some(match self.half {
            Some(known) if known != half => Half::AllDay,
            _ => half,
        });
    }

    /// Whether it does nothing but say which of the days of the group before
    /// it: « samedi 9h-12h (les 2 premiers samedis) ».
    pub(super) fn restricts(&self, before: &Self) -> bool {
        let named = |group: &Self| group.days.weekdays().collect::<Vec<_>>();
        self.nth != Nth::NONE && !self.says() && self.has_days() && named(self) == named(before)
    }

    /// Whether the times are complete and every one a placeholder.
    pub(super) fn is_placeholder(&self) -> bool {
        self.has_times() && self.pairs().all(is_void)
    }

    fn pairs(&self) -> impl Iterator<Item = &[Option<TimeOfDay>]> {
        self.times.chunks(2)
    }

    /// The stretches of a day that its times make.
    ///
    /// # Errors
    /// When a time stands alone or a stretch ends before it starts.
    pub(super) fn intervals(&self) -> Result<Vec<Interval>, NoSchedule> {
        if let (Some(half), false) = (self.half, self.has_times()) {
            return Ok(usual_hours(half));
        }
        let mut intervals = Vec::new();
        for pair in self.pairs().filter(|pair| !is_void(pair)) {
            let &[Some(from), Some(to)] = pair else {
                let alone = pair.iter().flatten().next();
                return Err(
                    Misread::LoneTime(alone.map(ToString::to_string).unwrap_or_default()).into(),
                );
            };
            let from = if from == TimeOfDay::END {
                TimeOfDay::START
            } else {
                from
            };
            let interval = Interval::new(from, to).ok_or(Implausible::Backwards)?;
            intervals.push(interval);
        }
        Ok(intervals)
    }

    /// What is left of a stretch when the group closes its half of the day.
    pub(super) fn cut(&self, interval: Interval) -> Option<Interval> {
        let parting = TimeOfDay::from_minutes(PARTING).expect("one o'clock is a time");
        match self.half {
            Some(Half::Morning) => Interval::new(interval.from().max(parting), interval.to()),
            Some(Half::Afternoon) => Interval::new(interval.from(), interval.to().min(parting)),
            Some(Half::AllDay) | None => None,
        }
    }
}

/// A placeholder, or midnight to midnight.
fn is_void(pair: &[Option<TimeOfDay>]) -> bool {
    match pair {
        [Some(from), Some(to)] => *from == TimeOfDay::START && *to == TimeOfDay::START,
        pair => pair.contains(&None),
    }
}

/// The hours taken for a half-day that is named and not timed: a convention,
/// the hours most often met in the list of France Services.
fn usual_hours(half: Half) -> Vec<Interval> {
    let stretch = |from, to| {
        let time = |hour| TimeOfDay::new(hour, 0).expect("an hour of the day");
        Interval::new(time(from), time(to)).expect("it ends after it starts")
    };
    let (morning, afternoon) = (stretch(9, 12), stretch(14, 17));
    match half {
        Half::Morning => vec![morning],
        Half::Afternoon => vec![afternoon],
        Half::AllDay => vec![morning, afternoon],
    }
}

/// The first word of a text that is not understood.
pub(super) fn unknown(tokens: &[Token]) -> Option<Misread> {
    tokens.iter().find_map(|token| match token {
        Token::Unknown(word) => Some(Misread::Word(word.clone())),
        Token::Number(number) => Some(Misread::Word(number.to_string())),
        _ => None,
    })
}
