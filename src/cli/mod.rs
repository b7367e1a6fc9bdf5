//! Arguments, progress and exit codes; one file a subcommand.
//!
//! Arguments are read in two stages: the language first, because help and
//! errors are said in it, then everything.

mod access;
mod access_words;
mod args;
mod bars;
mod causes;
mod check;
mod demo;
mod diagnostic;
mod equity;
mod explain;
mod failure;
mod faults;
mod input_words;
mod language;
mod localise;
mod map_words;
mod matrix;
mod nearest;
mod new;
mod output;
mod places;
mod plan;
mod plan_words;
mod road_words;
mod run;
mod site;
mod trips;
mod usage;

use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use maillage::i18n::{Catalogue, Lang};
use maillage::progress::Progress;
use maillage::study::Study;

use args::{Cli, Command};
use failure::Failure;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Done.
    Done,
    /// Done, and a gate that the user asked for failed.
    GateFailed,
    /// Nothing could be done.
    CouldNotRun,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => Self::SUCCESS,
            Ending::GateFailed => Self::from(1),
            Ending::CouldNotRun => Self::from(2),
        }
    }
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let words = Catalogue::new(language::find(&args));
    let matches = match args::command(&words).try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, &words).into(),
    };
    match Cli::from_arg_matches(&matches) {
        Ok(cli) => finish(execute(cli, &words), &words).into(),
        Err(error) => usage::explain(&error, &words).into(),
    }
}

/// What was asked for whatever the command.
#[derive(Clone, Copy, Debug)]
struct Session {
    lang: Option<Lang>,
    quiet: bool,
}

fn execute(cli: Cli, words: &Catalogue) -> Result<Ending, Failure> {
    let session = Session {
        lang: cli.lang,
        quiet: cli.quiet,
    };
    if let Some(threads) = cli.command.threads() {
        // The pool is built once, here: nothing can have built it before.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.get())
            .build_global();
    }
    match cli.command {
        Command::Run(args) => run::execute(&args, session, words),
        Command::Check(args) => check::execute(&args, session, words),
        Command::New(args) => new::execute(&args, words),
        Command::Demo(args) => demo::execute(&args, session, words),
        Command::Matrix(args) => matrix::execute(&args, session, words),
        Command::Nearest(args) => nearest::execute(&args, session, words),
        Command::Access(args) => access::execute(&args, session, words),
        Command::Equity(args) => equity::execute(&args, session, words),
        Command::Places(args) => places::execute(&args, session, words),
        Command::Site(args) => site::execute(&args, words),
        Command::Plan(args) => plan::execute(&args, session, words),
        Command::Explain(args) => explain::execute(&args, session, words),
    }
}

/// Reads a study, then goes on in its language: `--lang` decides, else the
/// study, else the machine.
fn with_study(
    path: &Path,
    session: Session,
    action: impl FnOnce(&Study, &Catalogue, Box<dyn Progress + '_>) -> Result<Ending, Failure>,
) -> Result<Ending, Failure> {
    let study = Study::read(path).map_err(Failure::Study)?;
    let lang = session.lang.or(study.lang());
    let words = Catalogue::new(lang.unwrap_or_else(language::of_machine));
    let progress = bars::progress(session.quiet, &words);
    Ok(finish(action(&study, &words, progress), &words))
}

/// Says what went wrong, if anything did.
fn finish(result: Result<Ending, Failure>, words: &Catalogue) -> Ending {
    match result {
        Ok(ending) => ending,
        // Whoever read the output has stopped: nothing is wrong with that.
        Err(failure) if failure.is_broken_pipe() => Ending::Done,
        Err(failure) => {
            failure.report(words);
            Ending::CouldNotRun
        }
    }
}
