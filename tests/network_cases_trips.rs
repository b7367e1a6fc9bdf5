//! Trips from end to end against published distances and against OSRM and
//! Valhalla: extract, profile, linkage, search.

mod shared;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;

use geo_types::Coord;
use maillage::crs::{Crs, Transform};
use maillage::io::roads::{RoadFile, read_roads};
use maillage::network::profile::{Mode, Profile};
use maillage::network::{
    Link, LinkOptions, Linker, Objective, PairOptions, RoadNetwork, RoadTrip, Side, TripQuery,
    trips_between,
};
use maillage::progress::Silent;
use maillage::units::Metres;
use shared::{Row, folder, rows};

/// Web Mercator keeps angles, so the nearest edge is the nearest on the
/// ground anywhere on Earth.
const CRS: Crs = Crs::WEB_MERCATOR;

fn network(path: &Path, mode: Mode) -> RoadNetwork {
    let files = [RoadFile::at(path)];
    read_roads(&files, &Profile::of(mode), CRS, &Silent)
        .unwrap_or_else(|e| panic!("{e}"))
        .network
}

/// Joins points to the roads, however far.
fn links(network: &RoadNetwork, lonlats: &[(f64, f64)]) -> Vec<Option<Link>> {
    let options = LinkOptions {
        max_distance: Metres::new(10_000.0).expect("a length"),
        ..LinkOptions::default()
    };
    let linker = Linker::new(network, options);
    let transform = Transform::new(Crs::WGS84, CRS).expect("known systems");
    lonlats
        .iter()
        .map(|&(x, y)| {
            let point = transform.to_projected(Coord { x, y }).expect("on Earth");
            linker.link(point).ok()
        })
        .collect()
}

/// All trips, by origin and destination.
fn matrix(
    network: &RoadNetwork,
    objective: Objective,
    (from, to): (&[Option<Link>], &[Option<Link>]),
) -> BTreeMap<(u32, u32), RoadTrip> {
    let query = TripQuery {
        objective,
        limit: None,
    };
    let options = PairOptions {
        side: Side::Origins,
        trips_at_once: NonZeroUsize::new(100_000).expect("above 0"),
    };
    let mut trips = BTreeMap::new();
    trips_between(network, query, (from, to), options, |_, found| {
        trips.extend(found.into_iter().map(|t| ((t.origin, t.destination), t)));
    });
    trips
}

fn metres(trip: &RoadTrip) -> f64 {
    f64::from(trip.on_road.length) / 1000.0
}

/// Within half a percent, or so many metres.
fn close(measured: f64, expected: f64, slack: f64) -> bool {
    (measured - expected).abs() <= (expected * 0.005).max(slack)
}

#[test]
fn routes_of_graphhopper() {
    let (Some(cases), Some(extracts)) = (
        folder("cases/routing/graphhopper-routes"),
        folder("cases/osm-extracts"),
    ) else {
        return;
    };
    let mut networks: BTreeMap<(String, Mode), RoadNetwork> = BTreeMap::new();
    let (mut right, mut flagged, mut missing) = (0, 0, 0);
    for row in rows(&cases.join("routes.csv")) {
        let agreed = row.text("gh_and_osrm_agree_0.5pct_or_5m") == "1";
        let path = extracts.join(row.text("extract"));
        let mode: Mode = row.text("mode").parse().expect("a mode");
        if !path.exists() {
            missing += u32::from(agreed);
            continue;
        }
        let network = networks
            .entry((row.text("extract").to_owned(), mode))
            .or_insert_with(|| network(&path, mode));
        let objective = if row.text("objective").starts_with("fastest") {
            Objective::Fastest
        } else {
            Objective::Shortest
        };
        let from = links(network, &[(row.number("from_lon"), row.number("from_lat"))]);
        let to = links(network, &[(row.number("to_lon"), row.number("to_lat"))]);
        let trips = matrix(network, objective, (&from, &to));
        let found = trips.get(&(0, 0)).map(metres);
        let expected = row.number("expected_distance_m");
        let good = found.is_some_and(|m| close(m, expected, 5.0));
        println!(
            "{} {} {mode} {objective:?}: {found:?} for {expected} (osrm {} / {}), flag {agreed} {}",
            if good { "ok " } else { "NO " },
            row.text("extract"),
            row.text("osrm_fastest_m"),
            row.text("osrm_shortest_m"),
            row.text("source_test"),
        );
        flagged += u32::from(agreed);
        right += u32::from(agreed && good);
    }
    println!("{right} of {flagged}, {missing} without their extract");
}

