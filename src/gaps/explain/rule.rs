//! The written rule by which a zone is found solid or not.

use crate::units::{Metres, Persons, Seconds};

/// What may be wrong with calling a zone a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// People who would be within reach if the cut-off were a little longer.
    Margin,
    /// People who would be within reach if everyone travelled a little faster.
    Faster,
    /// People whose way starts or ends far off the roads, or who reach nothing
    /// for want of a road to join.
    Linkage,
    /// People whose EPCI has no place in the lists at all: places may be
    /// missing from the lists rather than from the land.
    Unlisted,
    /// People nearer to the outer border than to their nearest place, where
    /// no place is known beyond that border.
    Edge,
    /// People whose nearest place stands in a list without a date.
    Undated,
    /// People whose nearest place was last heard of longer ago than the age
    /// limit, at the date of the study.
    Stale,
    /// People of cells whose figures were imputed for statistical secrecy.
    Imputed,
}

impl Doubt {
    /// Every doubt, in the order of tables and texts.
    pub const ALL: [Self; 8] = [
        Self::Margin,
        Self::Faster,
        Self::Linkage,
        Self::Unlisted,
        Self::Edge,
        Self::Undated,
        Self::Stale,
        Self::Imputed,
    ];

    /// The stable name in tables and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Margin => "margin",
            Self::Faster => "faster",
            Self::Linkage => "linkage",
            Self::Unlisted => "unlisted",
            Self::Edge => "edge",
            Self::Undated => "undated",
            Self::Stale => "stale",
            Self::Imputed => "imputed",
        }
    }

    /// Whether the zone may be no gap at all if the doubt is right. A list
    /// without a date, an old one and imputed figures alone do not undo a gap.
    #[must_use]
    pub fn can_undo(self) -> bool {
        !matches!(self, Self::Undated | Self::Stale | Self::Imputed)
    }
}

/// How far a zone can be trusted to be a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Solid: no doubt weighs.
    A,
    /// To be looked at: at least one doubt weighs.
    B,
    /// Not to be relied on: a doubt that can undo the gap holds for most of
    /// its people.
    C,
}

impl Grade {
    /// The letter in tables.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// The figures of the rule, before they are validated by [`ConfidenceRule::new`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConfidenceParts {
    /// How much longer the cut-off is made for [`Doubt::Margin`].
    pub margin: Seconds,
    /// What times are multiplied by for [`Doubt::Faster`], in thousandths.
    pub faster: u16,
    /// A doubt weighs above this share of the people, in thousandths.
    pub weighs: u16,
    /// A doubt decides above this share of the people, in thousandths.
    pub decides: u16,
    /// A place outside the territory this near to the border makes the land
    /// beyond it known.
    pub neighbours: Metres,
    /// Legs off the roads longer than this together make a bad linkage.
    pub off_road: Metres,
    /// What is said of a place is stale when it is more than so many whole
    /// months old, for [`Doubt::Stale`].
    pub max_age: u16,
}

/// The rule: a doubt *weighs* above one share of a zone's people and *decides*
/// above a second. Grade A where none weighs; C where one that
/// [can undo](Doubt::can_undo) the gap decides; B otherwise. What is not known
/// lowers no grade, and is told as not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConfidenceRule(ConfidenceParts);

/// Why the figures make no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleError {
    /// Times cannot be made longer, or nothing.
    #[error("times are multiplied by {0} thousandths; give more than 0 and at most 1000")]
    Faster(u16),
    /// Shares out of order.
    #[error(
        "a doubt weighs above {weighs} thousandths and decides above {decides}; give shares below 1000, the first no greater than the second"
    )]
    Shares {
        /// The share above which a doubt weighs.
        weighs: u16,
        /// The share above which it decides.
        decides: u16,
    },
}

impl Default for ConfidenceRule {
    /// Five minutes; times by nine tenths; a quarter and a half of the people;
    /// places known within 30 km beyond the border; 500 m off the roads, which
    /// take more on foot than the five minutes; lists of two years at most.
    fn default() -> Self {
        let metres = |length| Metres::new(length).expect("a constant length");
        Self(ConfidenceParts {
            margin: Seconds::from_tenths(5 * 600),
            faster: 900,
            weighs: 250,
            decides: 500,
            neighbours: metres(30_000.0),
            off_road: metres(500.0),
            max_age: 24,
        })
    }
}

impl ConfidenceRule {
    /// Validates the figures.
    ///
    /// # Errors
    /// [`RuleError`] where times would not get shorter, or the shares are not
    /// below the whole and in order.
    pub fn new(parts: ConfidenceParts) -> Result<Self, RuleError> {
        let ConfidenceParts {
            faster,
            weighs,
            decides,
            ..
        } = parts;
        if !(1..=1000).contains(&faster) {
            return Err(RuleError::Faster(faster));
        }
        if weighs > decides || decides >= 1000 {
            return Err(RuleError::Shares { weighs, decides });
        }
        Ok(Self(parts))
    }

    /// The figures.
    #[must_use]
    pub fn parts(&self) -> &ConfidenceParts {
        &self.0
    }

    /// Whether a doubt about `part` of the people of a zone weighs; the share
    /// itself does not.
    #[must_use]
    pub fn weighs(&self, part: Persons, whole: Persons) -> bool {
        above(part, whole, self.0.weighs)
    }

    /// The grade of a zone of `whole` people, from the people each doubt is about.
    #[must_use]
    pub fn grade(
        &self,
        doubts: impl IntoIterator<Item = (Doubt, Persons)>,
        whole: Persons,
    ) -> Grade {
        let of = |(doubt, part): (Doubt, Persons)| {
            if doubt.can_undo() && above(part, whole, self.0.decides) {
                Grade::C
            } else if self.weighs(part, whole) {
                Grade::B
            } else {
                Grade::A
            }
        };
        doubts.into_iter().map(of).max().unwrap_or(Grade::A)
    }

    /// Whether a trip would be within the cut-off, the cut-off made longer.
    pub(super) fn within_margin(&self, time: Seconds, cutoff: Seconds) -> bool {
        time <= cutoff + self.0.margin
    }

    /// Whether a trip would be within the cut-off, travelled faster.
    pub(super) fn within_faster(&self, time: Seconds, cutoff: Seconds) -> bool {
        u64::from(time.tenths()) * u64::from(self.0.faster) <= u64::from(cutoff.tenths()) * 1000
    }
}

fn above(part: Persons, whole: Persons, thousandths: u16) -> bool {
    u128::from(part.thousandths()) * 1000
        > u128::from(whole.thousandths()) * u128::from(thousandths)
}
