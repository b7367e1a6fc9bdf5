use proptest::prelude::*;

use super::brute::{Small, cost_of, least};
use crate::siting::*;
use crate::travel::matrix::Amount;

/// Questions with ties, nobody at some points, pairs out of reach, twins,
/// places kept and candidates forbidden.
fn small() -> impl Strategy<Value = Small> {
    (1..8_usize, 1..7_usize).prop_flat_map(|(points, candidates)| {
        let cost = prop_oneof![4 => (0..12_u32).prop_map(Some), 1 => Just(None)];
        let row = prop::collection::vec(cost, candidates);
        let people = prop_oneof![
            1 => Just(0.0),
            3 => (1..20_u32).prop_map(f64::from),
            1 => (1..50_u32).prop_map(|people| f64::from(people) / 7.0),
            1 => (1..50_u32).prop_map(|people| f64::from(people) / 10.0),
        ];
        let standing = prop_oneof![
            6 => Just(Standing::Candidate),
            1 => Just(Standing::Kept),
            1 => Just(Standing::Forbidden),
        ];
        (
            prop::collection::vec(row, points),
            prop::collection::vec(people, points),
            prop::collection::vec(standing, candidates),
        )
            .prop_map(|(costs, people, standing)| Small {
                costs,
                people,
                standing,
            })
    })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn most_covered_is_most_of_all(small in small(), count in 0..4_usize, radius in 0..12_u32) {
        let asked = small.ask(|sites| {
            cover_most(sites, Reach::within(cost_of(radius)), &Means::Sites(count), Effort::default())
        });
        if count > small.may_open() {
            let candidates = small.may_open();
            prop_assert_eq!(asked, Err(SitingError::TooFewCandidates { sites: count, candidates }));
            return Ok(());
        }
        let found = asked.expect("enough candidates");
        let choices = small.choices_of(count);
        let most = choices.iter().map(|chosen| small.people_within(chosen, radius)).fold(0.0, f64::max);
        prop_assert!(found.proof.optimal);
        prop_assert!(close(found.proof.objective.get(), most), "{} {}", found.proof.objective.get(), most);
        prop_assert_eq!(found.proof.bound, found.proof.objective);
        prop_assert!(close(small.people_within(&found.chosen, radius), most));
        prop_assert_eq!(found.chosen.len(), count);
    }

    #[test]
    fn partial_cover_within_a_budget(
        small in small(),
        prices in prop::collection::vec(0..6_u32, 7),
        limit in 0..12_u32,
    ) {
        let reach = Reach::fading(cost_of(2), cost_of(9)).expect("the second is farther");
        let amount = |value: u32| Amount::new(f64::from(value)).expect("not negative");
        let prices: Vec<u32> = prices[..small.standing.len()].to_vec();
        let means = Means::Budget {
            limit: amount(limit),
            prices: prices.iter().map(|&price| amount(price)).collect(),
        };
        let found = small.ask(|sites| cover_most(sites, reach, &means, Effort::default()));
        let found = found.expect("any budget can be kept to");
        let price = |chosen: &[usize]| chosen.iter().map(|&j| prices[j]).sum::<u32>();
        let value = |chosen: &[usize]| -> f64 {
            let part = |i| small.least(i, chosen).map_or(0.0, |cost| reach.of(cost_of(cost)));
            small.points().map(|i| small.people[i] * part(i)).sum()
        };
        let choices = small.choices().into_iter().filter(|chosen| price(chosen) <= limit);
        let most = choices.map(|chosen| value(&chosen)).fold(0.0, f64::max);
        prop_assert!(price(&found.chosen) <= limit);
        prop_assert!(found.proof.optimal);
        prop_assert!(close(found.proof.objective.get(), most), "{:?} {}", found, most);
        prop_assert!(close(value(&found.chosen), most));
    }

    #[test]
    fn fewest_sites_are_fewest(small in small(), radius in 0..12_u32) {
        let asked = small.ask(|sites| cover_all(sites, cost_of(radius), Effort::default()));
        let all = |chosen: &Vec<usize>| small.points().all(|i| small.near(i, chosen, radius) > 0);
        let fewest = small.choices().into_iter().filter(all).map(|chosen| chosen.len()).min();
        match (asked, fewest) {
            (Ok(found), Some(fewest)) => {
                prop_assert_eq!(found.proof, Proof { objective: fewest, bound: fewest, optimal: true });
                prop_assert!(all(&found.chosen) && found.chosen.len() == fewest);
            }
            (Err(SitingError::Uncoverable { points, radius: nearest, .. }), None) => {
                let everything: Vec<usize> = (0..small.standing.len()).filter(|&j| small.standing[j] == Standing::Candidate).collect();
                let lost: Vec<usize> = small.points().filter(|&i| small.near(i, &everything, radius) == 0).collect();
                let wanted = lost.iter().filter_map(|&i| small.least(i, &everything)).max();
                prop_assert_eq!(points, lost);
                prop_assert_eq!(nearest, wanted.map(cost_of));
            }
            (asked, fewest) => prop_assert!(false, "{:?} {:?}", asked, fewest),
        }
    }

    #[test]
    fn backup_is_most_of_the_fewest(small in small(), radius in 3..12_u32) {
        let asked = small.ask(|sites| cover_all_with_backup(sites, cost_of(radius), Effort::default()));
        let Ok(found) = asked else { return Ok(()) };
        let count = found.sites.objective;
        let twice = |chosen: &[usize]| small.points().filter(|&i| small.near(i, chosen, radius) > 1).count();
        let all = |chosen: &Vec<usize>| small.points().all(|i| small.near(i, chosen, radius) > 0);
        let most = small.choices_of(count).into_iter().filter(all).map(|chosen| twice(&chosen)).max();
        let siting = found.siting;
        prop_assert!(found.sites.optimal && siting.proof.optimal);
        let everything: Vec<usize> = (0..small.standing.len()).filter(|&j| small.standing[j] == Standing::Candidate).collect();
        let hopeless = small.points().filter(|&i| small.near(i, &everything, radius) < 2).count();
        prop_assert_eq!(found.hopeless, hopeless);
        prop_assert_eq!(Some(found.covered_twice), most);
        prop_assert_eq!(siting.proof.objective, found.covered_twice + hopeless);
        prop_assert_eq!(siting.proof.bound, siting.proof.objective);
        prop_assert!(all(&siting.chosen) && siting.chosen.len() == count);
        prop_assert_eq!(Some(twice(&siting.chosen)), most);
    }

    #[test]
    fn least_travel_is_least(small in small(), count in 0..4_usize) {
        let asked = small.ask(|sites| p_median(sites, &Means::Sites(count), Effort::default()));
        if count > small.may_open() {
            let candidates = small.may_open();
            prop_assert_eq!(asked, Err(SitingError::TooFewCandidates { sites: count, candidates }));
            return Ok(());
        }
        let choices = small.choices_of(count);
        let best = least(choices.iter().filter_map(|chosen| small.travel(chosen)));
        match (asked, best) {
            (Ok(found), Some(best)) => {
                prop_assert!(found.proof.optimal);
                prop_assert!(close(found.proof.objective, best), "{:?} {}", found, best);
                prop_assert!(found.proof.bound <= best * (1.0 + 1e-12));
                prop_assert!(small.travel(&found.chosen).is_some_and(|travel| close(travel, best)));
                prop_assert_eq!(found.chosen.len(), count);
            }
            (Err(SitingError::TooFewSites { at_least, .. }), None) => prop_assert!(at_least > count),
            (asked, best) => prop_assert!(false, "{:?} {:?}", asked, best),
        }
    }

    #[test]
    fn farthest_trip_is_shortest(small in small(), count in 0..4_usize) {
        let count = count.min(small.may_open());
        let asked = small.ask(|sites| p_center(sites, count, Effort::default()));
        let choices = small.choices_of(count);
        let best = choices.iter().filter_map(|chosen| small.farthest(chosen)).min();
        match (asked, best) {
            (Ok(found), Some(best)) => {
                let best = cost_of(best);
                prop_assert_eq!(found.proof, Proof { objective: best, bound: best, optimal: true });
                prop_assert_eq!(small.farthest(&found.chosen).map(cost_of), Some(best));
                prop_assert_eq!(found.chosen.len(), count);
            }
            (Err(SitingError::TooFewSites { at_least, .. }), None) => prop_assert!(at_least > count),
            (asked, best) => prop_assert!(false, "{:?} {:?}", asked, best),
        }
    }

    /// With next to no effort the bound still holds.
    #[test]
    fn bounds_hold_however_little_is_looked_at(small in small(), count in 1..4_usize, radius in 0..12_u32) {
        let count = count.min(small.may_open());
        let (little, reach) = (Effort::pairs(1), Reach::within(cost_of(radius)));
        let (cover, median) = small.ask(|sites| {
            let means = Means::Sites(count);
            (cover_most(sites, reach, &means, little), p_median(sites, &means, little))
        });
        let choices = small.choices_of(count);
        let most = choices.iter().map(|chosen| small.people_within(chosen, radius)).fold(0.0, f64::max);
        let cover = cover.expect("enough candidates").proof;
        prop_assert!(cover.objective.get() <= most * (1.0 + 1e-9) && most <= cover.bound.get() * (1.0 + 1e-9));
        prop_assert!(!cover.optimal || close(cover.objective.get(), most));
        if let (Ok(median), Some(best)) = (median, least(choices.iter().filter_map(|chosen| small.travel(chosen)))) {
            let proof = median.proof;
            prop_assert!(proof.bound <= best * (1.0 + 1e-9) && best <= proof.objective * (1.0 + 1e-9));
            prop_assert!(!proof.optimal || close(proof.objective, best));
        }
    }
}
