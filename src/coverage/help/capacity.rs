//! How much a place weighs: hours × staff.

use crate::hours::{Staff, WeeklyHours};
use crate::territory::PlaceKind;

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

    /// The capacity of a place in hours of work a week: its hours times its
    /// staff, each as known, else that of its kind.
    #[must_use]
    pub fn capacity(
        &self,
        kind: PlaceKind,
        hours: Option<WeeklyHours>,
        staff: Option<Staff>,
    ) -> WeeklyHours {
        let staff = staff.unwrap_or_else(|| self.staff(kind));
        staff.times(hours.unwrap_or_else(|| self.hours(kind)))
    }
}
