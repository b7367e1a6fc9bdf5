//! Times of day and the intervals between them, in whole minutes.

use std::fmt;

/// Minutes in a day.
pub(super) const DAY: u16 = 24 * 60;

/// A time of day in whole minutes of local time, from 00:00 to 24:00, both
/// included: an interval may end with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Midnight at the start of a day.
    pub const START: Self = Self(0);
    /// Midnight at the end of a day.
    pub const END: Self = Self(DAY);

    /// The time at this hour and minute; `None` past 24:00 or when the minute
    /// is 60 or more.
    #[must_use]
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        let total = hour.checked_mul(60)?.checked_add(minute)?;
        (minute < 60 && total <= DAY).then_some(Self(total))
    }

    /// The time this many minutes after midnight; `None` past 24:00.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes <= DAY).then_some(Self(minutes))
    }

    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

/// As OpenStreetMap writes it: `09:00`.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A stretch of one day: its start belongs to it, its end does not. A place
/// open from 09:00 to 12:00 is open at 09:00 and closed at 12:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl Interval {
    /// The whole day.
    pub const DAY: Self = Self {
        from: TimeOfDay::START,
        to: TimeOfDay::END,
    };

    /// From one time to a later one; `None` when it is not later.
    #[must_use]
    pub fn new(from: TimeOfDay, to: TimeOfDay) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// Its start, which belongs to it.
    #[must_use]
    pub const fn from(self) -> TimeOfDay {
        self.from
    }

    /// Its end, which does not.
    #[must_use]
    pub const fn to(self) -> TimeOfDay {
        self.to
    }

    /// How long it is, in minutes.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.to.0 - self.from.0
    }

    /// Whether a time lies in it.
    #[must_use]
    pub fn holds(self, time: TimeOfDay) -> bool {
        self.from <= time && time < self.to
    }

    /// Whether the two share a minute; those that only touch do not.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// As OpenStreetMap writes it: `09:00-12:00`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

/// The hours of one day: ascending intervals that neither overlap nor touch.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayHours(Vec<Interval>);

impl DayHours {
    /// Closed all day.
    pub const CLOSED: Self = Self(Vec::new());

    /// The union of intervals: what overlaps or touches becomes one.
    #[must_use]
    pub fn union(mut intervals: Vec<Interval>) -> Self {
        intervals.sort_unstable();
        let mut merged: Vec<Interval> = Vec::with_capacity(intervals.len());
        for next in intervals {
            match merged.last_mut() {
                Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
                _ => merged.push(next),
            }
        }
        Self(merged)
    }

    /// The hours with those of another added.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self::union(self.0.iter().chain(&other.0).copied().collect())
    }

    /// The intervals, ascending.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        &self.0
    }

    /// Whether it is closed all day.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is open at a time.
    #[must_use]
    pub fn is_open(&self, time: TimeOfDay) -> bool {
        self.0.iter().any(|interval| interval.holds(time))
    }

    /// How long it is open, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        self.0.iter().map(|interval| interval.minutes()).sum()
    }

    /// How long it is open from a time on, in minutes.
    #[must_use]
    pub fn minutes_from(&self, time: TimeOfDay) -> u16 {
        let late = |i: &Interval| Some(Interval::new(i.from.max(time), i.to)?.minutes());
        self.0.iter().filter_map(late).sum()
    }
}

/// As OpenStreetMap writes it: `09:00-12:00,14:00-17:00`, or `off`.
impl fmt::Display for DayHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_closed() {
            return f.write_str("off");
        }
        for (rank, interval) in self.0.iter().enumerate() {
            let comma = if rank == 0 { "" } else { "," };
            write!(f, "{comma}{interval}")?;
        }
        Ok(())
    }
}
