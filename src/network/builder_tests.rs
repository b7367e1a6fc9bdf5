//! Small networks whose edges can be counted by hand.

use crate::crs::{Crs, LonLat};
use crate::units::{Seconds, Speed};

use super::{
    BuildCounts, Direction, NetworkError, NodeTraits, RoadClass, RoadNetwork, TurnRestriction,
    TurnRule, WayGatherer, WayTraits,
};

fn traits(forward: f64, backward: f64) -> WayTraits {
    WayTraits {
        forward: Speed::from_kmh(forward),
        backward: Speed::from_kmh(backward),
        duration: None,
        class: RoadClass::Minor,
        linkable: true,
    }
}

/// Node `10 * row + column` stands some 78 m east and 111 m north of its
/// neighbours; node 99 is never placed.
fn build(
    ways: WayGatherer,
    marks: &[(u64, NodeTraits)],
) -> Result<(RoadNetwork, BuildCounts), NetworkError> {
    let mut nodes = ways.gather();
    for id in 0..99_u32 {
        let Some(slot) = nodes.slot(u64::from(id)) else {
            continue;
        };
        let (row, column) = (f64::from(id / 10), f64::from(id % 10));
        let position = LonLat::new(2.0 + column * 0.001, 46.0 + row * 0.001);
        nodes.place(slot, position.expect("a position"));
    }
    for &(id, mark) in marks {
        let slot = nodes.slot(id).expect("a wanted node");
        nodes.mark(slot, mark);
    }
    nodes.build(Crs::LAMBERT93)
}

fn built(ways: WayGatherer, marks: &[(u64, NodeTraits)]) -> (RoadNetwork, BuildCounts) {
    build(ways, marks).expect("a network")
}

fn arcs(network: &RoadNetwork) -> usize {
    network.graph().arc_count()
}

#[test]
fn ways_that_go_on_become_one_edge() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[1, 2, 3], traits(50.0, 50.0));
    ways.add_way(&[5, 4, 3], traits(50.0, 50.0));
    ways.add_way(&[5, 6], traits(30.0, 30.0));
    let (network, counts) = built(ways, &[]);
    assert_eq!((network.edge_count(), arcs(&network)), (2, 4));
    assert_eq!(counts, BuildCounts { ways: 3, ..counts });
    let lengths: Vec<f64> = network.edges().map(|e| network.length(e).get()).collect();
    // A thousandth of a degree of longitude at 46° on GRS 80.
    let step = 77.463_3;
    let mut expected = [4.0 * step, step];
    if lengths[0] < lengths[1] {
        expected.reverse();
    }
    for (length, expected) in lengths.iter().zip(expected) {
        assert!((length - expected).abs() < 0.001, "{lengths:?}");
    }
}

#[test]
fn a_crossing_without_a_shared_node_does_not_connect() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[11, 12, 13], traits(50.0, 50.0));
    ways.add_way(&[2, 22], traits(50.0, 50.0));
    let (network, _) = built(ways, &[]);
    assert_eq!(network.edge_count(), 2);
    let mut components = network.graph().components().to_vec();
    components.sort_unstable();
    assert_eq!(components, [0, 0, 1, 1]);
}

#[test]
fn a_shared_inner_node_is_a_junction() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[11, 12, 13], traits(50.0, 50.0));
    ways.add_way(&[2, 12, 22], traits(50.0, 50.0));
    let (network, _) = built(ways, &[]);
    assert_eq!((network.edge_count(), network.graph().node_count()), (4, 5));
}

#[test]
fn one_ways_drawn_in_either_direction_go_on() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[1, 2], traits(50.0, 0.0));
    ways.add_way(&[3, 2], traits(0.0, 50.0));
    let (network, _) = built(ways, &[]);
    assert_eq!((network.edge_count(), arcs(&network)), (1, 1));
}

#[test]
fn one_ways_that_face_each_other_do_not() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[1, 2], traits(50.0, 0.0));
    ways.add_way(&[3, 2], traits(50.0, 0.0));
    assert_eq!(built(ways, &[]).0.edge_count(), 2);
}

#[test]
fn a_blocked_node_parts_the_ways() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[1, 2, 3], traits(50.0, 50.0));
    let blocked = NodeTraits {
        blocked: true,
        ..NodeTraits::default()
    };
    let (network, _) = built(ways, &[(2, blocked)]);
    assert_eq!((network.edge_count(), network.graph().node_count()), (2, 4));
}

#[test]
fn a_delay_counts_in_both_directions() {
    let street = |marks: &[(u64, NodeTraits)]| {
        let mut ways = WayGatherer::default();
        ways.add_way(&[1, 2, 3], traits(50.0, 50.0));
        let (network, _) = built(ways, marks);
        let edge = network.edges().next().expect("an edge");
        network.times(edge).map(|t| t.expect("admitted").tenths())
    };
    let signals = NodeTraits {
        delay: Seconds::from_tenths(70),
        ..NodeTraits::default()
    };
    let [there, back] = street(&[]);
    assert_eq!(street(&[(2, signals)]), [there + 70, back + 70]);
}

