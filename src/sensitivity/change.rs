//! What is changed.

use crate::units::Seconds;

/// An assumption that figures rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumption {
    /// The travel time within which a place counts.
    Cutoff,
    /// How fast people travel.
    Speed,
    /// The length of the way over the straight line.
    Detour,
    /// Whether cells with imputed figures count.
    Imputed,
    /// How fine the grid of people is.
    Grid,
    /// Cut-off, speeds and detour, all changed the same way.
    Together,
}

impl Assumption {
    /// Every assumption, in the order of tables.
    pub const ALL: [Self; 6] = [
        Self::Cutoff,
        Self::Speed,
        Self::Detour,
        Self::Imputed,
        Self::Grid,
        Self::Together,
    ];

    /// The stable name in tables and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cutoff => "cutoff",
            Self::Speed => "speed",
            Self::Detour => "detour",
            Self::Imputed => "imputed",
            Self::Grid => "grid",
            Self::Together => "together",
        }
    }
}

/// One change of one assumption, or of those of travel together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Every cut-off is shorter by this.
    ShorterCutoff(Seconds),
    /// Every cut-off is longer by this.
    LongerCutoff(Seconds),
    /// Speeds are multiplied by so many thousandths, below 1000.
    Slower(u32),
    /// Speeds are multiplied by so many thousandths, above 1000.
    Faster(u32),
    /// A low detour factor.
    LowDetour(f64),
    /// A high detour factor.
    HighDetour(f64),
    /// Imputed cells are left out.
    WithoutImputed,
    /// Squares are gathered into squares of one kilometre.
    SquareKilometres,
    /// Cells are gathered into communes.
    Communes,
    /// The shorter cut-off, the lower speeds, the higher detour factor.
    Against,
    /// The longer cut-off, the higher speeds, the lower detour factor.
    InFavour,
}

impl Change {
    /// What is changed.
    #[must_use]
    pub fn assumption(self) -> Assumption {
        match self {
            Self::ShorterCutoff(_) | Self::LongerCutoff(_) => Assumption::Cutoff,
            Self::Slower(_) | Self::Faster(_) => Assumption::Speed,
            Self::LowDetour(_) | Self::HighDetour(_) => Assumption::Detour,
            Self::WithoutImputed => Assumption::Imputed,
            Self::SquareKilometres | Self::Communes => Assumption::Grid,
            Self::Against | Self::InFavour => Assumption::Together,
        }
    }

    /// The stable name of the change among those of its assumption.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ShorterCutoff(_) => "shorter",
            Self::LongerCutoff(_) => "longer",
            Self::Slower(_) => "slower",
            Self::Faster(_) => "faster",
            Self::LowDetour(_) => "low",
            Self::HighDetour(_) => "high",
            Self::WithoutImputed => "left-out",
            Self::SquareKilometres => "1km",
            Self::Communes => "communes",
            Self::Against => "against",
            Self::InFavour => "in-favour",
        }
    }

    /// By how much: minutes for a cut-off (below zero where shorter), a factor
    /// for speeds and detours; nothing for the others.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::ShorterCutoff(by) => Some(-by.minutes()),
            Self::LongerCutoff(by) => Some(by.minutes()),
            Self::Slower(factor) | Self::Faster(factor) => Some(f64::from(factor) / 1000.0),
            Self::LowDetour(factor) | Self::HighDetour(factor) => Some(factor),
            _ => None,
        }
    }
}
