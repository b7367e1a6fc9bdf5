//! Larger questions than published ones, drawn from a seed.

use std::time::Instant;

use maillage::siting::{Effort, Means, Reach, cover_most, p_median};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::shared::{ALL, Case, cost, tell};

/// Villages around towns in a square of 100 km: people and distances in km.
fn territory(seed: u64, demand: usize, candidates: usize) -> Case {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let towns: Vec<[f64; 2]> = (0..25)
        .map(|_| {
            [
                random.random_range(0.0..100.0),
                random.random_range(0.0..100.0),
            ]
        })
        .collect();
    let mut point = || {
        let town = towns[random.random_range(0..towns.len())];
        let spread = random.random_range(1.0..25.0);
        let place = town.map(|x: f64| x + random.random_range(-spread..spread));
        (place, f64::from(random.random_range(1..400_u16)))
    };
    let homes: Vec<_> = (0..demand).map(|_| point()).collect();
    let places: Vec<_> = (0..candidates).map(|_| point()).collect();
    let people: Vec<f64> = homes.iter().map(|home| home.1).collect();
    Case::new(&people, candidates, |i, j| {
        let (a, b) = (homes[i].0, places[j].0);
        let way = (a[0] - b[0]).hypot(a[1] - b[1]);
        // Metres, so that numbers are whole.
        (way < 30.0).then(|| (way * 1000.0).round())
    })
}

/// Within half a per cent of its bound: 5,000 demand points, 500 candidates
/// (a tenth of both without optimisation).
#[test]
fn large_maximal_covering_is_near_its_bound() {
    let size = if ALL { 5000 } else { 500 };
    for (seed, p, radius) in [(1, 10, 10_000.0), (2, 20, 8000.0), (3, 40, 5000.0)] {
        let case = territory(seed, size, size / 10);
        let sites = case.sites();
        let since = Instant::now();
        let p = if ALL { p } else { p / 4 };
        let found = cover_most(
            &sites,
            Reach::within(cost(radius)),
            &Means::Sites(p),
            Effort::default(),
        );
        let proof = found.expect("an answer").proof;
        tell(&format!("{size} by {} p={p}", size / 10), &proof, since);
        let (reached, bound) = (proof.objective.get(), proof.bound.get());
        assert!(
            reached <= bound && bound - reached <= 0.005 * bound,
            "{proof:?}"
        );
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    let case = territory(5, 300, 60);
    let ask = || p_median(&case.sites(), &Means::Sites(12), Effort::default()).expect("an answer");
    assert_eq!(ask(), ask());
}
