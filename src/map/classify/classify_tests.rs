//! Bounds against slow oracles, and against the values that PySAL publishes.

use proptest::prelude::*;

use super::*;

/// Employment in 58 counties of California, the example of PySAL's
/// mapclassify.
const COUNTIES: [f64; 58] = [
    329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7,
    6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85,
    36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93,
    66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
];

fn of(scheme: Scheme, classes: u8, values: &[(f64, f64)]) -> Vec<f64> {
    Classification::new(scheme, classes).bounds(values.iter().copied(), &[])
}

fn counties() -> Vec<(f64, f64)> {
    COUNTIES.map(|value| (value, 1.0)).to_vec()
}

#[test]
fn jenks_is_that_of_pysal() {
    let bounds = of(Scheme::Jenks, 5, &counties());
    assert_eq!(bounds, [75.29, 192.05, 370.5, 722.85]);
}

#[test]
fn equal_intervals_are_those_of_pysal() {
    let bounds = of(Scheme::Equal, 5, &counties());
    let published = [822.394, 1644.658, 2466.922, 3289.186];
    assert_eq!(bounds.len(), 4);
    let near = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9;
    assert!(bounds.iter().zip(&published).all(near), "{bounds:?}");
}

#[test]
fn quantiles_hold_as_many_people() {
    // 58 people in five classes: 11.6 reached at the 12th, 23.2 at the 24th,
    // 34.8 at the 35th, 46.4 at the 47th.
    let bounds = of(Scheme::Quantiles, 5, &counties());
    let mut sorted = COUNTIES;
    sorted.sort_by(f64::total_cmp);
    assert_eq!(bounds, [11, 23, 34, 46].map(|rank| sorted[rank]));
    // A single value with most people takes classes with it.
    let heavy = [(1.0, 1.0), (2.0, 97.0), (3.0, 2.0)];
    assert_eq!(of(Scheme::Quantiles, 4, &heavy), [2.0]);
}

#[test]
fn people_weigh() {
    // Alone, 0 and 1 go together; a crowd at 1 parts them from it.
    let few = [(0.0, 1.0), (1.0, 1.0), (2.5, 1.0)];
    assert_eq!(of(Scheme::Jenks, 2, &few), [1.0]);
    let crowd = [(0.0, 100.0), (1.0, 100.0), (2.5, 1.0)];
    assert_eq!(of(Scheme::Jenks, 2, &crowd), [0.0]);
}

#[test]
fn norms_stand_whatever_the_values() {
    let norms = Classification::default().bounds(std::iter::empty(), &[12.0, 30.0]);
    assert_eq!(norms, [12.0, 30.0]);
}

#[test]
fn too_few_values_make_fewer_classes() {
    for &scheme in &Scheme::ALL[1..] {
        assert!(of(scheme, 5, &[]).is_empty(), "{scheme:?}");
        assert!(of(scheme, 5, &[(3.0, 2.0); 4]).is_empty(), "{scheme:?}");
        let odd = [
            (f64::NAN, 1.0),
            (f64::INFINITY, 1.0),
            (1.0, 0.0),
            (2.0, 1.0),
        ];
        assert!(of(scheme, 3, &odd).is_empty(), "{scheme:?}");
    }
    assert_eq!(of(Scheme::Jenks, 5, &[(1.0, 1.0), (2.0, 5.0)]), [1.0]);
}

/// The weighted sum of squares in the classes between these bounds.
fn spread(values: &[(f64, f64)], bounds: &[f64]) -> f64 {
    let class = |value: f64| bounds.partition_point(|&bound| bound < value);
    let in_class = |rank: usize| {
        let own = values.iter().filter(|(value, _)| class(*value) == rank);
        let own: Vec<_> = own.copied().collect();
        let weight: f64 = own.iter().map(|(_, w)| w).sum();
        let mean = own.iter().map(|(v, w)| v * w).sum::<f64>() / weight.max(1e-300);
        own.iter().map(|(v, w)| w * (v - mean).powi(2)).sum::<f64>()
    };
    (0..=bounds.len()).map(in_class).sum()
}

/// The least spread of all ways to draw so many bounds, one by one.
fn least(values: &[(f64, f64)], wanted: usize) -> f64 {
    let mut distinct: Vec<f64> = values.iter().map(|(value, _)| *value).collect();
    distinct.sort_by(f64::total_cmp);
    distinct.dedup();
    distinct.pop();
    let ways = 0_u32..1 << distinct.len();
    let wanted = wanted.min(distinct.len());
    let chosen = |way: u32| -> Vec<f64> {
        let in_it = |rank: &usize| way >> rank & 1 == 1;
        (0..distinct.len())
            .filter(in_it)
            .map(|rank| distinct[rank])
            .collect()
    };
    ways.filter(|way| way.count_ones() as usize == wanted)
        .map(|way| spread(values, &chosen(way)))
        .fold(f64::INFINITY, f64::min)
}

proptest! {
    #[test]
    fn no_other_classes_differ_less(
        values in prop::collection::vec((0_u8..40, 1_u8..9), 1..11),
        classes in 2_u8..=5,
    ) {
        let values: Vec<_> = values
            .iter()
            .map(|&(value, people)| (f64::from(value), f64::from(people)))
            .collect();
        let bounds = of(Scheme::Jenks, classes, &values);
        let (ours, best) = (spread(&values, &bounds), least(&values, usize::from(classes) - 1));
        prop_assert!((ours - best).abs() < 1e-6, "{ours} {best} {bounds:?}");
    }

    #[test]
    fn bounds_ascend_and_leave_no_class_empty(
        values in prop::collection::vec((0_u16..500, 1_u8..9), 0..60),
        classes in 2_u8..=5,
    ) {
        let values: Vec<_> = values
            .iter()
            .map(|&(value, people)| (f64::from(value), f64::from(people)))
            .collect();
        for scheme in [Scheme::Quantiles, Scheme::Jenks] {
            let bounds = of(scheme, classes, &values);
            prop_assert!(bounds.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(bounds.len() < usize::from(classes));
            for rank in 0..=bounds.len() {
                let class = |value| bounds.partition_point(|&bound: &f64| bound < value);
                let held = values.iter().any(|&(value, _)| class(value) == rank);
                prop_assert!(held || values.is_empty());
            }
        }
    }
}
