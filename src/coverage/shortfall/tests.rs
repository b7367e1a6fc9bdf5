//! Standings worked out by hand, and a partition that always holds.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::crs::{Crs, Projected};
use crate::territory::{CellId, DemandCell, Territory, TerritoryParts};
use crate::units::Persons;

fn hours(hours: f64) -> WeeklyHours {
    WeeklyHours::from_hours(hours).expect("less than a week")
}

fn need() -> Need {
    Need {
        open: hours(24.0),
        off_hours: hours(3.0),
        capacity: 0.002,
    }
}

/// All that is needed, to the minute.
fn enough() -> Standing {
    Standing {
        reached: Reached::KnownHours,
        open: hours(24.0),
        off_hours: hours(3.0),
        capacity: 0.002,
    }
}

#[test]
fn the_first_condition_that_fails_is_the_cause() {
    let reached = |reached| Standing {
        reached,
        ..Standing::default()
    };
    let cases = [
        (enough(), Outcome::Served),
        (
            Standing {
                capacity: 0.0019,
                ..enough()
            },
            Outcome::Capacity,
        ),
        (
            Standing {
                off_hours: hours(2.9),
                ..enough()
            },
            Outcome::Hours,
        ),
        (
            Standing {
                open: hours(23.9),
                capacity: 0.0,
                ..enough()
            },
            Outcome::Hours,
        ),
        (reached(Reached::OfKind), Outcome::UnknownHours),
        (reached(Reached::OtherKind), Outcome::Kind),
        (reached(Reached::Beyond), Outcome::Distance),
        (reached(Reached::Nothing), Outcome::Unreachable),
    ];
    for (standing, outcome) in cases {
        assert_eq!(need().outcome(&standing), outcome, "{standing:?}");
    }
}

#[test]
fn who_asks_no_hours_does_not_mind_that_they_are_unknown() {
    let need = Need {
        open: WeeklyHours::ZERO,
        off_hours: WeeklyHours::ZERO,
        ..need()
    };
    let unknown = Standing {
        reached: Reached::OfKind,
        ..enough()
    };
    assert_eq!(need.outcome(&unknown), Outcome::Served);
}

/// One cell for each standing, with its people.
fn world(people: &[u64]) -> Territory {
    let cell = |(rank, &people): (usize, &u64)| DemandCell {
        id: CellId::Named(Arc::from(rank.to_string())),
        position: Projected::new(700_000.0, 6_600_000.0).expect("metres"),
        population: Persons::from_thousandths(people),
        commune: None,
        imputed: None,
    };
    let parts = TerritoryParts {
        cells: people.iter().enumerate().map(cell).collect(),
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAMBERT93, parts).expect("a territory")
}

#[test]
fn people_are_counted_once_and_the_main_cause_told() {
    let standings = [
        enough(),
        Standing {
            open: hours(1.0),
            capacity: 0.0,
            ..enough()
        },
        Standing {
            open: hours(1.0),
            ..enough()
        },
        Standing {
            reached: Reached::Beyond,
            ..Standing::default()
        },
    ];
    let people = [4000, 300, 200, 400];
    let found = Shortfall::measure(&world(&people), &standings, need());
    let whole = &found.whole;
    assert_eq!(whole.hours().thousandths(), 500);
    assert_eq!(whole.also_capacity.thousandths(), 300);
    assert_eq!(whole.of(Outcome::Distance).thousandths(), 400);
    assert_eq!(whole.shortfall().thousandths(), 900);
    assert_eq!(whole.main(), Some("hours"));
}

fn standing() -> impl Strategy<Value = Standing> {
    let reached = prop::sample::select(vec![
        Reached::Nothing,
        Reached::Beyond,
        Reached::OtherKind,
        Reached::OfKind,
        Reached::KnownHours,
    ]);
    (reached, 0.0..40.0_f64, 0.0..6.0_f64, 0.0..0.004_f64).prop_map(
        |(reached, open, off, capacity)| Standing {
            reached,
            open: hours(open),
            off_hours: hours(off),
            capacity,
        },
    )
}

proptest! {
    #[test]
    fn served_and_causes_are_everyone(cells in prop::collection::vec((0_u64..9_000_000, standing()), 1..20)) {
        let people: Vec<u64> = cells.iter().map(|c| c.0).collect();
        let standings: Vec<Standing> = cells.iter().map(|c| c.1).collect();
        let found = Shortfall::measure(&world(&people), &standings, need());
        prop_assert_eq!(found.whole.total().thousandths(), people.iter().sum::<u64>());
        prop_assert!(found.whole.also_capacity <= found.whole.hours());
    }

    #[test]
    fn asking_less_serves_no_fewer(cells in prop::collection::vec((0_u64..9_000_000, standing()), 1..20), less in 0.0..1.0_f64) {
        let people: Vec<u64> = cells.iter().map(|c| c.0).collect();
        let standings: Vec<Standing> = cells.iter().map(|c| c.1).collect();
        let territory = world(&people);
        let easier = Need {
            open: hours(24.0 * less),
            off_hours: hours(3.0 * less),
            capacity: 0.002 * less,
        };
        let before = Shortfall::measure(&territory, &standings, need());
        let after = Shortfall::measure(&territory, &standings, easier);
        prop_assert!(after.whole.of(Outcome::Served) >= before.whole.of(Outcome::Served));
        prop_assert_eq!(after.whole.of(Outcome::Distance), before.whole.of(Outcome::Distance));
    }
}
