//! Hierarchies against plain searches, on random graphs.

use proptest::prelude::*;

use super::super::graph::{Arc, Cost, Direction, RoadGraph};
use super::super::search::{Objective, Query, Seed};
use super::{Hierarchy, LANES};

const NODES: u32 = 24;

fn cost(most: u32) -> impl Strategy<Value = Cost> {
    (0..most, 0..most).prop_map(|(time, length)| Cost { time, length })
}

/// Small costs make many ties; loops, parallel arcs, one-ways and parts that
/// do not hang together come by themselves.
fn graphs() -> impl Strategy<Value = RoadGraph> {
    let arc = |most| {
        (0..NODES, 0..NODES, cost(most)).prop_map(|(tail, head, cost)| Arc { tail, head, cost })
    };
    let arcs = prop_oneof![
        prop::collection::vec(arc(4), 0..110),
        prop::collection::vec(arc(100_000), 0..110),
    ];
    arcs.prop_map(|arcs| RoadGraph::new(NODES, &arcs).expect("nodes exist"))
}

fn objective() -> impl Strategy<Value = Objective> {
    prop_oneof![Just(Objective::Fastest), Just(Objective::Shortest)]
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Onwards), Just(Direction::Backwards)]
}

/// Up to as many sources as there are lanes, each of up to three seeds.
fn sources() -> impl Strategy<Value = Vec<Vec<Seed>>> {
    let seed = (0..NODES, cost(50)).prop_map(|(node, cost)| Seed {
        node,
        source: 0,
        cost,
    });
    prop::collection::vec(prop::collection::vec(seed, 0..4), 0..=LANES)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn tables_agree_with_plain_searches(
        graph in graphs(),
        (objective, direction) in (objective(), direction()),
        sources in sources(),
        targets in prop::collection::vec(0..NODES, 0..8),
    ) {
        let hierarchy = Hierarchy::prepare(&graph, objective).expect("short arcs");
        let above = hierarchy.targets(&targets, direction);
        let (mut sweep, mut reach) = (above.sweep(), graph.reach());
        for _ in 0..2 {
            let seeds: Vec<&[Seed]> = sources.iter().map(Vec::as_slice).collect();
            let row = above.search(&mut sweep, &seeds);
            for (source, seeds) in sources.iter().enumerate() {
                prop_assert!(row.is_exact(source));
                reach.search(&Query { direction, objective, limit: None }, seeds);
                for (target, &node) in targets.iter().enumerate() {
                    prop_assert_eq!(row.cost(source, target), reach.cost(node));
                }
            }
        }
    }

    #[test]
    fn paths_add_up_to_the_cost_of_plain_searches(
        graph in graphs(), objective in objective(), from in 0..NODES,
    ) {
        let hierarchy = Hierarchy::prepare(&graph, objective).expect("short arcs");
        let (mut trips, mut reach) = (hierarchy.trips(), graph.reach());
        let seed = Seed { node: from, source: 0, cost: Cost::default() };
        reach.search(&Query { direction: Direction::Onwards, objective, limit: None }, &[seed]);
        for to in 0..NODES {
            let path = trips.path(from, to);
            prop_assert_eq!(path.as_ref().map(|p| p.cost), reach.cost(to));
            let Some(path) = path else { continue };
            let (mut here, mut sum) = (from, Cost::default());
            for arc in path.arcs {
                let (head, cost) = arc_from(&graph, here, arc).expect("arcs follow each other");
                here = head;
                sum = sum.plus(cost).expect("small costs");
            }
            prop_assert_eq!((here, sum), (to, path.cost));
        }
    }

    #[test]
    fn threads_change_nothing(graph in graphs(), objective in objective()) {
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads").install(|| Hierarchy::prepare(&graph, objective))
        };
        prop_assert_eq!(with(1), with(3));
    }
}

/// The head and the cost of an arc that leaves a node.
fn arc_from(graph: &RoadGraph, tail: u32, arc: u32) -> Option<(u32, Cost)> {
    let rows = graph.rows(Direction::Onwards);
    let at = rows.range(tail).find(|&at| rows.arcs[at] == arc)?;
    Some((rows.hops[at].node, rows.hops[at].cost))
}

fn chain(arcs: u32, cost: Cost) -> RoadGraph {
    let arc = |tail| Arc {
        tail,
        head: tail + 1,
        cost,
    };
    let arcs: Vec<Arc> = (0..arcs).map(arc).collect();
    RoadGraph::new(NODES, &arcs).expect("nodes exist")
}

#[test]
fn trips_out_of_bounds_are_told_of() {
    // No shortcut over the chain is too long by itself, the whole trip is.
    let cost = Cost {
        time: 1 << 10,
        length: (1 << 27) - 1,
    };
    let graph = chain(20, cost);
    let hierarchy = Hierarchy::prepare(&graph, Objective::Fastest).expect("short arcs");
    let above = hierarchy.targets(&[1, 20], Direction::Onwards);
    let mut sweep = above.sweep();
    let seed = |node| Seed {
        node,
        source: 0,
        cost: Cost::default(),
    };
    let row = above.search(&mut sweep, &[&[seed(0)], &[seed(19)]]);
    assert_eq!([row.is_exact(0), row.is_exact(1)], [false, true]);
    assert_eq!(row.cost(1, 1), Some(cost));
}

#[test]
fn arcs_out_of_bounds_make_no_hierarchy() {
    let cost = Cost {
        time: 1,
        length: 1 << 30,
    };
    let graph = chain(1, cost);
    assert_eq!(Hierarchy::prepare(&graph, Objective::Shortest), None);
    assert!(Hierarchy::prepare(&graph, Objective::Fastest).is_some());
}
