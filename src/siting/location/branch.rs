//! Branch and bound: the open subproblem with the lowest bound is taken next,
//! bounded, its candidates fixed where their profits allow no other choice,
//! and split on the candidate that the relaxation is least decided about.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

use super::interchange::Plan;
use super::lagrange::{Ascent, Bound, Patience};
use super::problem::Location;
use super::reduce;

/// The best choice found and what is known about better ones.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The candidates opened, in order; `None` where none was found with
    /// which everyone who has to be served is.
    pub(crate) opened: Option<Vec<u32>>,
    /// What it costs; infinite without one.
    pub(crate) cost: f64,
    /// No choice costs less.
    pub(crate) bound: f64,
    /// Whether no choice costs less than this one.
    pub(crate) optimal: bool,
    /// Pairs of the matrix looked at, and subproblems.
    pub(crate) work: (u64, u64),
}

const ROOT: Patience = Patience {
    iterations: 1500,
    stalled: 30,
    first_step: 3.0,
    momentum: 0.97,
};

const NODE: Patience = Patience {
    iterations: 300,
    stalled: 30,
    first_step: 2.0,
    momentum: 0.97,
};

/// How many choices of the first relaxation are improved by interchange.
const STARTS: u32 = 24;

/// Numbers held for open subproblems at most; those beyond start again from
/// the rewards of the first.
const HELD: usize = 20_000_000;

struct Node {
    bound: f64,
    rank: u64,
    opened: Vec<u32>,
    closed: Vec<u32>,
    rewards: Rc<[f64]>,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Node {}
impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Node {
    /// The lowest bound first; of equals, the latest.
    fn cmp(&self, other: &Self) -> Ordering {
        let bounds = other.bound.total_cmp(&self.bound);
        bounds.then(self.rank.cmp(&other.rank))
    }
}

/// Opens candidates within the means for the least cost, looking at about
/// `effort` pairs of the matrix; `start` is a choice to begin with.
pub(crate) fn solve(problem: &Location, start: &[u32], effort: u64) -> Found {
    solve_below(problem, start, (f64::INFINITY, effort))
}

/// As [`solve`], where only a choice that costs less than `ceiling` is of
/// use: without one, none is found and the bound says whether there is any.
pub(crate) fn solve_below(
    problem: &Location,
    start: &[u32],
    (ceiling, effort): (f64, u64),
) -> Found {
    let problem = reduce::without_dominated(problem);
    let mut search = Search {
        problem: &problem,
        best: None,
        cost: ceiling,
        effort,
        work: 0,
        nodes: 0,
    };
    search.greedy(start);
    let bound = search.bounded();
    search.found(bound)
}

struct Search<'a> {
    problem: &'a Location,
    best: Option<Vec<u32>>,
    cost: f64,
    effort: u64,
    work: u64,
    nodes: u64,
}

