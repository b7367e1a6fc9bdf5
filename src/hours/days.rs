//! Which days of the week, and which of them in their month.

use std::fmt;

use crate::hours::{Day, Weekday};

/// Which of the days of one name in a month: the first, the third, the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nth(u16);

impl Nth {
    /// None of them.
    pub const NONE: Self = Self(0);
    /// All of them.
    pub const EVERY: Self = Self(0b1_1111);

    /// The `n`-th of a month: 1 to 5 from its start, −1 to −5 from its end;
    /// `None` for any other number.
    #[must_use]
    pub fn new(n: i8) -> Option<Self> {
        match n {
            1..=5 => Some(Self(1 << (n - 1))),
            -5..=-1 => Some(Self(1 << (4 - n))),
            _ => None,
        }
    }

    /// Those of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        let all = self.0 | other.0;
        if all & Self::EVERY.0 == Self::EVERY.0 {
            Self::EVERY
        } else {
            Self(all)
        }
    }

    fn holds(self, day: Day) -> bool {
        let (first, last) = (day.nth(), day.nth_from_end());
        self.0 & (1 << (first - 1)) != 0 || self.0 & (1 << (4 + last)) != 0
    }

    /// The numbers, those from the end of the month last.
    fn numbers(self) -> impl Iterator<Item = i8> {
        let known = (1..=5).chain((1..=5).map(|n: i8| -n));
        known.filter(move |&n| Self::new(n).is_some_and(|one| self.0 & one.0 != 0))
    }
}

/// Some days of the week, each every week or in some places of the month only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days([Nth; 7]);

impl Days {
    /// No day.
    pub const NONE: Self = Self([Nth::NONE; 7]);
    /// Every day.
    pub const EVERY: Self = Self([Nth::EVERY; 7]);

    /// One day of the week, those of each month that `nth` says.
    #[must_use]
    pub fn one(day: Weekday, nth: Nth) -> Self {
        let mut days = Self::NONE;
        days.0[day.rank()] = nth;
        days
    }

    /// Those of either.
    #[must_use]
    pub fn or(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.or(theirs);
        }
        self
    }

    /// Those of the first whose day of the week the second does not name.
    #[must_use]
    pub fn without(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            if theirs != Nth::NONE {
                *mine = Nth::NONE;
            }
        }
        self
    }

    /// Which of the days of this name.
    #[must_use]
    pub fn nth(self, day: Weekday) -> Nth {
        self.0[day.rank()]
    }

    /// The days of the week named.
    pub fn weekdays(self) -> impl Iterator<Item = Weekday> {
        let named = move |day: &Weekday| self.nth(*day) != Nth::NONE;
        Weekday::ALL.into_iter().filter(named)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Whether a day is among them.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.nth(day.weekday()).holds(day)
    }
}

/// As OpenStreetMap writes them: `Mo-Fr`, `Tu,Th[1,3]`.
impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rank = 0;
        let mut comma = "";
        while rank < 7 {
            let (day, nth) = (Weekday::ALL[rank], self.0[rank]);
            let alike = |n: &&Nth| nth == Nth::EVERY && **n == nth;
            let run = self.0[rank..].iter().take_while(alike).count().max(1);
            let last = Weekday::ALL[rank + run - 1];
            if nth != Nth::NONE {
                f.write_str(comma)?;
                comma = ",";
                match run {
                    1 => f.write_str(day.osm())?,
                    2 => write!(f, "{},{}", day.osm(), last.osm())?,
                    _ => write!(f, "{}-{}", day.osm(), last.osm())?,
                }
                write_nth(nth, f)?;
            }
            rank += run;
        }
        Ok(())
    }
}

fn write_nth(nth: Nth, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if nth == Nth::EVERY {
        return Ok(());
    }
    let numbers: Vec<String> = nth.numbers().map(|n| n.to_string()).collect();
    write!(f, "[{}]", numbers.join(","))
}
