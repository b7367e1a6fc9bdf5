//! Where a place stands, and how well that is known.

use std::fmt;

use crate::crs::LonLat;

/// How a position came to be, the most precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// By the source, and nothing contradicts it.
    Given,
    /// From the address, to the house number.
    Address,
    /// From the address, to the street.
    Street,
    /// The middle of the commune's main town.
    TownCentre,
    /// Somewhere in the commune.
    Commune,
}

impl Precision {
    /// Every precision, the finest first.
    pub const ALL: &'static [Self] = &[
        Self::Given,
        Self::Address,
        Self::Street,
        Self::TownCentre,
        Self::Commune,
    ];

    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Address => "address",
            Self::Street => "street",
            Self::TownCentre => "town-centre",
            Self::Commune => "commune",
        }
    }

    /// Whether the position tells the building: distances from it mean what
    /// they say.
    #[must_use]
    pub fn is_precise(self) -> bool {
        matches!(self, Self::Given | Self::Address)
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

/// A position with its precision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Where, in degrees.
    pub lonlat: LonLat,
    /// How well that is known.
    pub precision: Precision,
}
