//! Which weeks of the year, numbered as in ISO 8601.

use std::fmt;

/// Some ISO weeks of every year, 1 to 53.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weeks(u64);

impl Weeks {
    /// All weeks.
    pub const EVERY: Self = Self(((1 << 53) - 1) << 1);
    /// No week.
    pub const NONE: Self = Self(0);
    /// Weeks 1, 3, … 53 (*semaines impaires*). Where a year has 53 weeks two
    /// odd ones follow each other, as they do on a printed calendar.
    pub const ODD: Self = Self(0x002A_AAAA_AAAA_AAAA);
    /// Weeks 2, 4, … 52 (*semaines paires*).
    pub const EVEN: Self = Self(Self::EVERY.0 & !Self::ODD.0);

    /// Every `step`-th week from one to another, both from 1 to 53; `None`
    /// for other numbers, a step of nothing, or when the last is before the first.
    #[must_use]
    pub fn range(first: u8, last: u8, step: u8) -> Option<Self> {
        let valid = (1..=53).contains(&first) && (first..=53).contains(&last) && step > 0;
        let weeks = || (first..=last).step_by(usize::from(step));
        valid.then(|| Self(weeks().fold(0, |bits, week| bits | 1 << week)))
    }

    /// Those of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those of the first that are not of the second.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a week is among them.
    #[must_use]
    pub const fn holds(self, week: u8) -> bool {
        self.0 >> week & 1 == 1
    }

    /// Runs of weeks one after the other, first and last.
    fn runs(self) -> Vec<(u8, u8)> {
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for week in (1..=53).filter(|&week| self.holds(week)) {
            match runs.last_mut() {
                Some(run) if run.1 + 1 == week => run.1 = week,
                _ => runs.push((week, week)),
            }
        }
        runs
    }
}

/// As OpenStreetMap writes them: `1-53/2`, `2-52/2`, `10-20,30`.
impl fmt::Display for Weeks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::ODD => return f.write_str("1-53/2"),
            Self::EVEN => return f.write_str("2-52/2"),
            _ => {}
        }
        for (rank, (first, last)) in self.runs().into_iter().enumerate() {
            let comma = if rank == 0 { "" } else { "," };
            write!(f, "{comma}{first}")?;
            if last > first {
                write!(f, "-{last}")?;
            }
        }
        Ok(())
    }
}
