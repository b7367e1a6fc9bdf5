//! Merging lists of places: candidate pairs by blocks and a score for each,
//! and every pair in turn beside it; and locating records by their address.

mod directory_world;

use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use directory_world::addresses::{asked, book, houses};
use directory_world::rows;
use maillage::directory::Record;
use maillage::directory::matching::{Profile, Scorer, Thresholds, Verdict};
use maillage::directory::merge::{Decisions, Directory, Options};
use rayon::prelude::*;

/// Sameness of every pair, with no blocks at all.
fn every_pair(records: &[Record]) -> usize {
    let profiles = Profile::of_all(records).expect("positions in France");
    let scorer = Scorer::new(&profiles);
    let same = |one: usize| {
        let others = one + 1..records.len();
        let verdict = |other| scorer.score(one, other).verdict(Thresholds::default());
        others
            .filter(|&other| verdict(other) == Verdict::Same)
            .count()
    };
    (0..records.len()).into_par_iter().map(same).sum()
}

fn merge(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("directory");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    for count in [1_000, 10_000, 50_000] {
        let records = rows(count, 1);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("merge", count), |b| {
            b.iter(|| {
                let options = Options::default();
                Directory::merge(records.clone(), &Decisions::default(), options)
            });
        });
        if count <= 1_000 {
            group.bench_function(BenchmarkId::new("every pair", count), |b| {
                b.iter(|| every_pair(&records));
            });
        }
    }
    group.finish();
}

/// A département of 260 communes has some 250,000 addresses.
fn locate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("addresses");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    let houses = houses(260, 1);
    group.throughput(Throughput::Elements(houses.len() as u64));
    group.bench_function(BenchmarkId::new("book", houses.len()), |b| {
        b.iter(|| book(&houses));
    });
    let book = book(&houses);
    let asked = asked(&houses, 5_000, 2);
    group.throughput(Throughput::Elements(asked.len() as u64));
    group.bench_function(BenchmarkId::new("locate", asked.len()), |b| {
        b.iter(|| {
            asked
                .iter()
                .filter(|(r, _)| book.locate(r).is_some())
                .count()
        });
    });
    group.finish();
}

criterion_group!(benches, merge, locate);
criterion_main!(benches);
