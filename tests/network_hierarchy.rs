//! A graph made ready against plain searches: published road graphs with
//! their published sums, and a world of streets with one-ways, places that do
//! not hang together, parallel arcs and arcs of no length. The published
//! graphs lie outside the tree; without them their tests say so and pass.

mod network_cases;

use std::collections::BTreeMap;

use maillage::network::hierarchy::{Hierarchy, LANES, Targets};
use maillage::network::{Arc, Cost, Direction, Objective, Query, RoadGraph, Seed};
use network_cases::graphs::{read_graph, seed};
use network_cases::{folder, number, rows};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

fn ready(graph: &RoadGraph, objective: Objective) -> Hierarchy {
    Hierarchy::prepare(graph, objective).expect("arcs within bounds")
}

/// All costs from sources to targets, each with the places of both.
fn table(targets: &Targets<'_>, sources: &[u32], mut visit: impl FnMut(u32, usize, Option<Cost>)) {
    let mut sweep = targets.sweep();
    let seeds: Vec<[Seed; 1]> = sources.iter().map(|&node| [seed(node)]).collect();
    for (sources, seeds) in sources.chunks(LANES).zip(seeds.chunks(LANES)) {
        let seeds: Vec<&[Seed]> = seeds.iter().map(<[Seed; 1]>::as_slice).collect();
        let row = targets.search(&mut sweep, &seeds);
        for (lane, &source) in sources.iter().enumerate() {
            assert!(row.is_exact(lane));
            for target in 0..targets.len() {
                visit(source, target, row.cost(lane, target));
            }
        }
    }
}

#[test]
fn rome_has_the_sum_and_the_largest_of_all_its_distances() {
    let Some(folder) = folder("routing/dimacs-rome99") else {
        return;
    };
    let graph = read_graph(&folder.join("rome99.gr"), 1);
    let hierarchy = ready(&graph, Objective::Shortest);
    let all: Vec<u32> = (0..graph.node_count()).collect();
    for direction in [Direction::Onwards, Direction::Backwards] {
        let (mut sum, mut largest) = (0, 0);
        table(&hierarchy.targets(&all, direction), &all, |_, _, cost| {
            let length = cost.expect("strongly connected").length;
            sum += u64::from(length);
            largest = largest.max(length);
        });
        assert_eq!((sum, largest), (160_839_610_183, 77_403));
    }
}

#[test]
fn fast_paths_queries_have_their_published_sums() {
    let Some(folder) = folder("routing/fast-paths-graphs") else {
        return;
    };
    for expected in rows(&folder.join("expected_checksums.csv")) {
        let name = &expected["graph"];
        let graph = read_graph(&folder.join(format!("{name}.gr")), 0);
        let hierarchy = ready(&graph, Objective::Shortest);
        let mut trips = hierarchy.trips();
        let (mut sum, mut missing) = (0_u64, 0_u64);
        for row in rows(&folder.join(format!("{name}_queries.csv"))) {
            let (from, to) = (number(&row["source"]), number(&row["target"]));
            let path = trips.path(from, to);
            let found = path.as_ref().map_or(-1, |p| i64::from(p.cost.length));
            assert_eq!(found.to_string(), row["distance"], "{name} {from} {to}");
            sum += path.as_ref().map_or(0, |p| u64::from(p.cost.length));
            missing += u64::from(path.is_none());
        }
        let published = "expected_checksum_sum_of_distances";
        assert_eq!(sum.to_string(), expected[published], "{name}");
        assert_eq!(
            missing.to_string(),
            expected["expected_not_found"],
            "{name}"
        );
    }
}

/// Two lattices of streets without a way between them; every tenth street is
/// a one-way, every tenth is doubled, every tenth has no length.
fn streets(side: u32) -> RoadGraph {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let mut arcs = Vec::new();
    for here in 0..2 * side * side {
        let column = here % side;
        let ends = [
            (column + 1 < side, here + 1),
            (here / side % side + 1 < side, here + side),
        ];
        for (_, other) in ends.into_iter().filter(|end| end.0) {
            let cost = Cost {
                time: rng.random_range(1..40),
                length: rng.random_range(1..400),
            };
            let add = |arcs: &mut Vec<Arc>, cost| {
                arcs.push(Arc {
                    tail: here,
                    head: other,
                    cost,
                });
                arcs.push(Arc {
                    tail: other,
                    head: here,
                    cost,
                });
            };
            match rng.random_range(0..10) {
                0 => arcs.push(Arc {
                    tail: other,
                    head: here,
                    cost,
                }),
                1 => {
                    add(&mut arcs, cost);
                    let longer = Cost {
                        length: cost.length + 1,
                        ..cost
                    };
                    add(&mut arcs, longer);
                }
                2 => add(&mut arcs, Cost::default()),
                _ => add(&mut arcs, cost),
            }
        }
    }
    RoadGraph::new(2 * side * side, &arcs).expect("nodes exist")
}

#[test]
fn streets_agree_with_plain_searches_in_both_measures() {
    let graph = streets(24);
    let mut reach = graph.reach();
    let targets: Vec<u32> = (0..graph.node_count()).step_by(3).collect();
    let sources: Vec<u32> = (0..graph.node_count()).step_by(41).collect();
    for objective in [Objective::Fastest, Objective::Shortest] {
        let hierarchy = ready(&graph, objective);
        for direction in [Direction::Onwards, Direction::Backwards] {
            let query = Query {
                direction,
                objective,
                limit: None,
            };
            let above = hierarchy.targets(&targets, direction);
            let mut known: BTreeMap<u32, Vec<Option<Cost>>> = BTreeMap::new();
            table(&above, &sources, |source, _, cost| {
                known.entry(source).or_default().push(cost);
            });
            for (source, costs) in known {
                reach.search(&query, &[seed(source)]);
                let plain: Vec<_> = targets.iter().map(|&node| reach.cost(node)).collect();
                assert_eq!(costs, plain, "{source} {objective:?} {direction:?}");
                let missing = plain.iter().filter(|cost| cost.is_none()).count();
                assert!(
                    missing >= targets.len() / 2,
                    "the other lattice is out of reach"
                );
            }
        }
    }
}

#[test]
fn the_hierarchy_is_the_same_for_any_number_of_threads() {
    let graph = streets(30);
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads")
            .install(|| ready(&graph, Objective::Fastest))
    };
    let one = with(1);
    assert!(one == with(2) && one == with(5));
}
