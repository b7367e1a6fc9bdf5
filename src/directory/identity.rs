//! Identifiers that the State gives: SIRET, RNA, postcodes.

use std::fmt;
use std::str::FromStr;

use crate::territory::DepartementCode;

/// A text that is no such identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {value} » is no {expected}")]
pub struct InvalidIdentity {
    value: String,
    expected: &'static str,
}

fn invalid<T>(value: &str, expected: &'static str) -> Result<T, InvalidIdentity> {
    Err(InvalidIdentity {
        value: value.to_owned(),
        expected,
    })
}

/// The fourteen digits that INSEE gives an establishment: nine of its company
/// (SIREN) and five of its own, with a check digit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siret([u8; 14]);

/// The SIREN of La Poste, whose establishments are numbered so that the plain
/// sum of their digits is a multiple of five (INSEE's one exception).
const LA_POSTE: &str = "356000000";

impl Siret {
    /// The fourteen digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("digits are ASCII")
    }

    /// The nine digits of the company that runs the establishment.
    #[must_use]
    pub fn siren(&self) -> &str {
        &self.as_str()[..9]
    }

    fn checks(self) -> bool {
        let digit = |b: u8| u32::from(b - b'0');
        let doubled = |d: u32| if d > 4 { 2 * d - 9 } else { 2 * d };
        let luhn = |digits: &[u8]| -> u32 {
            let value = |(at, &b): (usize, &u8)| match at % 2 {
                0 => digit(b),
                _ => doubled(digit(b)),
            };
            digits.iter().rev().enumerate().map(value).sum()
        };
        let plain: u32 = self.0.iter().map(|&b| digit(b)).sum();
        luhn(&self.0).is_multiple_of(10) || (self.siren() == LA_POSTE && plain.is_multiple_of(5))
    }
}

impl FromStr for Siret {
    type Err = InvalidIdentity;

    /// Reads fourteen digits, spaces, dots and dashes between them left out;
    /// the check digit must hold, and all zeros are no establishment.
    fn from_str(text: &str) -> Result<Self, InvalidIdentity> {
        const EXPECTED: &str = "SIRET (fourteen digits whose check digit holds)";
        let is_filler = |c: &char| c.is_whitespace() || matches!(c, '.' | '-');
        let digits: String = text.chars().filter(|c| !is_filler(c)).collect();
        let is_number = digits.bytes().all(|b| b.is_ascii_digit());
        let Ok(bytes) = <[u8; 14]>::try_from(digits.as_bytes()) else {
            return invalid(text, EXPECTED);
        };
        let siret = Self(bytes);
        if is_number && bytes != [b'0'; 14] && siret.checks() {
            Ok(siret)
        } else {
            invalid(text, EXPECTED)
        }
    }
}

/// The number of an association in the national register (RNA): `W` and nine
/// characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rna([u8; 10]);

impl Rna {
    /// The ten characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("checked to be ASCII")
    }
}

impl FromStr for Rna {
    type Err = InvalidIdentity;

    /// Reads `W` and nine characters, the last eight digits (`W2A0012345` and
    /// `W9N1000123` are given out in Corsica and overseas).
    fn from_str(text: &str) -> Result<Self, InvalidIdentity> {
        let upper = text.trim().to_ascii_uppercase();
        match <[u8; 10]>::try_from(upper.as_bytes()) {
            Ok(bytes)
                if bytes[0] == b'W'
                    && bytes[1].is_ascii_digit()
                    && bytes[2].is_ascii_alphanumeric()
                    && bytes[3..].iter().all(u8::is_ascii_digit) =>
            {
                Ok(Self(bytes))
            }
            _ => invalid(text, "RNA number (W and nine characters)"),
        }
    }
}

/// What `pivot` holds: the identifier by which a place's structure is known
/// outside its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pivot {
    /// Of an establishment.
    Siret(Siret),
    /// Of an association.
    Rna(Rna),
}

