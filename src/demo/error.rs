//! Why a territory could not be generated.

use std::path::{Path, PathBuf};

use crate::crs::ProjectionError;

/// Why a fictional territory could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DemoError {
    /// A file could not be written.
    #[error("cannot write {path}: {source}; check that the folder can be written to and has room", path = path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A shapefile could not be written.
    #[error("cannot write {path}: {source}; check that the folder can be written to and has room", path = path.display())]
    Shapefile {
        /// The file.
        path: PathBuf,
        /// What the writer said.
        source: Box<shapefile::Error>,
    },
    /// A position has no image in the system that a file is written in.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
}

impl DemoError {
    /// Names the file that a write failed on.
    pub(super) fn at(path: &Path) -> impl Fn(std::io::Error) -> Self {
        move |source| Self::Write {
            path: path.to_owned(),
            source,
        }
    }

    /// Names the shapefile that a write failed on.
    pub(super) fn shape_at(path: &Path) -> impl Fn(shapefile::Error) -> Self {
        move |source| Self::Shapefile {
            path: path.to_owned(),
            source: Box::new(source),
        }
    }
}
