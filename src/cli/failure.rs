//! Why a command could not run, said with what, where and what to do.

use std::io;
use std::path::{Path, PathBuf};

use maillage::access::AccessError;
use maillage::demo::DemoError;
use maillage::i18n::{Arg, Catalogue};
use maillage::io::LoadError;
use maillage::io::roads::RoadsError;
use maillage::io::write::WriteError;
use maillage::study::itinerary::PlanError;
use maillage::study::{RunError, StudyError};

use super::output::complain;
use super::{access_words, diagnostic, input_words, map_words, plan_words, road_words};

/// Why a command could not run.
#[derive(Debug)]
pub(super) enum Failure {
    /// The study is faulty.
    Study(StudyError),
    /// An input is faulty.
    Load(LoadError),
    /// The pipeline stopped.
    Run(RunError),
    /// No plan could be made.
    Plan(PlanError),
    /// The roads are faulty.
    Roads(RoadsError),
    /// An output could not be written.
    Write(WriteError),
    /// The demo could not be made.
    Demo(DemoError),
    /// The standard output is gone.
    Output(io::Error),
    /// A file or folder could not be read or written.
    File(PathBuf, io::Error),
    /// A file is in the way.
    InTheWay(PathBuf),
    /// A folder that should be empty is not.
    NotEmpty(PathBuf),
    /// A description that is of none of the sources.
    DescribesNothing(PathBuf),
    /// A file of communes that is none.
    NoCommunes(PathBuf),
    /// A folder holds nothing to make a study from.
    NothingFound(PathBuf),
    /// A measure of access cannot be taken.
    Access(AccessError),
    /// A pair has no finite weight.
    Endless { from: String, to: String, cost: f64 },
    /// Something else, said already.
    Told(Said),
}

impl Failure {
    /// Whether nothing is wrong but that the reader of the output has left.
    pub(super) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// A file or folder that failed.
    pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Self::File(path.to_owned(), error)
    }

    /// Says what went wrong on the standard error.
    pub(super) fn report(&self, words: &Catalogue) {
        if let Self::Study(StudyError::Mistakes(mistakes)) = self {
            diagnostic::report(mistakes, words);
            return;
        }
        let (what, help) = self.said(words);
        complain(&words.say("cli-error", &[("what", (&what).into())]));
        if let Some(help) = help {
            complain(&format!("   → {help}"));
        }
    }

    /// What went wrong, and what to do where the first does not say it.
    fn said(&self, words: &Catalogue) -> Said {
        match self {
            Self::Study(error) => study(error, words),
            Self::Load(error) | Self::Run(RunError::Load(error)) => input_words::say(error, words),
            Self::Run(RunError::Write(error)) => at(&error.path, &error.source, words),
            Self::Run(RunError::Map(error)) => map_words::say(error, words),
            Self::Run(RunError::Roads { profile, cause }) => {
                road_words::of_profile(profile, cause, words)
            }
            Self::Run(RunError::NoPublic { name, known }) => {
                let args = [("public", name.into()), ("known", Arg::Text(known))];
                pair("cli-no-public", &args, words)
            }
            Self::Run(RunError::NoPublics) => pair("cli-no-publics", &[], words),
            Self::Run(RunError::Ways(error)) => (system(error, words), None),
            Self::Run(RunError::Plan(error)) => plan_words::say(error, words),
            Self::Run(error) => road_words::elsewhere(error, words),
            Self::Plan(error) => plan_words::say(error, words),
            Self::Roads(error) => road_words::say(error, words),
            Self::Write(WriteError { path, source })
            | Self::Demo(DemoError::Write { path, source }) => at(path, source, words),
            Self::Demo(error) => (error.to_string(), None),
            Self::Output(error) => (error.to_string(), None),
            Self::File(path, error) => at(path, error, words),
            Self::InTheWay(path) => with_path("cli-in-the-way", path, words),
            Self::NotEmpty(path) => with_path("cli-dir-not-empty", path, words),
            Self::NothingFound(path) => with_path("cli-nothing-found", path, words),
            Self::Access(error) => access_words::say(error, words),
            Self::Endless { from, to, cost } => access_words::endless((from, to), *cost, words),
            Self::Told(said) => said.clone(),
            Self::DescribesNothing(path) => with_path("cli-describes-nothing", path, words),
            Self::NoCommunes(path) => with_path("cli-no-communes", path, words),
        }
    }
}

/// What went wrong, and what to do.
pub(super) type Said = (String, Option<String>);

/// A file or folder that the system refused.
pub(super) fn at(path: &Path, error: &io::Error, words: &Catalogue) -> Said {
    let (path, cause) = (path.display().to_string(), system(error, words));
    let args = [("path", (&path).into()), ("cause", (&cause).into())];
    pair("cli-file-failed", &args, words)
}

fn with_path(key: &str, path: &Path, words: &Catalogue) -> Said {
    let path = path.display().to_string();
    pair(key, &[("path", (&path).into())], words)
}

/// A message and its `-help`.
pub(super) fn pair(key: &str, args: &[(&str, Arg<'_>)], words: &Catalogue) -> Said {
    let help = words.say(&format!("{key}-help"), args);
    (words.say(key, args), Some(help))
}

fn study(error: &StudyError, words: &Catalogue) -> Said {
    match error {
        StudyError::Unreadable { path, cause } => {
            let (path, cause) = (path.display().to_string(), system(cause, words));
            pair(
                "study-unreadable",
                &[("path", (&path).into()), ("cause", (&cause).into())],
                words,
            )
        }
        StudyError::NotUtf8 { path, offset } => {
            let path = path.display().to_string();
            pair(
                "study-not-utf8",
                &[("path", (&path).into()), ("offset", (*offset).into())],
                words,
            )
        }
        other => (other.to_string(), None),
    }
}

/// What the system said, in the reader's language where it is a usual cause.
pub(super) fn system(error: &io::Error, words: &Catalogue) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "cli-cause-not-found",
        io::ErrorKind::PermissionDenied => "cli-cause-permission",
        io::ErrorKind::IsADirectory => "cli-cause-directory",
        io::ErrorKind::NotADirectory => "cli-cause-not-a-directory",
        io::ErrorKind::StorageFull => "cli-cause-full",
        _ => return error.to_string(),
    };
    words.say(key, &[])
}
