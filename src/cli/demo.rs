//! `maillage demo`: a fictional territory, generated and studied.

use std::path::{Path, PathBuf};

use maillage::demo::generate;
use maillage::i18n::Catalogue;
use maillage::study::{MapFormat, Study};

use super::args::DemoArgs;
use super::output::print;
use super::run::run_and_print;
use super::{Ending, Failure, Session, bars};

/// Generates the territory, runs its study, says where the pictures are.
pub(super) fn execute(
    args: &DemoArgs,
    session: Session,
    words: &Catalogue,
) -> Result<Ending, Failure> {
    let dir = folder(args.dir.as_deref())?;
    let progress = bars::progress(session.quiet, words);
    let generated =
        generate(&dir, args.size, args.seed, progress.as_ref()).map_err(Failure::Demo)?;
    let study = Study::read(&generated.study).map_err(Failure::Study)?;
    run_and_print(&study, study.out(), words, progress)?;
    print(&whereabouts(&generated.study, &study, words)).map_err(Failure::Output)?;
    Ok(Ending::Done)
}

/// The folder to write to: one that is empty or to be made, else a temporary
/// one, which is kept.
fn folder(asked: Option<&Path>) -> Result<PathBuf, Failure> {
    let Some(dir) = asked else {
        let temporary = tempfile::Builder::new().prefix("maillage-demo-").tempdir();
        let kept = temporary.map(tempfile::TempDir::keep);
        return kept.map_err(Failure::at(&std::env::temp_dir()));
    };
    let holds_something = match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(Failure::at(dir)(error)),
    };
    // A demo may be made again over an earlier one.
    if holds_something && !is_demo(dir) {
        return Err(Failure::NotEmpty(dir.to_owned()));
    }
    Ok(dir.to_owned())
}

/// How the study of a demo begins.
const MARK: &str = "# Étude d'un territoire fictif";

/// Whether a folder holds an earlier demo and so may be written over.
fn is_demo(dir: &Path) -> bool {
    std::fs::read_to_string(dir.join("etude.toml")).is_ok_and(|study| study.starts_with(MARK))
}

/// The study, the outputs, and the picture to look at first, last.
fn whereabouts(path: &Path, study: &Study, words: &Catalogue) -> String {
    let shown = |path: &Path| path.display().to_string();
    let (path, out) = (shown(path), shown(study.out()));
    let mut lines = vec![
        words.say("cli-demo-study", &[("path", (&path).into())]),
        words.say("cli-run-written", &[("path", (&out).into())]),
    ];
    let formats = &study.maps().formats;
    let format = [MapFormat::Png, MapFormat::Svg, MapFormat::Pdf]
        .into_iter()
        .find(|format| formats.contains(format));
    if let Some(format) = format {
        let picture = format!("coverage.{}", format.extension());
        let picture = shown(&study.out().join("maps").join(picture));
        lines.push(words.say("cli-demo-picture", &[("path", (&picture).into())]));
    }
    format!("\n{}\n", lines.join("\n"))
}
