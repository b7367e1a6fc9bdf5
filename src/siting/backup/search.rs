//! Branch and bound over the choices of so many sites that cover everyone.

use super::bound::{Bound, climb};

/// Points and the candidates that cover them.
pub(super) struct Twice {
    pub(super) rows: Vec<Vec<u32>>,
    pub(super) columns: Vec<Vec<u32>>,
    /// How many places that stay open cover each point.
    kept: Vec<usize>,
    free: Vec<u32>,
    /// How many sites are opened.
    pub(super) count: usize,
}

/// What is decided: the sites opened and those left out.
#[derive(Clone)]
pub(super) struct State {
    pub(super) opened: Vec<u32>,
    closed: Vec<bool>,
    /// How many open places cover each point.
    pub(super) have: Vec<usize>,
}

/// The best choice found.
pub(super) struct Found {
    pub(super) opened: Vec<u32>,
    /// Points without a second place.
    pub(super) lacking: usize,
    /// No choice of so many sites leaves fewer.
    pub(super) at_least: usize,
    pub(super) optimal: bool,
}

impl Twice {
    pub(super) fn new(
        rows: Vec<Vec<u32>>,
        kept: Vec<usize>,
        (free, candidates): (Vec<u32>, usize),
        count: usize,
    ) -> Self {
        let mut columns = vec![Vec::new(); candidates];
        for (at, row) in (0_u32..).zip(&rows) {
            for &j in row {
                columns[j as usize].push(at);
            }
        }
        Self {
            rows,
            columns,
            kept,
            free,
            count,
        }
    }

    /// How many points no choice gives a second place.
    pub(super) fn hopeless(&self) -> usize {
        let rows = self.rows.iter().zip(&self.kept);
        rows.filter(|(row, kept)| row.len() + **kept < 2).count()
    }

    /// How many points lack a second place; `None` where one lacks the first.
    fn lacking(&self, opened: &[u32]) -> Option<usize> {
        let have = self.have(opened);
        have.iter()
            .all(|&have| have > 0)
            .then(|| have.iter().filter(|&&have| have < 2).count())
    }

    fn have(&self, opened: &[u32]) -> Vec<usize> {
        let mut have = self.kept.clone();
        for &j in opened {
            for &row in &self.columns[j as usize] {
                have[row as usize] += 1;
            }
        }
        have
    }
}

impl State {
    /// The candidates that are neither opened nor left out.
    pub(super) fn free(&self, twice: &Twice) -> Vec<u32> {
        let free = twice.free.iter().copied();
        free.filter(|&j| !self.closed[j as usize]).collect()
    }

    fn open(&mut self, twice: &Twice, j: u32) {
        self.opened.push(j);
        self.closed[j as usize] = true;
        for &row in &twice.columns[j as usize] {
            self.have[row as usize] += 1;
        }
    }
}

/// Looks for the choice that leaves fewest points without a second place,
/// from one that covers all.
pub(super) fn solve(twice: &Twice, start: &[u32], effort: u64) -> Found {
    let mut search = Search {
        twice,
        best: start.to_vec(),
        lacking: twice.lacking(start).unwrap_or(twice.rows.len()),
        work: 0,
        effort,
        open: usize::MAX,
    };
    search.exchange();
    let state = State {
        opened: Vec::new(),
        closed: vec![false; twice.columns.len()],
        have: twice.kept.clone(),
    };
    search.split(state, &vec![0.5; twice.rows.len()], 0);
    let at_least = search.open.min(search.lacking);
    search.best.sort_unstable();
    Found {
        opened: search.best,
        lacking: search.lacking,
        at_least,
        optimal: at_least == search.lacking,
    }
}

struct Search<'a> {
    twice: &'a Twice,
    best: Vec<u32>,
    lacking: usize,
    work: u64,
    effort: u64,
    /// The least bound of a subproblem given up for want of effort.
    open: usize,
}

