//! The report that people read: one page, complete in itself.

use std::io::Write as _;

use super::pictures::Subject;
use crate::i18n::Catalogue;
use crate::io::write::StagedOutputs;
use crate::map::screen_map;
use crate::report::Summary;
use crate::report::web::{PageInput, page};
use crate::study::{Results, RunError, Study};

/// Writes `report.html`.
pub(super) fn write(
    (study, results, subject): (&Study, &Results, &Subject<'_>),
    (summary, words): (&Summary, &Catalogue),
    outputs: &mut StagedOutputs,
) -> Result<(), RunError> {
    let map = screen_map(&subject.map_input(results), words)?;
    let gaps = results.main_gaps();
    let explained = results.explain(study, gaps);
    let text = page(&PageInput {
        territory: results.territory(),
        nearest: &results.nearest,
        coverage: &results.coverage,
        gaps,
        explained: &explained,
        ways: &results.ways_of_gaps(study, (gaps, &explained)),
        summary,
        report: results.report(),
        map: &map,
        about: &subject.about,
        words,
    });
    outputs.write("report.html", |out| out.write_all(text.as_bytes()))?;
    Ok(())
}
