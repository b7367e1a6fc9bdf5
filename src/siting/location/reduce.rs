//! Candidates that another one replaces at no loss are left out, and rows
//! that another one sees to.

use super::problem::Location;

/// The problem without the candidates dominated by another: one that serves
/// every row of theirs for no more, at no higher price. Of equals the first
/// stays.
pub(super) fn without_dominated(problem: &Location) -> Location {
    let mut closed: Vec<u32> = Vec::new();
    let mut gone = vec![false; problem.candidates()];
    for &j in &problem.free {
        if rivals(problem, j).any(|k| !gone[k as usize] && dominates(problem, k, j)) {
            gone[j as usize] = true;
            closed.push(j);
        }
    }
    problem.restricted(&[], &closed)
}

/// The other candidates that serve a candidate's least served row: those that
/// dominate it are among them. None for a candidate that serves nobody, which
/// costs nothing to keep.
fn rivals(problem: &Location, j: u32) -> impl Iterator<Item = u32> {
    let column = problem.columns.get(j as usize);
    let rows = column
        .iter()
        .map(|&(row, cost)| (problem.rows.get(row as usize), cost));
    let least = rows.min_by_key(|(row, _)| row.len());
    let (row, most) = least.unwrap_or((&[], 0.0));
    let cheap = row.iter().take_while(move |pair| pair.1 <= most);
    cheap.map(|pair| pair.0).filter(move |&k| k != j)
}

fn dominates(problem: &Location, k: u32, j: u32) -> bool {
    let (of_k, of_j) = (
        problem.columns.get(k as usize),
        problem.columns.get(j as usize),
    );
    let (price_k, price_j) = (problem.means.price(k), problem.means.price(j));
    if of_k.len() < of_j.len() || price_k > price_j {
        return false;
    }
    let mut rest = of_k;
    let mut all_equal = of_k.len() == of_j.len() && price_k == price_j;
    for &(row, cost) in of_j {
        let at = rest.partition_point(|pair| pair.0 < row);
        match rest.get(at) {
            Some(&(same, by_k)) if same == row && by_k <= cost => {
                all_equal &= by_k.to_bits() == cost.to_bits();
                rest = &rest[at + 1..];
            }
            _ => return false,
        }
    }
    !all_equal || k < j
}

/// Settles the rows that pay the same whoever serves them, where another row
/// has to be served and whoever serves it serves them too.
pub(super) fn settle_implied(problem: &mut Location) {
    let mut settled: Vec<Option<f64>> = vec![None; problem.rows.len()];
    let mut any = false;
    for row in 0..problem.rows.len() {
        if problem.default[row].is_finite() || settled[row].is_some() {
            continue;
        }
        for other in served_with(problem, row) {
            if settled[other].is_none() && implies(problem, row, other) {
                settled[other] = problem.rows.get(other).first().map(|pair| pair.1);
                any = true;
            }
        }
    }
    if any {
        problem.settle(&settled);
    }
}

/// The other rows that pay one cost and share the candidate of a row that
/// serves fewest.
fn served_with(problem: &Location, row: usize) -> Vec<usize> {
    let columns = problem
        .rows
        .get(row)
        .iter()
        .map(|pair| problem.columns.get(pair.0 as usize));
    let least = columns
        .min_by_key(|column| column.len())
        .unwrap_or_default();
    let others = least
        .iter()
        .map(|pair| pair.0 as usize)
        .filter(|&other| other != row);
    others
        .filter(|&other| pays_one_cost(problem, other))
        .collect()
}

fn pays_one_cost(problem: &Location, row: usize) -> bool {
    let pairs = problem.rows.get(row);
    let ends = pairs.first().zip(pairs.last());
    ends.is_some_and(|(first, last)| first.1.to_bits() == last.1.to_bits())
}

/// Whether every candidate of one row serves the other too. Pairs of one cost
/// are in the order of their candidates.
fn implies(problem: &Location, row: usize, other: usize) -> bool {
    let (of_row, of_other) = (problem.rows.get(row), problem.rows.get(other));
    of_row.len() <= of_other.len()
        && of_row.iter().all(|pair| {
            of_other
                .binary_search_by_key(&pair.0, |pair| pair.0)
                .is_ok()
        })
}

/// What covering comes down to: the candidates that some row leaves no choice
/// about, and the rows then left, each with its candidates. Every row of the
/// problem has to be served, at one cost.
pub(in crate::siting) fn kernel(mut problem: Location) -> (Vec<u32>, Vec<Vec<u32>>) {
    let mut opened = Vec::new();
    loop {
        settle_implied(&mut problem);
        let pairs = problem.rows.pairs();
        problem = without_dominated(&problem);
        let needed = problem.needed();
        problem = problem.restricted(&needed, &[]);
        opened.extend(needed);
        if problem.rows.pairs() == pairs {
            break;
        }
    }
    let left = problem.rows.iter().filter(|row| !row.is_empty());
    let rows = left.map(|row| row.iter().map(|pair| pair.0).collect());
    (opened, rows.collect())
}
