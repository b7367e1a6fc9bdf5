//! What the tests of roads on the shared cases have in common: where they
//! are, tables, networks, matrices.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use geo_types::Coord;
use maillage::crs::{Crs, Transform};
use maillage::io::roads::{RoadFile, read_roads};
use maillage::network::profile::{Mode, Profile};
use maillage::network::{
    Link, LinkOptions, Linker, Objective, PairOptions, RoadNetwork, RoadTrip, Role, Side,
    TripQuery, trips_between,
};
use maillage::progress::Silent;

/// Web Mercator keeps angles, so the nearest edge is the nearest on the
/// ground anywhere on Earth.
const CRS: Crs = Crs::WEB_MERCATOR;

/// A folder or file of the shared data, or a note that it is not here.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
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

/// A row of a table, by column.
pub(crate) struct Row(BTreeMap<String, String>);

impl Row {
    pub(crate) fn text(&self, column: &str) -> &str {
        let cell = self.0.get(column);
        cell.unwrap_or_else(|| panic!("no column {column}"))
    }

    /// An empty cell counts 0, as in the table of population.
    pub(crate) fn number(&self, column: &str) -> f64 {
        match self.text(column) {
            "" => 0.0,
            text => text
                .parse()
                .unwrap_or_else(|_| panic!("« {text} » in {column}")),
        }
    }

    /// Longitude and latitude, from columns with a common beginning.
    pub(crate) fn lonlat(&self, prefix: &str) -> (f64, f64) {
        let number = |name: &str| self.number(&format!("{prefix}{name}"));
        (number("lon"), number("lat"))
    }
}

pub(crate) fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| Row(row.expect("a row"))).collect()
}

/// The roads of a file for a mode.
pub(crate) fn network(path: &Path, mode: Mode) -> RoadNetwork {
    network_for(path, &Profile::of(mode))
}

/// The roads of a file for a profile.
pub(crate) fn network_for(path: &Path, profile: &Profile) -> RoadNetwork {
    let roads = read_roads(&[RoadFile::at(path)], profile, CRS, &Silent);
    roads.unwrap_or_else(|e| panic!("{e}")).network
}

/// Joins points to the roads.
pub(crate) fn links(
    network: &RoadNetwork,
    options: LinkOptions,
    (role, lonlats): (Role, &[(f64, f64)]),
) -> Vec<Option<Link>> {
    let linker = Linker::new(network, options);
    let transform = Transform::new(Crs::WGS84, CRS).expect("known systems");
    let project = |&(x, y): &(f64, f64)| transform.to_projected(Coord { x, y }).expect("on Earth");
    let points = lonlats.iter().map(project);
    points.map(|p| linker.link_as(p, role).ok()).collect()
}

/// All trips, by origin and destination.
pub(crate) fn matrix(
    network: &RoadNetwork,
    objective: Objective,
    (from, to): (&[Option<Link>], &[Option<Link>]),
) -> BTreeMap<(u32, u32), RoadTrip> {
    let query = TripQuery {
        objective,
        cutoff: None,
    };
    let options = PairOptions {
        query,
        side: Side::Origins,
        trips_at_once: NonZeroUsize::new(100_000).expect("above 0"),
    };
    let mut trips = BTreeMap::new();
    trips_between(network, (from, to), options, |_, found| {
        trips.extend(found.into_iter().map(|t| ((t.origin, t.destination), t)));
    });
    trips
}

/// Metres on the road.
pub(crate) fn metres(trip: &RoadTrip) -> f64 {
    trip.on_road().get()
}

/// Seconds from door to door.
pub(crate) fn seconds(trip: &RoadTrip) -> f64 {
    trip.time().get()
}

/// Within half a percent, or so many metres.
pub(crate) fn close(measured: f64, expected: f64, slack: f64) -> bool {
    (measured - expected).abs() <= (expected * 0.005).max(slack)
}