/// A matrix of OSRM and Valhalla against ours.
fn od(case: &str, extract: &str) {
    let (Some(case), Some(extracts)) = (folder(case), folder("cases/osm-extracts")) else {
        return;
    };
    let points = rows(&case.join("points.csv"));
    let position = |row: &Row| (row.number("lon"), row.number("lat"));
    let number: BTreeMap<String, u32> = (0..)
        .zip(&points)
        .map(|(n, row)| (row.text("osm_node").to_owned(), n))
        .collect();
    let pairs = rows(&case.join("od_matrix.csv"));
    for (mode, key) in [(Mode::Car, "car"), (Mode::Foot, "foot")] {
        let network = network(&extracts.join(extract), mode);
        let links = links(&network, &points.iter().map(position).collect::<Vec<_>>());
        let off = links.iter().flatten().map(|l| l.off_road().get());
        println!("{mode}: farthest from a road {:?}", off.fold(0.0, f64::max));
        let trips = matrix(&network, Objective::Shortest, (&links, &links));
        let (mut right, mut agreed, mut all) = (0, 0, 0);
        let mut shown = 0;
        for row in &pairs {
            let pair = (number[row.text("from_node")], number[row.text("to_node")]);
            let expected = row.number(&format!("osrm_{key}_dist_m"));
            let good = trips
                .get(&pair)
                .is_some_and(|t| close(metres(t), expected, 10.0));
            all += u32::from(good);
            if row.text(&format!("consensus_{key}_shortest")) == "1" {
                agreed += 1;
                right += u32::from(good);
                if !good && shown < 12 {
                    shown += 1;
                    println!(
                        "  {mode} {pair:?} {} -> {}: {:?} for osrm {expected}, valhalla {}, simple {}",
                        row.text("from_node"),
                        row.text("to_node"),
                        trips.get(&pair).map(metres),
                        row.text(if mode == Mode::Car {
                            "valhalla_auto_shortest_m"
                        } else {
                            "valhalla_ped_shortest_m"
                        }),
                        row.text(&format!("simple_{key}_m"))
                    );
                }
            }
        }
        println!(
            "{mode}: {right} of {agreed} consensus rows, {all} of {} OSRM rows",
            pairs.len()
        );
        if mode == Mode::Car {
            let fastest = matrix(&network, Objective::Fastest, (&links, &links));
            let seconds: Vec<(f64, f64)> = pairs
                .iter()
                .filter_map(|row| {
                    let pair = (number[row.text("from_node")], number[row.text("to_node")]);
                    let ours = f64::from(fastest.get(&pair)?.on_road.time) / 1000.0;
                    Some((ours, row.number("osrm_car_s")))
                })
                .collect();
            let ratios: Vec<f64> = {
                let mut r: Vec<f64> = seconds.iter().map(|(a, b)| a / b).collect();
                r.sort_by(f64::total_cmp);
                r
            };
            println!(
                "spearman {} over {} pairs, median ratio {}",
                shared::spearman(&seconds),
                seconds.len(),
                ratios[ratios.len() / 2]
            );
        }
    }
}

#[test]
fn liechtenstein() {
    od(
        "cases/routing/od-liechtenstein",
        "valhalla_liechtenstein.osm.pbf",
    );
}

#[test]
fn andorra() {
    od("cases/routing/od-andorra", "gh_andorra.osm.pbf");
}

/// The least time on the road from each origin to any destination, in seconds.
fn least_seconds(trips: &BTreeMap<(u32, u32), RoadTrip>, origins: usize) -> Vec<Option<f64>> {
    let mut least = vec![None; origins];
    for trip in trips.values() {
        let seconds = f64::from(trip.on_road.time) / 1000.0;
        let known: &mut Option<f64> = &mut least[trip.origin as usize];
        *known = Some(known.map_or(seconds, |k| k.min(seconds)));
    }
    least
}

