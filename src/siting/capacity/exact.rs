//! Small questions as an integer program, for an exact solver whose answer is
//! checked before it is believed.

use microlp::{
    ComparisonOp, OptimizationDirection, Problem, SolutionStatus, SolveOptions, Variable,
};

use super::{Choice, Question};

/// Questions of more pairs than this are not put to the solver.
const PAIRS: usize = 3000;

/// Subproblems that the solver may look at: a count, so that the same question
/// has the same answer on every machine.
const NODES: u64 = 4000;

/// The best choice that the solver knows; `None` where it has none, or the
/// question is large.
pub(super) fn solve(question: &Question) -> Option<Choice> {
    let pairs: usize = question.rows.iter().map(Vec::len).sum();
    if pairs > PAIRS {
        return None;
    }
    let program = Program::new(question);
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    let solution = program
        .problem
        .solve_with(options)
        .ok()?
        .into_solution()
        .ok()?;
    let is = |variable: &Variable| solution.var_value(*variable) > 0.5;
    let sites = question.free.iter().zip(&program.sites);
    let opened = sites
        .filter(|(_, site)| is(site))
        .map(|(&j, _)| j)
        .collect();
    let served = program
        .pairs
        .iter()
        .zip(&question.rows)
        .map(|(row, pairs)| {
            let to = row.iter().zip(pairs).find(|(variable, _)| is(variable));
            to.map(|(_, pair)| *pair)
        });
    let served: Vec<Option<(u32, f64)>> = served.collect();
    let costs = served.iter().zip(&question.default);
    let cost = costs
        .map(|(to, &default)| to.map_or(default, |pair| pair.1))
        .sum();
    let choice = Choice {
        opened,
        to: served.iter().map(|to| to.map(|pair| pair.0)).collect(),
        cost,
        bound: f64::NEG_INFINITY,
        optimal: solution.status() == SolutionStatus::Optimal,
    };
    holds(question, &choice).then_some(choice)
}

/// Whether a choice keeps to the question.
fn holds(question: &Question, choice: &Choice) -> bool {
    let open = |place: &u32| question.kept.contains(place) || choice.opened.contains(place);
    let mut load = vec![0.0; question.capacity.len()];
    for (to, weight) in choice.to.iter().zip(&question.weight) {
        if let Some(to) = to {
            load[*to as usize] += weight;
        }
    }
    let within = load.iter().zip(&question.capacity);
    choice.opened.len() <= question.count
        && choice.cost.is_finite()
        && choice.to.iter().flatten().all(open)
        && within
            .into_iter()
            .all(|(load, &capacity)| *load <= capacity * (1.0 + 1e-9))
        && question.is_filled(&choice.to)
}

struct Program {
    problem: Problem,
    /// Whether each candidate is opened.
    sites: Vec<Variable>,
    /// By row, whether it goes to each of its places.
    pairs: Vec<Vec<Variable>>,
}

impl Program {
    fn new(question: &Question) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let sites: Vec<Variable> = question
            .free
            .iter()
            .map(|_| problem.add_binary_var(0.0))
            .collect();
        let mut pairs = Vec::new();
        for (row, places) in question.rows.iter().enumerate() {
            let default = question.default[row];
            // Someone served saves what going without would cost.
            let saved = if default.is_finite() { default } else { 0.0 };
            let served = places
                .iter()
                .map(|pair| problem.add_binary_var(pair.1 - saved));
            pairs.push(served.collect::<Vec<_>>());
        }
        let mut program = Self {
            problem,
            sites,
            pairs,
        };
        program.serve(question);
        program.hold(question);
        let all: Vec<(Variable, f64)> = program.sites.iter().map(|&site| (site, 1.0)).collect();
        if !all.is_empty() {
            #[expect(clippy::cast_precision_loss, reason = "fewer sites than 2^52")]
            let count = question.count as f64;
            program
                .problem
                .add_constraint(&all[..], ComparisonOp::Le, count);
        }
        program
    }

    /// Everyone who has to be goes to one place, which is open.
    fn serve(&mut self, question: &Question) {
        for (row, variables) in self.pairs.iter().enumerate() {
            let all: Vec<(Variable, f64)> = variables.iter().map(|&pair| (pair, 1.0)).collect();
            let must = question.default[row].is_infinite();
            let how = if must {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Le
            };
            self.problem.add_constraint(&all[..], how, 1.0);
            for (&variable, &(place, _)) in variables.iter().zip(&question.rows[row]) {
                if let Ok(rank) = question.free.binary_search(&place) {
                    let open = [(variable, 1.0), (self.sites[rank], -1.0)];
                    self.problem
                        .add_constraint(&open[..], ComparisonOp::Le, 0.0);
                }
            }
        }
    }

    /// No place holds more than it can; a kept one no less, where it has to be
    /// full.
    fn hold(&mut self, question: &Question) {
        let mut loads = vec![Vec::new(); question.capacity.len()];
        for (row, variables) in self.pairs.iter().enumerate() {
            for (&variable, &(place, _)) in variables.iter().zip(&question.rows[row]) {
                loads[place as usize].push((variable, question.weight[row]));
            }
        }
        for (&place, &site) in question.free.iter().zip(&self.sites) {
            let mut load = std::mem::take(&mut loads[place as usize]);
            load.push((site, -question.capacity[place as usize]));
            self.problem
                .add_constraint(&load[..], ComparisonOp::Le, 0.0);
        }
        for &place in &question.kept {
            let how = if question.filled {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Le
            };
            let load = &loads[place as usize];
            self.problem
                .add_constraint(&load[..], how, question.capacity[place as usize]);
        }
    }
}
