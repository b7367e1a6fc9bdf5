//! Bounds by Lagrangian relaxation: every row offers a reward for being
//! served, every candidate keeps what its rows offer beyond their costs, and
//! the most profitable candidates within the means are opened. For any
//! rewards, rewards less profits bound the cost from below
//! (Cornuéjols, Fisher & Nemhauser 1977); the rewards are improved by
//! subgradient steps (Held, Wolfe & Crowder 1974).

use super::problem::Location;
use super::select::Choice;

/// The best bound found and all that it was found with.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    /// No solution costs less.
    pub(super) value: f64,
    /// What each row offers.
    pub(super) rewards: Vec<f64>,
    /// What each candidate keeps.
    pub(super) profits: Vec<f64>,
    /// What was opened.
    pub(super) choice: Choice,
    /// How often each candidate was opened of late, from 0 to 1: an estimate
    /// of the linear program's solution (Barahona & Anbil 2000).
    pub(super) usual: Vec<f64>,
}

/// How long to go on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    pub(super) iterations: u32,
    /// Steps without a better bound after which the step length is halved.
    pub(super) stalled: u32,
    pub(super) first_step: f64,
    /// How much of the last direction is kept (Camerini, Fratta & Maffioli
    /// 1975). Where rows are covered several times over, as in maximal
    /// covering, a single subgradient says next to nothing.
    pub(super) momentum: f64,
}

const SHORTEST_STEP: f64 = 0.004;

/// How much the estimate of the linear program's solution forgets at a step.
const FORGETTING: f64 = 0.06;

/// A state of the search for rewards, with its scratch space.
pub(super) struct Ascent<'a> {
    problem: &'a Location,
    rewards: Vec<f64>,
    profits: Vec<f64>,
    direction: Vec<f64>,
    order: Vec<u32>,
    usual: Vec<f64>,
    /// Pairs looked at.
    pub(super) work: u64,
}

impl<'a> Ascent<'a> {
    /// Starts from these rewards, each at most what its row pays otherwise.
    pub(super) fn new(problem: &'a Location, rewards: &[f64]) -> Self {
        let capped = rewards.iter().zip(&problem.default);
        Self {
            rewards: capped.map(|(&reward, &most)| reward.min(most)).collect(),
            profits: vec![0.0; problem.candidates()],
            direction: vec![0.0; rewards.len()],
            order: Vec::new(),
            usual: vec![0.0; problem.candidates()],
            problem,
            work: 0,
        }
    }

    /// What each row offers now.
    pub(super) fn rewards(&self) -> &[f64] {
        &self.rewards
    }

    /// Improves the bound until it reaches the `target` or patience ends;
    /// `see` is shown what each step opens.
    pub(super) fn climb(
        &mut self,
        target: f64,
        patience: Patience,
        mut see: impl FnMut(&Choice, u32) -> f64,
    ) -> Bound {
        let mut best: Option<Bound> = None;
        let (mut step, mut stalled) = (patience.first_step, 0);
        let mut target = target;
        for iteration in 0..patience.iterations {
            let (value, choice) = self.evaluate();
            self.remember(&choice, iteration);
            target = target.min(see(&choice, iteration));
            if best.as_ref().is_none_or(|best| value > best.value) {
                let gained = best
                    .as_ref()
                    .map_or(f64::INFINITY, |best| value - best.value);
                // A hair's gain is no reason to go on with this step.
                stalled = if gained > 1e-5 * value.abs() {
                    0
                } else {
                    stalled + 1
                };
                best = Some(self.bound(value, &choice));
            } else {
                stalled += 1;
            }
            if value >= target {
                break;
            }
            if stalled >= patience.stalled {
                step *= 0.5;
                stalled = 0;
            }
            if step < SHORTEST_STEP
                || !self.step(
                    &choice,
                    step * (target + self.problem.grain - value),
                    patience.momentum,
                )
            {
                break;
            }
        }
        let mut best = best.unwrap_or_else(|| self.first());
        best.usual.clone_from(&self.usual);
        best
    }

    /// The bound of the rewards as they are.
    fn first(&mut self) -> Bound {
        let (value, choice) = self.evaluate();
        self.bound(value, &choice)
    }

    /// The bound that the rewards give, and what is opened.
    pub(super) fn evaluate(&mut self) -> (f64, Choice) {
        for profit in &mut self.profits {
            *profit = 0.0;
        }
        let mut total = 0.0;
        for (row, &reward) in self.problem.rows.iter().zip(&self.rewards) {
            total += reward;
            for &(j, cost) in row {
                self.work += 1;
                if cost >= reward {
                    break;
                }
                self.profits[j as usize] += reward - cost;
            }
        }
        let choice = Choice::of(
            (&self.problem.free, &self.problem.means),
            &self.profits,
            &mut self.order,
        );
        // Less what rounding may have added.
        let slack = 1e-12 * (total.abs() + choice.profit);
        (total - choice.profit - slack, choice)
    }

    fn bound(&self, value: f64, choice: &Choice) -> Bound {
        Bound {
            value,
            rewards: self.rewards.clone(),
            profits: self.profits.clone(),
            choice: choice.clone(),
            usual: Vec::new(),
        }
    }

    fn remember(&mut self, choice: &Choice, iteration: u32) {
        let rate = FORGETTING.max(1.0 / f64::from(iteration + 1));
        for usual in &mut self.usual {
            *usual *= 1.0 - rate;
        }
        let whole = choice.whole.iter().map(|&j| (j, 1.0));
        for (j, part) in whole.chain(choice.part) {
            self.usual[j as usize] += rate * part;
        }
    }

    /// Raises the rewards of rows that nobody serves, lowers those of rows
    /// served more than once; false where every row is served just once.
    fn step(&mut self, choice: &Choice, length: f64, momentum: f64) -> bool {
        let mut served = vec![0.0; self.rewards.len()];
        let whole = choice.whole.iter().map(|&j| (j, 1.0));
        for (j, part) in whole.chain(choice.part) {
            for &(row, cost) in self.problem.columns.get(j as usize) {
                if cost < self.rewards[row as usize] {
                    served[row as usize] += part;
                }
            }
        }
        let mut norm = 0.0;
        for (row, served) in served.iter().enumerate() {
            let lack = 1.0 - served;
            let at_most = self.rewards[row] >= self.problem.default[row];
            let lack = if at_most && lack > 0.0 { 0.0 } else { lack };
            self.direction[row] = lack + momentum * self.direction[row];
            norm += self.direction[row] * self.direction[row];
        }
        if norm < 1e-12 {
            return false;
        }
        let length = length / norm;
        let moves = self.rewards.iter_mut().zip(&self.direction);
        for ((reward, direction), &most) in moves.zip(&self.problem.default) {
            *reward = (*reward + length * direction).clamp(0.0, most);
        }
        true
    }
}
