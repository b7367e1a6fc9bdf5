//! What holds in any world.

use proptest::prelude::*;

use super::world::{World, cost};
use crate::access::{Measure, Options, Plan};

/// Worlds of whole numbers, some of them 0, some pairs out of reach.
pub(super) fn worlds() -> impl Strategy<Value = World> {
    (1..8_usize, 1..6_usize).prop_flat_map(|(origins, destinations)| {
        let cost = prop::option::weighted(0.7, (1..60_u32).prop_map(f64::from));
        let row = prop::collection::vec(cost, destinations);
        (
            prop::collection::vec(row, origins),
            prop::collection::vec((0..20_u32).prop_map(f64::from), destinations),
            prop::collection::vec((0..500_u32).prop_map(f64::from), origins),
        )
            .prop_map(|(costs, supply, demand)| World {
                costs,
                supply,
                demand,
            })
    })
}

/// Measures that share all of a place's supply out among those who reach it.
const SHARING: [Measure; 5] = [
    Measure::TwoStep,
    Measure::EnhancedTwoStep,
    Measure::KernelDensity,
    Measure::ThreeStep,
    Measure::Apl,
];

fn plan(measure: Measure) -> Plan {
    let cutoff = Some(cost(40.0));
    let options = Options {
        cutoff,
        ..Options::default()
    };
    Plan::new(measure, options).expect("a measure that makes sense")
}

fn shared_out(world: &World, scores: &[Option<f64>]) -> f64 {
    let scores = scores.iter().map(|score| score.unwrap_or(0.0));
    world.demand.iter().zip(scores).map(|(p, a)| p * a).sum()
}

/// The supply of the places within reach of anyone who counts.
fn reached(world: &World, plan: &Plan) -> f64 {
    let asks = |j: usize| {
        let mut pairs = world.costs.iter().zip(&world.demand);
        pairs.any(|(row, &people)| {
            people > 0.0 && row[j].is_some_and(|value| plan.decay().weight(cost(value)) > 0.0)
        })
    };
    let supply = world.supply.iter().enumerate();
    supply.filter(|&(j, _)| asks(j)).map(|(_, s)| s).sum()
}

proptest! {
    #[test]
    fn all_the_supply_within_reach_is_shared_out(world in worlds()) {
        for measure in SHARING {
            let plan = plan(measure);
            let (given, out) = (reached(&world, &plan), shared_out(&world, &world.take(&plan)));
            prop_assert!((given - out).abs() <= 1e-9 * given.max(1.0), "{measure:?}: {given} ≠ {out}");
        }
    }

    #[test]
    fn more_supply_takes_from_nobody(world in worlds(), place in 0..6_usize, more in 1..20_u32) {
        let place = place % world.supply.len();
        for measure in [Measure::TwoStep, Measure::EnhancedTwoStep, Measure::KernelDensity,
            Measure::ThreeStep, Measure::Balanced, Measure::Apl, Measure::Gravity,
            Measure::Cumulative]
        {
            let plan = match measure {
                Measure::Gravity => {
                    let decay = Some("exponential:0.1".parse().expect("a decay"));
                    Plan::new(measure, Options { decay, ..Options::default() }).expect("a measure")
                }
                _ => plan(measure),
            };
            let before = world.take(&plan);
            let mut richer = world.clone();
            richer.supply[place] += f64::from(more);
            for (before, after) in before.iter().zip(richer.take(&plan)) {
                prop_assert!(
                    after.unwrap_or(0.0) >= before.unwrap_or(0.0) - 1e-12,
                    "{measure:?}: {before:?} then {after:?}"
                );
            }
        }
    }

    #[test]
    fn more_people_alike_divide_scores(world in worlds(), times in 2..9_u32) {
        let times = f64::from(times);
        let mut fuller = world.clone();
        fuller.demand.iter_mut().for_each(|people| *people *= times);
        for measure in SHARING.into_iter().chain([Measure::HuffThreeStep, Measure::Balanced]) {
            let plan = plan(measure);
            for (before, after) in world.take(&plan).iter().zip(fuller.take(&plan)) {
                let (before, after) = (before.unwrap_or(0.0), after.unwrap_or(0.0));
                prop_assert!((after * times - before).abs() <= 1e-9 * before.max(1.0));
            }
        }
    }

    #[test]
    fn threads_change_nothing(world in worlds()) {
        for &measure in Measure::ALL {
            if measure == Measure::Gravity {
                continue;
            }
            let plan = plan(measure);
            let with = |threads| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
                pool.expect("threads").install(|| world.take(&plan))
            };
            prop_assert_eq!(with(1), with(5));
        }
    }
}
