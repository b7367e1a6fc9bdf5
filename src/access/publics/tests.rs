use super::*;
use crate::units::{Persons, Quantity};

fn table(rates: &[(&str, f64)]) -> Result<RateTable, RatesError> {
    let rate = |&(ages, share): &(&str, f64)| AgeRate {
        ages: ages.parse().expect("ages"),
        share,
    };
    RateTable::new("INSEE", 2021, rates.iter().map(rate).collect())
}

/// The rates of 2021 with a made-up one for the band that is not published.
const WHOLE: [(&str, f64); 5] = [
    ("15-24", 0.02),
    ("25-39", 0.04),
    ("40-59", 0.1),
    ("60-74", 0.24),
    ("75+", 0.62),
];

#[test]
fn a_gap_in_the_rates_is_refused_with_its_ages() {
    let published: Vec<(&str, f64)> = WHOLE.into_iter().filter(|r| r.0 != "40-59").collect();
    let error = table(&published).expect_err("40 to 59 are unverified");
    assert_eq!(error, RatesError::Gap { from: 40, to: 59 });
    assert!(
        error
            .to_string()
            .starts_with("the ages 40 to 59 have no rate")
    );
}

#[test]
fn rates_follow_each_other() {
    let said = |rates: &[(&str, f64)]| table(rates).expect_err("refused").to_string();
    assert!(said(&[]).contains("no rates"));
    assert!(said(&[("15-24", 0.1), ("20+", 0.2)]).contains("overlap"));
    assert!(said(&[("15+", 0.1), ("20+", 0.2)]).contains("overlap"));
    assert!(said(&[("15-24", 0.1)]).contains("older than 24"));
    assert!(said(&[("15+", 15.4)]).contains("from 0 to 1"));
    assert!("24-15".parse::<Ages>().is_err());
    assert!("quinze".parse::<Ages>().is_err());
}

/// 65–79 is ten years at 24 % and five at 62 %; 11–17 is three years of seven
/// at 2 %.
#[test]
fn bands_of_the_grid_are_spread_over_the_rates() {
    let rates = table(&WHOLE).expect("no gap");
    let share = |column: &str| rates.share_of(filosofi_band(column).expect("a band"));
    let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found}");
    close(share("ind_6_10"), 0.0);
    close(share("ind_11_17"), 3.0 / 7.0 * 0.02);
    close(share("ind_25_39"), 0.04);
    close(share("ind_55_64"), 0.5 * 0.1 + 0.5 * 0.24);
    close(share("ind_65_79"), (10.0 * 0.24 + 5.0 * 0.62) / 15.0);
    close(share("ind_80p"), 0.62);
    assert_eq!(filosofi_band("men_pauv"), None);
}

#[test]
fn cells_without_ages_have_no_estimate_and_are_counted() {
    let count = |value| Quantity::new(value);
    let ages = |text: &str| text.parse().expect("ages");
    let (young, old) = ([count(50.0), count(10.0), None], [count(100.0), None, None]);
    let groups = [
        AgeGroup {
            ages: ages("25-39"),
            people: &young,
        },
        AgeGroup {
            ages: ages("80+"),
            people: &old,
        },
    ];
    let residents = [150.0, 20.0, 7.0].map(|n| Persons::new(n).expect("people"));
    let of = DigitalDifficulty::new(table(&WHOLE).expect("no gap"));
    let estimate = of.estimate(&groups, &residents);
    assert_eq!(estimate.people, [count(64.0), None, None]);
    assert_eq!(estimate.without_ages, Persons::new(27.0).expect("people"));
    let none = of.estimate(&[], &residents);
    assert_eq!(
        none.people, [None; 3],
        "where the grid has no ages, it is said"
    );
}
