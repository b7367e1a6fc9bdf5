//! `maillage equity`: how unequally access falls.

use std::path::PathBuf;

use clap::Args;
use maillage::access::equity::{Distribution, concentration, fgt, gini, palma, theil};
use maillage::faults::{FaultKind, LoadReport};
use maillage::i18n::Catalogue;
use maillage::io::matrix::{AmountKind, Amounts, read_amounts};
use maillage::travel::matrix::Amount;

use super::access::{complain_about, named};
use super::args::parsed;
use super::output::{complain, print};
use super::trips::{number, write};
use super::{Ending, Failure, Session, access_words};

#[derive(Debug, Args)]
pub(super) struct EquityArgs {
    #[arg(long)]
    access: PathBuf,

    #[arg(long)]
    demand: PathBuf,

    #[arg(long)]
    population: Option<String>,

    #[arg(long)]
    income: Option<String>,

    #[arg(long, allow_negative_numbers = true, value_parser = parsed(|text| number(text).filter(|&line| line > 0.0)))]
    line: Option<f64>,

    #[arg(long = "out")]
    table: Option<PathBuf>,
}

/// People with their access, and their income where it is known.
struct People {
    access: Vec<f64>,
    counts: Vec<Amount>,
    incomes: Option<Vec<Option<f64>>>,
}

/// Writes the indices, a row each.
pub(super) fn execute(args: &EquityArgs, _: Session, words: &Catalogue) -> Result<Ending, Failure> {
    let people = read(args, words)?;
    let text =
        indices(&people, args.line).map_err(|error| Failure::Told(access_words::equity(&error)))?;
    match &args.table {
        Some(path) => write(path, |out| std::io::Write::write_all(out, text.as_bytes()))?,
        None => print(&text).map_err(Failure::Output)?,
    }
    Ok(Ending::Done)
}

fn read(args: &EquityArgs, words: &Catalogue) -> Result<People, Failure> {
    let column = |path, column: &str| {
        read_amounts(&named(path), AmountKind::Demand, Some(column)).map_err(Failure::Load)
    };
    let (access, mut report) = column(&args.access, "access")?;
    let named_people = args.population.as_deref();
    let demand = read_amounts(&named(&args.demand), AmountKind::Demand, named_people);
    let (demand, more) = demand.map_err(Failure::Load)?;
    report.append(more);
    let incomes = match &args.income {
        Some(name) => {
            let (incomes, more) = column(&args.demand, name)?;
            report.append(filled(&more));
            Some(incomes)
        }
        None => None,
    };
    complain_about(&report, words);
    Ok(join(&access, &demand, incomes.as_ref(), words))
}

/// Without the fields that are empty: an income that is not known is none.
fn filled(report: &LoadReport) -> LoadReport {
    let mut kept = LoadReport::default();
    for fault in report.faults() {
        if fault.kind != FaultKind::EmptyField {
            kept.push(
                fault.location.clone(),
                fault.kind,
                fault.action,
                &fault.value,
            );
        }
    }
    kept
}

/// By the points of the demand. Those without a row of access take no part,
/// and are counted.
fn join(
    access: &Amounts,
    demand: &Amounts,
    incomes: Option<&Amounts>,
    words: &Catalogue,
) -> People {
    let value = |amounts: &Amounts, name: &str| {
        let rank = amounts.names.find(name)?;
        Some(amounts.values[rank as usize].get())
    };
    let mut joined = People {
        access: Vec::new(),
        counts: Vec::new(),
        incomes: incomes.map(|_| Vec::new()),
    };
    for (name, &people) in demand.names.list().iter().zip(&demand.values) {
        let Some(access) = value(access, name) else {
            continue;
        };
        joined.access.push(access);
        joined.counts.push(people);
        if let (Some(list), Some(incomes)) = (&mut joined.incomes, incomes) {
            list.push(value(incomes, name));
        }
    }
    let lost = demand.names.len() - joined.access.len();
    let unknown = joined
        .incomes
        .iter()
        .flatten()
        .filter(|income| income.is_none());
    let said = [("lost", lost.into()), ("unknown", unknown.count().into())];
    complain(&words.say("cli-equity-done", &said));
    joined
}

/// The table of indices; one that is not defined has no value.
fn indices(
    people: &People,
    line: Option<f64>,
) -> Result<String, maillage::access::equity::EquityError> {
    let of = Distribution::new(people.access.iter().copied(), &people.counts)?;
    let mut rows = vec![
        ("mean", None, of.mean()),
        ("gini", None, gini(&of)),
        ("theil", None, theil(&of)),
    ];
    if let Some(incomes) = &people.incomes {
        rows.push(("palma", None, palma(&of, incomes)));
        rows.push(("concentration", None, concentration(&of, incomes)));
    }
    if let Some(line) = line {
        for (name, order) in [("fgt0", 0), ("fgt1", 1), ("fgt2", 2)] {
            rows.push((name, Some(line), fgt(&of, line, order)));
        }
    }
    let shown = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let row = |(name, line, value)| format!("{name},{},{}\n", shown(line), shown(value));
    let rows: String = rows.into_iter().map(row).collect();
    Ok(format!("index,line,value\n{rows}"))
}
