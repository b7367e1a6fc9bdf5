//! Files of roads that are damaged or out of the ordinary: a clear error, or
//! a fault that is counted.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use maillage::crs::Crs;
use maillage::faults::{Action, FaultKind};
use maillage::io::roads::{RoadFile, Roads, RoadsError, read_roads};
use maillage::network::profile::{Mode, Profile};
use maillage::progress::Silent;

fn read(path: &Path, mode: Mode) -> Result<Roads, RoadsError> {
    read_roads(
        &[RoadFile::at(path)],
        &Profile::of(mode),
        Crs::LAMBERT93,
        &Silent,
    )
}

/// A file of its own for each test.
fn write(folder: &tempfile::TempDir, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("written");
    path
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Nodes on a line eastwards from 2° E, 46.5° N, and the ways given.
fn osm(nodes: u32, ways: &[(&[u32], &str)]) -> String {
    let mut text = String::from("<osm version=\"0.6\">\n");
    for id in 1..=nodes {
        let lon = 2.0 + f64::from(id) / 1000.0;
        writeln!(text, "<node id=\"{id}\" lat=\"46.5\" lon=\"{lon}\"/>").expect("text");
    }
    for (way, (refs, highway)) in (1..).zip(ways) {
        writeln!(text, "<way id=\"{way}\">").expect("text");
        for node in *refs {
            writeln!(text, "<nd ref=\"{node}\"/>").expect("text");
        }
        writeln!(text, "<tag k=\"highway\" v=\"{highway}\"/></way>").expect("text");
    }
    text + "</osm>\n"
}

fn read_osm(nodes: u32, ways: &[(&[u32], &str)]) -> Result<Roads, RoadsError> {
    let folder = folder();
    read(
        &write(&folder, "roads.osm", osm(nodes, ways).as_bytes()),
        Mode::Car,
    )
}

fn kinds(roads: &Roads) -> Vec<(FaultKind, Action)> {
    let faults = roads.report.faults().iter();
    faults.map(|f| (f.kind, f.action)).collect()
}

#[test]
fn a_way_of_one_node_is_set_aside() {
    let roads = read_osm(3, &[(&[1, 2], "residential"), (&[3], "residential")]).expect("read");
    assert_eq!(kinds(&roads), [(FaultKind::ShortWay, Action::SetAside)]);
    let fault = &roads.report.faults()[0];
    assert_eq!(fault.location.column(), Some("way/2"));
    assert_eq!(roads.network.edge_count(), 1);
}

#[test]
fn nodes_beyond_the_edge_cut_the_way() {
    let roads = read_osm(3, &[(&[1, 2, 77, 3], "residential")]).expect("read");
    assert_eq!(
        kinds(&roads),
        [(FaultKind::RoadNodeMissing, Action::Mended)]
    );
    assert_eq!((roads.counts.missing_nodes, roads.counts.cut_ways), (1, 1));
    assert_eq!(roads.network.edge_count(), 1);
}

#[test]
fn loops_and_segments_of_no_length_are_counted() {
    // A ring from node 2 back to it, and a street that leaves node 2.
    let ring = read_osm(
        4,
        &[(&[2, 3, 4, 2], "residential"), (&[1, 2], "residential")],
    )
    .expect("read");
    assert_eq!(kinds(&ring), [(FaultKind::RoadLoop, Action::Noted)]);
    assert_eq!((ring.counts.loops, ring.network.edge_count()), (1, 2));
    let text = osm(2, &[(&[1, 2, 9], "residential")]).replace(
        "</osm>",
        "<node id=\"9\" lat=\"46.5\" lon=\"2.002\"/></osm>",
    );
    let folder = folder();
    let path = write(&folder, "roads.osm", text.as_bytes());
    let still = read(&path, Mode::Car).expect("read");
    assert_eq!(
        kinds(&still),
        [(FaultKind::ZeroLengthSegment, Action::Noted)]
    );
    assert_eq!(still.counts.zero_length_segments, 1);
}

#[test]
fn roads_that_admit_nobody_are_an_error() {
    let error = read_osm(2, &[(&[1, 2], "footway")]).expect_err("no car passes");
    assert!(matches!(error, RoadsError::Network(_)), "{error}");
}

#[test]
fn an_xml_file_cut_short_is_an_error() {
    let text = osm(3, &[(&[1, 2, 3], "residential")]);
    let folder = folder();
    for cut in (0..text.len() - 8).step_by(7) {
        let path = write(&folder, "cut.osm", &text.as_bytes()[..cut]);
        let error = read(&path, Mode::Car).expect_err("cut short");
        let expected = matches!(
            error,
            RoadsError::Truncated { .. } | RoadsError::Damaged { .. }
        );
        assert!(expected, "at {cut}: {error}");
    }
}

#[test]
fn a_file_of_no_known_form_is_an_error() {
    let folder = folder();
    let path = write(&folder, "roads.osm.bz2", b"BZh9");
    let error = read(&path, Mode::Car).expect_err("unknown form");
    assert!(matches!(error, RoadsError::UnknownForm { .. }), "{error}");
    let error = read(Path::new("nowhere.osm.pbf"), Mode::Car).expect_err("no file");
    assert!(matches!(error, RoadsError::Open { .. }), "{error}");
}

/// The extract of Andorra, or a note that it is not here.
fn andorra() -> Option<Vec<u8>> {
    let root = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let read = std::fs::read(root.join("data/roads/andorra.osm.pbf"));
    if read.is_err() {
        eprintln!("note: no extract is here, nothing was checked");
    }
    read.ok()
}

#[test]
fn a_pbf_file_cut_short_is_an_error() {
    let Some(bytes) = andorra() else { return };
    let folder = folder();
    let mut whole = 0;
    for cut in (0..bytes.len()).step_by(9973) {
        let path = write(&folder, "cut.osm.pbf", &bytes[..cut]);
        match read(&path, Mode::Car) {
            Err(RoadsError::Truncated { at, .. }) => assert!(at <= cut as u64),
            // A cut between two parts leaves a file that is whole, but for
            // what is missing from it.
            Ok(_) | Err(RoadsError::Network(_)) => whole += 1,
            Err(other) => panic!("at {cut}: {other}"),
        }
    }
    assert!(whole <= 1, "{whole} cuts passed");
}

#[test]
fn a_damaged_pbf_file_is_an_error_and_never_stops_the_program() {
    let Some(bytes) = andorra() else { return };
    let folder = folder();
    let mut told = 0;
    for at in (0..bytes.len()).step_by(7919) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x5a;
        let path = write(&folder, "damaged.osm.pbf", &damaged);
        told += u32::from(read(&path, Mode::Foot).is_err());
    }
    assert!(told > 60, "{told} damages were told");
}

