//! `maillage access`: scores of access over a matrix of the user's own.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use maillage::access::{AccessError, Decay, Measure, Options, Plan, Scores, Setting};
use maillage::faults::LoadReport;
use maillage::i18n::Catalogue;
use maillage::io::Described;
use maillage::io::matrix::{AmountKind, Amounts, ReadMatrix, read_amounts, read_matrix};
use maillage::io::write::write_scores;
use maillage::travel::catchments::MatrixCatchments;
use maillage::travel::matrix::{Amount, Impedance};

use super::args::parsed;
use super::faults::account;
use super::output::complain;
use super::trips::write;
use super::{Ending, Failure, Session, access_words, trips};

#[derive(Debug, Args)]
pub(super) struct AccessArgs {
    #[arg(long)]
    matrix: PathBuf,

    #[arg(long)]
    supply: PathBuf,

    #[arg(long)]
    demand: PathBuf,

    #[arg(long, value_parser = measures())]
    measure: Measure,

    #[arg(long = "cutoff", allow_negative_numbers = true, value_parser = parsed(|text| Impedance::new(trips::number(text)?)))]
    within: Option<Impedance>,

    #[arg(long)]
    decay: Option<String>,

    #[arg(short = 'k', long, allow_negative_numbers = true, value_parser = parsed(|text| Amount::new(trips::number(text)?)))]
    count: Option<Amount>,

    #[arg(long)]
    cost: Option<String>,

    #[arg(long)]
    capacity: Option<String>,

    #[arg(long)]
    population: Option<String>,

    #[arg(long)]
    passive: bool,

    #[arg(long = "out")]
    table: PathBuf,

    #[arg(long)]
    pub(super) threads: Option<std::num::NonZeroUsize>,
}

fn measures() -> impl TypedValueParser<Value = Measure> {
    PossibleValuesParser::new(Measure::ALL.iter().map(|measure| measure.key()))
        .map(|key| key.parse::<Measure>().expect("a possible value"))
}

/// Everything that was read.
struct Inputs {
    supply: Amounts,
    demand: Amounts,
    read: ReadMatrix,
}

/// Writes a score for every point of the demand.
pub(super) fn execute(args: &AccessArgs, _: Session, words: &Catalogue) -> Result<Ending, Failure> {
    let refused = |error| Failure::Access(error);
    let plan = plan(args).map_err(refused)?;
    let inputs = read(args, words)?;
    check(args, &inputs, words)?;
    let (column, demand) = (inputs.read.cost_column.clone(), inputs.demand.clone());
    let scores = take(&plan, args.passive, inputs)?;
    write(&args.table, |out| {
        write_scores(out, demand.names.list(), scores.values())
    })?;
    let said = [
        ("points", scores.values().len().into()),
        ("unreached", scores.unreached().into()),
        ("column", (&column).into()),
    ];
    complain(&words.say("cli-access-done", &said));
    Ok(Ending::Done)
}

fn plan(args: &AccessArgs) -> Result<Plan, AccessError> {
    let decay = args.decay.as_deref().map(str::parse::<Decay>).transpose()?;
    let options = Options {
        cutoff: args.within,
        decay,
        count: args.count,
    };
    Plan::new(args.measure, options)
}

pub(super) fn named(path: &Path) -> Described {
    Described {
        path: path.to_owned(),
        label: path.display().to_string(),
        ..Described::default()
    }
}

fn read(args: &AccessArgs, words: &Catalogue) -> Result<Inputs, Failure> {
    let side = |path, kind, column: &Option<String>| {
        read_amounts(&named(path), kind, column.as_deref()).map_err(Failure::Load)
    };
    let (supply, mut report) = side(&args.supply, AmountKind::Supply, &args.capacity)?;
    let (demand, more) = side(&args.demand, AmountKind::Demand, &args.population)?;
    report.append(more);
    let sides = if args.passive {
        (&supply.names, &demand.names)
    } else {
        (&demand.names, &supply.names)
    };
    let cost = args.cost.as_deref();
    let mut read = read_matrix(&named(&args.matrix), cost, sides).map_err(Failure::Load)?;
    report.append(std::mem::take(&mut read.report));
    complain_about(&report, words);
    Ok(Inputs {
        supply,
        demand,
        read,
    })
}

pub(super) fn complain_about(report: &LoadReport, words: &Catalogue) {
    if !report.faults().is_empty() {
        complain(account(report, words).trim_end());
    }
}

/// Refuses what would give a table of nothing, or of the wrong unit.
fn check(args: &AccessArgs, inputs: &Inputs, words: &Catalogue) -> Result<(), Failure> {
    if inputs.read.matrix.is_empty() {
        return Err(Failure::Told(access_words::no_pair(&args.matrix, words)));
    }
    let column = &inputs.read.cost_column;
    let no_minutes = ["seconds", "metres", "meters"].contains(&column.as_str());
    if args.measure == Measure::Apl && args.decay.is_none() && no_minutes {
        return Err(Failure::Told(access_words::not_in_minutes(column, words)));
    }
    Ok(())
}

fn take(plan: &Plan, passive: bool, inputs: Inputs) -> Result<Scores, Failure> {
    let Inputs {
        supply,
        demand,
        read,
    } = inputs;
    let catchments = if passive {
        MatrixCatchments::backwards(read.matrix)
    } else {
        MatrixCatchments::from(&read.matrix)
    };
    let setting = Setting::new(&catchments, &supply.values, &demand.values);
    let taken = setting.and_then(|setting| plan.take(setting));
    taken.map_err(|error| match error {
        AccessError::Endless {
            origin,
            destination,
            cost,
        } => Failure::Endless {
            from: demand.names.list()[origin].clone(),
            to: supply.names.list()[destination].clone(),
            cost,
        },
        other => Failure::Access(other),
    })
}
