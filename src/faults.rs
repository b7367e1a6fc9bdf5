//! What was wrong with the input: every row set aside or mended, with the
//! place it stands in, the value read, and the kind of fault.
//!
//! Faults are data, not errors: a reader goes on after one. The words that a
//! person reads (reason and remedy, in two languages) are found from
//! [`FaultKind::key`] by the `i18n` room.

use std::fmt;
use std::sync::Arc;

/// What became of a faulty row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// The row takes no part in the study.
    SetAside,
    /// The row takes part with a repaired value.
    Mended,
    /// The row takes part as it stands; the reader should know.
    Noted,
}

impl Action {
    /// The stable name written to `faults.csv`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SetAside => "set-aside",
            Self::Mended => "mended",
            Self::Noted => "noted",
        }
    }
}

macro_rules! fault_kinds {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)*) => {
        /// What is wrong with a row. Each kind has a reason and a remedy in
        /// the message catalogues under its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum FaultKind { $($(#[$doc])* $name,)* }

        impl FaultKind {
            /// Every kind, for the tests that hold the catalogues complete.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name: written to `faults.csv`, and the stem of the
            /// message identifiers `fault-KEY` and `fault-KEY-remedy`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

fault_kinds! {
    /// A field that must hold something is empty.
    EmptyField => "empty-field",
    /// A row has more or fewer fields than the header.
    RaggedRow => "ragged-row",
    /// A value is no number.
    NotANumber => "not-a-number",
    /// A number uses a decimal comma.
    DecimalComma => "decimal-comma",
    /// A count of people or households is below zero.
    NegativeCount => "negative-count",
    /// The bytes are not UTF-8; another encoding was used for the file.
    NotUtf8 => "not-utf8",
    /// Two rows carry the same identifier.
    DuplicateId => "duplicate-id",
    /// Two columns carry the same name; the first is read.
    DuplicateColumn => "duplicate-column",
    /// A value is none of those that the norm allows.
    UnknownValue => "unknown-value",
    /// A date is not one.
    NotADate => "not-a-date",
    /// A place has no coordinates.
    NoCoordinates => "no-coordinates",
    /// Longitude and latitude stand in each other's column.
    SwappedCoordinates => "swapped-coordinates",
    /// Metres of a projected system stand under a degree heading.
    MetresForDegrees => "metres-for-degrees",
    /// A position is nowhere near the territory nor France.
    OutsideFrance => "outside-france",
    /// A position has no counterpart in the territory's reference system.
    NotProjectable => "not-projectable",
    /// A file does not say its reference system; one was guessed.
    GuessedCrs => "guessed-crs",
    /// A grid identifier cannot be read.
    BadGridId => "bad-grid-id",
    /// A commune code is not known in any vintage.
    UnknownCommune => "unknown-commune",
    /// A commune code of an older vintage was brought to today's.
    FormerCommune => "former-commune",
    /// A commune was split since: the new ones have no outline of their own.
    SplitCommune => "split-commune",
    /// A commune of the territory has no outline in any file.
    CommuneWithoutOutline => "commune-without-outline",
    /// A cell's declared commune is not of the study; its position decides.
    CellCommuneByPosition => "cell-commune-by-position",
    /// A cell of the study lies in no commune.
    CellWithoutCommune => "cell-without-commune",
    /// A geometry is missing, empty or of the wrong type.
    BadGeometry => "bad-geometry",
    /// An itinerant service stands with one point for its whole circuit.
    ItinerantDepot => "itinerant-depot",
    /// A place receives no public.
    NoPublic => "no-public",
    /// An area code repeats; its outlines were joined.
    JoinedOutlines => "joined-outlines",
    /// A row of a joined table matches no outline.
    UnmatchedRow => "unmatched-row",
    /// A road names nodes that no file holds: it was cut there.
    RoadNodeMissing => "road-node-missing",
    /// A road has fewer than two different nodes.
    ShortWay => "short-way",
    /// Two nodes of a road that follow each other are at the same position.
    ZeroLengthSegment => "zero-length-segment",
    /// A road comes back to the junction that it starts from.
    RoadLoop => "road-loop",
    /// A turn restriction names roads that do not meet.
    UnmatchedRestriction => "unmatched-restriction",
    /// A point lies outside the commune that its row names.
    ContradictsCommune => "contradicts-commune",
    /// A point lies outside the département that its row names.
    ContradictsDepartement => "contradicts-departement",
    /// A coordinate lost its sign, or has one too many.
    FlippedSign => "flipped-sign",
    /// Metres are of another reference system than the one declared or usual.
    OtherSystem => "other-system",
    /// Another point of the row was taken than the one under its headings.
    OtherPosition => "other-position",
    /// Two points of a row lie far apart, and each could be right.
    PositionsDisagree => "positions-disagree",
    /// A place was put where its address is.
    PositionFromAddress => "position-from-address",
    /// A place was put in the middle of its town or commune.
    PositionFromCommune => "position-from-commune",
    /// A term is of no vocabulary of the national schema; it was kept.
    UnmappedTerm => "unmapped-term",
    /// A number or an address of a person was left out.
    PrivateContact => "private-contact",
    /// Opening hours were not understood.
    HoursNotUnderstood => "hours-not-understood",
    /// Opening hours were understood and cannot be right.
    HoursImplausible => "hours-implausible",
    /// Opening hours leave something open that was taken one way.
    HoursAssumed => "hours-assumed",
    /// A place that serves joins no road of a profile.
    PlaceOffRoads => "place-off-roads",
    /// People live where no road of a profile can be joined.
    CellsOffRoads => "cells-off-roads",
    /// A matrix holds the same origin and destination twice.
    DuplicatePair => "duplicate-pair",
    /// A row of a matrix names a point that no table holds.
    UnknownId => "unknown-id",
    /// A cost is below zero.
    NegativeCost => "negative-cost",
}

/// Where a fault stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    file: Arc<str>,
    line: Option<u64>,
    column: Option<Arc<str>>,
}

impl Location {
    /// A whole file.
    #[must_use]
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            line: None,
            column: None,
        }
    }

    /// The same file at a line (text files) or record (others), counted from 1.
    #[must_use]
    pub fn at_line(&self, line: u64) -> Self {
        Self {
            line: Some(line),
            ..self.clone()
        }
    }

    /// The same line at a column or property.
    #[must_use]
    pub fn at_column(&self, column: impl Into<Arc<str>>) -> Self {
        Self {
            column: Some(column.into()),
            ..self.clone()
        }
    }

    /// The file, as the study names it.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file
    }

    /// The line or record, counted from 1.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        self.line
    }

    /// The column or property.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        self.column.as_deref()
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, " [{column}]")?;
        }
        Ok(())
    }
}