#[test]
fn porto_alegre() {
    let Some(case) = folder("cases/access/r5r-poa") else {
        return;
    };
    let cells = rows(&case.join("poa_hexgrid.csv"));
    let profile = Profile::of(Mode::Foot)
        .with_speed(
            "default",
            maillage::units::Speed::from_kmh(5.0).expect("a speed"),
        )
        .expect("a name");
    let files = [RoadFile::at(&case.join("poa_osm.pbf"))];
    let network = read_roads(&files, &profile, CRS, &Silent)
        .expect("roads")
        .network;
    let position = |row: &Row| (row.number("lon"), row.number("lat"));
    let origins = links(&network, &cells.iter().map(position).collect::<Vec<_>>());
    println!(
        "linked {} of {}",
        origins.iter().flatten().count(),
        cells.len()
    );
    let peers = rows(&case.join("peer_osrm_26_10_coverage.csv"));
    let total: f64 = cells.iter().map(|c| c.number("population")).sum();
    for what in ["healthcare", "schools"] {
        let there: Vec<Option<Link>> = cells
            .iter()
            .zip(&origins)
            .filter(|(c, _)| c.number(what) > 0.0)
            .map(|(_, l)| *l)
            .collect();
        let trips = matrix(&network, Objective::Fastest, (&origins, &there));
        let least = least_seconds(&trips, cells.len());
        let mut whole = vec![f64::INFINITY; cells.len()];
        for t in trips.values() {
            let w = &mut whole[t.origin as usize];
            *w = w.min(f64::from(t.total().time) / 1000.0);
        }
        for peer in peers
            .iter()
            .filter(|p| p.text("opportunity") == what && p.text("mode") == "foot")
        {
            let cut = peer.number("threshold_s");
            let share = |s: &dyn Fn(usize) -> bool| {
                100.0
                    * cells
                        .iter()
                        .enumerate()
                        .filter(|(i, _)| s(*i))
                        .map(|(_, c)| c.number("population"))
                        .sum::<f64>()
                    / total
            };
            println!(
                "{what} {cut}: ours {:.3} osrm {} with legs {:.3}",
                share(&|i| least[i].is_some_and(|s| s <= cut)),
                peer.text("pct"),
                share(&|i| whole[i] <= cut)
            );
        }
    }
}

#[test]
fn west_oakland() {
    let Some(case) = folder("cases/routing/osmnx-units") else {
        return;
    };
    let Ok(unpacked) = std::process::Command::new("bzip2")
        .arg("-dc")
        .arg(case.join("West-Oakland.osm.bz2"))
        .output()
    else {
        eprintln!("note: bzip2 is not here, nothing was checked");
        return;
    };
    let temporary = tempfile::tempdir().expect("a folder");
    let path = temporary.path().join("west-oakland.osm");
    std::fs::write(&path, &unpacked.stdout).expect("written");
    let text = String::from_utf8(unpacked.stdout).expect("text");
    let mut at: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for line in text.lines().filter(|l| l.trim_start().starts_with("<node")) {
        let get = |name: &str| {
            line.split_once(&format!(" {name}=\""))
                .and_then(|(_, r)| r.split_once('"'))
                .expect("an attribute")
                .0
                .to_owned()
        };
        at.insert(
            get("id"),
            (
                get("lon").parse().expect("lon"),
                get("lat").parse().expect("lat"),
            ),
        );
    }
    for mode in Mode::ALL {
        let network = network(&path, mode);
        let (mut good, mut none) = (0, 0);
        let pairs = rows(&case.join("west_oakland_sp.csv"));
        for row in &pairs {
            let from = links(&network, &[at[row.text("from_node")]]);
            let to = links(&network, &[at[row.text("to_node")]]);
            let off = from[0]
                .map_or(99.0, |l| l.off_road().get())
                .max(to[0].map_or(99.0, |l| l.off_road().get()));
            let trips = matrix(&network, Objective::Shortest, (&from, &to));
            let found = trips.get(&(0, 0)).map(metres);
            let expected = row.number("osmnx_length_m");
            if found.is_some_and(|m| (m - expected).abs() < 0.5) {
                good += 1
            } else {
                if found.is_none() {
                    none += 1
                };
                if mode == Mode::Car {
                    println!(
                        "{} {} {found:?} {expected} off {off}",
                        row.text("from_node"),
                        row.text("to_node")
                    );
                }
            }
        }
        println!(
            "west oakland {mode}: {good} of {}, {none} without a way",
            pairs.len()
        );
    }
}
