//! The report that people read: one page, complete in itself, and the same
//! as text for those who write the strategy.

use std::io::Write as _;

use super::pictures::Subject;
use crate::i18n::Catalogue;
use crate::io::write::StagedOutputs;
use crate::map::{MapTours, screen_map};
use crate::report::Summary;
use crate::report::web::{PageInput, markdown, page};
use crate::study::{Results, RunError, Study, ToolFormat};

/// Writes `report.html`, and `report.md` where the study wants it.
pub(super) fn write(
    (study, results, subject): (&Study, &Results, &Subject<'_>),
    (summary, tours, words): (&Summary, Option<&MapTours>, &Catalogue),
    outputs: &mut StagedOutputs,
) -> Result<(), RunError> {
    let drawn = subject.map_input(results);
    let mut map = screen_map(&drawn, words)?;
    if let Some(tours) = tours {
        map = map.with_tours((&drawn, tours), words)?;
    }
    let gaps = results.main_gaps();
    let explained = results.explain(study, gaps);
    let input = PageInput {
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
    };
    let text = page(&input);
    outputs.write("report.html", |out| out.write_all(text.as_bytes()))?;
    if study.outputs().wants(ToolFormat::Markdown) {
        let text = markdown(&input, outputs.names());
        outputs.write("report.md", |out| out.write_all(text.as_bytes()))?;
    }
    Ok(())
}
