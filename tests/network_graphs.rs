//! Searches on published road graphs, against published sums and peers'
//! distances. The cases lie outside the tree (see their own notes); without
//! them each test says so and passes.

mod network_cases;

use std::collections::{BTreeMap, HashMap};
use std::num::NonZeroUsize;
use std::path::Path;

use maillage::network::{Arc, Direction, Objective, Query, RoadGraph, Seed};
use network_cases::graphs::{arc, read_graph, seed};
use network_cases::{folder, number, rows};

const EVERYTHING: Query = Query {
    direction: Direction::Onwards,
    objective: Objective::Shortest,
    limit: None,
};

#[test]
fn fast_paths_queries_have_their_published_sums() {
    let Some(folder) = folder("routing/fast-paths-graphs") else {
        return;
    };
    for expected in rows(&folder.join("expected_checksums.csv")) {
        let name = &expected["graph"];
        let graph = read_graph(&folder.join(format!("{name}.gr")), 0);
        let mut queries: BTreeMap<u32, Vec<(u32, i64)>> = BTreeMap::new();
        for row in rows(&folder.join(format!("{name}_queries.csv"))) {
            let (source, target) = (number(&row["source"]), number(&row["target"]));
            let distance = number(&row["distance"]);
            queries.entry(source).or_default().push((target, distance));
        }
        // Unoptimised, all queries of the largest graph take minutes.
        let step = if cfg!(debug_assertions) && graph.node_count() > 10_000 {
            16
        } else {
            1
        };
        let (mut sum, mut missing) = (0_u64, 0_u64);
        let mut reach = graph.reach();
        for (source, targets) in queries.into_iter().step_by(step) {
            let nodes: Vec<u32> = targets.iter().map(|t| t.0).collect();
            reach.search_until(&EVERYTHING, &[seed(source)], &nodes);
            for (target, distance) in targets {
                let cost = reach.cost(target);
                let found = cost.map_or(-1, |cost| i64::from(cost.length));
                assert_eq!(found, distance, "{name} {source} {target}");
                sum += cost.map_or(0, |cost| u64::from(cost.length));
                missing += u64::from(cost.is_none());
            }
        }
        if step == 1 {
            assert_eq!(
                sum.to_string(),
                expected["expected_checksum_sum_of_distances"]
            );
            assert_eq!(missing.to_string(), expected["expected_not_found"]);
        }
    }
}

#[test]
fn rome_agrees_with_three_peers() {
    let Some(folder) = folder("routing/dimacs-rome99") else {
        return;
    };
    let graph = read_graph(&folder.join("rome99.gr"), 1);
    let expected = rows(&folder.join("expected_sssp.csv"));
    let mut reach = graph.reach();
    for source in [1, 100, 1683, 3353] {
        reach.search(&EVERYTHING, &[seed(source - 1)]);
        for row in &expected {
            let cost = reach
                .cost(number::<u32>(&row["node"]) - 1)
                .expect("reached");
            assert_eq!(cost.length.to_string(), row[&format!("dist_from_{source}")]);
        }
    }
    let (mut sum, mut largest) = (0, 0);
    for source in 0..graph.node_count() {
        reach.search(&EVERYTHING, &[seed(source)]);
        for node in 0..graph.node_count() {
            let length = reach.cost(node).expect("strongly connected").length;
            sum += u64::from(length);
            largest = largest.max(length);
        }
    }
    assert_eq!((sum, largest), (160_839_610_183, 77_403));
    assert!(graph.components().iter().all(|&component| component == 0));
}

/// The sample network of pandana: its hops count as lengths.
struct Sample {
    graph: RoadGraph,
    numbers: HashMap<String, u32>,
}

fn sample(folder: &Path) -> Sample {
    let nodes = rows(&folder.join("nodes.csv"));
    let numbers: HashMap<String, u32> = (0..)
        .zip(&nodes)
        .map(|(number, row)| (row["node_id"].clone(), number))
        .collect();
    let arcs: Vec<Arc> = rows(&folder.join("edges.csv"))
        .iter()
        .flat_map(|row| {
            let (from, to) = (numbers[&row["from"]], numbers[&row["to"]]);
            [arc(from, to, 1), arc(to, from, 1)]
        })
        .collect();
    let graph = RoadGraph::new(u32::try_from(nodes.len()).expect("few"), &arcs);
    Sample {
        graph: graph.expect("nodes exist"),
        numbers,
    }
}

#[test]
fn pandana_sample_has_its_components_and_lengths() {
    let Some(folder) = folder("routing/pandana-sample") else {
        return;
    };
    let Sample { graph, numbers } = sample(&folder);
    let mut sizes = BTreeMap::new();
    for component in graph.components() {
        *sizes.entry(component).or_insert(0) += 1;
    }
    assert_eq!(sizes.values().max(), Some(&477));
    let mut reach = graph.reach();
    for row in rows(&folder.join("expected_shortest_lengths.csv")) {
        reach.search(&EVERYTHING, &[seed(numbers[&row["from"]])]);
        let cost = reach.cost(numbers[&row["to"]]);
        let expected: f64 = number(&row["scipy_m"]);
        match cost {
            Some(cost) => assert!((f64::from(cost.length) - expected).abs() < 1e-9),
            None => assert!(expected > 1e6, "{row:?}"),
        }
    }
}

#[test]
fn pandana_sample_has_its_nearest_five() {
    let Some(folder) = folder("routing/pandana-sample") else {
        return;
    };
    let Sample { graph, numbers } = sample(&folder);
    let seeds: Vec<Seed> = (0..)
        .zip(rows(&folder.join("snap_points.csv")))
        .map(|(source, row)| Seed {
            source,
            ..seed(numbers[&row["nearest_node"]])
        })
        .collect();
    let query = Query {
        limit: Some(3000),
        ..EVERYTHING
    };
    let five = NonZeroUsize::new(5).expect("above 0");
    let labels = graph.nearest(&query, &seeds, five);
    let expected = rows(&folder.join("peer_pandana_0.8_nearest5_pois.csv"));
    assert_eq!(expected.len(), 1498);
    for row in expected {
        let node = numbers[&row[""]];
        let mut found: Vec<f64> = labels.of(node).map(|f| f64::from(f.cost.length)).collect();
        found.resize(5, 3000.0);
        let wanted: Vec<f64> = ["1", "2", "3", "4", "5"].map(|k| number(&row[k])).to_vec();
        assert_eq!(found, wanted, "{row:?}");
    }
}