#[test]
fn a_ferry_takes_its_timetable() {
    let mut ways = WayGatherer::default();
    let ferry = WayTraits {
        duration: Seconds::from_minutes(35.0),
        class: RoadClass::Ferry,
        linkable: false,
        ..traits(5.0, 5.0)
    };
    ways.add_way(&[1, 2, 3, 4], ferry);
    ways.add_way(&[3, 13], traits(50.0, 50.0));
    let (network, _) = built(ways, &[]);
    let boats = network
        .edges()
        .filter(|&e| network.class(e) == RoadClass::Ferry);
    let tenths = boats.map(|e| network.times(e)[0].expect("sails").tenths());
    assert_eq!(tenths.sum::<u32>(), 35 * 600);
}

#[test]
fn what_is_broken_is_counted() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[7], traits(50.0, 50.0));
    ways.add_way(&[8, 8], traits(50.0, 50.0));
    ways.add_way(&[1, 2, 99, 3, 4], traits(50.0, 50.0));
    ways.add_way(&[2, 12, 11, 1], traits(50.0, 50.0));
    ways.add_way(&[22, 23, 33, 22], traits(50.0, 50.0));
    let (network, counts) = built(ways, &[]);
    let expected = BuildCounts {
        ways: 5,
        short_ways: 2,
        missing_nodes: 1,
        cut_ways: 1,
        loops: 2,
        ..BuildCounts::default()
    };
    assert_eq!(counts, expected);
    assert_eq!(network.edge_count(), 3);
}

#[test]
fn nothing_left_is_an_error() {
    let mut ways = WayGatherer::default();
    ways.add_way(&[98, 99], traits(50.0, 50.0));
    let error = build(ways, &[]).expect_err("one node is missing");
    assert!(matches!(error, NetworkError::Empty { ways: 1, .. }));
    assert!(build(WayGatherer::default(), &[]).is_err());
}

#[test]
fn lines_meet_where_their_vertices_do() {
    let at = |lon, lat| LonLat::new(lon, lat).expect("a position");
    let mut ways = WayGatherer::default();
    let street = [at(-1.5, 43.3), at(-1.499, 43.3), at(-1.498, 43.3)];
    ways.add_line(&street, traits(50.0, 50.0));
    ways.add_line(&[at(-1.499, 43.3), at(-1.499, 43.31)], traits(50.0, 50.0));
    let (network, counts) = ways.gather().build(Crs::LAMBERT93).expect("a network");
    assert_eq!((network.edge_count(), counts.missing_nodes), (3, 0));
}

/// A cross of four streets around node 12: from the west (11) one may not
/// turn north (22).
#[test]
fn a_forbidden_turn_cannot_be_taken() {
    for (rule, to, successors) in [
        (TurnRule::No, "north", 3),
        (TurnRule::Only, "north", 1),
        (TurnRule::Only, "missing", 4),
    ] {
        let mut ways = WayGatherer::default();
        let mut arm = |id| ways.add_way(&[id, 12], traits(50.0, 50.0)).expect("a way");
        let (west, north) = (arm(11), arm(22));
        arm(13);
        arm(2);
        let far = ways.add_way(&[13, 14], traits(60.0, 60.0)).expect("a way");
        ways.add_restriction(TurnRestriction {
            from: west,
            via: 12,
            to: if to == "north" { north } else { far },
            rule,
        });
        let (network, counts) = built(ways, &[]);
        assert_eq!(counts.turn_restrictions, u64::from(to == "north"));
        let west_end = (0..network.graph().node_count())
            .find(|&n| {
                let x = |n: u32| network.nodes[n as usize].x;
                (0..network.graph().node_count()).all(|m| x(n) <= x(m))
            })
            .expect("a westernmost node");
        let rows = network.graph().rows(Direction::Onwards);
        let middle = rows.of(west_end)[0].node;
        assert_eq!(rows.of(middle).len(), successors, "{rule:?} {to}");
    }
}

#[test]
fn the_order_of_ways_does_not_change_the_graph() {
    let lines: [&[u64]; 4] = [&[1, 2, 3], &[2, 12, 22], &[22, 23, 3], &[12, 13, 3]];
    let network = |order: [usize; 4]| {
        let mut ways = WayGatherer::default();
        for i in order {
            ways.add_way(lines[i], traits(50.0, 30.0));
        }
        built(ways, &[]).0
    };
    let first = network([0, 1, 2, 3]);
    let second = network([2, 0, 3, 1]);
    assert_eq!(first.nodes, second.nodes);
    let sorted = |n: &RoadNetwork| {
        let mut edges: Vec<_> = n
            .edges
            .iter()
            .map(|e| {
                (
                    e.nodes[0].min(e.nodes[1]),
                    e.nodes[0].max(e.nodes[1]),
                    e.length,
                )
            })
            .collect();
        edges.sort_unstable();
        edges
    };
    assert_eq!(sorted(&first), sorted(&second));
}
