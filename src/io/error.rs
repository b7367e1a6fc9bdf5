//! Why a whole file could not be read; faults of single rows are in
//! [`LoadReport`](crate::faults::LoadReport).

use std::path::PathBuf;

/// A file that cannot be read at all. The message says what is wrong, in
/// which file (as the study names it), and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The file cannot be opened or read.
    #[error("cannot read {file} ({}): {source}; check the path in the study", path.display())]
    Read {
        /// The file as the study names it.
        file: String,
        /// Where it was looked for.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file holds nothing.
    #[error("{file} is empty; export it again, or leave it out of the study")]
    Empty {
        /// The file as the study names it.
        file: String,
    },
    /// The file holds a header and nothing below it.
    #[error(
        "{file} has a header and no rows; export it again with its rows, or leave it out of the study"
    )]
    NoRows {
        /// The file as the study names it.
        file: String,
    },
    /// A column that the reader needs is not there.
    #[error("{file} has no column {column}{}; its columns are: {}", hint(nearest.as_deref()), present.join(", "))]
    MissingColumn {
        /// The file as the study names it.
        file: String,
        /// The column asked for, and the other spellings accepted.
        column: String,
        /// The columns that are there.
        present: Vec<String>,
        /// The one most like it, where one comes near.
        nearest: Option<String>,
    },
    /// The file is not what its name or its first bytes promise.
    #[error("{file} is no valid {expected}: {reason}; export it again")]
    Malformed {
        /// The file as the study names it.
        file: String,
        /// What was expected (`JSON`, `xlsx`).
        expected: &'static str,
        /// What the parser says, with the place where it says it.
        reason: String,
    },
    /// The file is well formed, and of no shape known here.
    #[error("the shape of {file} is not recognised: {reason}")]
    UnknownShape {
        /// The file as the study names it.
        file: String,
        /// What was looked for.
        reason: Unshaped,
    },
    /// The study is about land that no file holds.
    #[error(
        "no commune of {scope} is in any file of the study; check the code, and that the files cover it"
    )]
    EmptyScope {
        /// What was asked for (`département 23`).
        scope: String,
    },
    /// The study asks to work in a system of degrees.
    #[error(
        "{crs} is in degrees, and a study works in metres; give a projected system such as EPSG:2154, or leave it out"
    )]
    GeographicCrs {
        /// The system asked for.
        crs: crate::crs::Crs,
    },
    /// The records make no directory.
    #[error(transparent)]
    Directory(#[from] crate::directory::merge::DirectoryError),
    /// The parts make no territory.
    #[error(transparent)]
    Territory(#[from] crate::territory::TerritoryError),
    /// A file that goes with another is not there.
    #[error("{file} has no {companion} beside it, which holds {holds}; copy it there as well")]
    MissingCompanion {
        /// The file as the study names it.
        file: String,
        /// What is missing (`.dbf`).
        companion: &'static str,
        /// What it is needed for.
        holds: &'static str,
    },
    /// A file of outlines does not tell its reference system.
    #[error(
        "the reference system of {file} cannot be told from the file; write it in the study, as crs = \"EPSG:2154\""
    )]
    UntoldCrs {
        /// The file as the study names it.
        file: String,
    },
    /// A reference system cannot be used.
    #[error("{file}: {source}")]
    Projection {
        /// The file as the study names it.
        file: String,
        /// Why.
        source: crate::crs::ProjectionError,
    },
}

/// What a well-formed file lacks to be of a shape known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unshaped {
    /// An archive, or a `GeoPackage` where outlines are wanted.
    #[error("it is an archive or a GeoPackage; give the .shp or a GeoJSON from it")]
    Archive,
    /// JSON that is no collection of features.
    #[error("it is JSON without a list of features; give a GeoJSON FeatureCollection")]
    NoFeatures,
    /// JSON without a list of objects.
    #[error("expected a JSON array of objects, or GeoJSON features")]
    NoObjects,
    /// KML without placemarks.
    #[error("expected KML with placemarks; export the map again")]
    NoPlacemarks,
    /// A `GeoPackage` without features.
    #[error("it is a GeoPackage without a layer of features")]
    NoLayer,
    /// A `GeoPackage`, for a program without the means to open it.
    #[error(
        "it is a GeoPackage, which this program was built without; give a GeoJSON or a CSV from it"
    )]
    NotBuilt,
}

impl Unshaped {
    /// The stable name of the reason.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::NoFeatures => "no-features",
            Self::NoObjects => "no-objects",
            Self::NoPlacemarks => "no-placemarks",
            Self::NoLayer => "no-layer",
            Self::NotBuilt => "not-built",
        }
    }
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!(" (did you mean {name}?)"))
}
