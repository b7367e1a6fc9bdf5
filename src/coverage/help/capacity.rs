//! How much a place weighs: hours × staff.

use crate::hours::WeeklyHours;
use crate::territory::PlaceKind;

/// People at work in a place at the same time, in thousandths, so that part
/// of a post can be said and sums stay exact; at least a thousandth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Staff(u32);

impl Staff {
    /// One person.
    pub const ONE: Self = Self(1000);

    /// So many people; `None` unless from a thousandth to a thousand.
    #[must_use]
    pub fn new(people: f64) -> Option<Self> {
        let thousandths = (people * 1000.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked in the same expression"
        )]
        (1.0..=1e6)
            .contains(&thousandths)
            .then(|| Self(thousandths as u32))
    }

    /// How many people.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// The hours that they work together when a place is open for so long, to
    /// the minute of the 52 weeks below.
    #[must_use]
    pub fn times(self, hours: WeeklyHours) -> WeeklyHours {
        let minutes = u128::from(hours.minutes_over_the_year()) * u128::from(self.0) / 1000;
        WeeklyHours::over_the_year(u64::try_from(minutes).unwrap_or(u64::MAX))
    }
}

/// What is taken for places whose hours or staff are not known, by kind.
///
/// Hours: 29 for France Services, the median of the 2,797 rows with hours of
/// the national list of 1 August 2024 (quartiles 24.5 and 33.25; the charter
/// asks for at least 24); 25 for public bodies and 30 for everything else, the
/// medians of the 11 public bodies and of the 2,743 structures of all kinds
/// with hours in an extract of data·inclusion. Staff: two for France Services,
/// whose charter asks for two agents; one elsewhere, a convention of this
/// project, for no open list says how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacities {
    kinds: [(WeeklyHours, Staff); PlaceKind::ALL.len()],
}

impl Default for Capacities {
    fn default() -> Self {
        let usual = |kind: &PlaceKind| {
            let (hours, staff) = match kind {
                PlaceKind::FranceServices => (29.0, 2.0),
                PlaceKind::PublicBody => (25.0, 1.0),
                _ => (30.0, 1.0),
            };
            let hours = WeeklyHours::from_hours(hours).expect("less than a week");
            (hours, Staff::new(staff).expect("one or two people"))
        };
        let mut kinds = [(WeeklyHours::ZERO, Staff::ONE); PlaceKind::ALL.len()];
        for (slot, kind) in kinds.iter_mut().zip(PlaceKind::ALL) {
            *slot = usual(kind);
        }
        Self { kinds }
    }
}

impl Capacities {
    /// The same with other figures for one kind.
    #[must_use]
    pub fn with(mut self, kind: PlaceKind, hours: WeeklyHours, staff: Staff) -> Self {
        self.kinds[kind as usize] = (hours, staff);
        self
    }

    /// The hours a week taken for places of a kind without a schedule.
    #[must_use]
    pub fn hours(&self, kind: PlaceKind) -> WeeklyHours {
        self.kinds[kind as usize].0
    }

    /// The staff taken for places of a kind.
    #[must_use]
    pub fn staff(&self, kind: PlaceKind) -> Staff {
        self.kinds[kind as usize].1
    }

    /// The capacity of a place in hours of work a week: its hours, or those
    /// of its kind where it has no schedule, times its staff.
    #[must_use]
    pub fn capacity(&self, kind: PlaceKind, known: Option<WeeklyHours>) -> WeeklyHours {
        self.staff(kind)
            .times(known.unwrap_or_else(|| self.hours(kind)))
    }
}
