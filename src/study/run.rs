//! The pipeline that composes the rooms: inputs → territory → travel →
//! coverage and gaps → summary.

use std::path::Path;

use crate::coverage::Coverage;
use crate::gaps::Gaps;
use crate::i18n::Catalogue;
use crate::io::write::{StagedOutputs, WriteError};
use crate::io::{self, LoadError};
use crate::progress::{Progress, Stage};
use crate::report::{Summary, SummaryInput};
use crate::study::Study;
use crate::travel::{self, TravelModel as _};

/// Why a study could not be run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// An input cannot be used.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// An output cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Runs a study: reads its inputs, computes, and writes `summary.json`.
///
/// # Errors
/// [`RunError`] when an input cannot be used or an output cannot be written.
pub fn run(
    study: &Study,
    out: &Path,
    _words: &Catalogue,
    progress: &dyn Progress,
) -> Result<Summary, RunError> {
    let loaded = io::load(study.inputs(), progress)?;
    let territory = &loaded.territory;
    progress.begin(Stage::Travel, None);
    let nearest = study.travel().crow_fly().nearest(
        &travel::origins(territory),
        &travel::destinations(territory),
        study.nearest(),
    );
    progress.begin(Stage::Measure, None);
    let coverage = Coverage::measure(territory, &nearest, study.cutoffs().clone());
    let gaps = Gaps::find(territory, &nearest, study.gaps()[0]);
    let summary = Summary::new(SummaryInput {
        title: study.title().unwrap_or_default(),
        territory,
        coverage: &coverage,
        gaps: &gaps,
        report: &loaded.report,
        places_set_aside: loaded.counts.places_set_aside,
    });
    progress.begin(Stage::WriteTables, None);
    let mut outputs = StagedOutputs::begin(out)?;
    outputs.write("summary.json", |file| {
        serde_json::to_writer_pretty(file, &summary).map_err(Into::into)
    })?;
    outputs.commit()?;
    Ok(summary)
}
