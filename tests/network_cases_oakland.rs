//! West Oakland: shortest paths between the junctions of a small extract, as
//! `OSMnx` finds them.

mod network_support;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use maillage::network::profile::{Mode, Profile};
use maillage::network::{LinkOptions, Objective, Role};
use maillage::units::{Metres, Speed};
use network_support::{close, links, matrix, metres, network_for, rows, shared};

/// The end of Wood Street, `highway=service` and `access=private`, which no
/// profile here takes and `OSMnx` does: 13 rows start or end there.
const ON_PRIVATE_DRIVE: &str = "3694445462";

/// `OSMnx` takes every way of the file, with its direction, whoever may pass.
fn every_way() -> Profile {
    let speed = Speed::from_kmh(30.0).expect("a speed");
    ["footway", "cycleway", "path", "steps", "pedestrian"]
        .iter()
        .fold(Profile::of(Mode::Car), |profile, kind| {
            profile.with_speed(kind, speed).expect("a kind of way")
        })
}

/// The positions of all nodes of an XML extract.
fn positions(text: &str) -> BTreeMap<String, (f64, f64)> {
    let attribute = |line: &str, name: &str| {
        let (_, rest) = line
            .split_once(&format!(" {name}=\""))
            .expect("an attribute");
        rest.split_once('"').expect("its end").0.to_owned()
    };
    let number = |line: &str, name: &str| attribute(line, name).parse().expect("a number");
    text.lines()
        .filter(|line| line.trim_start().starts_with("<node"))
        .map(|line| {
            let at = (number(line, "lon"), number(line, "lat"));
            (attribute(line, "id"), at)
        })
        .collect()
}

/// Unpacks the extract; `None`, with a note, where that is not possible.
fn unpacked(case: &Path) -> Option<String> {
    let packed = case.join("West-Oakland.osm.bz2");
    let output = Command::new("bzip2").arg("-dc").arg(packed).output();
    let Ok(output) = output else {
        eprintln!("note: bzip2 is not here, nothing was checked");
        return None;
    };
    Some(String::from_utf8(output.stdout).expect("text"))
}

#[test]
fn shortest_paths_of_osmnx() {
    let Some(case) = shared("cases/routing/osmnx-units") else {
        return;
    };
    let Some(text) = unpacked(&case) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("west-oakland.osm");
    std::fs::write(&path, &text).expect("written");
    let (positions, network) = (positions(&text), network_for(&path, &every_way()));
    let options = LinkOptions {
        smallest_component: Metres::ZERO,
        ..LinkOptions::default()
    };
    let (mut right, mut private) = (0, 0);
    let mut wrong = Vec::new();
    for row in rows(&case.join("west_oakland_sp.csv")) {
        let nodes = ["from_node", "to_node"].map(|end| row.text(end));
        if nodes.contains(&ON_PRIVATE_DRIVE) {
            private += 1;
            continue;
        }
        let join = |role, node| links(&network, options, (role, &[positions[node]]));
        let (from, to) = (
            join(Role::Origin, nodes[0]),
            join(Role::Destination, nodes[1]),
        );
        let trips = matrix(&network, Objective::Shortest, (&from, &to));
        let found = trips.get(&(0, 0)).map(metres);
        // OSMnx measures on a sphere, which is up to 0.3 % off.
        let expected = row.number("osmnx_length_m");
        if found.is_some_and(|found| close(found, expected, 0.5)) {
            right += 1;
        } else {
            wrong.push(format!("{nodes:?} {found:?} for {expected}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!((right, private), (187, 13));
}
