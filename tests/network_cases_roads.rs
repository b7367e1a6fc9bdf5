//! Readers of roads on real files: `OpenStreetMap` extracts and the roads of
//! three French territories.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use maillage::crs::Crs;
use maillage::faults::Action;
use maillage::io::roads::{RoadFile, Roads, read_roads};
use maillage::network::RoadNetwork;
use maillage::network::profile::{Mode, Profile};
use maillage::progress::Silent;

/// A file or folder of the shared data, or a note that it is not here.
fn shared(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = root.join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("note: {} is not here, nothing was checked", path.display());
    None
}

fn load(paths: &[&Path], mode: Mode, crs: Crs) -> Roads {
    let files: Vec<RoadFile> = paths.iter().map(|path| RoadFile::at(path)).collect();
    read_roads(&files, &Profile::of(mode), crs, &Silent)
        .unwrap_or_else(|e| panic!("{}: {e}", paths[0].display()))
}

/// Kilometres, components seen both ways, and the share of junctions in the
/// largest.
fn shape(network: &RoadNetwork) -> (f64, usize, f64) {
    let mut sizes = BTreeMap::new();
    for &component in network.graph().components() {
        *sizes.entry(component).or_insert(0_u32) += 1;
    }
    let largest = sizes.values().max().copied().unwrap_or(0);
    (
        network.total_length().kilometres(),
        sizes.len(),
        f64::from(largest) / f64::from(network.graph().node_count()),
    )
}

#[test]
fn every_extract_loads_for_every_mode() {
    let Some(folder) = shared("cases/osm-extracts") else {
        return;
    };
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e != "md"))
        .collect();
    paths.sort();
    assert!(paths.len() > 20);
    for (path, mode) in paths.iter().flat_map(|p| Mode::ALL.map(|m| (p, m))) {
        // Web Mercator holds any place on Earth; lengths are on the ground.
        let roads = load(&[path], mode, Crs::WEB_MERCATOR);
        let (km, _, share) = shape(&roads.network);
        assert!(km > 0.5 && share > 0.1, "{}: {km} km", path.display());
        assert_eq!(roads.counts.unmatched_restrictions, 0, "{}", path.display());
    }
}

#[test]
fn an_extract_read_twice_counts_once() {
    let Some(path) = shared("data/roads/andorra.osm.pbf") else {
        return;
    };
    for mode in Mode::ALL {
        let once = load(&[&path], mode, Crs::LAMBERT93);
        let twice = load(&[&path, &path], mode, Crs::LAMBERT93);
        assert_eq!(once.network, twice.network);
        assert_eq!(once.counts, twice.counts);
    }
}

/// What a file of French roads holds: kilometres by car, components, share of
/// junctions in the largest, lines set aside.
struct Expected {
    file: &'static str,
    kilometres: f64,
    components: usize,
    share: f64,
    set_aside: usize,
}

#[test]
fn french_roads() {
    let Some(folder) = shared("data/roads") else {
        return;
    };
    for expected in [
        // 1,462 km in the plane of Lambert-93; 55 components with the lines
        // of no length, which stand alone.
        Expected {
            file: "roads_bdtopo_pays_basque64/roads_ini.shp",
            kilometres: 1461.3,
            components: 53,
            share: 0.983,
            set_aside: 3,
        },
        Expected {
            file: "roads_bdtopo_rochefort17_oleron17/rochefort_roads_full.shp",
            kilometres: 755.2,
            components: 24,
            share: 0.970,
            set_aside: 0,
        },
        // Main roads alone, with their directions: not one network.
        Expected {
            file: "roads_bdtopo_rochefort17_oleron17/rochefort_routes_attributs_bdtopo.shp",
            kilometres: 106.7,
            components: 29,
            share: 0.626,
            set_aside: 0,
        },
        Expected {
            file: "roads_bdtopo_rochefort17_oleron17/oleron_routes.shp",
            kilometres: 63.2,
            components: 1,
            share: 1.0,
            set_aside: 0,
        },
        Expected {
            file: "roads_osm_montagne_bourbonnaise03/roads.shp",
            kilometres: 848.9,
            components: 36,
            share: 0.970,
            set_aside: 0,
        },
    ] {
        let path = folder.join(expected.file);
        let roads = load(&[&path], Mode::Car, Crs::LAMBERT93);
        let (km, components, share) = shape(&roads.network);
        assert!(
            (km - expected.kilometres).abs() < 0.1,
            "{}: {km}",
            expected.file
        );
        assert_eq!(components, expected.components, "{}", expected.file);
        assert!(
            (share - expected.share).abs() < 0.001,
            "{}: {share}",
            expected.file
        );
        let aside = roads.report.count(Action::SetAside);
        assert_eq!(aside, expected.set_aside, "{}", expected.file);
    }
}

/// How long reading takes: run with `--release -- --ignored --nocapture` and
/// the path of an extract in `MAILLAGE_ROADS`.
#[test]
#[ignore = "a measure, not a check"]
fn reading_speed() {
    let path = std::env::var_os("MAILLAGE_ROADS").expect("MAILLAGE_ROADS names an extract");
    for mode in Mode::ALL {
        let start = std::time::Instant::now();
        let roads = load(&[Path::new(&path)], mode, Crs::WEB_MERCATOR);
        println!(
            "{mode}: {:?} for {} ways, {} edges",
            start.elapsed(),
            roads.counts.ways,
            roads.network.edge_count()
        );
    }
}
