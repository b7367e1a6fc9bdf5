//! The extract reads back, hangs together, and comes near everybody.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use geo::Coord;
use maillage::crs::{Crs, Transform};
use maillage::demo::Size;
use osmpbf::{Element, ElementReader};
use rstar::RTree;

use crate::{Demo, centre, departement};

type Tags = BTreeMap<String, String>;

struct Roads {
    nodes: Vec<(i64, Coord)>,
    ways: Vec<(i64, Vec<i64>, Tags)>,
}

fn read(demo: &Demo) -> Roads {
    let (mut nodes, mut ways) = (Vec::new(), Vec::new());
    let reader = ElementReader::from_path(demo.path("roads.osm.pbf")).expect("an extract");
    reader
        .for_each(|element| match element {
            Element::DenseNode(node) => {
                assert!(ways.is_empty(), "a node after ways");
                nodes.push((
                    node.id(),
                    Coord {
                        x: node.lon(),
                        y: node.lat(),
                    },
                ));
            }
            Element::Way(way) => {
                let tags = way
                    .tags()
                    .map(|(k, v)| (k.to_owned(), v.to_owned()))
                    .collect();
                ways.push((way.id(), way.refs().collect(), tags));
            }
            _ => panic!("an element that was never written"),
        })
        .expect("a readable extract");
    Roads { nodes, ways }
}

fn root(parent: &mut HashMap<i64, i64>, mut node: i64) -> i64 {
    while let Some(&up) = parent.get(&node).filter(|&&up| up != node) {
        node = up;
    }
    node
}

/// How many pieces the ways that pass make.
fn pieces(roads: &Roads, passes: impl Fn(&Tags) -> bool) -> usize {
    let mut parent: HashMap<i64, i64> = HashMap::new();
    for (_, nodes, _) in roads.ways.iter().filter(|way| passes(&way.2)) {
        for pair in nodes.windows(2) {
            parent.entry(pair[0]).or_insert(pair[0]);
            parent.entry(pair[1]).or_insert(pair[1]);
            let (a, b) = (root(&mut parent, pair[0]), root(&mut parent, pair[1]));
            parent.insert(a.max(b), a.min(b));
        }
    }
    parent.iter().filter(|(node, up)| node == up).count()
}

fn drives(tags: &Tags) -> bool {
    let soft = ["track", "path"];
    tags.get("highway")
        .is_some_and(|class| !soft.contains(&class.as_str()))
}

/// The nodes that one can drive through.
fn driven(roads: &Roads) -> BTreeSet<i64> {
    let ways = roads.ways.iter().filter(|way| drives(&way.2));
    ways.flat_map(|way| way.1.clone()).collect()
}

/// The nodes that one can drive to from the first, or back from, with regard
/// to one-way streets.
fn reached(roads: &Roads, forward: bool) -> BTreeSet<i64> {
    let mut onward: HashMap<i64, Vec<i64>> = HashMap::new();
    for (_, nodes, tags) in roads.ways.iter().filter(|way| drives(&way.2)) {
        let one_way = tags.contains_key("oneway");
        for pair in nodes.windows(2) {
            if forward || !one_way {
                onward.entry(pair[0]).or_default().push(pair[1]);
            }
            if !forward || !one_way {
                onward.entry(pair[1]).or_default().push(pair[0]);
            }
        }
    }
    let mut reached = BTreeSet::new();
    let mut open: Vec<i64> = driven(roads).into_iter().take(1).collect();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(onward.get(&node).into_iter().flatten());
        }
    }
    reached
}

#[test]
fn the_extract_is_sorted_and_complete() {
    let demo = departement();
    let roads = read(demo);
    assert_eq!(roads.nodes.len(), demo.made.roads.nodes);
    assert_eq!(roads.ways.len(), demo.made.roads.ways);
    assert!(roads.nodes.is_sorted_by(|a, b| a.0 < b.0));
    assert!(roads.ways.is_sorted_by(|a, b| a.0 < b.0));
    let known: BTreeSet<i64> = roads.nodes.iter().map(|node| node.0).collect();
    for (id, nodes, _) in &roads.ways {
        assert!(
            nodes.len() >= 2 && nodes.iter().all(|node| known.contains(node)),
            "way {id}"
        );
    }
    let classes: BTreeSet<&String> = roads
        .ways
        .iter()
        .filter_map(|way| way.2.get("highway"))
        .collect();
    assert!(classes.len() >= 9, "{classes:?}");
}

fn hangs_together(demo: &Demo) {
    let roads = read(demo);
    assert_eq!(pieces(&roads, |tags| tags.contains_key("highway")), 1);
    assert_eq!(pieces(&roads, drives), 1);
    let all: BTreeSet<i64> = driven(&roads);
    for forward in [true, false] {
        let reached = reached(&roads, forward);
        let cut_off: Vec<_> = all.difference(&reached).take(5).collect();
        assert!(cut_off.is_empty(), "one-way streets cut off {cut_off:?}");
    }
}

#[test]
fn one_can_drive_from_anywhere_to_anywhere() {
    hangs_together(departement());
    for seed in 0..8 {
        hangs_together(&Demo::new(Size::Small, seed));
    }
}

#[test]
fn rivers_are_crossed_at_few_bridges() {
    let roads = read(departement());
    let bridges = roads.ways.iter().filter(|way| way.2.contains_key("bridge"));
    let halves = bridges.count();
    assert!((4..=60).contains(&halves), "{halves} halves of bridges");
    let dry = |tags: &Tags| {
        drives(tags) && !tags.contains_key("bridge") && !tags["highway"].starts_with("motorway")
    };
    assert!(pieces(&roads, dry) >= 2, "one can drive around the river");
}

#[test]
fn every_populated_cell_has_a_road() {
    let demo = departement();
    let roads = read(demo);
    let driven = driven(&roads);
    let transform = Transform::new(Crs::WGS84, Crs::LAEA_EUROPE).expect("systems");
    let points = roads
        .nodes
        .iter()
        .filter(|node| driven.contains(&node.0))
        .map(|node| {
            let p = transform.apply(node.1).expect("inside");
            [p.x, p.y]
        });
    let tree = RTree::bulk_load(points.collect());
    let (mut near, mut all) = (0, 0);
    for row in demo.rows("population_200m.csv", b',') {
        let p = centre(&row["idcar_200m"]);
        let &[x, y] = tree.nearest_neighbor(&[p.x, p.y]).expect("a road");
        let away = (x - p.x).hypot(y - p.y);
        assert!(away < 400.0, "{row:?} is {away} m from a road");
        all += 1;
        near += u32::from(away < 142.0);
    }
    assert!(
        f64::from(near) > 0.995 * f64::from(all),
        "{near} of {all} cells have a road"
    );
}
