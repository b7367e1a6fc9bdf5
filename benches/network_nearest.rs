//! The nearest place from every node.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod network_world;

use std::hint::black_box;
use std::num::NonZeroUsize;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use maillage::network::{Cost, Direction, Objective, Query, Seed};

fn nearest(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("network_nearest");
    group.sample_size(20);
    for size in network_world::SIZES {
        let world = network_world::world(size);
        world.export();
        let seeds: Vec<Seed> = (0..)
            .zip(&world.places)
            .map(|(source, &node)| Seed {
                node,
                source,
                cost: Cost::default(),
            })
            .collect();
        group.throughput(Throughput::Elements(u64::from(world.graph.node_count())));
        for k in [1, 3] {
            let query = Query {
                direction: Direction::Backwards,
                objective: Objective::Fastest,
                limit: None,
            };
            let id = BenchmarkId::new(format!("k{k}"), world.name);
            group.bench_function(id, |bencher| {
                bencher.iter(|| {
                    let k = NonZeroUsize::new(k).expect("above 0");
                    black_box(world.graph.nearest(&query, &seeds, k))
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, nearest);
criterion_main!(benches);
