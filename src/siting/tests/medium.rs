//! Questions large enough to be split, against every choice.

use proptest::prelude::*;

use super::brute::{Small, cost_of, least};
use crate::siting::*;

fn medium() -> impl Strategy<Value = Small> {
    let row = prop::collection::vec((0..40_u32).prop_map(Some), 12);
    let people = (1..30_u32).prop_map(f64::from);
    let made = (
        prop::collection::vec(row, 22),
        prop::collection::vec(people, 22),
    );
    made.prop_map(|(costs, people)| Small {
        costs,
        people,
        standing: vec![Standing::Candidate; 12],
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn split_questions_have_the_best_answer(medium in medium(), count in 2..6_usize, radius in 3..12_u32) {
        let choices = medium.choices_of(count);
        let reach = Reach::within(cost_of(radius));
        for effort in [Effort::default(), Effort::pairs(10_000)] {
            let means = Means::Sites(count);
            let (cover, median) = medium.ask(|sites| {
                (cover_most(sites, reach, &means, effort), p_median(sites, &means, effort))
            });
            let most = choices.iter().map(|chosen| medium.people_within(chosen, radius)).fold(0.0, f64::max);
            let cover = cover.expect("enough candidates").proof;
            let (reached, bound) = (cover.objective.get(), cover.bound.get());
            prop_assert!(reached <= most + 1e-6 && most <= bound + 1e-6, "{:?} {}", cover, most);
            prop_assert!(!cover.optimal || (reached - most).abs() < 1e-6);
            let best = least(choices.iter().filter_map(|chosen| medium.travel(chosen)));
            let best = best.expect("everyone is served");
            let median = median.expect("everyone is served").proof;
            prop_assert!(median.bound <= best + 1e-6 && best <= median.objective + 1e-6, "{:?} {}", median, best);
            prop_assert!(!median.optimal || (median.objective - best).abs() < 1e-6);
            prop_assert!(effort != Effort::default() || (cover.optimal && median.optimal));
        }
        let center = medium.ask(|sites| p_center(sites, count, Effort::default()));
        let shortest = choices.iter().filter_map(|chosen| medium.farthest(chosen)).min();
        prop_assert_eq!(Some(center.expect("everyone is reached").proof.objective), shortest.map(cost_of));
    }
}
