//! Worlds computed by hand, an oracle that writes the formulas out, and what
//! must hold in any world.

mod oracle;
mod properties;
mod world;

use super::*;
use crate::travel::catchments::MatrixCatchments;
use world::{World, cost};

/// Two places, three people at the first, one who reaches both, and one who
/// reaches nothing.
fn by_hand() -> World {
    World {
        costs: vec![
            vec![Some(10.0), None],
            vec![Some(20.0), Some(30.0)],
            vec![None, None],
        ],
        supply: vec![8.0, 2.0],
        demand: vec![3.0, 1.0, 5.0],
    }
}

fn scores(measure: Measure, options: Options) -> Vec<Option<f64>> {
    let plan = Plan::new(measure, options).expect("a measure that makes sense");
    by_hand().take(&plan)
}

fn within(cutoff: f64) -> Options {
    Options {
        cutoff: Some(cost(cutoff)),
        ..Options::default()
    }
}

#[test]
fn who_reaches_nothing_stays_and_has_no_score() {
    let found = scores(Measure::Cumulative, within(30.0));
    assert_eq!(found, [Some(8.0), Some(10.0), None]);
    let found = scores(Measure::Cumulative, within(29.9));
    assert_eq!(found, [Some(8.0), Some(8.0), None]);
}

/// R₁ = 8/4 and R₂ = 2/1.
#[test]
fn two_steps_share_supply_out() {
    let found = scores(Measure::TwoStep, within(30.0));
    assert_eq!(found, [Some(2.0), Some(4.0), None]);
}

/// Weights 1, 0.68 and 0.22: R₁ = 8/3.68, R₂ = 2/0.22.
#[test]
fn thirds_are_the_steps_of_a_cut_off() {
    let found = scores(Measure::EnhancedTwoStep, within(30.0));
    let first = 8.0 / 3.68;
    assert_eq!(found[0], Some(first));
    let second = found[1].expect("both places are reached");
    assert!((second - (first * 0.68 + 2.0)).abs() < 1e-12);
}

#[test]
fn the_nearest_are_counted_by_what_they_offer() {
    let count = |count| Options {
        count: travel_amount(count),
        ..Options::default()
    };
    assert_eq!(
        scores(Measure::Nearest, count(8.0)),
        [Some(10.0), Some(20.0), None]
    );
    assert_eq!(
        scores(Measure::Nearest, count(9.0)),
        [None, Some(30.0), None]
    );
    assert_eq!(
        scores(Measure::Nearest, within(10.0)),
        [Some(10.0), None, None]
    );
}

fn travel_amount(value: f64) -> Option<crate::travel::matrix::Amount> {
    crate::travel::matrix::Amount::new(value)
}

#[test]
fn the_apl_has_its_national_steps() {
    let found = scores(Measure::Apl, Options::default());
    assert_eq!(found, [Some(8.0 / (3.0 * 0.3) * 0.3), None, None]);
    let wider: Options = Options {
        decay: Some("steps:10=1,20=0.5".parse().expect("steps")),
        ..Options::default()
    };
    assert_eq!(scores(Measure::Apl, wider)[0], Some(8.0 / 3.5));
}

#[test]
fn a_place_nobody_asks_for_is_reached_and_gives_nothing() {
    let mut world = by_hand();
    world.demand[1] = 0.0;
    let plan = Plan::new(Measure::TwoStep, within(30.0)).expect("a measure");
    assert_eq!(world.take(&plan), [Some(8.0 / 3.0), Some(8.0 / 3.0), None]);
    world.supply = vec![0.0, 2.0];
    assert_eq!(world.take(&plan), [None, Some(0.0), None]);
}

#[test]
fn what_makes_no_sense_together_is_refused() {
    let decay: Decay = "power:1".parse().expect("a decay");
    let weighted = || Options {
        decay: Some(decay.clone()),
        ..Options::default()
    };
    let said = |measure, options| {
        Plan::new(measure, options)
            .expect_err("refused")
            .to_string()
    };
    assert!(said(Measure::Cumulative, weighted()).contains("or take gravity"));
    assert!(said(Measure::Nearest, weighted()).contains("leave the decay out"));
    assert!(said(Measure::Gravity, within(30.0)).contains("give a decay"));
    assert!(said(Measure::EnhancedTwoStep, Options::default()).contains("needs a cut-off"));
    assert!(said(Measure::KernelDensity, within(0.0)).contains("above 0"));
    let counted = Options {
        count: travel_amount(2.0),
        ..within(30.0)
    };
    assert!(said(Measure::TwoStep, counted).contains("take nearest"));
}

#[test]
fn a_weight_without_end_is_an_error_that_names_the_pair() {
    let mut world = by_hand();
    world.costs[1][1] = Some(0.0);
    for measure in [
        Measure::Gravity,
        Measure::TwoStep,
        Measure::ThreeStep,
        Measure::Balanced,
    ] {
        let options = Options {
            decay: Some("power:1".parse().expect("a decay")),
            ..Options::default()
        };
        let plan = Plan::new(measure, options).expect("a measure");
        let error = world
            .try_take(&plan)
            .expect_err("a cost of 0 has no weight");
        assert!(
            error.to_string().starts_with("origin 1 and destination 1"),
            "{measure:?}: {error}"
        );
    }
}

#[test]
fn amounts_go_with_points() {
    let (matrix, supply, demand) = by_hand().parts();
    let catchments = MatrixCatchments::from(&matrix);
    let error = Setting::new(&catchments, &supply[1..], &demand).err();
    let message = error.expect("one place has no supply").to_string();
    assert!(message.starts_with("there are 2 destinations and 1 amounts"));
}

#[test]
fn measures_are_found_by_their_key() {
    for &measure in Measure::ALL {
        assert_eq!(measure.key().parse(), Ok(measure));
    }
}