#[test]
fn broken_lines_are_counted() {
    let folder = folder();
    let text = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"nature": "Route à 1 chaussée"},
         "geometry": {"type": "LineString", "coordinates": [[2.0, 46.5], [2.1, 46.5]]}},
        {"type": "Feature", "properties": {"nature": "Voie lactée"},
         "geometry": {"type": "LineString", "coordinates": [[2.1, 46.5], [2.2, 46.5]]}},
        {"type": "Feature", "properties": {"nature": "Chemin"},
         "geometry": {"type": "Point", "coordinates": [2.1, 46.5]}},
        {"type": "Feature", "properties": {"nature": "Route à 1 chaussée"},
         "geometry": {"type": "LineString", "coordinates": [[2.1, 46.5], [2.1, 46.5]]}},
        {"type": "Feature", "properties": {"nature": "Route à 1 chaussée"},
         "geometry": {"type": "LineString", "coordinates": [[210.0, 46.5], [2.1, 46.5]]}}
    ]}"#;
    let path = write(&folder, "roads.geojson", text.as_bytes());
    let roads = read(&path, Mode::Car).expect("read");
    assert_eq!(
        kinds(&roads),
        [
            (FaultKind::UnknownValue, Action::Mended),
            (FaultKind::BadGeometry, Action::SetAside),
            (FaultKind::ShortWay, Action::SetAside),
            (FaultKind::NotProjectable, Action::SetAside),
        ]
    );
    assert_eq!(roads.report.rows_read(), 5);
    assert_eq!(roads.network.edge_count(), 2);
}
