//! Codes of `typologie`: who runs a place.

use std::fmt;
use std::str::FromStr;

use super::UnknownTerm;

/// A code of the national schema's `typologie`, such as `BIB` or
/// `TIERS_LIEUX`. The schema has added codes with every revision, so that a
/// well-formed code that it does not hold yet is accepted and told apart by
/// [`Typology::is_known`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Typology(String);

/// The codes of v1.0.2, in its order.
const KNOWN: &[&str] = &[
    "ACI",
    "ACIPHC",
    "AFPA",
    "AI",
    "ASE",
    "ASSO",
    "ASSO_CHOMEUR",
    "Autre",
    "AVIP",
    "BIB",
    "CAARUD",
    "CADA",
    "CAF",
    "CAP_EMPLOI",
    "CAVA",
    "CC",
    "CCAS",
    "CCONS",
    "CD",
    "CDAS",
    "CFP",
    "CHRS",
    "CHU",
    "CIAS",
    "CIDFF",
    "CITMET",
    "CMP",
    "CMS",
    "CPAM",
    "CPH",
    "CS",
    "CSAPA",
    "CSC",
    "DEETS",
    "DEPT",
    "DIPLP",
    "E2C",
    "EA",
    "EATT",
    "EI",
    "EITI",
    "ENM",
    "EPCI",
    "EPI",
    "EPIDE",
    "EPN",
    "ES",
    "ESAT",
    "ESS",
    "ETTI",
    "EVS",
    "FABLAB",
    "FABRIQUE",
    "FAIS",
    "FT",
    "GEIQ",
    "HUDA",
    "LA_POSTE",
    "MDE",
    "MDH",
    "MDEF",
    "MDPH",
    "MDS",
    "MJC",
    "ML",
    "MQ",
    "MSA",
    "MSAP",
    "MUNI",
    "OACAS",
    "ODC",
    "OF",
    "OIL",
    "OPCS",
    "PAD",
    "PENSION",
    "PI",
    "PIJ_BIJ",
    "PIMMS",
    "PJJ",
    "PLIE",
    "PREF",
    "PREVENTION",
    "REG",
    "RELAIS_LECTURE",
    "RESSOURCERIE",
    "RFS",
    "RS_FJT",
    "SCP",
    "SPIP",
    "TIERS_LIEUX",
    "UDAF",
];

impl Typology {
    /// The code as written in the schema.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether v1.0.2 of the schema holds the code.
    #[must_use]
    pub fn is_known(&self) -> bool {
        KNOWN.contains(&self.as_str())
    }
}

impl fmt::Display for Typology {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Typology {
    type Err = UnknownTerm;

    /// Reads a code: capitals, digits and underscores, 24 at most, or `Autre`
    /// in any case. A code of the schema is read in any case too.
    fn from_str(text: &str) -> Result<Self, UnknownTerm> {
        let trimmed = text.trim();
        let known = |code: &&&str| code.eq_ignore_ascii_case(trimmed);
        if let Some(code) = KNOWN.iter().find(known) {
            return Ok(Self((*code).to_owned()));
        }
        let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        if (1..=24).contains(&trimmed.len()) && trimmed.chars().all(is_part) {
            return Ok(Self(trimmed.to_owned()));
        }
        Err(UnknownTerm {
            value: text.to_owned(),
            column: "typologie",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_the_schema_writes_them() {
        let read = |text: &str| text.parse::<Typology>().map(|t| t.to_string());
        assert_eq!(read("bib"), Ok("BIB".to_owned()));
        assert_eq!(read(" AUTRE "), Ok("Autre".to_owned()));
        let new: Typology = "MAISON_2".parse().expect("well formed");
        assert!(!new.is_known());
        assert!(read("Bibliothèque").is_err());
        assert!(read("").is_err());
    }
}
