//! Where points join small networks drawn by hand.

use crate::crs::{Crs, LonLat, Projected, Transform};
use crate::units::{Metres, Speed};

use super::{
    Link, LinkFailure, LinkOptions, Linker, RoadClass, RoadNetwork, WayGatherer, WayTraits,
};

/// A thousandth of a degree of latitude at 46.005°, in metres (GRS 80).
const STEP: f64 = 111.151_4;
/// A thousandth of a degree of longitude there.
const EAST: f64 = 77.456_3;

fn at(east: f64, north: f64) -> LonLat {
    LonLat::new(2.0 + east * 0.001, 46.0 + north * 0.001).expect("a position")
}

fn point(east: f64, north: f64) -> Projected {
    let transform = Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("known systems");
    let position = at(east, north);
    let coord = geo_types::Coord {
        x: position.lon(),
        y: position.lat(),
    };
    transform.to_projected(coord).expect("in France")
}

const STREET: WayTraits = WayTraits {
    forward: None,
    backward: None,
    duration: None,
    class: RoadClass::Minor,
    linkable: true,
};

fn street() -> WayTraits {
    WayTraits {
        forward: Speed::from_kmh(30.0),
        backward: Speed::from_kmh(30.0),
        ..STREET
    }
}

fn network(lines: &[(&[(f64, f64)], WayTraits)]) -> RoadNetwork {
    let mut ways = WayGatherer::default();
    for (line, traits) in lines {
        let line: Vec<LonLat> = line.iter().map(|&(x, y)| at(x, y)).collect();
        ways.add_line(&line, *traits);
    }
    ways.gather().build(Crs::LAMBERT93).expect("a network").0
}

fn link(network: &RoadNetwork, east: f64, north: f64) -> Result<Link, LinkFailure> {
    let options = LinkOptions {
        max_distance: Metres::new(500.0).expect("a length"),
        smallest_component: Metres::new(1000.0).expect("a length"),
        ..LinkOptions::default()
    };
    Linker::new(network, options).link(point(east, north))
}

fn assert_near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 0.05,
        "{value} against {expected}"
    );
}

/// A street of some 2.2 km northwards, in bends that lie on its axis.
const LONG: &[(f64, f64)] = &[(0.0, 0.0), (0.0, 3.0), (0.0, 4.0), (0.0, 20.0)];

#[test]
fn a_point_joins_at_its_projection() {
    let network = network(&[(LONG, street())]);
    let link = link(&network, 1.0, 5.0).expect("near");
    assert_near(f64::from(link.at) / 1000.0, 5.0 * STEP);
    assert_near(link.off_road().get(), EAST);
    assert_near(f64::from(link.walk.time) / 1000.0, EAST / (4.8 / 3.6));
}

#[test]
fn a_point_past_an_end_joins_the_end() {
    let network = network(&[(LONG, street())]);
    let link = link(&network, 0.0, -1.0).expect("near");
    assert!(link.at == 0 || link.at == network.edges[0].length);
    assert_near(link.off_road().get(), STEP);
}

#[test]
fn a_far_point_is_told_how_far() {
    let network = network(&[(LONG, street())]);
    match link(&network, 0.0, -10.0) {
        Err(LinkFailure::TooFar(distance)) => assert_near(distance.get(), 10.0 * STEP),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_motorway_is_passed_over() {
    let motorway = WayTraits {
        class: RoadClass::Motorway,
        linkable: false,
        ..street()
    };
    let across: &[(f64, f64)] = &[(1.0, 0.0), (1.0, 20.0)];
    let both = network(&[(LONG, street()), (across, motorway)]);
    let off_road = link(&both, 1.1, 5.0).expect("near").off_road();
    assert_near(off_road.get(), 1.1 * EAST);
    let alone = network(&[(across, motorway)]);
    assert_eq!(link(&alone, 1.1, 5.0), Err(LinkFailure::NoRoad));
}

#[test]
fn a_fragment_is_joined_only_where_nothing_else_is_near() {
    let yard: &[(f64, f64)] = &[(2.0, 5.0), (2.5, 5.0)];
    let island: &[(f64, f64)] = &[(30.0, 5.0), (30.5, 5.0)];
    let network = network(&[(LONG, street()), (yard, street()), (island, street())]);
    let class = |link: Link| network.length(link.edge()).kilometres() > 1.0;
    assert!(class(link(&network, 2.0, 5.0).expect("near")));
    assert!(!class(link(&network, 30.0, 5.1).expect("on the island")));
}

#[test]
fn a_dead_end_that_cannot_be_left_is_passed_over() {
    let one_way = WayTraits {
        backward: None,
        ..street()
    };
    let trap: &[(f64, f64)] = &[(0.0, 5.0), (2.0, 5.0)];
    let network = network(&[
        (LONG, street()),
        (&[(0.0, 5.0), (0.0, 5.1)], street()),
        (trap, one_way),
    ]);
    let link = link(&network, 1.5, 5.05).expect("near");
    assert!(network.times(link.edge()).iter().all(Option::is_some));
}

#[test]
fn the_largest_component_is_no_fragment_however_small() {
    let network = network(&[(&[(0.0, 0.0), (0.0, 1.0)], street())]);
    assert!(link(&network, 0.1, 0.5).is_ok());
}

#[test]
fn of_edges_equally_near_the_first_is_joined() {
    let cross: &[(f64, f64)] = &[(-3.0, 5.0), (0.0, 5.0), (3.0, 5.0)];
    let split: &[(f64, f64)] = &[(0.0, 0.0), (0.0, 5.0), (0.0, 20.0)];
    let network = network(&[(split, street()), (cross, street())]);
    let link = link(&network, 0.0, 5.0).expect("at the crossing");
    let touching = network.edges().find(|&e| {
        let crossing = point(0.0, 5.0);
        network
            .geometry(e)
            .any(|p| p.distance(crossing).get() < 0.05)
    });
    assert_eq!(Some(link.edge()), touching);
    assert!(
        link.off_road().get() < 0.01,
        "positions are kept to a centimetre"
    );
}
