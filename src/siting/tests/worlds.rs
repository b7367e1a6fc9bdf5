//! A road of villages worked out by hand.

use super::brute::{Small, cost_of};
use crate::siting::*;

/// Villages at 0, 10, 20 and 40 on a road, candidates at 0, 20 and 40.
fn road() -> Small {
    let villages = [0_u32, 10, 20, 40];
    let row = |at: &u32| [0_u32, 20, 40].map(|site| Some(at.abs_diff(site))).to_vec();
    Small {
        costs: villages.iter().map(row).collect(),
        people: vec![10.0, 5.0, 20.0, 15.0],
        standing: vec![Standing::Candidate; 3],
    }
}

#[test]
fn the_median_stands_where_most_people_are() {
    let one = road().ask(|sites| p_median(sites, &Means::Sites(1), Effort::default()));
    let one = one.expect("one site serves everyone");
    // 10 × 20 + 5 × 10 + 20 × 0 + 15 × 20.
    assert_eq!((one.chosen, one.proof.objective), (vec![1], 550.0));
}

#[test]
fn a_radius_reached_exactly_is_reached() {
    let most = |radius: u32| {
        let reach = Reach::within(cost_of(radius));
        let asked =
            road().ask(|sites| cover_most(sites, reach, &Means::Sites(1), Effort::default()));
        asked.expect("one of three").proof.objective.get()
    };
    assert!((most(10) - 25.0).abs() < 1e-9 && (most(9) - 20.0).abs() < 1e-9);
    assert!((most(20) - 50.0).abs() < 1e-9);
}

#[test]
fn who_cannot_be_covered_is_named_with_the_radius_that_would_do() {
    let asked = road().ask(|sites| cover_all(sites, cost_of(9), Effort::default()));
    let wanted = SitingError::Uncoverable {
        points: vec![1],
        radius: Some(cost_of(10)),
        unreachable: 0,
    };
    assert_eq!(asked, Err(wanted));
}

#[test]
fn kept_places_serve_and_are_not_counted() {
    let mut road = road();
    road.standing[2] = Standing::Kept;
    let found = road
        .ask(|sites| p_center(sites, 1, Effort::default()))
        .expect("an answer");
    assert_eq!((found.chosen, found.kept), (vec![1], vec![2]));
    assert_eq!(found.proof.objective, cost_of(20));
}
