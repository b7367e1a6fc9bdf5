//! `maillage run`: everything a study asks for.

use std::path::Path;

use maillage::i18n::Catalogue;
use maillage::progress::Progress;
use maillage::report::summary_text;
use maillage::study::{Study, run};

use super::args::RunArgs;
use super::output::print;
use super::{Ending, Failure, Session, with_study};

/// Runs the study, prints its summary and where the outputs are.
pub(super) fn execute(args: &RunArgs, session: Session, _: &Catalogue) -> Result<Ending, Failure> {
    with_study(&args.study, session, |study, words, progress| {
        let out = args.out.as_deref().unwrap_or(study.out());
        run_and_print(study, out, words, progress)?;
        let folder = out.display().to_string();
        let done = words.say("cli-run-written", &[("path", (&folder).into())]);
        print(&format!("\n{done}\n")).map_err(Failure::Output)?;
        Ok(Ending::Done)
    })
}

/// Runs a study into a folder and prints its summary, once no bar is in its
/// way any more.
pub(super) fn run_and_print(
    study: &Study,
    out: &Path,
    words: &Catalogue,
    progress: Box<dyn Progress + '_>,
) -> Result<(), Failure> {
    let summary = run(study, out, words, progress.as_ref()).map_err(Failure::Run)?;
    drop(progress);
    print(&summary_text(&summary, words)).map_err(Failure::Output)?;
    if study.outputs().lacks_geopackage() {
        let said = words.say("cli-no-geopackage", &[]);
        print(&format!("\n{said}\n")).map_err(Failure::Output)?;
    }
    Ok(())
}