impl Pivot {
    /// What the schema writes for a pivot that nobody knows.
    pub const UNKNOWN: &'static str = "00000000000000";

    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Siret(siret) => siret.as_str(),
            Self::Rna(rna) => rna.as_str(),
        }
    }
}

impl FromStr for Pivot {
    type Err = InvalidIdentity;

    fn from_str(text: &str) -> Result<Self, InvalidIdentity> {
        let siret = text.parse().map(Self::Siret);
        siret
            .or_else(|_| text.parse().map(Self::Rna))
            .or_else(|_: InvalidIdentity| invalid(text, "SIRET or RNA number"))
    }
}

/// A postcode of La Poste: five digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode([u8; 5]);

impl Postcode {
    /// The five digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("digits are ASCII")
    }

    /// The département that the postcode lies in but for the few communes
    /// served from a neighbouring one; `None` for Corsica's 20, which two
    /// départements share.
    #[must_use]
    pub fn departement(&self) -> Option<DepartementCode> {
        let text = self.as_str();
        let width = if text.starts_with("97") || text.starts_with("98") {
            3
        } else {
            2
        };
        match &text[..width] {
            "20" => None,
            code => code.parse().ok(),
        }
    }
}

impl FromStr for Postcode {
    type Err = InvalidIdentity;

    /// Reads five digits, or four of a spreadsheet that dropped the zero.
    fn from_str(text: &str) -> Result<Self, InvalidIdentity> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let padded = format!("{digits:0>5}");
        let is_number = digits.bytes().all(|b| b.is_ascii_digit());
        match <[u8; 5]>::try_from(padded.as_bytes()) {
            Ok(bytes) if is_number && digits.len() >= 4 && bytes != [b'0'; 5] => Ok(Self(bytes)),
            _ => invalid(text, "postcode (five digits)"),
        }
    }
}

macro_rules! shown {
    ($($name:ident)*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    )*};
}
shown!(Siret Rna Pivot Postcode);

macro_rules! debugged {
    ($($name:ident)*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), f)
            }
        }
    )*};
}
debugged!(Siret Rna Postcode);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_siret_has_a_check_digit() {
        // INSEE's own (headquarters) and a post office.
        for good in ["120 027 016 00563", "35600000000048", "356.000.000.09075"] {
            assert!(good.parse::<Siret>().is_ok(), "{good}");
        }
        for bad in [
            "12002701600564",
            "00000000000000",
            "1200270160056",
            "",
            "1200270160056X",
        ] {
            assert!(bad.parse::<Siret>().is_err(), "{bad}");
        }
        let siret: Siret = "12002701600563".parse().expect("a SIRET");
        assert_eq!(siret.siren(), "120027016");
    }

    #[test]
    fn a_pivot_is_either() {
        assert!(matches!("w872001234".parse(), Ok(Pivot::Rna(_))));
        assert!(matches!("W9N1000123".parse(), Ok(Pivot::Rna(_))));
        assert!(matches!("12002701600563".parse(), Ok(Pivot::Siret(_))));
        for bad in [Pivot::UNKNOWN, "8514", "W87200123", "X872001234"] {
            assert!(bad.parse::<Pivot>().is_err(), "{bad}");
        }
    }

    #[test]
    fn postcodes_keep_their_zero() {
        let code: Postcode = "1200".parse().expect("a postcode");
        assert_eq!(code.as_str(), "01200");
        assert_eq!(
            code.departement().map(|d| d.to_string()).as_deref(),
            Some("01")
        );
        let corsica: Postcode = "20000".parse().expect("a postcode");
        assert_eq!(corsica.departement(), None);
        let reunion: Postcode = "97 400".parse().expect("a postcode");
        assert_eq!(
            reunion.departement().map(|d| d.to_string()).as_deref(),
            Some("974")
        );
        for bad in ["", "120", "123456", "8700O", "00000"] {
            assert!(bad.parse::<Postcode>().is_err(), "{bad}");
        }
    }
}
