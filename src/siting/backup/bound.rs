//! How few demand points lack a backup at the least, by Lagrangian
//! relaxation: each point offers the same reward to every place that covers
//! it, up to its second.

use super::search::{State, Twice};
use crate::siting::location::{Choice, Limit};

const STEPS: u32 = 250;
const PATIENCE: u32 = 25;
const FIRST_STEP: f64 = 2.0;
const SHORTEST_STEP: f64 = 0.01;
const MOMENTUM: f64 = 0.97;

/// A bound with what it was found with.
pub(super) struct Bound {
    pub(super) value: f64,
    pub(super) rewards: Vec<f64>,
    pub(super) profits: Vec<f64>,
    pub(super) choice: Choice,
}

/// What a point is worth to the bound at a reward, and by how much a higher
/// reward raises it: a point needs one place, and lacks a second at the cost
/// of one. `have` are the places that cover it already.
fn worth(have: usize, reward: f64) -> (f64, f64) {
    match have {
        0 if reward < 1.0 => (2.0 * reward, 2.0),
        0 => (1.0 + reward, 1.0),
        1 if reward < 1.0 => (reward, 1.0),
        1 => (1.0, 0.0),
        _ => (0.0, 0.0),
    }
}

/// Improves the bound of what a state leaves to choose until it reaches
/// `target`; `see` is shown what each step opens.
pub(super) fn climb(
    (twice, state): (&Twice, &State),
    rewards: &[f64],
    target: f64,
    mut see: impl FnMut(&[u32]),
) -> Bound {
    let free = state.free(twice);
    let limit = Limit::Count((twice.count - state.opened.len()) as u64);
    let mut rewards: Vec<f64> = capped(rewards, state);
    let mut direction = vec![0.0; rewards.len()];
    let (mut step, mut stalled) = (FIRST_STEP, 0);
    let mut best: Option<Bound> = None;
    for _ in 0..STEPS {
        let (profits, choice, value) = evaluate((twice, state), (&free, &limit), &rewards);
        see(&choice.whole);
        let better = best.as_ref().is_none_or(|best| value > best.value + 1e-7);
        let current = (rewards.clone(), choice.whole.clone());
        if better {
            stalled = 0;
            best = Some(Bound {
                value,
                rewards: current.0,
                profits,
                choice,
            });
        } else {
            stalled += 1;
        }
        if value >= target {
            break;
        }
        if stalled >= PATIENCE {
            (step, stalled) = (step * 0.5, 0);
        }
        let aim = step * (target + 1.0 - value);
        if step < SHORTEST_STEP
            || !walk(
                (twice, state),
                &current.1,
                (&mut rewards, &mut direction),
                aim,
            )
        {
            break;
        }
    }
    best.expect("at least one step is taken")
}

fn capped(rewards: &[f64], state: &State) -> Vec<f64> {
    let cap = |(&reward, &have): (&f64, &usize)| match have {
        0 => reward,
        1 => reward.min(1.0),
        _ => 0.0,
    };
    rewards.iter().zip(&state.have).map(cap).collect()
}

fn evaluate(
    (twice, state): (&Twice, &State),
    (free, limit): (&[u32], &Limit),
    rewards: &[f64],
) -> (Vec<f64>, Choice, f64) {
    let mut profits = vec![0.0; twice.columns.len()];
    for &j in free {
        let column = &twice.columns[j as usize];
        profits[j as usize] = column.iter().map(|&row| rewards[row as usize]).sum();
    }
    let choice = Choice::of((free, limit), &profits, &mut Vec::new());
    let worths = rewards
        .iter()
        .zip(&state.have)
        .map(|(&reward, &have)| worth(have, reward).0);
    let total: f64 = worths.sum();
    let slack = 1e-12 * (total + choice.profit);
    let value = total - choice.profit - slack;
    (profits, choice, value)
}

/// Raises the rewards of points that too few places cover; false where there
/// is none to change.
fn walk(
    (twice, state): (&Twice, &State),
    opened: &[u32],
    (rewards, direction): (&mut [f64], &mut [f64]),
    length: f64,
) -> bool {
    let mut served = vec![0.0; rewards.len()];
    for &j in opened {
        for &row in &twice.columns[j as usize] {
            served[row as usize] += 1.0;
        }
    }
    let mut norm = 0.0;
    for (row, served) in served.iter().enumerate() {
        let slope = worth(state.have[row], rewards[row]).1;
        let lack = if state.have[row] > 1 {
            0.0
        } else {
            slope - served
        };
        direction[row] = lack + MOMENTUM * direction[row];
        norm += direction[row] * direction[row];
    }
    if norm < 1e-12 {
        return false;
    }
    for (row, reward) in rewards.iter_mut().enumerate() {
        let most = if state.have[row] == 0 {
            f64::INFINITY
        } else {
            1.0
        };
        *reward = (*reward + length / norm * direction[row]).clamp(0.0, most);
    }
    true
}
