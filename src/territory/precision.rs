//! How well it is known where a place stands.

use std::fmt;

/// How a position came to be, the most precise first.
///
/// The scale is that of the national address base (BAN), whose geocoder says
/// with each answer how far it got (`result_type`,
/// <https://adresse.data.gouv.fr/outils/api-doc/adresse>): `housenumber`,
/// the number « à la plaque »; `street`, « placé approximativement au centre »
/// of the road; `locality`, a *lieu-dit*; `municipality`, « à la commune ».
/// A position that a source gives without a word on how it got it stands
/// above that scale, and one that only the outline of a commune gives below.
///
/// ```
/// use maillage::territory::Precision;
///
/// let street = Precision::of_geocoder("street", Some(0.97)).expect("a word of the BAN");
/// assert!(!street.is_precise());
/// // A geocoder that doubts its answer did not find the building.
/// let unsure = Precision::of_geocoder("housenumber", Some(0.4));
/// assert_eq!(unsure, Some(Precision::Street));
/// ```
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

/// A geocoder less sure than this (its scores run from 0 to 1) did not find
/// the address, whatever it says.
const SURE: f64 = 0.5;

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

    /// What a geocoder says of its answer, by its word and its score; in the
    /// words of the BAN, or in those of [`Precision::key`], with which our own
    /// directory is written. An answer that it doubts (a score under a half) is
    /// no finer than the street. `None` for any other word.
    #[must_use]
    pub fn of_geocoder(word: &str, score: Option<f64>) -> Option<Self> {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        let word: String = letters.map(|c| c.to_ascii_lowercase()).collect();
        let precision = match word.as_str() {
            "given" => Self::Given,
            "housenumber" | "address" => Self::Address,
            "street" | "locality" => Self::Street,
            "municipality" | "city" | "towncentre" => Self::TownCentre,
            "commune" => Self::Commune,
            _ => return None,
        };
        Some(precision.doubted(score))
    }

    /// The same, no finer than the street where the score is low.
    #[must_use]
    pub fn doubted(self, score: Option<f64>) -> Self {
        if score.is_some_and(|score| score < SURE) {
            self.max(Self::Street)
        } else {
            self
        }
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_ban_and_our_own_are_read() {
        let words = ["housenumber", " Street", "locality", "municipality", "odd"];
        let read = words.map(|word| Precision::of_geocoder(word, None));
        let wanted = [
            Some(Precision::Address),
            Some(Precision::Street),
            Some(Precision::Street),
            Some(Precision::TownCentre),
            None,
        ];
        assert_eq!(read, wanted);
        for &precision in Precision::ALL {
            let read = Precision::of_geocoder(precision.key(), Some(SURE));
            assert_eq!(read, Some(precision));
        }
    }

    #[test]
    fn a_doubtful_answer_is_never_precise_and_never_made_finer() {
        for &precision in Precision::ALL {
            let doubted = precision.doubted(Some(0.49));
            assert!(!doubted.is_precise() && doubted >= precision);
            assert_eq!(precision.doubted(None), precision);
        }
    }
}
