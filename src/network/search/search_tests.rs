//! The searches against the oracle, on random graphs.

use std::num::NonZeroUsize;

use proptest::prelude::*;

use super::super::graph::{Arc, Cost, Direction, RoadGraph};
use super::nearest::nearest_in_parts;
use super::{Objective, Query, Seed, oracle};

const NODES: u32 = 12;

fn cost(most: u32) -> impl Strategy<Value = Cost> {
    (0..most, 0..most).prop_map(|(time, length)| Cost { time, length })
}

/// Small costs make many ties, large ones many buckets.
fn arcs() -> impl Strategy<Value = Vec<Arc>> {
    let arc = |most| {
        (0..NODES, 0..NODES, cost(most)).prop_map(|(tail, head, cost)| Arc { tail, head, cost })
    };
    prop_oneof![
        prop::collection::vec(arc(4), 0..40),
        prop::collection::vec(arc(100_000), 0..40),
    ]
}

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let seed =
        (0..NODES, 0..5_u32, cost(50)).prop_map(|(node, source, cost)| Seed { node, source, cost });
    prop::collection::vec(seed, 0..8)
}

fn query() -> impl Strategy<Value = Query> {
    let limit = prop_oneof![
        Just(None),
        (0..200_000_u32).prop_map(Some),
        (0..12_u32).prop_map(Some)
    ];
    (any::<bool>(), any::<bool>(), limit).prop_map(|(onwards, fastest, limit)| Query {
        direction: if onwards {
            Direction::Onwards
        } else {
            Direction::Backwards
        },
        objective: if fastest {
            Objective::Fastest
        } else {
            Objective::Shortest
        },
        limit,
    })
}

/// The arcs as the direction follows them, without loops, costs at least 1.
fn followed(arcs: &[Arc], direction: Direction) -> Vec<Arc> {
    let turned = arcs
        .iter()
        .filter(|a| a.tail != a.head)
        .map(|a| match direction {
            Direction::Onwards => *a,
            Direction::Backwards => Arc {
                tail: a.head,
                head: a.tail,
                ..*a
            },
        });
    let costly = turned.map(|a| Arc {
        cost: Cost {
            time: a.cost.time.max(1),
            length: a.cost.length.max(1),
        },
        ..a
    });
    costly.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn nearest_agrees_with_the_oracle(
        arcs in arcs(), seeds in seeds(), query in query(), k in 1..4_usize, part in 1..6_usize,
    ) {
        let graph = RoadGraph::new(NODES, &arcs).expect("nodes exist");
        let known = oracle::all(NODES, &followed(&arcs, query.direction), &seeds, query.objective);
        let count = NonZeroUsize::new(k).expect("above 0");
        let whole = graph.nearest(&query, &seeds, count);
        let parts = nearest_in_parts(&graph, &query, &seeds, (count, part));
        for node in 0..NODES {
            let expected = oracle::nearest(&known[node as usize], k, query.limit, query.objective);
            prop_assert_eq!(&whole.of(node).collect::<Vec<_>>(), &expected);
            prop_assert_eq!(parts.of(node).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn reach_and_its_paths_agree_with_the_oracle(
        arcs in arcs(), starts in prop::collection::vec((0..NODES, cost(50)), 1..4), query in query(),
    ) {
        let graph = RoadGraph::new(NODES, &arcs).expect("nodes exist");
        let mut reach = graph.reach();
        let arcs = followed(&arcs, query.direction);
        for round in 0..2 {
            let (node, cost) = starts[round % starts.len()];
            let seed = Seed { node, source: 0, cost };
            reach.search(&query, &[seed]);
            let known = oracle::all(NODES, &arcs, &[seed], query.objective);
            let mut reached = 0;
            for node in 0..NODES {
                let expected = oracle::nearest(&known[node as usize], 1, query.limit, query.objective);
                prop_assert_eq!(reach.cost(node), expected.first().map(|f| f.cost));
                let Some(path) = reach.path(node) else { continue };
                reached += 1;
                prop_assert_eq!(path.seed, seed.node);
                let sum = oracle::along(&arcs, &path.arcs).plus(cost);
                prop_assert_eq!(sum, reach.cost(node));
            }
            prop_assert_eq!(reach.reached().len(), reached);
            let wanted = [node, (node + 5) % NODES];
            reach.search_until(&query, &[seed], &wanted);
            for node in wanted {
                let expected = oracle::nearest(&known[node as usize], 1, query.limit, query.objective);
                prop_assert_eq!(reach.cost(node), expected.first().map(|f| f.cost));
            }
        }
    }
}

#[test]
fn no_seeds_reach_nothing() {
    let arcs = [Arc {
        tail: 0,
        head: 1,
        cost: Cost { time: 1, length: 1 },
    }];
    let graph = RoadGraph::new(2, &arcs).expect("nodes exist");
    let query = Query {
        direction: Direction::Onwards,
        objective: Objective::Fastest,
        limit: None,
    };
    let labels = graph.nearest(&query, &[], NonZeroUsize::MIN);
    assert_eq!(labels.of(0).count() + labels.of(1).count(), 0);
}

#[test]
fn costs_out_of_bounds_are_not_reached() {
    let far = Cost {
        time: 1,
        length: u32::MAX / 2 + 10,
    };
    let arc = |tail| Arc {
        tail,
        head: tail + 1,
        cost: far,
    };
    let graph = RoadGraph::new(4, &[arc(0), arc(1), arc(2)]).expect("nodes exist");
    let seed = Seed {
        node: 0,
        source: 0,
        cost: Cost::default(),
    };
    let mut reach = graph.reach();
    for objective in [Objective::Fastest, Objective::Shortest] {
        let query = Query {
            direction: Direction::Onwards,
            objective,
            limit: None,
        };
        reach.search(&query, &[seed]);
        assert_eq!(reach.cost(1), Some(far));
        assert_eq!(reach.cost(2), None);
    }
}
