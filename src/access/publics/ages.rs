//! Ages in whole years.

use std::fmt;
use std::str::FromStr;

/// A band of ages, both ends included; the last band has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ages {
    from: u8,
    to: Option<u8>,
}

impl Ages {
    /// From an age to another, both included, or onwards; `None` when the
    /// second is below the first.
    #[must_use]
    pub fn new(from: u8, to: Option<u8>) -> Option<Self> {
        to.is_none_or(|to| to >= from).then_some(Self { from, to })
    }

    /// The youngest.
    #[must_use]
    pub fn from(self) -> u8 {
        self.from
    }

    /// The oldest, where there is an end.
    #[must_use]
    pub fn to(self) -> Option<u8> {
        self.to
    }

    /// How many years the two bands have in common, of the years of this one;
    /// a band without an end lies in another if it begins within it and the
    /// other has none either.
    pub(super) fn part_in(self, other: Self) -> f64 {
        let Some(to) = self.to else {
            return if other.to.is_none() && other.from <= self.from {
                1.0
            } else {
                0.0
            };
        };
        let first = self.from.max(other.from);
        let last = other.to.map_or(to, |end| end.min(to));
        if last < first {
            return 0.0;
        }
        f64::from(last - first + 1) / f64::from(to - self.from + 1)
    }
}

impl fmt::Display for Ages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to}", self.from),
            None => write!(f, "{}+", self.from),
        }
    }
}

impl FromStr for Ages {
    type Err = ();

    /// Reads `15-24` or `75+`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let age = |text: &str| text.trim().parse::<u8>().map_err(drop);
        if let Some(from) = text.trim().strip_suffix('+') {
            return Self::new(age(from)?, None).ok_or(());
        }
        let (from, to) = text.split_once('-').ok_or(())?;
        Self::new(age(from)?, Some(age(to)?)).ok_or(())
    }
}

/// The age bands of the Filosofi grid by their column.
pub const FILOSOFI_BANDS: [(&str, u8, Option<u8>); 10] = [
    ("ind_0_3", 0, Some(3)),
    ("ind_4_5", 4, Some(5)),
    ("ind_6_10", 6, Some(10)),
    ("ind_11_17", 11, Some(17)),
    ("ind_18_24", 18, Some(24)),
    ("ind_25_39", 25, Some(39)),
    ("ind_40_54", 40, Some(54)),
    ("ind_55_64", 55, Some(64)),
    ("ind_65_79", 65, Some(79)),
    ("ind_80p", 80, None),
];

/// The ages that a column of the Filosofi grid counts; `None` for any other
/// column.
#[must_use]
pub fn filosofi_band(column: &str) -> Option<Ages> {
    let named = |band: &&(&str, u8, Option<u8>)| band.0 == column;
    let (_, from, to) = FILOSOFI_BANDS.iter().find(named)?;
    Ages::new(*from, *to)
}
