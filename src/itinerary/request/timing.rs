//! Days, weeks, and how often a stop is visited.

use std::fmt;

use crate::hours::Weekday;

/// A set of days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b1_1111);
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);

    /// The set of these days.
    #[must_use]
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |set, &day| set | 1 << day as u8))
    }

    /// Whether the day is among them.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 >> day as u8 & 1 == 1
    }

    /// The days in both sets.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .into_iter()
            .filter(move |&day| self.contains(day))
    }
}

impl fmt::Display for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.iter().map(Weekday::key).collect();
        f.write_str(&if names.is_empty() {
            "no day".to_owned()
        } else {
            names.join(", ")
        })
    }
}

/// How often a stop is visited: always on the same weekday, evenly spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// Every fourth week.
    Monthly,
}

impl Frequency {
    /// Every frequency, most often first.
    pub const ALL: [Self; 3] = [Self::Weekly, Self::Fortnightly, Self::Monthly];

    /// The weeks from one visit to the next.
    #[must_use]
    pub fn weeks(self) -> u32 {
        match self {
            Self::Weekly => 1,
            Self::Fortnightly => 2,
            Self::Monthly => 4,
        }
    }

    /// The stable name written to files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
        }
    }

    /// The frequency of this stable name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|frequency| frequency.key() == key)
    }
}

/// The weeks after which a plan starts again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cycle(u32);

impl Cycle {
    /// A cycle of 1 to 52 weeks; `None` of any other number.
    #[must_use]
    pub fn new(weeks: u32) -> Option<Self> {
        (1..=52).contains(&weeks).then_some(Self(weeks))
    }

    /// Its weeks.
    #[must_use]
    pub fn weeks(self) -> u32 {
        self.0
    }

    /// Whether visits at this frequency, repeated cycle after cycle, stay
    /// evenly spread.
    #[must_use]
    pub fn holds(self, frequency: Frequency) -> bool {
        self.0.is_multiple_of(frequency.weeks())
    }
}
