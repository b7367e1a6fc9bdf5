use proptest::prelude::*;

use super::*;

fn amounts(values: &[f64]) -> Vec<Amount> {
    let amount = |&value| Amount::new(value).expect("an amount");
    values.iter().map(amount).collect()
}

fn distribution(access: &[f64], people: &[f64]) -> Distribution {
    Distribution::new(access.iter().copied(), &amounts(people)).expect("values")
}

fn close(actual: Option<f64>, expected: f64) {
    let actual = actual.expect("an index");
    assert!((actual - expected).abs() < 1e-12, "{actual} ≠ {expected}");
}

/// One person has everything among four: G = 3/4, T = ln 4.
#[test]
fn one_of_four_has_it_all() {
    let all = distribution(&[0.0, 8.0, 0.0, 0.0], &[1.0; 4]);
    close(gini(&all), 0.75);
    close(theil(&all), 4.0_f64.ln());
    close(fgt(&all, 8.0, 0), 0.75);
    close(fgt(&all, 16.0, 0), 1.0);
    close(fgt(&all, 16.0, 1), (3.0 + 0.5) / 4.0);
    close(fgt(&all, 16.0, 2), (3.0 + 0.25) / 4.0);
    close(concentration(&all, &[1.0, 2.0, 3.0, 4.0].map(Some)), -0.25);
    close(concentration(&all, &[1.0, 4.0, 3.0, 2.0].map(Some)), 0.75);
    close(concentration(&all, &[Some(1.0); 4]), 0.0);
}

#[test]
fn the_same_for_all_is_even() {
    let even = distribution(&[3.0; 3], &[5.0, 0.0, 2.0]);
    close(gini(&even), 0.0);
    close(theil(&even), 0.0);
    close(fgt(&even, 3.0, 0), 0.0);
    assert!(fgt(&even, 3.0, 0).is_some_and(f64::is_sign_positive));
}

/// Ten people by income: above the ninth decile (9.1) the richest; at or
/// below the fourth (4.6) four.
#[test]
fn the_palma_ratio_sets_the_richest_against_the_poorest() {
    let incomes: Vec<Option<f64>> = (1..=10).map(|income| Some(f64::from(income))).collect();
    let access = [1.0, 2.0, 3.0, 2.0, 9.0, 9.0, 9.0, 9.0, 9.0, 5.0];
    let people = [1.0; 10];
    close(palma(&distribution(&access, &people), &incomes), 2.5);
    close(palma(&distribution(&[3.0; 10], &people), &incomes), 1.0);
    assert_eq!(
        palma(&distribution(&access, &people), &[Some(1.0); 10]),
        None
    );
}

#[test]
fn an_index_of_nothing_is_none() {
    for nothing in [distribution(&[], &[]), distribution(&[2.0], &[0.0])] {
        assert_eq!(gini(&nothing), None);
        assert_eq!(theil(&nothing), None);
        assert_eq!(fgt(&nothing, 1.0, 0), None);
        assert_eq!(palma(&nothing, &[Some(1.0)]), None);
    }
    assert_eq!(gini(&distribution(&[0.0], &[1.0])), None);
    assert_eq!(fgt(&distribution(&[1.0], &[1.0]), 0.0, 0), None);
    let bad = Distribution::new([1.0, f64::NAN], &amounts(&[1.0, 1.0]));
    assert!(bad.expect_err("no number").to_string().contains("group 1"));
    assert!(Distribution::new([1.0], &[]).is_err());
}

/// Ranks 1 to 10 of ten people; ranks between values; groups of many.
#[test]
fn quantiles_are_those_of_hmisc() {
    let ten: Vec<(f64, f64)> = (1..=10).map(|v| (f64::from(v), 1.0)).collect();
    close(weighted_quantile(&ten, 0.0), 1.0);
    close(weighted_quantile(&ten, 0.4), 4.6);
    close(weighted_quantile(&ten, 1.0), 10.0);
    let groups = [(7.0, 0.0), (2.0, 3.0), (1.0, 1.0)];
    close(weighted_quantile(&groups, 0.0), 1.0);
    close(weighted_quantile(&groups, 0.2), 1.6);
    close(weighted_quantile(&groups, 0.5), 2.0);
    assert_eq!(weighted_quantile(&[], 0.5), None);
    assert_eq!(weighted_quantile(&ten, 1.5), None);
}

/// The definition: mean absolute difference over twice the mean.
fn gini_by_pairs(access: &[f64], people: &[f64]) -> f64 {
    let (mut differences, mut total, mut all) = (0.0, 0.0, 0.0);
    for (a, p) in access.iter().zip(people) {
        total += a * p;
        all += p;
        for (b, q) in access.iter().zip(people) {
            differences += p * q * (a - b).abs();
        }
    }
    differences / (2.0 * all * total)
}

proptest! {
    #[test]
    fn gini_is_the_mean_difference(
        groups in prop::collection::vec((0.0..100.0_f64, 0.1..50.0_f64), 1..30),
    ) {
        let (access, people): (Vec<f64>, Vec<f64>) = groups.into_iter().unzip();
        prop_assume!(access.iter().sum::<f64>() > 1e-6);
        let of = distribution(&access, &people);
        let index = gini(&of).expect("an index");
        prop_assert!((index - gini_by_pairs(&access, &people)).abs() < 1e-9);
        prop_assert!(theil(&of).expect("an index") > -1e-9);
        // More access for all alike, or more people alike, changes nothing.
        let scaled = |values: &[f64], by: f64| values.iter().map(|v| v * by).collect::<Vec<_>>();
        let twice = distribution(&scaled(&access, 2.0), &scaled(&people, 3.0));
        prop_assert!((gini(&twice).expect("an index") - index).abs() < 1e-9);
        // Ranked by anything, access is at most as concentrated as by itself.
        let incomes: Vec<Option<f64>> = people.iter().copied().map(Some).collect();
        let other = concentration(&of, &incomes).expect("an index");
        prop_assert!(other.abs() <= index + 1e-9);
    }
}
