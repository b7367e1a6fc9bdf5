//! Greedy choice and interchange (Teitz & Bart 1968): while a candidate
//! opened, or one opened for one closed, lowers the cost, the best such move
//! is made. Gains and losses are kept apart by candidate and corrected for
//! the pairs where they meet, as in Whitaker (1983) and Resende & Werneck
//! (2007), so that a step costs one look at every pair of the matrix.

use super::problem::Location;

/// Below this part of the cost a gain may be rounding.
const HAIR: f64 = 1e-11;

const NOBODY: u32 = u32::MAX;

/// A row's two cheapest open candidates and their costs.
#[derive(Clone, Copy, Debug)]
struct Served {
    first: u32,
    by_first: f64,
    second: u32,
    by_second: f64,
}

/// A set of open candidates, with what closing or opening one would change.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    problem: &'a Location,
    /// What a row pays at most; finite even where it has to be served.
    most: Vec<f64>,
    served: Vec<Served>,
    open: Vec<bool>,
    opened: Vec<u32>,
    spent: u64,
    /// Pairs looked at.
    pub(super) work: u64,
}

/// A move: what it opens, what it closes, what it saves.
#[derive(Clone, Copy, Debug)]
struct Move {
    opens: u32,
    closes: Option<u32>,
    saves: f64,
}

impl<'a> Plan<'a> {
    /// With these candidates open.
    pub(super) fn with(problem: &'a Location, opened: &[u32]) -> Self {
        let unserved = penalty(problem);
        let most = problem.default.iter();
        let mut plan = Self {
            problem,
            most: most
                .map(|&cost| if cost.is_finite() { cost } else { unserved })
                .collect(),
            served: Vec::new(),
            open: vec![false; problem.candidates()],
            opened: opened.to_vec(),
            spent: opened.iter().map(|&j| problem.means.price(j)).sum(),
            work: 0,
        };
        for &j in opened {
            plan.open[j as usize] = true;
        }
        plan.served = (0..plan.most.len()).map(|row| plan.serve(row)).collect();
        plan
    }

    /// The open candidates, in order.
    pub(super) fn opened(&self) -> Vec<u32> {
        let mut opened = self.opened.clone();
        opened.sort_unstable();
        opened
    }

    /// Makes the best move until none saves anything.
    pub(super) fn improve(&mut self) {
        while let Some(best) = self.best_move() {
            self.make(best);
        }
    }

    /// Opens what saves most for its price until the means are spent.
    pub(super) fn fill(&mut self) {
        loop {
            let gains = self.gains();
            let left = self.left();
            let price = |j: u32| self.problem.means.price(j);
            let free = self.problem.free.iter().copied();
            let fits = free.filter(|&j| !self.open[j as usize] && price(j) <= left);
            let worth = |j: u32| gains[j as usize] / per(price(j));
            let best = fits.filter(|&j| gains[j as usize] > self.hair());
            let Some(opens) = best.reduce(|a, b| if worth(b) > worth(a) { b } else { a }) else {
                return;
            };
            self.make(Move {
                opens,
                closes: None,
                saves: gains[opens as usize],
            });
        }
    }

    fn left(&self) -> u64 {
        self.problem.means.total().saturating_sub(self.spent)
    }

    fn hair(&self) -> f64 {
        HAIR * self
            .served
            .iter()
            .map(|served| served.by_first)
            .sum::<f64>()
    }

    fn serve(&mut self, row: usize) -> Served {
        let most = self.most[row];
        let mut served = Served {
            first: NOBODY,
            by_first: most,
            second: NOBODY,
            by_second: most,
        };
        for &(j, cost) in self.problem.rows.get(row) {
            self.work += 1;
            if !self.open[j as usize] {
                continue;
            }
            if served.first == NOBODY {
                (served.first, served.by_first) = (j, cost);
            } else {
                (served.second, served.by_second) = (j, cost);
                break;
            }
        }
        served
    }

    /// What opening each candidate would save.
    fn gains(&mut self) -> Vec<f64> {
        let mut gains = vec![0.0; self.problem.candidates()];
        for (row, served) in self.problem.rows.iter().zip(&self.served) {
            for &(j, cost) in row {
                self.work += 1;
                if cost >= served.by_first {
                    break;
                }
                gains[j as usize] += served.by_first - cost;
            }
        }
        gains
    }

