//! `maillage site`: which sites to open, over a matrix of the user's own.

mod answer;
mod inputs;
mod words;

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use maillage::i18n::Catalogue;
use maillage::io::write::write_csv;
use maillage::siting::{self, Capacities, Effort, Means, Reach, Sites, SitingError};
use maillage::travel::matrix::{Amount, Impedance};

use super::args::parsed;
use super::output::{complain, print};
use super::trips::{self, write};
use super::{Ending, Failure};
use answer::Answer;
use inputs::Inputs;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    Mclp,
    Lscp,
    LscpBackup,
    PMedian,
    PCenter,
    CapacitatedPMedian,
    CapacitatedMclp,
}

impl Problem {
    const ALL: [Self; 7] = [
        Self::Mclp,
        Self::Lscp,
        Self::LscpBackup,
        Self::PMedian,
        Self::PCenter,
        Self::CapacitatedPMedian,
        Self::CapacitatedMclp,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Mclp => "mclp",
            Self::Lscp => "lscp",
            Self::LscpBackup => "lscp-backup",
            Self::PMedian => "p-median",
            Self::PCenter => "p-center",
            Self::CapacitatedPMedian => "capacitated-p-median",
            Self::CapacitatedMclp => "capacitated-mclp",
        }
    }

    const fn has_radius(self) -> bool {
        !matches!(
            self,
            Self::PMedian | Self::PCenter | Self::CapacitatedPMedian
        )
    }

    const fn has_sites(self) -> bool {
        !matches!(self, Self::Lscp | Self::LscpBackup)
    }

    const fn has_capacity(self) -> bool {
        matches!(self, Self::CapacitatedPMedian | Self::CapacitatedMclp)
    }
}

#[derive(Debug, Args)]
pub(super) struct SiteArgs {
    #[arg(long, value_parser = problems())]
    problem: Problem,

    #[arg(short = 'p', long = "sites")]
    sites: Option<usize>,

    #[arg(long, allow_negative_numbers = true, value_parser = parsed(|text| Amount::new(trips::number(text)?)))]
    budget: Option<Amount>,

    #[arg(long, allow_negative_numbers = true, value_parser = parsed(|text| Impedance::new(trips::number(text)?)))]
    radius: Option<Impedance>,

    #[arg(long, allow_negative_numbers = true, value_parser = parsed(|text| Impedance::new(trips::number(text)?)))]
    fading: Option<Impedance>,

    #[arg(long)]
    matrix: PathBuf,

    #[arg(long)]
    demand: PathBuf,

    #[arg(long)]
    candidates: Option<PathBuf>,

    #[arg(long)]
    existing: Option<PathBuf>,

    #[arg(long)]
    cost: Option<String>,

    #[arg(long, value_parser = parsed(weight))]
    weight: Vec<(String, Amount)>,

    #[arg(long)]
    filled: bool,

    #[arg(long)]
    leave_uncoverable: bool,

    #[arg(long, default_value = "1000")]
    effort: u32,

    #[arg(long = "out")]
    table: PathBuf,
}

fn problems() -> impl TypedValueParser<Value = Problem> {
    PossibleValuesParser::new(Problem::ALL.map(Problem::key)).map(|key| {
        let named = Problem::ALL
            .into_iter()
            .find(|problem| problem.key() == key);
        named.expect("a possible value")
    })
}

/// A column of people, with what one of them counts: `seniors=2`.
fn weight(text: &str) -> Option<(String, Amount)> {
    match text.rsplit_once('=') {
        None => Some((text.to_owned(), Amount::new(1.0)?)),
        Some((column, weight)) => {
            let weight = Amount::new(trips::number(weight)?)?;
            (!column.is_empty()).then(|| (column.to_owned(), weight))
        }
    }
}

/// Writes who goes where, and prints what was chosen and how good it is.
pub(super) fn execute(args: &SiteArgs, words: &Catalogue) -> Result<Ending, Failure> {
    check(args, words)?;
    let inputs = inputs::read(args, words)?;
    let answer = {
        let sites = Sites::new(&inputs.read.matrix, &inputs.demand.values, &inputs.standing);
        let sites = sites.map_err(|error| words::refused(&error, &inputs, words))?;
        let answer = solve(args, &inputs, &sites);
        answer.map_err(|error| words::refused(&error, &inputs, words))?
    };
    write(&args.table, |out| write_csv(&answer.table(&inputs), out))?;
    print(&format!("{}\n", answer.json(args.problem.key(), &inputs))).map_err(Failure::Output)?;
    if answer.lost > 0 {
        complain(&words.say("site-lost", &[("count", answer.lost.into())]));
    }
    Ok(Ending::Done)
}

/// Refuses a question that lacks what it needs.
fn check(args: &SiteArgs, words: &Catalogue) -> Result<(), Failure> {
    let problem = args.problem;
    let lacks = if problem.has_radius() && args.radius.is_none() {
        "site-needs-radius"
    } else if problem.has_sites() && args.sites.is_none() && args.budget.is_none() {
        "site-needs-sites"
    } else if problem.has_capacity() && args.candidates.is_none() {
        "site-needs-capacity"
    } else if args.budget.is_some() && !matches!(problem, Problem::Mclp | Problem::PMedian) {
        "site-no-budget"
    } else if args.fading.is_some() && problem != Problem::Mclp {
        "site-no-fading"
    } else if args.fading.is_some_and(|end| Some(end) < args.radius) {
        "site-fading-order"
    } else {
        return Ok(());
    };
    Err(words::lacking(lacks, problem.key(), words))
}

fn means(args: &SiteArgs, inputs: &Inputs) -> Means {
    match args.budget {
        Some(limit) => Means::Budget {
            limit,
            prices: inputs.prices.clone(),
        },
        None => Means::Sites(args.sites.unwrap_or_default()),
    }
}

fn solve(args: &SiteArgs, inputs: &Inputs, sites: &Sites<'_>) -> Result<Answer, SitingError> {
    let effort = Effort::pairs(u64::from(args.effort) * 1_000_000);
    let means = means(args, inputs);
    let count = args.sites.unwrap_or_default();
    let radius = args.radius.unwrap_or_default();
    let near = |siting| Answer::nearest(sites, siting, args.radius);
    Ok(match args.problem {
        Problem::Mclp => {
            let reach = args.fading.and_then(|end| Reach::fading(radius, end));
            let reach = reach.unwrap_or_else(|| Reach::within(radius));
            near(siting::cover_most(sites, reach, &means, effort)?.map(Amount::get))
        }
        Problem::Lscp => {
            let siting = if args.leave_uncoverable {
                siting::cover_coverable(sites, radius, effort)
            } else {
                siting::cover_all(sites, radius, effort)?
            };
            near(siting.map(answer::number))
        }
        Problem::LscpBackup => {
            let found = siting::cover_all_with_backup(sites, radius, effort)?;
            Answer::with_backup(sites, found, radius)
        }
        Problem::PMedian => near(siting::p_median(sites, &means, effort)?),
        Problem::PCenter => near(siting::p_center(sites, count, effort)?.map(Impedance::get)),
        Problem::CapacitatedPMedian => {
            let held = Capacities::new(&inputs.capacities, args.filled);
            let found = siting::capacitated_p_median(sites, held, count, effort)?;
            Answer::assigned(sites, found, args.radius)
        }
        Problem::CapacitatedMclp => {
            let held = Capacities::new(&inputs.capacities, args.filled);
            let found = siting::capacitated_cover_most(sites, (held, radius), count, effort)?;
            Answer::assigned(sites, found, args.radius)
        }
    })
}
