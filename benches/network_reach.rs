//! Everything within ten and twenty minutes of 200 places, one after the
//! other on one thread and all together on every core.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod network_world;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use maillage::network::{Cost, Direction, Objective, Query, Reach, Seed};
use rayon::prelude::*;

/// How many nodes a place's search reaches.
fn reached(reach: &mut Reach<'_>, query: &Query, node: u32) -> usize {
    let seed = Seed {
        node,
        source: 0,
        cost: Cost::default(),
    };
    reach.search(query, &[seed]);
    reach.reached().len()
}

fn reach(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("network_reach");
    group.sample_size(10);
    for size in network_world::SIZES {
        let world = network_world::world(size);
        let places = &world.places[..world.places.len().min(200)];
        for minutes in [10, 20] {
            let query = Query {
                direction: Direction::Backwards,
                objective: Objective::Fastest,
                limit: Some(minutes * 60_000),
            };
            let id = |how: &str| BenchmarkId::new(format!("{minutes}min-{how}"), world.name);
            group.bench_function(id("one-thread"), |bencher| {
                let mut reach = world.graph.reach();
                bencher.iter(|| {
                    let sum: usize = places.iter().map(|&p| reached(&mut reach, &query, p)).sum();
                    black_box(sum)
                });
            });
            group.bench_function(id("all-cores"), |bencher| {
                bencher.iter(|| {
                    let new = || world.graph.reach();
                    let one = |reach: &mut Reach<'_>, &place: &u32| reached(reach, &query, place);
                    let sum: usize = places.par_iter().map_init(new, one).sum();
                    black_box(sum)
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, reach);
criterion_main!(benches);
