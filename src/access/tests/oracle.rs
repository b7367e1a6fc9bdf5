//! The formulas written out over whole tables of weights.

use proptest::prelude::*;

use super::properties::worlds;
use super::world::{World, cost};
use crate::access::{Decay, Measure, Options, Plan};

struct Tables {
    weights: Vec<Vec<f64>>,
    supply: Vec<f64>,
    demand: Vec<f64>,
}

impl Tables {
    fn new(world: &World, decay: &Decay) -> Self {
        let weight = |value: &Option<f64>| value.map_or(0.0, |value| decay.weight(cost(value)));
        let row = |row: &Vec<Option<f64>>| row.iter().map(weight).collect();
        Self {
            weights: world.costs.iter().map(row).collect(),
            supply: world.supply.clone(),
            demand: world.demand.clone(),
        }
    }

    fn over(&self, f: impl Fn(usize, usize) -> f64, i: usize) -> f64 {
        (0..self.supply.len()).map(|j| f(i, j)).sum()
    }

    fn down(&self, f: impl Fn(usize, usize) -> f64, j: usize) -> f64 {
        (0..self.demand.len()).map(|i| f(i, j)).sum()
    }

    #[expect(
        clippy::many_single_char_names,
        reason = "the letters are those of the formulas"
    )]
    fn score(&self, measure: Measure, i: usize) -> f64 {
        let (w, s, p) = (&self.weights, &self.supply, &self.demand);
        let part = |a: f64, b: f64| if b > 0.0 { a / b } else { 0.0 };
        let g = |i: usize, j: usize| part(w[i][j], self.over(|i, j| w[i][j], i));
        let h = |i: usize, j: usize| part(s[j] * w[i][j], self.over(|i, j| s[j] * w[i][j], i));
        let one = |j: usize, f: &dyn Fn(usize, usize) -> f64| {
            part(s[j], self.down(|i, j| p[i] * f(i, j), j))
        };
        let term = |i: usize, j: usize| match measure {
            Measure::Cumulative | Measure::Gravity => s[j] * w[i][j],
            Measure::ThreeStep => {
                let f = |i: usize, j: usize| g(i, j) * w[i][j];
                one(j, &f) * f(i, j)
            }
            Measure::HuffThreeStep => one(j, &h) * h(i, j) * w[i][j],
            Measure::Balanced => one(j, &g) * part(w[i][j], self.down(|i, j| w[i][j], j)),
            _ => one(j, &|i, j| w[i][j]) * w[i][j],
        };
        self.over(term, i)
    }
}

fn plan(measure: Measure, decay: &str) -> Plan {
    let cutoff = Some(cost(40.0));
    let decay = match measure {
        Measure::Cumulative => None,
        _ => Some(decay.parse().expect("a decay")),
    };
    let options = Options {
        cutoff,
        decay,
        count: None,
    };
    Plan::new(measure, options).expect("a measure that makes sense")
}

proptest! {
    #[test]
    fn scores_are_those_of_the_formulas(world in worlds(), decay in 0..5_usize) {
        let decays =
            ["flat", "exponential:0.05", "steps:10=1,20=0.68,40=0.22", "gaussian:15", "dai:40"];
        for &measure in Measure::ALL {
            if measure == Measure::Nearest {
                continue;
            }
            let plan = plan(measure, decays[decay]);
            let tables = Tables::new(&world, plan.decay());
            for (i, found) in world.take(&plan).into_iter().enumerate() {
                let expected = tables.score(measure, i);
                let found = found.unwrap_or(0.0);
                prop_assert!(
                    (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
                    "{measure:?} {i}: {found} ≠ {expected}"
                );
            }
        }
    }

    #[test]
    fn the_nearest_are_those_of_a_sorted_list(world in worlds(), count in 1..30_u32) {
        let options = Options {
            cutoff: Some(cost(50.0)),
            count: super::travel_amount(f64::from(count)),
            decay: None,
        };
        let plan = Plan::new(Measure::Nearest, options).expect("a measure");
        for (i, found) in world.take(&plan).into_iter().enumerate() {
            let mut all: Vec<(f64, f64)> = world.costs[i]
                .iter()
                .zip(&world.supply)
                .filter_map(|(value, &supply)| Some((value.filter(|v| *v <= 50.0)?, supply)))
                .collect();
            all.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut sum = 0.0;
            let expected = all.iter().find(|(_, supply)| {
                sum += supply;
                sum >= f64::from(count)
            });
            prop_assert_eq!(found, expected.map(|(value, _)| *value));
        }
    }
}
