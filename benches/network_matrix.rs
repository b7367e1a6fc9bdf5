//! What makes a table between many points: a plain search of the whole graph,
//! making the graph ready, and a sweep for a handful of sources at once.
//!
//! These say from how many searches on a graph is worth making ready.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod network_world;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use maillage::network::hierarchy::{Hierarchy, LANES};
use maillage::network::{Cost, Direction, Objective, Query, Seed};

const QUERY: Query = Query {
    direction: Direction::Onwards,
    objective: Objective::Fastest,
    limit: None,
};

fn seed(node: u32) -> Seed {
    Seed {
        node,
        source: 0,
        cost: Cost::default(),
    }
}

/// Nodes spread over all numbers.
fn spread(nodes: u32, count: u32) -> Vec<u32> {
    let at = |i: u32| u64::from(i) * u64::from(nodes) / u64::from(count);
    (0..count)
        .map(|i| u32::try_from(at(i)).expect("below the number of nodes"))
        .collect()
}

fn matrix(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("network_matrix");
    group.sample_size(10);
    for size in network_world::SIZES {
        let world = network_world::world(size);
        let graph = &world.graph;
        group.bench_function(BenchmarkId::new("prepare", world.name), |bencher| {
            bencher.iter(|| black_box(Hierarchy::prepare(graph, Objective::Fastest)));
        });
        group.bench_function(BenchmarkId::new("plain-search", world.name), |bencher| {
            let mut reach = graph.reach();
            bencher.iter(|| reach.search(&QUERY, &[seed(world.places[0])]));
        });
        let hierarchy = Hierarchy::prepare(graph, Objective::Fastest).expect("short arcs");
        for count in [1_000, 10_000] {
            let targets = spread(graph.node_count(), count);
            let targets = hierarchy.targets(&targets, Direction::Onwards);
            let seeds: Vec<[Seed; 1]> = world.places.iter().map(|&p| [seed(p)]).collect();
            let sources: Vec<&[Seed]> = seeds[..LANES].iter().map(|s| &s[..]).collect();
            let id = BenchmarkId::new(format!("sweep-{LANES}-to-{count}"), world.name);
            group.bench_function(id, |bencher| {
                let mut sweep = targets.sweep();
                bencher.iter(|| black_box(targets.search(&mut sweep, &sources).cost(0, 0)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, matrix);
criterion_main!(benches);
