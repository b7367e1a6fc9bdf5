//! What can be written on the command line. The texts are in the catalogues.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand};
use maillage::demo::Size;
use maillage::i18n::{Catalogue, Lang};
use maillage::network::Objective;
use maillage::network::profile::Mode;
use maillage::units::{Metres, Seconds, Speed};

use super::access::AccessArgs;
use super::equity::EquityArgs;
use super::localise::localise;
use super::trips;

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
    Matrix(MatrixArgs),
    Nearest(NearestArgs),
    Access(AccessArgs),
    Equity(EquityArgs),
}

impl Command {
    /// How many threads to work with, where the user says it.
    pub(super) fn threads(&self) -> Option<NonZeroUsize> {
        match self {
            Self::Run(args) => args.threads,
            Self::Check(args) => args.threads,
            Self::New(_) | Self::Equity(_) => None,
            Self::Demo(args) => args.threads,
            Self::Matrix(args) => args.trips.threads,
            Self::Nearest(args) => args.trips.threads,
            Self::Access(args) => args.threads,
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

#[derive(Debug, Args)]
pub(super) struct TripArgs {
    #[arg(long, required = true)]
    pub(super) roads: Vec<PathBuf>,

    #[arg(long, value_parser = modes())]
    pub(super) profile: Mode,

    #[arg(long, default_value = "fastest", value_parser = objectives())]
    pub(super) objective: Objective,

    #[arg(long)]
    pub(super) from: PathBuf,

    #[arg(long)]
    pub(super) to: PathBuf,

    #[arg(long, value_parser = parsed(trips::minutes))]
    pub(super) cutoff: Option<Seconds>,

    #[arg(long, value_parser = parsed(|text| Metres::new(trips::number(text)?)))]
    pub(super) max_link: Option<Metres>,

    #[arg(long, value_parser = parsed(|text| Speed::from_kmh(trips::number(text)?)))]
    pub(super) walking: Option<Speed>,

    #[arg(long)]
    pub(super) cache: Option<PathBuf>,

    #[arg(long)]
    pub(super) out: PathBuf,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(super) struct MatrixArgs {
    #[command(flatten)]
    pub(super) trips: TripArgs,

    #[arg(long, default_value = "2000000")]
    pub(super) pairs_in_memory: NonZeroUsize,
}

#[derive(Debug, Args)]
pub(super) struct NearestArgs {
    #[command(flatten)]
    pub(super) trips: TripArgs,

    #[arg(short, long = "count", value_name = "K", default_value = "1")]
    pub(super) k: NonZeroUsize,
}

fn modes() -> impl TypedValueParser<Value = Mode> {
    PossibleValuesParser::new(Mode::ALL.iter().map(|mode| mode.key()))
        .try_map(|key| key.parse::<Mode>())
}

fn objectives() -> impl TypedValueParser<Value = Objective> {
    PossibleValuesParser::new(["fastest", "shortest"]).map(|key| match key.as_str() {
        "shortest" => Objective::Shortest,
        _ => Objective::Fastest,
    })
}

/// Reads a value; `None` is refused.
pub(super) fn parsed<T: Clone + Send + Sync + 'static>(
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    StringValueParser::new().try_map(move |text| read(&text).ok_or(OutOfRange))
}

/// A number that is none, or out of range; said in the user's words elsewhere.
#[derive(Debug, thiserror::Error)]
#[error("out of range")]
struct OutOfRange;

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
