//! `maillage new`: a study file for the files of a folder.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use maillage::i18n::{Catalogue, Lang};
use maillage::study::{Discovery, FileKind};

use super::args::NewArgs;
use super::output::print;
use super::{Ending, Failure};

/// Looks at the folder, writes the study, says what was recognised.
pub(super) fn execute(args: &NewArgs, words: &Catalogue) -> Result<Ending, Failure> {
    let discovery = Discovery::of(&args.dir).map_err(Failure::at(&args.dir))?;
    if discovery.found.is_empty() {
        return Err(Failure::NothingFound(args.dir.clone()));
    }
    let study = args.dir.join(match words.lang() {
        Lang::Fr => "etude.toml",
        Lang::En => "study.toml",
    });
    let folder = folder_name(&args.dir);
    let title = words.say("new-title", &[("folder", (&folder).into())]);
    write(&study, &discovery.draft(&title, words), args.force)?;
    print(&account(&discovery, &study, words)).map_err(Failure::Output)?;
    Ok(Ending::Done)
}

/// The name of the folder itself, whatever way it was written.
fn folder_name(dir: &Path) -> String {
    let whole = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let name = whole.file_name().unwrap_or(whole.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Writes the file; one that is there already is kept unless `force`.
fn write(path: &PathBuf, text: &str, force: bool) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options
        .write(true)
        .truncate(force)
        .create(force)
        .create_new(!force);
    let mut file = options.open(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::InTheWay(path.clone()),
        _ => Failure::at(path)(error),
    })?;
    file.write_all(text.as_bytes()).map_err(Failure::at(path))
}

/// What was recognised, what was not, and what to do next.
fn account(discovery: &Discovery, study: &Path, words: &Catalogue) -> String {
    let mut lines = vec![words.say("cli-new-found", &[])];
    for found in &discovery.found {
        let kind = words.say(&format!("found-{}", found.kind.key()), &[]);
        let args = [("path", (&found.path).into()), ("kind", (&kind).into())];
        lines.push(words.say("cli-new-file", &args));
    }
    if !discovery.unknown.is_empty() {
        lines.push(words.say("cli-new-unknown", &[]));
        lines.extend(discovery.unknown.iter().map(|path| format!("  {path}")));
    }
    let departements: Vec<String> = discovery
        .departements()
        .iter()
        .map(ToString::to_string)
        .collect();
    if !departements.is_empty() {
        let list = words.list(&departements);
        lines.push(words.say("cli-new-departements", &[("list", (&list).into())]));
    }
    for (lacking, key) in [
        (
            !discovery.found.iter().any(|f| f.kind.is_places()),
            "cli-new-no-places",
        ),
        (
            !discovery.found.iter().any(|f| f.kind.is_population()),
            "cli-new-no-population",
        ),
        (
            discovery
                .of_kind(FileKind::CommuneOutlines)
                .next()
                .is_none(),
            "cli-new-no-outlines",
        ),
    ] {
        if lacking {
            lines.push(words.say(key, &[]));
        }
    }
    let path = study.display().to_string();
    lines.push(words.say("cli-new-written", &[("path", (&path).into())]));
    lines.join("\n") + "\n"
}
