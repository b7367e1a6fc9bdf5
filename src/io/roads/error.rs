//! Why roads could not be read.

use std::io;

use crate::crs::ProjectionError;
use crate::network::NetworkError;

/// Why a file of roads could not be used as a whole.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RoadsError {
    /// The file cannot be opened or read.
    #[error("{file} cannot be read ({cause}); check the path and the rights on it")]
    Open {
        /// The file, as the study names it.
        file: String,
        /// What the system answered.
        cause: io::Error,
    },
    /// The file ends before its content does.
    #[error("{file} is cut short at byte {at}; download or copy it again")]
    Truncated {
        /// The file.
        file: String,
        /// Where the part begins that is not complete.
        at: u64,
    },
    /// The content is not what the form of the file asks for.
    #[error("{file} is damaged or no {form} file ({detail}, at byte {at}); download it again")]
    Damaged {
        /// The file.
        file: String,
        /// What it was read as.
        form: &'static str,
        /// Where.
        at: u64,
        /// What the decoder says.
        detail: String,
    },
    /// The file needs something that this reader does not know.
    #[error(
        "{file} needs « {feature} », which is not known here; convert it with `osmium cat` to an ordinary .osm.pbf"
    )]
    Feature {
        /// The file.
        file: String,
        /// The feature that its header requires.
        feature: String,
    },
    /// The form cannot be told from the name.
    #[error(
        "{file} is no form of roads that is known; give .osm.pbf, .osm, .osm.gz, .shp, .geojson, or unpack it first"
    )]
    UnknownForm {
        /// The file.
        file: String,
    },
    /// A column that the study names is not in the file.
    #[error("{file} has no column « {column} »; it has {found}")]
    NoColumn {
        /// The file.
        file: String,
        /// The column asked for.
        column: String,
        /// The columns that are there.
        found: String,
    },
    /// The reference system is not said and cannot be guessed.
    #[error(
        "the reference system of {file} is not known; add its .prj, or write crs = \"EPSG:2154\" in the study"
    )]
    NoCrs {
        /// The file.
        file: String,
    },
    /// The reference system cannot be used.
    #[error("{file}: {cause}")]
    Crs {
        /// The file.
        file: String,
        /// Why.
        cause: ProjectionError,
    },
    /// No network came of it.
    #[error(transparent)]
    Network(#[from] NetworkError),
}

impl RoadsError {
    pub(super) fn open(file: &str, cause: io::Error) -> Self {
        Self::Open {
            file: file.to_owned(),
            cause,
        }
    }
}
