//! The nearest place of every cell: the tree, and every place in turn beside it.

mod country;

use std::num::NonZeroUsize;

use country::{SIZES, model, territory};
use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use maillage::travel::{Destination, Origin, TravelModel as _, destinations, origins};
use rayon::prelude::*;

/// The straight line to the nearest place, with no index at all.
fn every_place(origins: &[Origin], destinations: &[Destination]) -> Vec<Option<f64>> {
    let to_nearest = |origin: &Origin| {
        let lengths = destinations
            .iter()
            .map(|d| origin.position.distance(d.position).get());
        lengths.min_by(f64::total_cmp)
    };
    origins.par_iter().map(to_nearest).collect()
}

fn nearest(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("nearest");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    let model = model();
    for size in SIZES {
        let territory = territory(size);
        let (origins, destinations) = (origins(&territory), destinations(&territory));
        group.throughput(Throughput::Elements(origins.len() as u64));
        for k in [1, 3] {
            let k = NonZeroUsize::new(k).expect("at least one");
            group.bench_function(BenchmarkId::new(format!("tree, k = {k}"), size.name), |b| {
                b.iter(|| model.nearest(&origins, &destinations, k));
            });
        }
        if size.cells < 100_000 {
            group.bench_function(BenchmarkId::new("every place", size.name), |b| {
                b.iter(|| every_place(&origins, &destinations));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, nearest);
criterion_main!(benches);