impl Search<'_> {
    fn greedy(&mut self, start: &[u32]) {
        let free = |j: &&u32| self.problem.free.binary_search(j).is_ok();
        let starts = [Vec::new(), start.iter().filter(free).copied().collect()];
        let different = if starts[1].is_empty() { 1 } else { 2 };
        for opened in &starts[..different] {
            self.improve(opened);
        }
    }

    /// Fills and improves a choice, and keeps it if it is the best.
    fn improve(&mut self, opened: &[u32]) {
        let mut plan = Plan::with(self.problem, opened);
        plan.fill();
        plan.improve();
        self.work += plan.work;
        let opened = plan.opened();
        self.keep(opened);
    }

    fn keep(&mut self, opened: Vec<u32>) {
        if !self.affords(&opened) {
            return;
        }
        let cost = self.problem.cost(&opened);
        // Equal costs summed in another order are no better.
        if cost < self.cost - 1e-12 * cost {
            (self.cost, self.best) = (cost, Some(opened));
        }
    }

    fn affords(&self, opened: &[u32]) -> bool {
        let means = &self.problem.means;
        opened.iter().map(|&j| means.price(j)).sum::<u64>() <= means.total()
    }

    fn target(&self) -> f64 {
        self.problem.target(self.cost)
    }

    /// Searches until nothing better is left or the effort is spent; the bound.
    fn bounded(&mut self) -> f64 {
        let whole = self.problem.clone();
        let Some(core) = self.tightened(whole, None) else {
            return self.cost;
        };
        let root = self.first_bound(&core);
        if root.value >= self.target() {
            return root.value;
        }
        let Some(core) = self.tightened(core, Some(&root)) else {
            return self.cost;
        };
        self.branch(&core, root)
    }

    /// The bound of the whole problem; what it opens on the way is improved.
    fn first_bound(&mut self, core: &Location) -> Bound {
        let rewards = first_rewards(core, self.best.as_deref().unwrap_or_default());
        let mut ascent = Ascent::new(core, &rewards);
        let (mut left, mut last) = (STARTS, Vec::new());
        let mut next = 10;
        let bound = ascent.climb(self.guess(), ROOT, |choice, iteration| {
            let mut opened = choice.whole.clone();
            opened.sort_unstable();
            if iteration >= next && left > 0 && opened != last {
                next = iteration + 12;
                left -= 1;
                self.improve(&opened);
                last = opened;
            }
            self.guess()
        });
        self.work += ascent.work;
        bound
    }

    /// What the bound is to reach: the best cost, or without any, more than
    /// everyone served at the most.
    fn guess(&self) -> f64 {
        if self.cost.is_finite() {
            return self.target();
        }
        let dearest = self.problem.rows.iter().filter_map(<[_]>::last);
        dearest.map(|pair| pair.1).sum()
    }

    /// Splits until nothing better is left or the effort is spent; the bound.
    fn branch(&mut self, core: &Location, root: Bound) -> f64 {
        let rewards: Rc<[f64]> = root.rewards.into();
        let start = Rc::clone(&rewards);
        let first = Node {
            bound: root.value,
            rank: 0,
            opened: Vec::new(),
            closed: Vec::new(),
            rewards,
        };
        let mut heap = BinaryHeap::from([first]);
        while let Some(mut node) = heap.pop() {
            if node.bound >= self.target() || self.work >= self.effort {
                return node.bound;
            }
            if heap.len() * start.len() > HELD {
                node.rewards = Rc::clone(&start);
            }
            for child in self.split(core, node) {
                if child.bound < self.target() {
                    heap.push(child);
                }
            }
        }
        self.cost
    }

    /// A problem without what no better solution uses, by the bound that the
    /// cheapest costs give and the one found; `None` where nothing is better.
    fn tightened(&mut self, problem: Location, bound: Option<&Bound>) -> Option<Location> {
        let target = self.target();
        let mut problem = problem;
        if let Some(bound) = bound {
            problem = problem.tightened(&bound.rewards, target - bound.value)?;
        }
        let least = problem.cheapest();
        let sum: f64 = least.iter().sum();
        if sum.is_finite() {
            problem = problem.tightened(&least, target - sum)?;
        }
        self.work += 4 * problem.rows.pairs() as u64;
        reduce::settle_implied(&mut problem);
        Some(reduce::without_dominated(&problem))
    }

    /// Bounds a subproblem and splits it in two, unless it is settled.
    fn split(&mut self, core: &Location, mut node: Node) -> Vec<Node> {
        let mut rewards = Rc::clone(&node.rewards);
        loop {
            self.nodes += 1;
            let Some(problem) = self.left(core, &mut node, &rewards) else {
                return Vec::new();
            };
            let bound = self.bound(&problem, &rewards, &node.opened);
            node.bound = node.bound.max(bound.value);
            if node.bound >= self.target() {
                return Vec::new();
            }
            rewards = bound.rewards.clone().into();
            let (opened, closed) = self.fixed(&problem, &bound);
            let many = (opened.len() + closed.len()) * 5 > problem.free.len();
            node.opened.extend(&opened);
            node.closed.extend(&closed);
            let left = problem.free.len() - opened.len() - closed.len();
            if !many && left > 0 {
                let gone: Vec<u32> = opened.into_iter().chain(closed).collect();
                return self.children(&node, (&problem, &bound, &gone), &rewards);
            }
        }
    }

    /// What a node leaves to choose from, without what no better solution
    /// uses; `None` where nothing better is left.
    fn left(&mut self, core: &Location, node: &mut Node, rewards: &[f64]) -> Option<Location> {
        let mut problem = core.restricted(&node.opened, &node.closed);
        loop {
            self.work += 3 * problem.columns.pairs() as u64 + problem.default.len() as u64;
            if problem.is_hopeless() || !self.affords(&node.opened) {
                return None;
            }
            if problem.free.is_empty() || problem.means.total() == 0 {
                self.keep(sorted(&node.opened));
                return None;
            }
            let mut ascent = Ascent::new(&problem, rewards);
            let (value, _) = ascent.evaluate();
            let target = self.target();
            if value >= target {
                return None;
            }
            let rewards = ascent.rewards().to_vec();
            let room = target - value;
            problem = problem.tightened(&rewards, room)?;
            let needed = problem.needed();
            if needed.is_empty() {
                return self.tightened(problem, None);
            }
            problem = problem.restricted(&needed, &[]);
            node.opened.extend(needed);
        }
    }

    fn bound(&mut self, problem: &Location, rewards: &[f64], opened: &[u32]) -> Bound {
        let mut ascent = Ascent::new(problem, rewards);
        let mut seen: Vec<Vec<u32>> = Vec::new();
        let bound = ascent.climb(self.guess(), NODE, |choice, iteration| {
            if iteration % 20 == 0 {
                seen.push(choice.whole.clone());
            }
            self.guess()
        });
        self.work += ascent.work + problem.columns.pairs() as u64;
        for choice in seen {
            let all: Vec<u32> = opened.iter().chain(&choice).copied().collect();
            self.keep(sorted(&all));
        }
        if self.nodes.is_multiple_of(16) {
            let all: Vec<u32> = opened.iter().chain(&bound.choice.whole).copied().collect();
            self.improve(&all);
        }
        bound
    }

    /// The candidates that any better solution opens, and those that none does.
    fn fixed(&self, problem: &Location, bound: &Bound) -> (Vec<u32>, Vec<u32>) {
        let room = self.target() - bound.value;
        let part = bound.choice.part.map(|(j, _)| j);
        let mut chosen = vec![false; problem.candidates()];
        for &j in &bound.choice.whole {
            chosen[j as usize] = true;
        }
        let (mut opened, mut closed) = (Vec::new(), Vec::new());
        for &j in problem.free.iter().filter(|&&j| Some(j) != part) {
            let (profit, price) = (bound.profits[j as usize], problem.means.price(j));
            if price > problem.means.total() {
                closed.push(j);
            } else if chosen[j as usize] {
                if bound.choice.loss_of_closing(profit, price) >= room {
                    opened.push(j);
                }
            } else if bound.choice.loss_of_opening(profit, price) >= room {
                closed.push(j);
            }
        }
        (opened, closed)
    }

    fn children(
        &self,
        node: &Node,
        (problem, bound, gone): (&Location, &Bound, &[u32]),
        rewards: &Rc<[f64]>,
    ) -> Vec<Node> {
        let undecided = |j: &u32| {
            let usual = bound.usual[*j as usize];
            let profit = bound.profits[*j as usize];
            ((usual - 0.5).abs(), profit)
        };
        let better = |a: u32, b: u32| {
            let ((far_a, gain_a), (far_b, gain_b)) = (undecided(&a), undecided(&b));
            let order = far_b.total_cmp(&far_a).then(gain_a.total_cmp(&gain_b));
            if order == Ordering::Less { b } else { a }
        };
        let left = problem.free.iter().copied().filter(|j| !gone.contains(j));
        let on = left.reduce(better);
        let on = on.expect("a subproblem to split has free candidates");
        let child = |opens: bool, rank: u64| {
            let mut child = Node {
                bound: node.bound,
                rank: 2 * self.nodes + rank,
                opened: node.opened.clone(),
                closed: node.closed.clone(),
                rewards: Rc::clone(rewards),
            };
            if opens {
                child.opened.push(on);
            } else {
                child.closed.push(on);
            }
            child
        };
        vec![child(false, 0), child(true, 1)]
    }

    fn found(self, bound: f64) -> Found {
        // Nobody pays less than nothing.
        let least: f64 = self.problem.cheapest().iter().sum();
        let bound = if least.is_finite() {
            bound.max(least)
        } else {
            bound
        };
        let optimal = bound >= self.target();
        let bound = if optimal {
            self.cost
        } else {
            round_up(bound, self.problem.grain)
        };
        Found {
            opened: self.best,
            cost: self.cost,
            bound: bound.min(self.cost),
            optimal,
            work: (self.work, self.nodes),
        }
    }
}

