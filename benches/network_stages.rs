//! Where the time goes from a road file to trips: read, link, nearest, reach,
//! and tables of 1,000 by 1,000 and 10,000 by 10,000 points. One run of each,
//! as a study runs them, on all cores.
//!
//! The roads and the points (`id,lon,lat`) are named by the variables
//! `MAILLAGE_BENCH_ROADS` and `MAILLAGE_BENCH_POINTS`; without them this says
//! so and ends. `MAILLAGE_BENCH_PLACES` of the points are places (500). Peers
//! on the same files are under `benches/peers`.

use std::num::NonZeroUsize;
use std::path::Path;
use std::time::Instant;

use geo_types::Coord;
use maillage::crs::{Crs, Projected, Transform};
use maillage::io::Described;
use maillage::io::points;
use maillage::io::roads::{RoadFile, read_roads};
use maillage::network::hierarchy::Hierarchy;
use maillage::network::profile::{Mode, Profile};
use maillage::network::{
    Link, LinkOptions, Linker, Objective, PairOptions, RoadNetwork, Role, Side, TripQuery,
    nearest_places, trips_between,
};
use maillage::progress::Silent;
use maillage::units::Seconds;

/// Runs a stage and says how long it took.
fn stage<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    println!("{name:32} {:9.3} s", start.elapsed().as_secs_f64());
    result
}

fn positions(path: &Path, crs: Crs) -> Vec<Projected> {
    let described = Described {
        path: path.to_owned(),
        label: path.display().to_string(),
        ..Described::default()
    };
    let (points, _) = points::read(&described).expect("a table of points");
    let transform = Transform::new(Crs::WGS84, crs).expect("known systems");
    let project = |lon, lat| transform.to_projected(Coord { x: lon, y: lat });
    points
        .iter()
        .map(|p| project(p.position.lon(), p.position.lat()).expect("on Earth"))
        .collect()
}

/// So many of all, evenly taken.
fn spread(links: &[Option<Link>], count: usize) -> Vec<Option<Link>> {
    let step = (links.len() / count).max(1);
    links.iter().copied().step_by(step).take(count).collect()
}

fn query(minutes: Option<f64>) -> TripQuery {
    TripQuery {
        objective: Objective::Fastest,
        cutoff: minutes.and_then(Seconds::from_minutes),
    }
}

/// All trips among some points, and the median of their seconds.
fn table(network: &RoadNetwork, points: &[Option<Link>], minutes: Option<f64>) {
    let options = PairOptions {
        query: query(minutes),
        side: Side::Origins,
        trips_at_once: NonZeroUsize::new(2_000_000).expect("above 0"),
    };
    let within = minutes.map_or(String::new(), |minutes| format!(" within {minutes} min"));
    let name = format!("table {0} x {0}{within}", points.len());
    let mut seconds: Vec<u32> = Vec::new();
    let mut count = 0_u64;
    stage(&name, || {
        trips_between(network, (points, points), options, |_, trips| {
            count += trips.len() as u64;
            if seconds.len() < 1_000_000 {
                seconds.extend(trips.iter().map(|trip| trip.time().tenths()));
            }
        });
    });
    if seconds.is_empty() {
        println!("  no trips");
        return;
    }
    let middle = seconds.len() / 2;
    let median = seconds.select_nth_unstable(middle).1;
    println!(
        "  {count} trips, median of the first {} s",
        f64::from(*median) / 10.0
    );
}

fn main() {
    let file = |name| std::env::var_os(name).map(std::path::PathBuf::from);
    let (Some(roads), Some(points)) = (file("MAILLAGE_BENCH_ROADS"), file("MAILLAGE_BENCH_POINTS"))
    else {
        println!("MAILLAGE_BENCH_ROADS and MAILLAGE_BENCH_POINTS name no files: nothing measured");
        return;
    };
    let crs = Crs::LAMBERT93;
    let profile = Profile::of(Mode::Car);
    let roads = stage("read", || {
        read_roads(&[RoadFile::at(&roads)], &profile, crs, &Silent).expect("roads")
    });
    let network = roads.network;
    let (nodes, arcs) = (network.graph().node_count(), network.graph().arc_count());
    println!("  {nodes} nodes, {arcs} arcs");
    let linker = stage("index of edges", || {
        Linker::new(&network, LinkOptions::default())
    });
    let points = positions(&points, crs);
    let links = stage(&format!("link {} points", points.len()), || {
        linker.link_all(&points, Role::Both)
    });
    let links: Vec<Option<Link>> = links.into_iter().map(Result::ok).collect();
    let places = std::env::var("MAILLAGE_BENCH_PLACES").ok();
    let places = places.and_then(|count| count.parse().ok()).unwrap_or(500);
    let places = &spread(&links, places);
    for k in [1, 3] {
        let k = NonZeroUsize::new(k).expect("above 0");
        stage(&format!("nearest {k} of {} to all", places.len()), || {
            nearest_places(&network, query(None), (&links, places), k)
        });
    }
    let thousand = &spread(&links, 1_000);
    table(&network, thousand, Some(10.0));
    let ready = stage("make ready for tables", || {
        Hierarchy::prepare(network.graph(), Objective::Fastest)
    });
    println!("  {} arcs", ready.map_or(0, |ready| ready.arc_count()));
    table(&network, thousand, None);
    table(&network, &spread(&links, 10_000), None);
}
