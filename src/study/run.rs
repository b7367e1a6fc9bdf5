//! The pipeline that composes the rooms: inputs → territory → travel →
//! coverage and gaps → outputs.

use std::path::Path;

use crate::coverage::Coverage;
use crate::faults::LoadReport;
use crate::gaps::Gaps;
use crate::i18n::Catalogue;
use crate::io::{self, LoadError, Loaded};
use crate::progress::{Progress, Stage};
use crate::report::Summary;
use crate::study::{Edition, Study, publish};
use crate::territory::Territory;
use crate::travel::{self, NearestPlaces, TravelModel as _};

/// Everything a study computes, before any of it is written.
#[derive(Debug)]
pub struct Results {
    /// What was read, with the validated territory.
    pub loaded: Loaded,
    /// The nearest places of every cell.
    pub nearest: NearestPlaces,
    /// Coverage by cut-off, for every zoning.
    pub coverage: Coverage,
    /// Under-served zones, one set for each mesh of the study, the first the main one.
    pub gaps: Vec<Gaps>,
}

impl Results {
    /// The territory.
    #[must_use]
    pub fn territory(&self) -> &Territory {
        &self.loaded.territory
    }

    /// The under-served zones on the first mesh of the study.
    #[must_use]
    pub fn main_gaps(&self) -> &Gaps {
        self.gaps.first().expect("a study has at least one mesh")
    }

    /// What was wrong with the input.
    #[must_use]
    pub fn report(&self) -> &LoadReport {
        &self.loaded.report
    }
}

/// Why a study could not be run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// An input cannot be used.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// An output cannot be written.
    #[error(transparent)]
    Write(#[from] io::write::WriteError),
    /// A map cannot be drawn.
    #[error(transparent)]
    Map(#[from] crate::map::MapError),
    /// The territory's reference system has no definition.
    #[error(transparent)]
    Projection(#[from] crate::crs::ProjectionError),
}

/// Reads the inputs of a study and computes all its results.
///
/// # Errors
/// [`RunError`] when an input cannot be used at all; faulty rows are data, in
/// [`Results::report`].
pub fn compute(study: &Study, progress: &dyn Progress) -> Result<Results, RunError> {
    let loaded = io::load(study.inputs(), progress)?;
    let model = study.travel().crow_fly();
    progress.begin(Stage::Travel, None);
    let nearest = model.nearest(
        &travel::origins(&loaded.territory),
        &travel::destinations(&loaded.territory),
        study.nearest(),
    );
    progress.begin(Stage::Measure, None);
    let coverage = Coverage::measure(&loaded.territory, &nearest, study.cutoffs().clone());
    let gaps = study
        .gaps()
        .iter()
        .map(|&criterion| Gaps::find(&loaded.territory, &nearest, criterion))
        .collect();
    Ok(Results {
        loaded,
        nearest,
        coverage,
        gaps,
    })
}

/// Runs a study whole: computes its results and writes every output into a
/// folder, in the language of `words`.
///
/// # Errors
/// [`RunError`] when an input cannot be used or an output cannot be written;
/// the previous outputs are whole then.
pub fn run(
    study: &Study,
    out: &Path,
    words: &Catalogue,
    progress: &dyn Progress,
) -> Result<Summary, RunError> {
    let results = compute(study, progress)?;
    publish(
        study,
        &results,
        Edition {
            out,
            words,
            progress,
        },
    )
}
