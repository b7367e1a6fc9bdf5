//! Porto Alegre from end to end: extract, population, services, coverage on
//! foot, against OSRM and Valhalla.

mod network_support;

use std::path::Path;

use maillage::network::profile::{Mode, Profile};
use maillage::network::{LinkOptions, Objective, RoadNetwork, Role};
use maillage::units::{Metres, Speed};
use network_support::{Row, links, matrix, network_for, rows, seconds, shared};

/// The population share, in percent, of cells within a time.
fn covered(cells: &[Row], times: &[Option<f64>], within: f64) -> f64 {
    let people = |cell: &Row| cell.number("population");
    let reached = cells.iter().zip(times);
    let near = reached.filter(|(_, time)| time.is_some_and(|t| t <= within));
    let total: f64 = cells.iter().map(people).sum();
    100.0 * near.map(|(cell, _)| people(cell)).sum::<f64>() / total
}

/// The least time from each cell to a service, with legs off the road walked
/// at this speed (km/h).
fn times(
    network: &RoadNetwork,
    cells: &[Row],
    (service, walking): (&str, f64),
) -> Vec<Option<f64>> {
    let options = LinkOptions {
        // As the peers do: from any distance.
        max_distance: Metres::new(10_000.0).expect("a length"),
        walking: Speed::from_kmh(walking).expect("a speed"),
        ..LinkOptions::default()
    };
    let lonlats: Vec<(f64, f64)> = cells.iter().map(|c| c.lonlat("")).collect();
    let links = links(network, options, (Role::Both, &lonlats));
    let places = cells.iter().zip(&links);
    let places = places.filter(|(cell, _)| cell.number(service) > 0.0);
    let places: Vec<_> = places.map(|(_, link)| *link).collect();
    let mut least: Vec<Option<f64>> = vec![None; cells.len()];
    for trip in matrix(network, Objective::Fastest, (&links, &places)).values() {
        let known = &mut least[trip.origin as usize];
        *known = Some(known.map_or(seconds(trip), |k| k.min(seconds(trip))));
    }
    least
}

/// The times that Valhalla gives each cell; an empty one is no way.
fn valhalla(case: &Path, service: &str) -> Vec<Option<f64>> {
    let rows = rows(&case.join("peer_valhalla_3_9_1_nearest.csv"));
    let column = format!("{service}_pedestrian_s");
    rows.iter()
        .map(|row| row.text(&column).parse().ok())
        .collect()
}

#[test]
fn coverage_on_foot() {
    let Some(case) = shared("cases/access/r5r-poa") else {
        return;
    };
    let cells = rows(&case.join("poa_hexgrid.csv"));
    // The peers walk at 5 km/h.
    let profile = Profile::of(Mode::Foot)
        .with_speed("default", Speed::from_kmh(5.0).expect("a speed"))
        .expect("a name");
    let network = network_for(&case.join("poa_osm.pbf"), &profile);
    let peers = rows(&case.join("peer_osrm_26_10_coverage.csv"));
    for service in ["healthcare", "schools"] {
        // The peers leave the legs off the road out.
        let on_road = times(&network, &cells, (service, 1e9));
        let door_to_door = times(&network, &cells, (service, 4.8));
        let valhalla = valhalla(&case, service);
        let ours = peers
            .iter()
            .filter(|p| p.text("opportunity") == service && p.text("mode") == "foot");
        for peer in ours {
            let within = peer.number("threshold_s");
            let share = covered(&cells, &on_road, within);
            println!(
                "{service} {within} s: {share:.2} % (OSRM {} %, Valhalla {:.2} %), {:.2} % with both legs off the road",
                peer.text("pct"),
                covered(&cells, &valhalla, within),
                covered(&cells, &door_to_door, within),
            );
            let (osrm, valhalla) = (peer.number("pct"), covered(&cells, &valhalla, within));
            assert!((share - osrm).abs() <= 1.0, "{service} {within}: {share}");
            // The two engines are up to 1.3 points apart themselves (schools,
            // 300 s): Valhalla walks at 5.1 km/h.
            let slack = (osrm - valhalla).abs().max(1.0);
            assert!(
                (share - valhalla).abs() <= slack,
                "{service} {within}: {share}"
            );
        }
    }
}
