//! Matrices between nodes of two countries against OSRM and Valhalla.

mod network_support;

use std::collections::BTreeMap;

use maillage::network::profile::Mode;
use maillage::network::{LinkOptions, Objective, RoadTrip, Role};
use network_support::{Row, close, links, matrix, metres, network, rows, seconds, shared};

/// Trips between all points of a case, and its rows.
struct Matrix {
    pairs: Vec<Row>,
    numbers: BTreeMap<String, u32>,
    shortest: BTreeMap<(u32, u32), RoadTrip>,
    fastest: BTreeMap<(u32, u32), RoadTrip>,
}

impl Matrix {
    fn new(case: &str, extract: &str, mode: Mode) -> Option<Self> {
        let case = shared(case)?;
        let network = network(&shared(extract)?, mode);
        let points = rows(&case.join("points.csv"));
        let lonlats: Vec<(f64, f64)> = points.iter().map(|p| p.lonlat("")).collect();
        let links = links(&network, LinkOptions::default(), (Role::Both, &lonlats));
        let ids = points.iter().map(|p| p.text("osm_node").to_owned());
        let trips = |objective| matrix(&network, objective, (&links, &links));
        Some(Self {
            pairs: rows(&case.join("od_matrix.csv")),
            numbers: ids.zip(0..).collect(),
            shortest: trips(Objective::Shortest),
            fastest: trips(Objective::Fastest),
        })
    }

    fn pair(&self, row: &Row) -> (u32, u32) {
        (
            self.numbers[row.text("from_node")],
            self.numbers[row.text("to_node")],
        )
    }

    /// Rows right and checked: those where OSRM and Valhalla agree, then all.
    fn compare(&self, mode: Mode) -> [(u32, u32); 2] {
        let mut counts = [(0, 0); 2];
        for row in &self.pairs {
            let expected = row.number(&format!("osrm_{mode}_dist_m"));
            let trip = self.shortest.get(&self.pair(row));
            let right = trip.is_some_and(|t| close(metres(t), expected, 10.0));
            let agreed = row.text(&format!("consensus_{mode}_shortest")) == "1";
            for (count, counted) in counts.iter_mut().zip([agreed, true]) {
                count.0 += u32::from(counted && right);
                count.1 += u32::from(counted);
            }
        }
        counts
    }

    /// The rank correlation of our seconds with OSRM's.
    fn ranks_with_osrm(&self) -> f64 {
        let times: Vec<(f64, f64)> = self
            .pairs
            .iter()
            .map(|row| {
                let ours = seconds(&self.fastest[&self.pair(row)]);
                (ours, row.number("osrm_car_s"))
            })
            .collect();
        spearman(&times)
    }
}

/// Spearman's rank correlation. Equal values keep the order of the rows: with
/// seconds to a tenth over thousands of pairs they make no difference.
fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let first = ranks(&pairs.iter().map(|p| p.0).collect::<Vec<_>>());
    let second = ranks(&pairs.iter().map(|p| p.1).collect::<Vec<_>>());
    let apart: f64 = first
        .iter()
        .zip(&second)
        .map(|(a, b)| (a - b).powi(2))
        .sum();
    let n = f64::from(u32::try_from(pairs.len()).expect("few pairs"));
    1.0 - 6.0 * apart / (n * (n * n - 1.0))
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    for (rank, at) in (0_u32..).zip(order) {
        ranks[at] = f64::from(rank);
    }
    ranks
}

/// Compares one country; prints what it measured.
fn check(case: &str, extract: &str) {
    for mode in [Mode::Car, Mode::Foot] {
        let Some(matrix) = Matrix::new(case, extract, mode) else {
            return;
        };
        let [agreed, all] = matrix.compare(mode);
        println!("{case} {mode}: {agreed:?} where two engines agree, {all:?} in all");
        assert!(agreed.1 > 2000, "{agreed:?}");
        assert!(agreed.0 * 100 >= agreed.1 * 99, "{mode}: {agreed:?}");
        assert!(all.0 * 100 >= all.1 * 98, "{mode}: {all:?}");
        if mode == Mode::Car {
            let correlation = matrix.ranks_with_osrm();
            println!("{case}: rank correlation of seconds {correlation:.5}");
            assert!(correlation >= 0.98, "{correlation}");
        }
    }
}

#[test]
fn liechtenstein() {
    check(
        "cases/routing/od-liechtenstein",
        "cases/osm-extracts/valhalla_liechtenstein.osm.pbf",
    );
}

#[test]
fn andorra() {
    check(
        "cases/routing/od-andorra",
        "cases/osm-extracts/gh_andorra.osm.pbf",
    );
}
