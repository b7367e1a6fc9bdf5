//! What is wrong in a study file, and where.

use std::fmt;
use std::ops::Range;

use super::closest::closest;
use crate::i18n::{Catalogue, Lang};

/// One mistake, with the bytes of the study file that it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// The bytes concerned.
    pub span: Range<usize>,
    /// What is wrong there.
    pub kind: MistakeKind,
}

/// The shape of a value in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Quoted text.
    Text,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A date.
    Date,
    /// A list in square brackets.
    List,
    /// A table: `[name]`, or `{ … }`.
    Table,
    /// Tables in a row: `[[name]]`.
    Tables,
    /// A file: its path as text, or a table that holds `file`.
    File,
}

impl Shape {
    /// The stem of its message identifier, `shape-KEY`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::List => "list",
            Self::Table => "table",
            Self::Tables => "tables",
            Self::File => "file",
        }
    }
}

/// The numbers that a key accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bounds {
    /// From the first to the second, both allowed.
    Within(f64, f64),
    /// More than the first, up to the second.
    Above(f64, f64),
}

impl Bounds {
    /// Whether a number is accepted.
    #[must_use]
    pub fn hold(self, value: f64) -> bool {
        match self {
            Self::Within(low, high) => (low..=high).contains(&value),
            Self::Above(low, high) => value > low && value <= high,
        }
    }
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MistakeKind {
    /// The file is no TOML here; the parser's own words.
    Syntax(String),
    /// A key that means nothing in its section.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The key that was probably meant.
        meant: Option<&'static str>,
        /// The keys that the section knows.
        known: Vec<&'static str>,
    },
    /// A section lacks a key that it needs.
    MissingKey(&'static str),
    /// A value of another shape was wanted.
    WrongShape {
        /// What was wanted.
        wanted: Shape,
        /// What stands there.
        found: Shape,
    },
    /// A word that is none of the choices.
    UnknownChoice {
        /// The word as written.
        value: String,
        /// The choice that was probably meant.
        meant: Option<&'static str>,
        /// The choices.
        choices: Vec<&'static str>,
    },
    /// A number outside its bounds.
    OutOfBounds {
        /// The number as written.
        value: f64,
        /// The numbers accepted.
        bounds: Bounds,
    },
    /// Text or a list that holds nothing.
    Empty,
    /// A text that is no département code.
    NoDepartement(String),
    /// A text that is no EPCI code.
    NoEpci(String),
    /// A text that names no known reference system.
    UnknownCrs(String),
    /// A reference system in degrees where one in metres is needed.
    CrsInDegrees(String),
    /// Two keys that exclude each other.
    Exclusive(&'static str, &'static str),
    /// A name that would make no column of a table.
    BadName(String),
    /// A key of `[travel]` that its model has no use for.
    OtherModel(&'static str),
    /// A name that would make no folder, or that of another output.
    BadProfileName(String),
    /// Two travel profiles of one name.
    ProfileTwice(String),
    /// Every travel profile is for some people only.
    NobodyElse,
    /// A travel profile is for priority neighbourhoods, and the study names none.
    NoNeighbourhoods,
    /// A text that is no decay function.
    NoDecay(String),
    /// A text that is no band of ages.
    NoAges(String),
    /// Ages that no rate is given for.
    NoRate(String),
    /// Ages that two rates are given for.
    AgesTwice(String),
    /// A text that names no moment of the week.
    NoMoment(String),
    /// A text that is no time of day.
    NoTime(String),
    /// A list of more values than can be used.
    TooMany(usize),
    /// A list that is no pair of numbers, the lower first.
    NoPair,
    /// A text that does not tell the order of day, month and year.
    BadPattern(String),
    /// A description in another file that holds mistakes; the first of them.
    FaultyDescription(String),
    /// A public that no input counts, and those that are counted.
    NoPublic(String, String),
    /// A public that no map can set against access, and those that one can.
    NoBivariate(String, String),
    /// Two questions about gaps whose files would have one name.
    GapsTwice(String),
    /// A criterion of gaps that rests on another section, which is not there.
    NeedsSection(&'static str),
    /// A cut-off given beside a criterion that takes that of another section.
    CutoffElsewhere(&'static str),
    /// A bound that the criterion of gaps has no use for.
    NoBound(&'static str),
    /// Weights that order nothing.
    NoWeights,
    /// Thresholds of confidence out of order.
    NoRule,
    /// A series of maps that the study has nothing to draw from.
    SeriesNeeds(&'static str),
    /// Moments for a series that is not drawn.
    NoSeriesMoments,
    /// A file that is not there.
    NoSuchFile {
        /// The path as written.
        path: String,
        /// The file that was probably meant.
        meant: Option<String>,
    },
}

impl MistakeKind {
    /// A word that is none of these, with the one probably meant.
    pub(super) fn unknown_choice(value: &str, choices: Vec<&'static str>) -> Self {
        Self::UnknownChoice {
            meant: closest(value, choices.iter().copied()),
            value: value.to_owned(),
            choices,
        }
    }

    /// The stem of the message identifiers `mistake-KEY` and `mistake-KEY-help`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "syntax",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey(_) => "missing-key",
            Self::WrongShape { .. } => "wrong-shape",
            Self::UnknownChoice { .. } => "unknown-choice",
            Self::OutOfBounds { .. } => "out-of-bounds",
            Self::Empty => "empty",
            Self::NoDepartement(_) => "no-departement",
            Self::NoEpci(_) => "no-epci",
            Self::UnknownCrs(_) => "unknown-crs",
            Self::CrsInDegrees(_) => "crs-in-degrees",
            Self::Exclusive(..) => "exclusive",
            Self::BadName(_) => "bad-name",
            Self::OtherModel(_) => "other-model",
            Self::BadProfileName(_) => "bad-profile-name",
            Self::ProfileTwice(_) => "profile-twice",
            Self::NobodyElse => "nobody-else",
            Self::NoNeighbourhoods => "no-neighbourhoods",
            Self::NoDecay(_) => "no-decay",
            Self::NoAges(_) => "no-ages",
            Self::NoRate(_) => "no-rate",
            Self::AgesTwice(_) => "ages-twice",
            Self::NoMoment(_) => "no-moment",
            Self::NoTime(_) => "no-time",
            Self::TooMany(_) => "too-many",
            Self::NoPair => "no-pair",
            Self::BadPattern(_) => "bad-pattern",
            Self::FaultyDescription(_) => "faulty-description",
            Self::NoPublic(..) => "no-public",
            Self::NoBivariate(..) => "no-bivariate",
            Self::GapsTwice(_) => "gaps-twice",
            Self::NeedsSection(_) => "needs-section",
            Self::CutoffElsewhere(_) => "cutoff-elsewhere",
            Self::NoBound(_) => "no-bound",
            Self::NoWeights => "no-weights",
            Self::NoRule => "no-rule",
            Self::SeriesNeeds(_) => "series-needs",
            Self::NoSeriesMoments => "no-series-moments",
            Self::NoSuchFile { .. } => "no-such-file",
        }
    }
}

impl fmt::Display for MistakeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words(&Catalogue::new(Lang::En));
        write!(f, "{}; {}", words.what, words.remedy)
    }
}
