//! Routes with distances that `GraphHopper` publishes and OSRM confirms.

mod network_support;

use std::collections::BTreeMap;

use maillage::network::profile::Mode;
use maillage::network::{LinkOptions, Objective, RoadNetwork, Role};
use maillage::units::Metres;
use network_support::{Row, close, links, matrix, metres, network, rows, shared};

/// The length of one route.
fn route(network: &RoadNetwork, row: &Row) -> Option<f64> {
    let objective = if row.text("objective").starts_with("fastest") {
        Objective::Fastest
    } else {
        Objective::Shortest
    };
    let options = LinkOptions {
        max_distance: Metres::new(10_000.0).expect("a length"),
        ..LinkOptions::default()
    };
    let join = |role, end| links(network, options, (role, &[row.lonlat(end)]));
    let (from, to) = (join(Role::Origin, "from_"), join(Role::Destination, "to_"));
    matrix(network, objective, (&from, &to))
        .get(&(0, 0))
        .map(metres)
}

#[test]
fn routes_of_graphhopper() {
    let (Some(cases), Some(extracts)) = (
        shared("cases/routing/graphhopper-routes"),
        shared("cases/osm-extracts"),
    ) else {
        return;
    };
    let mut networks: BTreeMap<(String, Mode), RoadNetwork> = BTreeMap::new();
    let (mut checked, mut without_extract) = (0, 0);
    let mut wrong = Vec::new();
    let rows = rows(&cases.join("routes.csv"));
    // The other rows depend on the speeds and preferences of one engine.
    let agreed = rows
        .iter()
        .filter(|row| row.text("gh_and_osrm_agree_0.5pct_or_5m") == "1");
    for row in agreed {
        let name = row.text("extract");
        let path = extracts.join(name);
        if !path.exists() {
            without_extract += 1;
            continue;
        }
        let mode: Mode = row.text("mode").parse().expect("a mode");
        let network = networks
            .entry((name.to_owned(), mode))
            .or_insert_with(|| network(&path, mode));
        let found = route(network, row);
        let expected = row.number("expected_distance_m");
        checked += 1;
        if !found.is_some_and(|found| close(found, expected, 5.0)) {
            wrong.push(format!("{name} {mode} {found:?} for {expected}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    // Three rows are of an extract of Moscow that the cases do not hold.
    assert_eq!((checked, without_extract), (26, 3));
}
