//! What can be written on the command line. The texts are in the catalogues.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand};
use maillage::demo::Size;
use maillage::i18n::{Catalogue, Lang};

use super::localise::localise;

#[derive(Debug, Parser)]
#[command(name = "maillage", version, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,

    #[arg(long, global = true, value_name = "fr|en", value_parser = languages())]
    pub(super) lang: Option<Lang>,

    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Run(RunArgs),
    Check(CheckArgs),
    New(NewArgs),
    Demo(DemoArgs),
}

impl Command {
    /// How many threads to work with, where the user says it.
    pub(super) fn threads(&self) -> Option<NonZeroUsize> {
        match self {
            Self::Run(args) => args.threads,
            Self::Check(args) => args.threads,
            Self::New(_) => None,
            Self::Demo(args) => args.threads,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct RunArgs {
    pub(super) study: PathBuf,

    #[arg(long)]
    pub(super) out: Option<PathBuf>,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    pub(super) study: PathBuf,

    #[arg(long)]
    pub(super) strict: bool,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    pub(super) dir: PathBuf,

    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    pub(super) dir: Option<PathBuf>,

    #[arg(long, default_value = "small", value_parser = sizes())]
    pub(super) size: Size,

    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.iter().map(|lang| lang.key()))
        .try_map(|key| key.parse::<Lang>())
}

fn sizes() -> impl TypedValueParser<Value = Size> {
    PossibleValuesParser::new(Size::ALL.iter().map(|size| size.key()))
        .try_map(|key| key.parse::<Size>())
}

/// The command with its texts in a language.
pub(super) fn command(words: &Catalogue) -> clap::Command {
    localise(Cli::command(), words)
}
