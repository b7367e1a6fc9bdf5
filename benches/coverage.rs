//! Every table of a territory, and one total with a sort beside it.

mod country;

use std::num::NonZeroUsize;

use country::{SIZES, model, territory};
use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use maillage::coverage::{Coverage, Cutoffs};
use maillage::territory::Territory;
use maillage::travel::{NearestPlaces, TravelModel as _, destinations, origins};
use maillage::units::{Persons, Seconds};

/// People within one cut-off, and the median, for the whole territory alone.
fn one_total(
    territory: &Territory,
    nearest: &NearestPlaces,
    cutoff: Seconds,
) -> (Persons, Option<Seconds>) {
    let mut times: Vec<(Seconds, Persons)> = territory
        .indexed_cells()
        .filter_map(|(index, cell)| Some((nearest.nearest(index)?.time, cell.population)))
        .collect();
    times.sort_unstable();
    let all: Persons = times.iter().map(|&(_, people)| people).sum();
    let mut passed = Persons::ZERO;
    let mut median = None;
    for &(time, people) in &times {
        passed += people;
        if median.is_none() && passed >= all.less(passed) {
            median = Some(time);
        }
    }
    let within = times.iter().filter(|&&(time, _)| time <= cutoff);
    (within.map(|&(_, people)| people).sum(), median)
}

fn coverage(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("coverage");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    let model = model();
    let minutes: Vec<Seconds> = [10, 20, 30].map(|m| Seconds::from_tenths(m * 600)).to_vec();
    let cutoffs = Cutoffs::new(minutes.clone()).expect("cut-offs");
    for size in SIZES {
        let territory = territory(size);
        let nearest = model.nearest(
            &origins(&territory),
            &destinations(&territory),
            NonZeroUsize::MIN,
        );
        group.throughput(Throughput::Elements(size.cells as u64));
        group.bench_function(BenchmarkId::new("every table", size.name), |b| {
            b.iter(|| Coverage::measure(&territory, &nearest, cutoffs.clone()));
        });
        group.bench_function(BenchmarkId::new("one total", size.name), |b| {
            b.iter(|| one_total(&territory, &nearest, minutes[0]));
        });
    }
    group.finish();
}

criterion_group!(benches, coverage);
criterion_main!(benches);
