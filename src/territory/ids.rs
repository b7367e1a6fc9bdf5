//! Official codes: text, never numbers (leading zeros, 2A and 2B matter).

use std::fmt;
use std::str::FromStr;

/// A text that is no such code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {value} » is no {expected}")]
pub struct InvalidCode {
    value: String,
    expected: &'static str,
}

/// Seven bytes hold every code but the QPV's; comparing bytes sorts them as
/// official tables do.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $width:literal, $expected:literal, $valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $width]);

        impl $name {
            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                let end = self.0.iter().position(|&b| b == 0).unwrap_or($width);
                std::str::from_utf8(&self.0[..end]).expect("codes are checked to be ASCII")
            }
        }

        impl FromStr for $name {
            type Err = InvalidCode;
            fn from_str(text: &str) -> Result<Self, InvalidCode> {
                let trimmed = text.trim();
                let valid: fn(&[u8]) -> bool = $valid;
                if trimmed.len() > $width || !valid(trimmed.as_bytes()) {
                    return Err(InvalidCode { value: text.to_owned(), expected: $expected });
                }
                let mut bytes = [0; $width];
                bytes[..trimmed.len()].copy_from_slice(trimmed.as_bytes());
                Ok(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), f)
            }
        }
    };
}

/// Whether a code starts with a département's two characters. Those that
/// begin with X, Y or Z are fictional: INSEE never gives them out, so that a
/// made-up territory can be told from a real one by its codes alone.
fn starts_with_departement(b: &[u8]) -> bool {
    match (b.first(), b.get(1)) {
        (Some(b'0'..=b'9'), Some(second)) => {
            second.is_ascii_digit() || matches!(second, b'A' | b'B')
        }
        (Some(b'X'..=b'Z'), Some(second)) => second.is_ascii_digit() || second.is_ascii_uppercase(),
        _ => false,
    }
}

code! {
    /// The INSEE code of a commune: five characters, `2A004` and `97105` among
    /// them; `ZA001` is fictional.
    CommuneCode, 5, "commune code (five characters, such as 23096 or 2A004)",
    |b| b.len() == 5
        && starts_with_departement(b)
        && b[2..].iter().all(u8::is_ascii_digit)
}

code! {
    /// The INSEE code of a département: `23`, `2A`, `974`; `ZA` is fictional.
    DepartementCode, 3, "département code (such as 23, 2A or 974)",
    |b| matches!(b.len(), 2 | 3)
        && starts_with_departement(b)
        && b[2..].iter().all(u8::is_ascii_digit)
}

code! {
    /// The SIREN of an EPCI: nine digits.
    EpciCode, 9, "EPCI code (the nine digits of its SIREN)",
    |b| b.len() == 9 && b.iter().all(u8::is_ascii_digit)
}

code! {
    /// The code of a priority neighbourhood: `QP087001` (2015) or `QN08701M` (2024).
    QpvCode, 8, "priority neighbourhood code (such as QN08701M)",
    |b| matches!(b.len(), 6..=8) && b.starts_with(b"Q") && b.iter().all(u8::is_ascii_alphanumeric)
}

impl CommuneCode {
    /// Reads a code that may have lost its leading zero to a spreadsheet
    /// (`1001` for `01001`).
    ///
    /// # Errors
    /// [`InvalidCode`] when the text is no commune code even so.
    pub fn parse_padded(text: &str) -> Result<Self, InvalidCode> {
        let trimmed = text.trim();
        let short = trimmed.len() == 4 && trimmed.bytes().all(|b| b.is_ascii_digit());
        if short {
            format!("0{trimmed}").parse()
        } else {
            trimmed.parse()
        }
    }

    /// The département, by the code alone: three characters overseas.
    #[must_use]
    pub fn departement(&self) -> DepartementCode {
        let width = if self.as_str().starts_with("97") || self.as_str().starts_with("98") {
            3
        } else {
            2
        };
        self.as_str()[..width]
            .parse()
            .expect("a commune code starts with its département's")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_text() {
        let code: CommuneCode = "01004".parse().expect("a code");
        assert_eq!(
            (code.as_str(), code.departement().as_str()),
            ("01004", "01")
        );
        let corsica: CommuneCode = "2A004".parse().expect("a code");
        assert_eq!(corsica.departement().as_str(), "2A");
        let overseas: CommuneCode = "97411".parse().expect("a code");
        assert_eq!(overseas.departement().as_str(), "974");
        assert_eq!(CommuneCode::parse_padded("1004"), Ok(code));
        for bad in ["", "1004", "2C004", "2300é", "230960"] {
            assert!(bad.parse::<CommuneCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn fictional_codes_are_codes_that_nobody_else_has() {
        let fictional: CommuneCode = "ZA001".parse().expect("a code");
        assert_eq!(fictional.departement().as_str(), "ZA");
        assert!("X7012".parse::<CommuneCode>().is_ok());
        for bad in ["AA001", "Za001", "ZAA01", "W1001"] {
            assert!(bad.parse::<CommuneCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn neighbourhood_codes_of_both_generations() {
        assert!("QN08701M".parse::<QpvCode>().is_ok());
        assert!("QP066007".parse::<QpvCode>().is_ok());
        assert!("66136".parse::<QpvCode>().is_err());
    }
}
