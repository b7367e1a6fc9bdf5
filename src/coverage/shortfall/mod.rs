//! Who bears the gap: why people are not properly served, each counted once.
//!
//! A resident is *served* when, within the cut-off (inclusive), places of the
//! kinds asked for are open for enough hours a week, and offer enough hours of
//! work a head. Whoever is not is counted under the **first** condition that
//! fails, in this order:
//!
//! 1. **unreachable**: no place can be reached at all, however far;
//! 2. **distance**: no place of any kind within the cut-off;
//! 3. **kind**: places within the cut-off, none of the kinds asked for;
//! 4. **hours**: places of the kind, but none whose hours are known (told
//!    apart), or too few hours a week with one of them open, or too few in the
//!    evening and on Saturdays;
//! 5. **capacity**: open, but too few hours of work a week for each resident
//!    who competes for them.
//!
//! The parts and the served add up to everyone, to the thousandth.
//!
//! **How much hangs on the order.** The first four conditions are nested: who
//! reaches no place has none within the cut-off, who has none has none of the
//! kind, and who has none of the kind has no open hours; each failure implies
//! those after it, so that no other order of these can be told and a Shapley
//! value would only share one cause among its consequences. Hours and capacity
//! alone do not imply each other: `also_capacity` counts the people put down
//! to hours who lack capacity as well, which is exactly what would move from
//! hours to capacity in the other order.

mod measure;
#[cfg(test)]
mod tests;

use crate::coverage::{Area, Zoning};
use crate::hours::WeeklyHours;
use crate::units::Quantity;

/// What must be within the cut-off for a resident to be served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Hours a week with a place of the kind open, known ones only; exactly as
    /// many are enough.
    pub open: WeeklyHours,
    /// Hours a week after the evening begins and on Saturdays, summed over
    /// places (the evening of a Saturday counts as both).
    pub off_hours: WeeklyHours,
    /// Hours of work a week for each resident; exactly as many are enough.
    pub capacity: f64,
}

/// What a cell reaches, each more than the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reached {
    /// No place at all, however far.
    #[default]
    Nothing,
    /// Places beyond the cut-off only.
    Beyond,
    /// A place within the cut-off, none of the kinds asked for.
    OtherKind,
    /// A place of those kinds, none whose hours are known.
    OfKind,
    /// A place of those kinds whose hours are known.
    KnownHours,
}

/// What a cell has within reach.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// How far it gets towards a place whose hours are known.
    pub reached: Reached,
    /// Hours a week with one of the places of the kinds asked for open.
    pub open: WeeklyHours,
    /// Their hours after the evening begins and on Saturdays.
    pub off_hours: WeeklyHours,
    /// Hours of work a week that they offer each resident.
    pub capacity: f64,
}

/// What becomes of a resident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Properly served.
    Served,
    /// No place within the cut-off.
    Distance,
    /// No place of the kinds asked for within it.
    Kind,
    /// None of them whose hours are known.
    UnknownHours,
    /// Too few known hours.
    Hours,
    /// Too little work a head.
    Capacity,
    /// No place can be reached at all.
    Unreachable,
}

impl Outcome {
    /// Every outcome, in the order of tables.
    pub const ALL: [Self; 7] = [
        Self::Served,
        Self::Distance,
        Self::Kind,
        Self::UnknownHours,
        Self::Hours,
        Self::Capacity,
        Self::Unreachable,
    ];

    /// The stable name in tables and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Served => "served",
            Self::Distance => "distance",
            Self::Kind => "kind",
            Self::UnknownHours => "hours_unknown",
            Self::Hours => "hours_too_few",
            Self::Capacity => "capacity",
            Self::Unreachable => "unreachable",
        }
    }
}

impl Need {
    /// What becomes of the residents of a cell: the first condition that fails.
    #[must_use]
    pub fn outcome(&self, standing: &Standing) -> Outcome {
        let too_few = standing.open < self.open || standing.off_hours < self.off_hours;
        match standing.reached {
            Reached::Nothing => Outcome::Unreachable,
            Reached::Beyond => Outcome::Distance,
            Reached::OtherKind => Outcome::Kind,
            Reached::OfKind if self.asks_hours() => Outcome::UnknownHours,
            Reached::OfKind | Reached::KnownHours if too_few => Outcome::Hours,
            _ if self.lacks_capacity(standing) => Outcome::Capacity,
            _ => Outcome::Served,
        }
    }

    /// Whether any hours are asked for.
    fn asks_hours(&self) -> bool {
        self.open > WeeklyHours::ZERO || self.off_hours > WeeklyHours::ZERO
    }

    fn lacks_capacity(&self, standing: &Standing) -> bool {
        standing.capacity < self.capacity
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortfallRow {
    /// The area.
    pub area: Area,
    /// Its people by what becomes of them, in the order of [`Outcome::ALL`].
    pub people: [Quantity; Outcome::ALL.len()],
    /// Those put down to hours who lack capacity as well.
    pub also_capacity: Quantity,
}

impl ShortfallRow {
    /// Its people of one outcome.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> Quantity {
        self.people[outcome as usize]
    }

    /// Those whom hours fail, known or not.
    #[must_use]
    pub fn hours(&self) -> Quantity {
        self.of(Outcome::UnknownHours) + self.of(Outcome::Hours)
    }

    /// Everyone.
    #[must_use]
    pub fn total(&self) -> Quantity {
        self.people.iter().copied().sum()
    }

    /// Everyone who is not served.
    #[must_use]
    pub fn shortfall(&self) -> Quantity {
        self.total().less(self.of(Outcome::Served))
    }

    /// The cause that most of the shortfall is put down to, of equals the
    /// first; `None` where all are served.
    #[must_use]
    pub fn main(&self) -> Option<&'static str> {
        let causes = [
            ("distance", self.of(Outcome::Distance)),
            ("kind", self.of(Outcome::Kind)),
            ("hours", self.hours()),
            ("capacity", self.of(Outcome::Capacity)),
            ("unreachable", self.of(Outcome::Unreachable)),
        ];
        // The last of the greatest, backwards: the first.
        let most = causes.iter().rev().max_by_key(|(_, people)| *people);
        most.filter(|(_, people)| !people.is_zero())
            .map(|&(key, _)| key)
    }
}

/// Who bears the gap of a territory.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// What was asked.
    pub need: Need,
    /// The whole territory.
    pub whole: ShortfallRow,
    /// By EPCI and by département, where the territory knows of any; areas of
    /// fewer than eleven households gathered.
    pub tables: Vec<(Zoning, Vec<ShortfallRow>)>,
}
