//! What `maillage site` reads.

use maillage::faults::LoadReport;
use maillage::i18n::Catalogue;
use maillage::io::matrix::{
    AmountKind, Amounts, Candidates, Names, ReadMatrix, read_amounts, read_candidates,
    read_destinations, read_matrix,
};
use maillage::siting::Standing;
use maillage::travel::matrix::Amount;

use super::{SiteArgs, words};
use crate::cli::Failure;
use crate::cli::access::{complain_about, named};

/// Everything that was read.
pub(super) struct Inputs {
    pub(super) demand: Amounts,
    /// Candidates, then the places open already that are not among them.
    pub(super) places: Names,
    pub(super) standing: Vec<Standing>,
    pub(super) capacities: Vec<Amount>,
    pub(super) prices: Vec<Amount>,
    pub(super) read: ReadMatrix,
}

/// Reads the tables, and says which rows could not count.
pub(super) fn read(args: &SiteArgs, words: &Catalogue) -> Result<Inputs, Failure> {
    let mut report = LoadReport::default();
    let demand = demand(args, &mut report)?;
    let mut places = candidates(args, &mut report)?;
    check(args, &places, words)?;
    if let Some(path) = &args.existing {
        let (existing, more) = read_candidates(&named(path)).map_err(Failure::Load)?;
        report.append(more);
        keep(&mut places, &existing);
    }
    let sides = (&demand.names, &places.names);
    let cost = args.cost.as_deref();
    let mut read = read_matrix(&named(&args.matrix), cost, sides).map_err(Failure::Load)?;
    report.append(std::mem::take(&mut read.report));
    complain_about(&report, words);
    if read.matrix.is_empty() {
        return Err(words::no_pair(&args.matrix, words));
    }
    let standing = places.existing.iter().map(|&existing| {
        if existing {
            Standing::Kept
        } else {
            Standing::Candidate
        }
    });
    Ok(Inputs {
        standing: standing.collect(),
        demand,
        capacities: places.capacities,
        prices: places.prices,
        places: places.names,
        read,
    })
}

/// The people at each point: one column, or several that count each so much.
fn demand(args: &SiteArgs, report: &mut LoadReport) -> Result<Amounts, Failure> {
    let of = |column| read_amounts(&named(&args.demand), AmountKind::Demand, column);
    let Some((first, rest)) = args.weight.split_first() else {
        let (demand, more) = of(None).map_err(Failure::Load)?;
        report.append(more);
        return Ok(demand);
    };
    let (mut demand, more) = of(Some(&first.0)).map_err(Failure::Load)?;
    report.append(more);
    let weighted = |value: Amount, weight: Amount| value.get() * weight.get();
    let amount = |value| Amount::new(value).expect("a product of amounts that a number can hold");
    for value in &mut demand.values {
        *value = amount(weighted(*value, first.1));
    }
    for (column, weight) in rest {
        let (other, more) = of(Some(column)).map_err(Failure::Load)?;
        report.append(more);
        for (name, value) in other.names.list().iter().zip(&other.values) {
            if let Some(at) = demand.names.find(name) {
                let sum = &mut demand.values[at as usize];
                *sum = amount(sum.get() + weighted(*value, *weight));
            }
        }
    }
    Ok(demand)
}

/// The candidates listed, else every destination of the matrix.
fn candidates(args: &SiteArgs, report: &mut LoadReport) -> Result<Candidates, Failure> {
    if let Some(path) = &args.candidates {
        let (candidates, more) = read_candidates(&named(path)).map_err(Failure::Load)?;
        report.append(more);
        return Ok(candidates);
    }
    let names = read_destinations(&named(&args.matrix)).map_err(Failure::Load)?;
    Ok(Candidates {
        existing: vec![false; names.len()],
        names,
        ..Candidates::default()
    })
}

/// Refuses candidates without what the question needs of them.
fn check(args: &SiteArgs, places: &Candidates, words: &Catalogue) -> Result<(), Failure> {
    let key = args.problem.key();
    if args.problem.has_capacity() && places.capacities.is_empty() {
        return Err(words::lacking("site-needs-capacity", key, words));
    }
    if args.budget.is_some() && places.prices.is_empty() {
        return Err(words::lacking("site-needs-price", key, words));
    }
    Ok(())
}

/// Marks places as open already, at the end of the candidates where they are
/// not among them: what they hold counts for nothing where it is not said.
fn keep(places: &mut Candidates, existing: &Candidates) {
    for (rank, name) in existing.names.list().iter().enumerate() {
        if let Some(at) = places.names.find(name) {
            places.existing[at as usize] = true;
            continue;
        }
        places.names.insert(name);
        places.existing.push(true);
        if !places.capacities.is_empty() {
            places
                .capacities
                .push(existing.capacities.get(rank).copied().unwrap_or_default());
        }
        if !places.prices.is_empty() {
            places.prices.push(Amount::ZERO);
        }
    }
}
