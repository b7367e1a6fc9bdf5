//! Set covering by whether so many places are enough: the fewest places that
//! leave nobody out (Toregas, Swain, ReVelle & Bergman 1971).
//!
//! Whether `p` places can serve every row is maximal covering with every row
//! counting one, and of interest only if nothing stays uncovered. That bound
//! is as strong as the covering linear program's, and the search is the one
//! of maximal covering.

use super::location::{Limit, Location, kernel, solve_below};

/// Rows as the candidates that cover each, and which candidates may be opened.
#[derive(Clone, Debug)]
pub(super) struct Cover {
    pub(super) rows: Vec<Vec<u32>>,
    pub(super) free: Vec<u32>,
    pub(super) candidates: usize,
}

/// The fewest places found, and the fewest that there may be.
#[derive(Clone, Debug, Default)]
pub(super) struct Fewest {
    pub(super) opened: Vec<u32>,
    pub(super) at_least: usize,
}

/// How many places may be opened at most, and how hard to look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search {
    /// So many places are enough, and more are of no interest;
    /// `usize::MAX` to find the fewest.
    pub(super) at_most: usize,
    /// Pairs of the matrix to look at, about.
    pub(super) effort: u64,
}

impl Cover {
    /// Whether these candidates cover every row.
    pub(super) fn covered_by(&self, opened: &[u32]) -> bool {
        self.rows
            .iter()
            .all(|row| row.iter().any(|j| opened.contains(j)))
    }

    /// The fewest places that cover every row; every row has a candidate. With
    /// a number of places that is enough, the search ends when so few are
    /// found or known not to be enough; what is opened covers every row in
    /// either case.
    pub(super) fn fewest(&self, search: &mut Search) -> Fewest {
        let whole = self.problem(f64::INFINITY, self.free.len());
        let (opened, rows) = kernel(whole);
        let mut sum = Fewest {
            at_least: opened.len(),
            opened,
        };
        let parts = self.parts(rows);
        let mut apart: usize = parts.iter().map(Self::apart).sum();
        for part in &parts {
            let own = part.apart();
            apart -= own;
            let most = match search.at_most {
                usize::MAX => usize::MAX,
                most => most.saturating_sub(sum.at_least + apart),
            };
            let found = part.fewest_of_one(most, &mut search.effort);
            sum.opened.extend(found.opened);
            sum.at_least += found.at_least;
        }
        sum.opened.sort_unstable();
        sum
    }

    /// The rows in parts that share no candidate, in the order of their rows.
    fn parts(&self, rows: Vec<Vec<u32>>) -> Vec<Self> {
        let mut part: Vec<u32> = (0..).take(self.candidates).collect();
        for row in &rows {
            let first = root(&mut part, row[0]);
            for &j in row {
                let other = root(&mut part, j);
                part[other as usize] = first;
            }
        }
        let mut ranks = std::collections::HashMap::new();
        let mut parts: Vec<Vec<Vec<u32>>> = Vec::new();
        for row in rows {
            let rank = *ranks.entry(root(&mut part, row[0])).or_insert(parts.len());
            if rank == parts.len() {
                parts.push(Vec::new());
            }
            parts[rank].push(row);
        }
        parts.into_iter().map(|rows| self.with(rows)).collect()
    }

    /// These rows with the candidates that cover them.
    fn with(&self, rows: Vec<Vec<u32>>) -> Self {
        let mut free: Vec<u32> = rows.iter().flatten().copied().collect();
        free.sort_unstable();
        free.dedup();
        Self {
            rows,
            free,
            candidates: self.candidates,
        }
    }

    /// The fewest places by halving the range they lie in, `at_most` first.
    fn fewest_of_one(&self, at_most: usize, effort: &mut u64) -> Fewest {
        let mut opened = self.greedy();
        let mut low = self.apart();
        let mut at_least = low;
        let mut first = (low..opened.len()).contains(&at_most).then_some(at_most);
        while low < opened.len() && at_least <= at_most {
            let middle = usize::midpoint(low, opened.len() - 1);
            let count = first.take().unwrap_or(middle);
            let found = solve_below(&self.problem(1.0, count), &[], (1.0, *effort));
            *effort = effort.saturating_sub(found.work.0);
            if found.opened.is_none() {
                low = count + 1;
                at_least = if found.optimal { low } else { at_least };
            }
            opened = found.opened.unwrap_or(opened);
            if at_most < usize::MAX && opened.len() <= at_most {
                break;
            }
        }
        Fewest { opened, at_least }
    }

    /// Serving as many rows as so many places can, where a row left out costs
    /// this much.
    fn problem(&self, left_out: f64, count: usize) -> Location {
        let pairs = |row: &Vec<u32>| row.iter().map(|&j| (j, 0.0)).collect();
        let rows: Vec<_> = self.rows.iter().map(pairs).collect();
        let default = vec![left_out; rows.len()];
        let means = Limit::Count(count as u64);
        Location::new(rows, default, (self.free.clone(), self.candidates), means).with_grain(1.0)
    }

    /// Rows that share no candidate each need a place of their own.
    fn apart(&self) -> usize {
        let mut order: Vec<&Vec<u32>> = self.rows.iter().collect();
        order.sort_by_key(|row| row.len());
        let mut used = vec![false; self.candidates];
        let mut apart = 0;
        for row in order {
            if row.iter().all(|&j| !used[j as usize]) {
                for &j in row {
                    used[j as usize] = true;
                }
                apart += 1;
            }
        }
        apart
    }

    /// A cover found by always opening what covers most (Chvátal 1979).
    fn greedy(&self) -> Vec<u32> {
        let mut columns = vec![Vec::new(); self.candidates];
        for (at, row) in self.rows.iter().enumerate() {
            for &j in row {
                columns[j as usize].push(at);
            }
        }
        let mut gains: Vec<usize> = columns.iter().map(Vec::len).collect();
        let (mut covered, mut opened) = (vec![false; self.rows.len()], Vec::new());
        loop {
            let best = self
                .free
                .iter()
                .copied()
                .max_by_key(|&j| (gains[j as usize], u32::MAX - j));
            let Some(best) = best.filter(|&j| gains[j as usize] > 0) else {
                opened.sort_unstable();
                return opened;
            };
            opened.push(best);
            for &row in &columns[best as usize] {
                if !covered[row] {
                    covered[row] = true;
                    for &j in &self.rows[row] {
                        gains[j as usize] -= 1;
                    }
                }
            }
        }
    }
}

/// The candidate that stands for the part that a candidate is in.
fn root(part: &mut [u32], mut j: u32) -> u32 {
    while part[j as usize] != j {
        part[j as usize] = part[part[j as usize] as usize];
        j = part[j as usize];
    }
    j
}
