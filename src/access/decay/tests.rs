use super::*;

fn weight(decay: &str, cost: f64) -> f64 {
    let decay: Decay = decay.parse().expect("a decay function");
    decay.weight(Impedance::new(cost).expect("a cost"))
}

fn close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-12, "{actual} ≠ {expected}");
}

#[test]
fn steps_hold_their_bounds() {
    let steps = "steps:10=1,20=0.68,30=0.22";
    let weights = [0.0, 10.0, 10.1, 20.0, 20.1, 30.0, 30.1].map(|cost| weight(steps, cost));
    let wanted = [1.0, 1.0, 0.68, 0.68, 0.22, 0.22, 0.0];
    weights
        .into_iter()
        .zip(wanted)
        .for_each(|(w, f)| close(w, f));
    let open = "steps:<5=1,5=0.5,10=0.3";
    for (cost, wanted) in [(4.9, 1.0), (5.0, 0.5), (5.1, 0.3)] {
        close(weight(open, cost), wanted);
    }
}

#[test]
fn weights_are_those_of_the_formulas() {
    close(weight("flat", 99.0), 1.0);
    close(weight("given", 0.25), 0.25);
    close(weight("power:1", 4.0), 0.25);
    close(weight("power:2", 4.0), 0.0625);
    close(weight("power:0.5", 4.0), 0.5);
    close(weight("power:-1", 4.0), 4.0);
    close(weight("exponential:0.2", 5.0), (-1.0_f64).exp());
    close(weight("gaussian:2", 4.0), (-2.0_f64).exp());
    close(weight("gaussian:b=8", 4.0), (-2.0_f64).exp());
    close(weight("linear:30", 10.0), 2.0 / 3.0);
    close(weight("linear:30", 31.0), 0.0);
    close(weight("dai:30", 0.0), 1.0);
    close(weight("dai:30", 30.0), 0.0);
    close(weight("dai:30", 31.0), 0.0);
    close(weight("epanechnikov:30", 15.0), 0.5625);
    assert!(weight("power:1", 0.0).is_infinite());
}

/// At its median the curve is at half of its height, next to the whole of 1
/// that it would have without an end; far past it, nothing is left.
#[test]
fn the_logistic_curve_is_one_at_no_cost() {
    close(weight("logistic:30,5", 0.0), 1.0);
    let start = 1.0 + (-30.0 * std::f64::consts::PI / (5.0 * 3.0_f64.sqrt())).exp();
    close(weight("logistic:30,5", 30.0), start / 2.0);
    close(weight("logistic:30,0.01", 1e6), 0.0);
}

#[test]
fn what_is_written_reads_back() {
    let written = [
        "flat",
        "given",
        "power:-1",
        "exponential:0.2",
        "gaussian:b=86.8588963806504",
        "logistic:30,5",
        "linear:30",
        "dai:0.5",
        "epanechnikov:2",
        "steps:<5=1,5=0.5,10=0",
    ];
    for text in written {
        let decay: Decay = text.parse().expect("a decay function");
        assert_eq!(decay.to_string(), text);
    }
}

#[test]
fn the_cut_off_is_inclusive() {
    let cutoff = Impedance::new(30.0).expect("a cost");
    let decay = Decay::flat().within(cutoff);
    assert_eq!(decay, Decay::binary(cutoff));
    close(decay.weight(cutoff), 1.0);
    close(
        decay.weight(Impedance::new(30.000_001).expect("a cost")),
        0.0,
    );
}

#[test]
fn thirds_are_those_of_luo_and_qi() {
    let thirty = Impedance::new(30.0).expect("a cost");
    let written: Decay = "steps:10=1,20=0.68,30=0.22".parse().expect("steps");
    assert_eq!(Decay::steps(Steps::thirds(thirty)), written);
    assert_eq!(Steps::thirds(Impedance::ZERO).list().len(), 1);
}

#[test]
fn what_is_no_decay_is_refused_with_the_way_to_write_it() {
    let said = |text: &str| text.parse::<Decay>().expect_err(text).to_string();
    assert!(said("gravity").contains("give flat, steps:"));
    assert!(said("power").contains("write power:1"));
    assert!(said("power:1,2").contains("write power:1"));
    assert!(said("logistic:30").contains("write logistic:30,5"));
    assert!(said("exponential:-1").contains("above 0"));
    assert!(said("gaussian:NaN").contains("above 0"));
    assert!(said("steps:10").contains("steps:10=1"));
    assert!(said("steps:20=1,10=0.5").contains("ascending"));
    assert!(said("steps:10=1,10=1").contains("ascending"));
    assert!(said("steps:10=-1").contains("from 0 up"));
    assert!(said("flat:30").contains("cut-off apart"));
    assert!(said("power:0").contains("finite"));
}

#[test]
fn weights_end_where_they_say() {
    let reach = |text: &str| {
        let decay: Decay = text.parse().expect("a decay");
        decay.reach().map(Impedance::get)
    };
    assert_eq!(reach("steps:5=1,10=0.3,15=0.1,20=0"), Some(15.0));
    assert_eq!(reach("linear:12"), Some(12.0));
    assert_eq!(reach("exponential:0.1"), None);
    let cost = |minutes: f64| Impedance::new(minutes).expect("a cost");
    let steps: Decay = "steps:5=1,10=0.3,15=0.1".parse().expect("steps");
    let within = |minutes: f64| {
        let decay = steps.clone().within(cost(minutes));
        let list = decay.weighing_steps();
        let told: Vec<(f64, f64)> = list.iter().map(|s| (s.bound.get(), s.weight)).collect();
        // What is told is what weighs.
        for tenth in 0..400 {
            let at = cost(f64::from(tenth) / 10.0);
            let weight = told
                .iter()
                .find(|(bound, _)| at.get() <= *bound)
                .map_or(0.0, |s| s.1);
            assert!(
                (weight - decay.weight(at)).abs() < f64::EPSILON,
                "{minutes} {tenth}"
            );
        }
        (decay.reach().map(Impedance::get), told.len())
    };
    assert_eq!(within(30.0), (Some(15.0), 3));
    assert_eq!(within(7.0), (Some(7.0), 2));
    assert_eq!(within(10.0), (Some(10.0), 2));
    assert!(Decay::flat().weighing_steps().is_empty());
}
