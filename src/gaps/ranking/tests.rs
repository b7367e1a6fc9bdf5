use super::*;

fn zone(people: u64, vulnerability: Option<f64>, extra: Option<u32>) -> Traits {
    Traits {
        people: Persons::from_thousandths(people * 1000),
        vulnerability,
        extra: extra.map(|minutes| Seconds::from_tenths(minutes * 600)),
        mean_time: extra.map(|minutes| Seconds::from_tenths((20 + minutes) * 600)),
        first: CellIndex::new(0),
    }
}

fn places(order: &[(usize, f64)]) -> Vec<usize> {
    order.iter().map(|&(zone, _)| zone).collect()
}

/// Of four values, ½ a point for each equal one, out of three others.
#[test]
fn ranks_are_shares_of_the_others() {
    assert_eq!(
        percentiles(&[10, 30, 20, 40]),
        [0.0, 2.0 / 3.0, 1.0 / 3.0, 1.0]
    );
    assert_eq!(percentiles(&[5, 5, 1, 9]), [0.5, 0.5, 0.0, 1.0]);
    assert_eq!(percentiles(&[7]), [0.5]);
    assert_eq!(percentiles(&[7, 7, 7]), [0.5; 3]);
}

/// Three zones: many people and near; fewer and farther; few who reach nothing
/// and are poor. Ranks of people 1, ½, 0; of remoteness 0, ½, 1; of
/// vulnerability: ½ (not known), 0 and 1 of the two that are known.
#[test]
fn weights_order_what_they_weigh() {
    let traits = [
        zone(900, None, Some(1)),
        zone(500, Some(0.1), Some(9)),
        zone(100, Some(0.3), None),
    ];
    let by = |people, vulnerability, remoteness| {
        let weights = Weights::new(people, vulnerability, remoteness).expect("weights");
        order(&traits, weights)
    };
    assert_eq!(places(&by(1.0, 0.0, 0.0)), [0, 1, 2]);
    assert_eq!(places(&by(0.0, 0.0, 2.0)), [2, 1, 0]);
    assert_eq!(places(&by(0.0, 1.0, 0.0)), [2, 0, 1]);
    // 2·1 + ½ + 0, 2·½ + 0 + ½, 2·0 + 1 + 1, out of 4.
    assert_eq!(by(2.0, 1.0, 1.0), [(0, 0.625), (2, 0.5), (1, 0.375)]);
}

/// All equal in score: most people first, then those who reach nothing, then
/// the longest time, then the first cell.
#[test]
fn equal_scores_are_ordered_as_without_weights() {
    let mut traits = [
        zone(100, None, Some(1)),
        zone(100, None, Some(5)),
        zone(100, None, None),
        zone(100, None, Some(5)),
        zone(200, None, Some(1)),
    ];
    for (rank, zone) in traits.iter_mut().enumerate() {
        zone.first = CellIndex::new(rank);
    }
    assert_eq!(places(&order(&traits, Weights::default())), [4, 2, 1, 3, 0]);
}

#[test]
fn weights_are_shares_and_refuse_nothing_at_all() {
    let weights = Weights::new(2.0, 1.0, 1.0).expect("weights");
    let shares = weights.shares().map(f64::to_bits);
    assert_eq!(shares, [0.5, 0.25, 0.25].map(f64::to_bits));
    assert_eq!(Weights::new(0.0, 0.0, 0.0), Err(WeightsError::Nothing));
    assert_eq!(
        Weights::new(1.0, -1.0, 0.0),
        Err(WeightsError::NoWeight(-1.0))
    );
    assert!(Weights::new(f64::NAN, 1.0, 0.0).is_err());
}

#[test]
fn the_weights_around_hold_those_given_and_never_go_below_nothing() {
    let around = Weights::default().around(0.1);
    assert_eq!(around.len(), 27);
    assert!(around.contains(&Weights::default()));
    for weights in around {
        let shares = weights.shares();
        assert!(shares.iter().all(|&share| share >= 0.0));
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}