/// One fault of one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fault {
    /// Where it stands.
    pub location: Location,
    /// What is wrong.
    pub kind: FaultKind,
    /// What became of the row.
    pub action: Action,
    /// The value as read, or what it was brought to (`"16004 → 16192"`).
    pub value: String,
}

/// Everything noticed while reading, in the order of the input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadReport {
    faults: Vec<Fault>,
    rows_read: u64,
}

impl LoadReport {
    /// Counts rows of input read, faulty or not.
    pub fn count_rows(&mut self, rows: u64) {
        self.rows_read += rows;
    }

    /// Adds one fault.
    pub fn push(
        &mut self,
        location: Location,
        kind: FaultKind,
        action: Action,
        value: impl Into<String>,
    ) {
        self.faults.push(Fault {
            location,
            kind,
            action,
            value: value.into(),
        });
    }

    /// Adds another report behind this one.
    pub fn append(&mut self, mut other: Self) {
        self.faults.append(&mut other.faults);
        self.rows_read += other.rows_read;
    }

    /// The faults, in the order of the input.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// How many rows were read.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.rows_read
    }

    /// How many faults ended this way.
    #[must_use]
    pub fn count(&self, action: Action) -> usize {
        self.faults.iter().filter(|f| f.action == action).count()
    }
}
