//! Files of roads that are broken or of another land, through a study: a clear
//! error, or a fault that is counted.

use std::fmt::Write as _;

use maillage::demo::{self, Size};
use maillage::progress::Silent;

use crate::drawn;
use crate::program::Study;

/// A drawn world whose roads are another file.
fn with_roads(name: &str, content: impl AsRef<[u8]>) -> Study {
    let travel = format!("[travel]\nroads = \"{name}\"\ncache = false");
    let study = drawn::study(&["A-1-2"], &travel);
    study.write(name, content);
    study
}

/// What `run` and `check` say, which must be the same.
fn refused(study: &Study) -> String {
    let said = ["run", "check"].map(|command| {
        let ran = study.maillage(&[command, "etude.toml", "--quiet", "--lang", "fr"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        ran.err
    });
    assert_eq!(said[0], said[1]);
    assert!(!study.path("sorties").exists(), "nothing is written");
    said[0].clone()
}

/// A square of streets around the drawn place, with the ways given besides.
fn osm(more: &str) -> String {
    format!(
        "<osm version=\"0.6\">\
         <node id=\"1\" lat=\"46.4930\" lon=\"1.6940\"/><node id=\"2\" lat=\"46.4930\" lon=\"1.7300\"/>\
         <node id=\"3\" lat=\"46.5050\" lon=\"1.7300\"/><node id=\"4\" lat=\"46.5050\" lon=\"1.6940\"/>\
         <node id=\"5\" lat=\"46.5050\" lon=\"1.6940\"/>\
         <node id=\"6\" lat=\"46.4900\" lon=\"1.7300\"/><node id=\"7\" lat=\"46.4900\" lon=\"1.7350\"/>\
         <way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><nd ref=\"3\"/><nd ref=\"4\"/><nd ref=\"1\"/>\
         <tag k=\"highway\" v=\"tertiary\"/></way>{more}</osm>"
    )
}

fn way(id: u32, nodes: &[u32]) -> String {
    let refs = nodes.iter().fold(String::new(), |mut text, node| {
        write!(text, "<nd ref=\"{node}\"/>").expect("text");
        text
    });
    format!("<way id=\"{id}\">{refs}<tag k=\"highway\" v=\"residential\"/></way>")
}

#[test]
fn a_truncated_extract_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    demo::generate(folder.path(), Size::Small, 1, &Silent).expect("a world");
    let bytes = std::fs::read(folder.path().join("roads.osm.pbf")).expect("read");
    let study = with_roads("routes.osm.pbf", &bytes[..bytes.len() * 2 / 3]);
    insta::assert_snapshot!(refused(&study));
}

#[test]
fn bytes_that_are_no_extract_are_told() {
    insta::assert_snapshot!(refused(&with_roads("routes.osm.pbf", "pas un extrait")));
}

#[test]
fn roads_of_another_land_are_told() {
    let study = with_roads("routes.osm", osm("").replace("lat=\"46", "lat=\"44"));
    insta::assert_snapshot!(refused(&study));
}

#[test]
fn roads_in_another_system_than_said_are_told() {
    let study = drawn::study(
        &["A-1-2"],
        "[travel]\ncache = false\nroads = { file = \"routes.geojson\", crs = \"EPSG:3857\" }",
    );
    insta::assert_snapshot!(refused(&study));
}

#[test]
fn a_profile_that_no_road_admits_is_told() {
    let study = with_roads("routes.osm", osm("").replace("tertiary", "motorway"));
    study.write("etude.toml", {
        let text = std::fs::read_to_string(study.path("etude.toml")).expect("read");
        text.replace("cache = false", "cache = false\nprofile = \"foot\"")
    });
    insta::assert_snapshot!(refused(&study));
}

#[test]
fn a_column_that_is_not_there_is_told() {
    let study = drawn::study(
        &["A-1-2"],
        "[travel]\ncache = false\nroads = { file = \"routes.geojson\", crs = \"EPSG:2154\", columns = { oneway = \"SENS_CIRC\" } }",
    );
    insta::assert_snapshot!(refused(&study));
}

#[test]
fn what_can_be_mended_is_counted_with_a_remedy() {
    let more = [
        way(2, &[2, 77]),
        way(3, &[3]),
        way(4, &[4, 5]),
        way(5, &[2, 6, 7, 2]),
        way(6, &[1, 1]),
    ];
    let study = with_roads("routes.osm", osm(&more.concat()));
    study.run();
    let mut found: Vec<(String, String, String)> = study
        .table("faults.csv")
        .iter()
        .filter(|f| f["file"] == "routes.osm")
        .map(|f| (f["fault"].clone(), f["value"].clone(), f["remedy"].clone()))
        .collect();
    found.sort();
    assert!(found.iter().all(|(.., remedy)| !remedy.is_empty()));
    let kinds: Vec<&str> = found.iter().map(|(kind, ..)| kind.as_str()).collect();
    for kind in [
        "road-loop",
        "road-node-missing",
        "short-way",
        "zero-length-segment",
    ] {
        assert!(kinds.contains(&kind), "{kind} among {found:?}");
    }
    assert_eq!(kinds.iter().filter(|k| **k == "short-way").count(), 2);
}
