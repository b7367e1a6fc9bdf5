use proptest::prelude::*;

use super::brute::{Small, cost_of};
use crate::siting::*;
use crate::travel::matrix::Amount;

fn amounts(values: &[u32]) -> Vec<Amount> {
    let amount = |&value: &u32| Amount::new(f64::from(value)).expect("not negative");
    values.iter().map(amount).collect()
}

/// The least cost of sending each point whole to an open place with room, by
/// trying every way; `None` where there is none. `left_out` is what a point
/// costs that goes nowhere.
fn least(
    (small, room): (&Small, &mut Vec<f64>),
    open: &[usize],
    point: usize,
    pay: &dyn Fn(usize, Option<u32>) -> Option<f64>,
) -> Option<f64> {
    if point == small.people.len() {
        return Some(0.0);
    }
    let mut best: Option<f64> = None;
    let choices = open.iter().map(|&place| Some(place)).chain([None]);
    for place in choices {
        let cost = place.map(|place| small.costs[point][place]);
        let paid = match cost {
            Some(None) => None,
            Some(cost) => pay(point, cost),
            None => pay(point, None),
        };
        let Some(paid) = paid else { continue };
        if let Some(place) = place {
            if room[place] < small.people[point] {
                continue;
            }
            room[place] -= small.people[point];
        }
        let rest = least((small, room), open, point + 1, pay);
        if let Some(place) = place {
            room[place] += small.people[point];
        }
        if let Some(rest) = rest {
            best = Some(best.map_or(paid + rest, |best: f64| best.min(paid + rest)));
        }
    }
    best
}

fn small() -> impl Strategy<Value = (Small, Vec<u32>)> {
    (1..6_usize, 1..5_usize).prop_flat_map(|(points, candidates)| {
        let cost = prop_oneof![5 => (0..12_u32).prop_map(Some), 1 => Just(None)];
        let row = prop::collection::vec(cost, candidates);
        let standing = prop_oneof![5 => Just(Standing::Candidate), 1 => Just(Standing::Kept)];
        let made = (
            prop::collection::vec(row, points),
            prop::collection::vec((1..6_u32).prop_map(f64::from), points),
            prop::collection::vec(standing, candidates),
            prop::collection::vec(0..14_u32, candidates),
        );
        made.prop_map(|(costs, people, standing, held)| {
            (
                Small {
                    costs,
                    people,
                    standing,
                },
                held,
            )
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn everyone_where_there_is_room((small, held) in small(), count in 0..3_usize, radius in 0..12_u32) {
        let count = count.min(small.may_open());
        let held_as = amounts(&held);
        let capacities = Capacities::new(&held_as, false);
        let (median, cover) = small.ask(|sites| {
            let effort = Effort::default();
            let reach = (capacities, cost_of(radius));
            (
                capacitated_p_median(sites, capacities, count, effort),
                capacitated_cover_most(sites, reach, count, effort),
            )
        });
        let kept = (0..small.standing.len()).filter(|&j| small.standing[j] == Standing::Kept);
        let kept: Vec<usize> = kept.collect();
        let best = |pay: &dyn Fn(usize, Option<u32>) -> Option<f64>| {
            let choices = small.choices_of(count).into_iter();
            let costs = choices.filter_map(|chosen| {
                let open: Vec<usize> = chosen.iter().chain(&kept).copied().collect();
                let mut room: Vec<f64> = held.iter().copied().map(f64::from).collect();
                least((&small, &mut room), &open, 0, pay)
            });
            costs.min_by(f64::total_cmp)
        };
        let travel = best(&|point, cost| match cost {
            Some(cost) => Some(small.people[point] * f64::from(cost)),
            None => (!small.reachable(point)).then_some(0.0),
        });
        match (median, travel) {
            (Ok(found), Some(travel)) => {
                let proof = found.siting.proof;
                prop_assert!(proof.optimal && (proof.objective - travel).abs() < 1e-6, "{:?} {}", proof, travel);
                prop_assert!(proof.bound <= travel + 1e-6);
            }
            (Err(_), None) => {}
            (found, travel) => prop_assert!(false, "{:?} {:?}", found, travel),
        }
        let left = best(&|point, cost| match cost {
            Some(cost) => (cost <= radius).then_some(0.0),
            None => Some(small.people[point]),
        });
        let people: f64 = small.people.iter().sum();
        let most = people - left.expect("nobody has to be served");
        let proof = cover.expect("nobody has to be served").siting.proof;
        prop_assert!((proof.objective - most).abs() < 1e-6, "{:?} {}", proof, most);
        prop_assert!(proof.bound >= most - 1e-6);
    }
}
