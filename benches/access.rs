//! E2SFCA within 30 minutes, catchment by catchment, beside the obvious way:
//! every pair of a cell and a place, twice.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

#[allow(dead_code, reason = "other benchmarks use the rest")]
mod country;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use maillage::access::{Decay, Setting, Steps, enhanced_two_step};
use maillage::travel::catchments::CrowFlyCatchments;
use maillage::travel::matrix::{Amount, Impedance};
use maillage::travel::{CrowFly, Destination, Origin, destinations, origins};
use maillage::units::Seconds;

const SIZES: [country::Size; 3] = [
    country::Size {
        name: "canton",
        cells: 4_000,
        places: 20,
    },
    country::SIZES[0],
    country::Size {
        name: "large-departement",
        cells: 120_000,
        places: 400,
    },
];

fn amounts(count: usize) -> Vec<Amount> {
    let amount = |at: usize| u32::try_from(at % 40 + 1).map(f64::from).ok();
    let amount = |at| Amount::new(amount(at).expect("a small number")).expect("an amount");
    (0..count).map(amount).collect()
}

/// Both sums over every pair.
fn every_pair(
    (model, decay): (&CrowFly, &Decay),
    (from, to): (&[Origin], &[Destination]),
    (supply, demand): (&[Amount], &[Amount]),
) -> Vec<f64> {
    let weight = |origin: &Origin, place: &Destination| {
        let time = model.time(origin, place.position);
        time.map_or(0.0, |time| decay.weight(Impedance::from(time)))
    };
    let ratio = |(place, supply): (&Destination, &Amount)| {
        let people = from.iter().zip(demand);
        let load: f64 = people.map(|(o, p)| p.get() * weight(o, place)).sum();
        if load > 0.0 { supply.get() / load } else { 0.0 }
    };
    let ratios: Vec<f64> = to.iter().zip(supply).map(ratio).collect();
    let score = |origin| {
        let places = to.iter().zip(&ratios);
        places
            .map(|(place, ratio)| ratio * weight(origin, place))
            .sum()
    };
    from.iter().map(score).collect()
}

fn access(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("access");
    group.sample_size(10);
    let thirty = Seconds::from_tenths(30 * 600);
    let decay = Decay::steps(Steps::thirds(Impedance::from(thirty)));
    let model = country::model();
    for size in SIZES {
        let territory = country::territory(size);
        let (from, to) = (origins(&territory), destinations(&territory));
        let (supply, demand) = (amounts(to.len()), amounts(from.len()));
        group.bench_function(BenchmarkId::new("catchments", size.name), |bencher| {
            bencher.iter(|| {
                let catchments = CrowFlyCatchments::new(&model, (&from, &to), thirty);
                let setting = Setting::new(&catchments, &supply, &demand);
                let setting = setting.expect("one amount a point");
                black_box(enhanced_two_step(setting, &decay).expect("finite weights"))
            });
        });
        group.bench_function(BenchmarkId::new("every-pair", size.name), |bencher| {
            let (how, sides) = ((&model, &decay), (&from[..], &to[..]));
            bencher.iter(|| black_box(every_pair(how, sides, (&supply, &demand))));
        });
    }
    group.finish();
}

criterion_group!(benches, access);
criterion_main!(benches);
