//! A bound by Lagrangian relaxation of the assignment: each place fills its
//! room with the rows that pay it best, the last in part (Dantzig 1957).

use super::Question;
use crate::siting::location::{Choice as Chosen, Limit};

const STEPS: u32 = 400;
const PATIENCE: u32 = 25;
const FIRST_STEP: f64 = 2.0;
const SHORTEST_STEP: f64 = 0.005;
const MOMENTUM: f64 = 0.9;

/// How many choices of the relaxation are handed on.
const HANDED: usize = 12;

/// A bound, and choices of sites met on the way.
pub(super) struct Relaxed {
    pub(super) bound: f64,
    pub(super) choices: Vec<Vec<u32>>,
}

pub(super) fn relax(question: &Question) -> Relaxed {
    let mut climb = Climb::new(question);
    let (mut step, mut stalled) = (FIRST_STEP, 0);
    let mut relaxed = Relaxed {
        bound: f64::NEG_INFINITY,
        choices: Vec::new(),
    };
    for at in 0..STEPS {
        let (value, chosen) = climb.evaluate();
        if value > relaxed.bound {
            (relaxed.bound, stalled) = (value, 0);
        } else {
            stalled += 1;
        }
        let mut opened = chosen.whole.clone();
        opened.sort_unstable();
        if at % 10 == 9 && relaxed.choices.len() < HANDED && !relaxed.choices.contains(&opened) {
            relaxed.choices.push(opened);
        }
        if stalled >= PATIENCE {
            (step, stalled) = (step * 0.5, 0);
        }
        if step < SHORTEST_STEP || !climb.walk(&chosen.whole, step * climb.aim(value)) {
            break;
        }
    }
    relaxed
}

struct Climb<'a> {
    question: &'a Question,
    rewards: Vec<f64>,
    direction: Vec<f64>,
    /// By place, the rows that it may serve with their costs.
    columns: Vec<Vec<(usize, f64)>>,
    /// By place, the rows that it serves at these rewards and which part.
    taken: Vec<Vec<(usize, f64)>>,
}

impl<'a> Climb<'a> {
    fn new(question: &'a Question) -> Self {
        let mut columns = vec![Vec::new(); question.capacity.len()];
        for (row, pairs) in question.rows.iter().enumerate() {
            for &(place, cost) in pairs {
                columns[place as usize].push((row, cost));
            }
        }
        let first = question
            .rows
            .iter()
            .zip(&question.default)
            .map(|(pairs, &default)| {
                let second = pairs.get(1).or(pairs.first());
                second
                    .map_or(0.0, |pair| pair.1)
                    .min(default)
                    .max(default.min(1e-3))
            });
        Self {
            rewards: first.collect(),
            direction: vec![0.0; question.rows.len()],
            taken: vec![Vec::new(); columns.len()],
            columns,
            question,
        }
    }

    /// How far the bound is thought to lie from what can be reached.
    fn aim(&self, value: f64) -> f64 {
        let least = self.question.rows.iter().zip(&self.question.default);
        let most: f64 = least
            .map(|(pairs, &default)| {
                pairs
                    .last()
                    .map_or(0.0, |pair| pair.1)
                    .min(default)
                    .max(default.min(1e9))
            })
            .filter(|cost| cost.is_finite())
            .sum();
        (0.05 * (most - value).abs())
            .max(0.02 * value.abs())
            .max(1e-6)
    }

    fn evaluate(&mut self) -> (f64, Chosen) {
        let question = self.question;
        let mut profits = vec![0.0; question.capacity.len()];
        for place in question
            .free
            .iter()
            .chain(&question.kept)
            .map(|&j| j as usize)
        {
            profits[place] = self.fill(place);
        }
        let kept: f64 = question.kept.iter().map(|&j| profits[j as usize]).sum();
        let limit = Limit::Count(question.count as u64);
        let chosen = Chosen::of((&question.free, &limit), &profits, &mut Vec::new());
        let total: f64 = self.rewards.iter().sum();
        let slack = 1e-12 * (total.abs() + chosen.profit + kept);
        (total - chosen.profit - kept - slack, chosen)
    }

    /// Fills a place with what pays best for its room.
    fn fill(&mut self, place: usize) -> f64 {
        let gain = |row: usize, cost: f64| self.rewards[row] - cost;
        let weight = |row: usize| self.question.weight[row];
        let pays = self.columns[place]
            .iter()
            .copied()
            .filter(|&(row, cost)| gain(row, cost) > 0.0);
        let mut pays: Vec<(usize, f64)> = pays.map(|(row, cost)| (row, gain(row, cost))).collect();
        pays.sort_by(|a, b| {
            let worth = |&(row, gain): &(usize, f64)| gain / weight(row);
            worth(b).total_cmp(&worth(a)).then(a.0.cmp(&b.0))
        });
        let (mut room, mut profit) = (self.question.capacity[place], 0.0);
        let mut taken = Vec::new();
        for (row, gain) in pays {
            let part = (room / weight(row)).min(1.0);
            if part <= 0.0 {
                break;
            }
            profit += part * gain;
            room -= weight(row) * part;
            taken.push((row, part));
        }
        self.taken[place] = taken;
        profit
    }

    fn walk(&mut self, opened: &[u32], length: f64) -> bool {
        let mut served = vec![0.0; self.rewards.len()];
        for &place in opened.iter().chain(&self.question.kept) {
            for &(row, part) in &self.taken[place as usize] {
                served[row] += part;
            }
        }
        let mut norm = 0.0;
        for (row, served) in served.iter().enumerate() {
            let lack: f64 = 1.0 - served;
            let full = self.rewards[row] >= self.question.default[row] && lack > 0.0;
            self.direction[row] = if full { 0.0 } else { lack } + MOMENTUM * self.direction[row];
            norm += self.direction[row] * self.direction[row];
        }
        if norm < 1e-12 {
            return false;
        }
        for (row, reward) in self.rewards.iter_mut().enumerate() {
            let most = self.question.default[row];
            *reward = (*reward + length / norm * self.direction[row]).clamp(0.0, most);
        }
        true
    }
}
