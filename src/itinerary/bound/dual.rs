//! The dual of the programme without tours.
//!
//! With `m` the help that each stop brings, `w` the people of a place and `n`
//! what each needs, `w·min(n, Σm) ≤ (w − μ)·n + μ·Σm` for any price `μ` between
//! 0 and `w`. So each vector of prices bounds all plans by a constant and a
//! fractional knapsack, which is filled exactly.

use super::relaxed::{Relaxed, Stop};

/// Steps taken: the bound has settled long before on a département.
const STEPS: u32 = 300;

/// Steps without a lower bound after which steps become half as long.
const PATIENCE: u32 = 12;

/// A lowest bound found, in thousandths of a person times tenths of a second,
/// rounded up.
pub(super) fn bound(relaxed: &Relaxed, found: u64) -> u64 {
    let ceiling = ceiling(relaxed);
    let people: Vec<f64> = relaxed.people.iter().map(|&people| exact(people)).collect();
    let mut prices = people.clone();
    let (mut best, mut scale, mut waited) = (f64::MAX, 1.0, 0);
    for _ in 0..STEPS {
        let (value, brought) = value(relaxed, &people, &prices);
        if value < best {
            (best, waited) = (value, 0);
        } else {
            waited += 1;
        }
        if waited > PATIENCE {
            (scale, waited) = (scale / 2.0, 0);
        }
        let over = value - exact(found);
        if over <= 0.0 || !step(relaxed, (&people, &mut prices), (&brought, over * scale)) {
            break;
        }
    }
    // A thousand millionth up, far more than the sums can have lost.
    rounded_up(best * (1.0 + 1e-9)).min(ceiling)
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
fn exact(number: u64) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounds are at least zero, and casts saturate"
)]
fn rounded_up(number: f64) -> u64 {
    number.ceil() as u64
}

/// All that the stops could bring with means without end.
fn ceiling(relaxed: &Relaxed) -> u64 {
    let mut reached = vec![false; relaxed.people.len()];
    for &place in relaxed.stops.iter().flat_map(|stop| &stop.reaches) {
        reached[place] = true;
    }
    let people = relaxed.people.iter().zip(reached);
    let people: u64 = people.filter(|(_, there)| *there).map(|(who, _)| who).sum();
    people * u64::from(relaxed.need)
}

/// The bound at these prices, and the help that each place is brought where it
/// is attained.
fn value(relaxed: &Relaxed, people: &[f64], prices: &[f64]) -> (f64, Vec<f64>) {
    let need = f64::from(relaxed.need);
    let kept = people.iter().zip(prices);
    let mut value: f64 = kept.map(|(people, price)| (people - price) * need).sum();
    let worth = |stop: &Stop| stop.reaches.iter().map(|&place| prices[place]).sum::<f64>();
    let mut stops: Vec<(f64, f64, &Stop)> = relaxed
        .stops
        .iter()
        .map(|stop| (worth(stop) / stop.rate, worth(stop), stop))
        .collect();
    // Stable: of stops that are worth the same, the first comes first.
    stops.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut left, mut brought) = (1.0, vec![0.0; prices.len()]);
    for (_, worth, stop) in stops {
        let help = stop.most.min(left / stop.rate);
        if help <= 0.0 || worth <= 0.0 {
            break;
        }
        left -= help * stop.rate;
        value += help * worth;
        for &place in &stop.reaches {
            brought[place] += help;
        }
    }
    (value, brought)
}

/// Moves the prices down the slope; whether there was one.
fn step(
    relaxed: &Relaxed,
    (people, prices): (&[f64], &mut [f64]),
    (brought, over): (&[f64], f64),
) -> bool {
    let need = f64::from(relaxed.need);
    let slope = |place: usize, price: f64| {
        let slope = brought[place] - need;
        let stuck = (slope > 0.0 && price <= 0.0) || (slope < 0.0 && price >= people[place]);
        if stuck { 0.0 } else { slope }
    };
    let slopes: Vec<f64> = prices
        .iter()
        .enumerate()
        .map(|(place, &price)| slope(place, price))
        .collect();
    let square: f64 = slopes.iter().map(|slope| slope * slope).sum();
    if square <= 0.0 {
        return false;
    }
    for ((price, slope), most) in prices.iter_mut().zip(slopes).zip(people) {
        *price = (*price - over / square * slope).clamp(0.0, *most);
    }
    true
}
