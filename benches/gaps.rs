//! Under-served zones on both meshes, and flooding from cell to cell beside
//! them (zones alone, nothing told of them).

mod country;

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use country::{SIZES, model, territory};
use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::territory::{CellId, Territory};
use maillage::travel::{NearestPlaces, TravelModel as _, destinations, origins};
use maillage::units::{Persons, Seconds};

fn flood(territory: &Territory, nearest: &NearestPlaces, criterion: &GapCriterion) -> usize {
    let mut dry: BTreeSet<(i32, i32)> = territory
        .indexed_cells()
        .filter(|&(index, _)| criterion.is_gap(nearest.nearest(index)))
        .filter_map(|(_, cell)| match cell.id {
            CellId::Grid(id) => Some(id.column_row()),
            CellId::Named(_) => None,
        })
        .collect();
    let mut zones = 0;
    while let Some(start) = dry.pop_first() {
        zones += 1;
        let mut wet = vec![start];
        while let Some((column, row)) = wet.pop() {
            for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
                let beside = (column + dx, row + dy);
                if dry.remove(&beside) {
                    wet.push(beside);
                }
            }
        }
    }
    zones
}

fn gaps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("gaps");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    let model = model();
    for size in SIZES {
        let territory = territory(size);
        let nearest = model.nearest(
            &origins(&territory),
            &destinations(&territory),
            NonZeroUsize::MIN,
        );
        let wanted = |mesh| GapCriterion {
            cutoff: Seconds::from_tenths(10 * 600),
            mesh,
            min_population: Persons::from_thousandths(100_000),
        };
        group.throughput(Throughput::Elements(size.cells as u64));
        for (name, mesh) in [
            ("grid", Mesh::Grid),
            ("hexagons", Mesh::H3(h3o::Resolution::Eight)),
        ] {
            group.bench_function(BenchmarkId::new(name, size.name), |b| {
                b.iter(|| Gaps::find(&territory, &nearest, wanted(mesh)));
            });
        }
        group.bench_function(BenchmarkId::new("flood alone", size.name), |b| {
            b.iter(|| flood(&territory, &nearest, &wanted(Mesh::Grid)));
        });
    }
    group.finish();
}

criterion_group!(benches, gaps);
criterion_main!(benches);
