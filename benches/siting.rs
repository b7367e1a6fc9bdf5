//! Maximal covering and the p-median solved with their proofs, and a greedy
//! choice without any beside them.

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use maillage::siting::{Effort, Means, Reach, Sites, Standing, cover_most, p_median};
use maillage::travel::matrix::{Amount, CostMatrix, CostPair, Impedance};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Demand points, candidates, sites to open.
const SIZES: [(u32, u32, usize); 3] = [(200, 50, 5), (1000, 100, 10), (5000, 500, 20)];

/// Points in a square of 60 km, whole metres, pairs up to 30 km.
fn drawn(demand: u32, candidates: u32) -> (CostMatrix, Vec<Amount>) {
    let mut random = ChaCha8Rng::seed_from_u64(u64::from(demand));
    let mut points = |count: u32| -> Vec<[f64; 2]> {
        (0..count)
            .map(|_| [(); 2].map(|()| random.random_range(0.0..60_000.0)))
            .collect()
    };
    let (homes, places) = (points(demand), points(candidates));
    let mut pairs = Vec::new();
    for (origin, home) in (0..).zip(&homes) {
        for (destination, place) in (0..).zip(&places) {
            let way = (home[0] - place[0]).hypot(home[1] - place[1]).round();
            if way <= 30_000.0 {
                let cost = Impedance::new(way).expect("a length");
                pairs.push(CostPair {
                    origin,
                    destination,
                    cost,
                });
            }
        }
    }
    let people = (0..demand).map(|_| f64::from(random.random_range(1..400_u16)));
    let people = people
        .map(|people| Amount::new(people).expect("people"))
        .collect();
    let sizes = (demand as usize, candidates as usize);
    let made = CostMatrix::from_pairs(sizes.0, sizes.1, &pairs);
    (made.expect("pairs of this matrix").0, people)
}

/// Opens what covers most of those left, again and again.
fn greedy(matrix: &CostMatrix, people: &[Amount], radius: Impedance, count: usize) -> f64 {
    let columns = matrix.transposed();
    let mut left: Vec<f64> = people.iter().map(|people| people.get()).collect();
    let mut covered = 0.0;
    for _ in 0..count {
        let near = |place: usize| {
            let column = columns.row(place).iter();
            column
                .filter(|pair| pair.1 <= radius)
                .map(|pair| pair.0)
                .collect::<Vec<_>>()
        };
        let gain = |place: &usize| near(*place).into_iter().map(|home| left[home]).sum::<f64>();
        let best = (0..columns.origins()).max_by(|a, b| gain(a).total_cmp(&gain(b)));
        for home in near(best.expect("candidates")) {
            covered += std::mem::take(&mut left[home]);
        }
    }
    covered
}

fn siting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("siting");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    let radius = Impedance::new(8000.0).expect("a radius");
    for (demand, candidates, count) in SIZES {
        let (matrix, people) = drawn(demand, candidates);
        let standing = vec![Standing::Candidate; candidates as usize];
        let sites = Sites::new(&matrix, &people, &standing).expect("lists that fit");
        let (means, effort) = (Means::Sites(count), Effort::default());
        group.bench_function(BenchmarkId::new("mclp", demand), |bench| {
            bench.iter(|| cover_most(&sites, Reach::within(radius), &means, effort));
        });
        group.bench_function(BenchmarkId::new("mclp-greedy-alone", demand), |bench| {
            bench.iter(|| greedy(&matrix, &people, radius, count));
        });
        group.bench_function(BenchmarkId::new("p-median", demand), |bench| {
            bench.iter(|| p_median(&sites, &means, effort));
        });
    }
    group.finish();
}

criterion_group!(benches, siting);
criterion_main!(benches);