    /// What closing each open candidate would cost, in the order opened.
    fn losses(&self, rank: &[u32]) -> Vec<f64> {
        let mut losses = vec![0.0; self.opened.len()];
        for served in &self.served {
            if served.first != NOBODY {
                losses[rank[served.first as usize] as usize] += served.by_second - served.by_first;
            }
        }
        losses
    }

    fn ranks(&self) -> Vec<u32> {
        let mut rank = vec![0; self.problem.candidates()];
        for (at, &j) in (0..).zip(&self.opened) {
            rank[j as usize] = at;
        }
        rank
    }

    fn best_move(&mut self) -> Option<Move> {
        let gains = self.gains();
        let rank = self.ranks();
        let losses = self.losses(&rank);
        let mut relief = vec![0.0; self.opened.len()];
        let mut best: Option<Move> = None;
        for at in 0..self.problem.free.len() {
            let opens = self.problem.free[at];
            if self.open[opens as usize] {
                continue;
            }
            self.relieve(opens, &rank, &mut relief);
            let moves = self.exchanges(opens, (&gains, &losses), &relief);
            for made in moves {
                if best.is_none_or(|best| made.saves > best.saves) {
                    best = Some(made);
                }
            }
        }
        let hair = self.hair();
        best.filter(|best| best.saves > hair)
    }

    /// How much less closing each open candidate costs once `opens` is open.
    fn relieve(&mut self, opens: u32, rank: &[u32], relief: &mut [f64]) {
        for relief in relief.iter_mut() {
            *relief = 0.0;
        }
        let column = self.problem.columns.get(opens as usize);
        self.work += column.len() as u64;
        for &(row, cost) in column {
            let served = &self.served[row as usize];
            if served.first != NOBODY && cost < served.by_second {
                relief[rank[served.first as usize] as usize] +=
                    served.by_second - cost.max(served.by_first);
            }
        }
    }

    /// The moves within the means that open a candidate: alone, and with the
    /// closing that costs least.
    fn exchanges(
        &self,
        opens: u32,
        (gains, losses): (&[f64], &[f64]),
        relief: &[f64],
    ) -> impl Iterator<Item = Move> + use<> {
        let (gain, price) = (gains[opens as usize], self.problem.means.price(opens));
        let left = self.left();
        let alone = (price <= left).then_some(Move {
            opens,
            closes: None,
            saves: gain,
        });
        let closings = self.opened.iter().zip(losses.iter().zip(relief));
        let mut exchange: Option<Move> = None;
        for (&closes, (loss, relief)) in closings {
            let saves = gain - loss + relief;
            let fits = price <= left + self.problem.means.price(closes);
            if fits && exchange.is_none_or(|best| saves > best.saves) {
                exchange = Some(Move {
                    opens,
                    closes: Some(closes),
                    saves,
                });
            }
        }
        alone.into_iter().chain(exchange)
    }

    fn make(&mut self, made: Move) {
        let Move { opens, closes, .. } = made;
        self.open[opens as usize] = true;
        self.opened.push(opens);
        self.spent += self.problem.means.price(opens);
        if let Some(closes) = closes {
            self.open[closes as usize] = false;
            self.opened.retain(|&j| j != closes);
            self.spent -= self.problem.means.price(closes);
        }
        let mut touched: Vec<u32> = Vec::new();
        for j in [Some(opens), closes].into_iter().flatten() {
            let column = self.problem.columns.get(j as usize);
            touched.extend(column.iter().map(|pair| pair.0));
        }
        for row in touched {
            let row = row as usize;
            let served = self.serve(row);
            self.served[row] = served;
        }
    }
}

impl Location {
    /// These candidates and those that save most beside them, within the
    /// means.
    pub(in crate::siting) fn filled(&self, opened: &[u32]) -> Vec<u32> {
        let mut plan = Plan::with(self, opened);
        plan.fill();
        plan.opened()
    }

    /// A choice that interchange cannot improve, from this one.
    pub(in crate::siting) fn improved(&self, opened: &[u32]) -> Vec<u32> {
        let mut plan = Plan::with(self, opened);
        plan.improve();
        plan.opened()
    }
}

/// More than all rows together can pay when each is served: a row that must
/// be served is served first.
fn penalty(problem: &Location) -> f64 {
    let dearest = problem.rows.iter().filter_map(<[_]>::last);
    1.0 + dearest.map(|pair| pair.1).sum::<f64>()
}

#[expect(clippy::cast_precision_loss, reason = "an order of preference")]
fn per(price: u64) -> f64 {
    (price as f64).max(1e-9)
}