impl Search<'_> {
    fn keep(&mut self, opened: &[u32]) {
        if opened.len() == self.twice.count
            && let Some(lacking) = self.twice.lacking(opened)
            && lacking < self.lacking
        {
            (self.best, self.lacking) = (opened.to_vec(), lacking);
        }
    }

    /// Exchanges one site for another while fewer points lack a second place.
    fn exchange(&mut self) {
        loop {
            let before = self.lacking;
            for at in 0..self.best.len() {
                for j in self.stand_ins(at) {
                    let mut changed = self.best.clone();
                    changed[at] = j;
                    self.keep(&changed);
                }
            }
            if self.lacking == before {
                return;
            }
        }
    }

    /// The candidates that cover what only the site of this rank covers.
    fn stand_ins(&self, at: usize) -> Vec<u32> {
        let have = self.twice.have(&self.best);
        let own = self.twice.columns[self.best[at] as usize].iter();
        let alone: Vec<u32> = own
            .copied()
            .filter(|&row| have[row as usize] == 1)
            .collect();
        let covers = |j: &u32| {
            let column = &self.twice.columns[*j as usize];
            alone.iter().all(|row| column.binary_search(row).is_ok())
        };
        let free = self.twice.free.iter().copied();
        free.filter(|j| !self.best.contains(j) && covers(j))
            .collect()
    }

    fn target(&self) -> f64 {
        as_number(self.lacking) - 1.0 + 1e-6
    }

    /// Bounds a subproblem, of which `least` is a bound already, and splits it.
    fn split(&mut self, mut state: State, rewards: &[f64], least: usize) {
        if least >= self.lacking {
            return;
        }
        if self.work >= self.effort {
            self.open = self.open.min(least);
            return;
        }
        if state.opened.len() == self.twice.count {
            self.keep(&state.opened.clone());
            return;
        }
        let Some(bound) = self.bound(&state, rewards) else {
            return;
        };
        let least = least.max(round_up(bound.value));
        if least >= self.lacking {
            return;
        }
        let free = state.free(self.twice);
        self.fix(&mut state, &free, &bound);
        let profit = |j: &u32| bound.profits[*j as usize];
        let left = state.free(self.twice).into_iter();
        let on = left.reduce(|a, b| if profit(&b) > profit(&a) { b } else { a });
        let Some(on) = on.filter(|_| state.opened.len() < self.twice.count) else {
            self.keep(&state.opened.clone());
            return;
        };
        let mut with = state.clone();
        with.open(self.twice, on);
        self.split(with, &bound.rewards, least);
        state.closed[on as usize] = true;
        self.split(state, &bound.rewards, least);
    }

    /// The bound of a state; `None` where a point is left without a place.
    fn bound(&mut self, state: &State, rewards: &[f64]) -> Option<Bound> {
        let lost = |(row, &have): (&Vec<u32>, &usize)| {
            have == 0 && row.iter().all(|&j| state.closed[j as usize])
        };
        if self.twice.rows.iter().zip(&state.have).any(lost) {
            return None;
        }
        let (mut seen, mut work) = (Vec::new(), 0);
        let pairs: usize = self.twice.columns.iter().map(Vec::len).sum();
        let bound = climb((self.twice, state), rewards, self.target(), |choice| {
            work += pairs as u64;
            if work % (16 * pairs.max(1) as u64) == 0 {
                seen.push(choice.to_vec());
            }
        });
        self.work += work;
        for choice in seen {
            let all: Vec<u32> = state.opened.iter().chain(&choice).copied().collect();
            self.keep(&all);
        }
        Some(bound)
    }

    /// Opens and leaves out what the bound leaves no choice about.
    fn fix(&self, state: &mut State, free: &[u32], bound: &Bound) {
        let room = self.target() - bound.value;
        for &j in free {
            let profit = bound.profits[j as usize];
            if bound.choice.whole.contains(&j) {
                if bound.choice.loss_of_closing(profit, 1) >= room {
                    state.open(self.twice, j);
                }
            } else if bound.choice.loss_of_opening(profit, 1) >= room {
                state.closed[j as usize] = true;
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "fewer points than 2^52")]
fn as_number(count: usize) -> f64 {
    count as f64
}

/// A count that is at least this is at least so much.
fn round_up(bound: f64) -> usize {
    let whole = (bound - 1e-6).ceil().max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and no more than there are points"
    )]
    let whole = whole as usize;
    whole
}