/// A bound on multiples of a grain is a multiple of it.
fn round_up(bound: f64, grain: f64) -> f64 {
    if grain > 0.0 {
        (bound / grain - 1e-6).ceil() * grain
    } else {
        bound
    }
}

fn sorted(opened: &[u32]) -> Vec<u32> {
    let mut opened = opened.to_vec();
    opened.sort_unstable();
    opened.dedup();
    opened
}

/// What each row would pay if its place closed: a start between the two
/// prices that its reward lies between when a choice is the best.
fn first_rewards(problem: &Location, opened: &[u32]) -> Vec<f64> {
    let mut open = vec![false; problem.candidates()];
    for &j in opened {
        open[j as usize] = true;
    }
    let rows = problem.rows.iter().zip(&problem.default);
    let reward = |(row, &default): (&[(u32, f64)], &f64)| {
        let mut costs = row
            .iter()
            .filter(|pair| open[pair.0 as usize])
            .map(|pair| pair.1);
        let dearest = row.last().map_or(0.0, |pair| pair.1);
        let most = if default.is_finite() {
            default
        } else {
            dearest
        };
        let first = costs.next().unwrap_or(most);
        let second = costs.next().unwrap_or(most);
        0.5 * (first + second)
    };
    rows.map(reward).collect()
}
