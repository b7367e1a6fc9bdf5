//! The report that people read: one page, complete in itself.

use std::io::Write as _;

use crate::i18n::Catalogue;
use crate::io::write::StagedOutputs;
use crate::map::{MapInput, screen_map};
use crate::report::Summary;
use crate::report::web::{PageInput, page};
use crate::study::{Results, RunError, Study, pictures};

/// Writes `report.html`.
pub(super) fn write(
    study: &Study,
    results: &Results,
    (summary, words): (&Summary, &Catalogue),
    outputs: &mut StagedOutputs,
) -> Result<(), RunError> {
    let about = pictures::about(study, results, words);
    let territory = results.territory();
    let map = screen_map(
        &MapInput {
            territory,
            nearest: &results.nearest,
            coverage: &results.coverage,
            gaps: results.main_gaps(),
            about: &about,
        },
        words,
    )?;
    let text = page(&PageInput {
        territory,
        nearest: &results.nearest,
        coverage: &results.coverage,
        gaps: results.main_gaps(),
        summary,
        report: results.report(),
        map: &map,
        about: &about,
        words,
    });
    outputs.write("report.html", |out| out.write_all(text.as_bytes()))?;
    Ok(())
}
