//! On the fictional territory: every table adds up, the outputs are all there,
//! and the same inputs give the same bytes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::program::{maillage, summary};
use crate::tables;

/// Every file of a folder by its path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").to_owned();
                found.insert(name, std::fs::read(&path).expect("readable"));
            }
        }
    }
    found
}

/// What one run wrote, for the tests that only read it.
fn results() -> PathBuf {
    static DEMO: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = DEMO.get_or_init(|| {
        let dir = tempfile::tempdir().expect("a temporary folder");
        maillage(["demo"]).arg(dir.path()).assert().success();
        dir
    });
    dir.path().join("resultats")
}

#[test]
fn every_table_conserves_the_population() {
    let out = results();
    let total = summary(&out)["population"]["total"]
        .as_f64()
        .expect("a number");
    assert!(total > 0.0);
    for zoning in [
        "communes",
        "epci",
        "departements",
        "density",
        "rural_zoning",
        "qpv",
    ] {
        tables::assert_conserved(&out.join(format!("coverage_{zoning}.csv")), total);
    }
    let cells = tables::column_sum(&out.join("cells.csv"), "population");
    assert!(
        (cells - total).abs() < tables::THOUSANDTH,
        "cells hold {cells} of {total}"
    );
}

#[test]
fn gaps_hold_everyone_beyond_their_cut_off() {
    let out = results();
    let summary = summary(&out);
    let minutes = summary["gaps"]["cutoff_minutes"]
        .as_f64()
        .expect("a number");
    let coverage = summary["coverage"].as_array().expect("a list");
    let at = coverage
        .iter()
        .find(|c| c["cutoff_minutes"].as_f64() == Some(minutes));
    let beyond = at.expect("the cut-off of gaps is among those of coverage")["uncovered"]
        .as_f64()
        .expect("a number")
        + summary["population"]["unreachable"]
            .as_f64()
            .expect("a number");
    for table in ["gaps.csv", "gaps_grid.csv"] {
        let people = tables::column_sum(&out.join(table), "population");
        assert!(
            (people - beyond).abs() < tables::THOUSANDTH,
            "{table}: {people} of {beyond}"
        );
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let run = |threads: &str| {
        let dir = tempfile::tempdir().expect("a temporary folder");
        maillage(["demo"])
            .arg(dir.path())
            .args(["--threads", threads])
            .assert()
            .success();
        let mut files = files(dir.path());
        files.retain(|name, _| !name.ends_with("timings.json"));
        files
    };
    let (one, two, again) = (run("1"), run("2"), run("2"));
    assert!(one.len() > 20, "only {} files", one.len());
    for (name, bytes) in &one {
        assert!(
            two.get(name) == Some(bytes),
            "{} differs with 2 threads",
            name.display()
        );
        assert!(
            again.get(name) == Some(bytes),
            "{} differs between runs",
            name.display()
        );
    }
    assert_eq!(one.len(), two.len());
}

#[test]
fn every_output_that_is_promised_is_there() {
    for name in [
        "summary.json",
        "coverage_communes.csv",
        "coverage_epci.csv",
        "coverage_departements.csv",
        "coverage_density.csv",
        "coverage_rural_zoning.csv",
        "coverage_qpv.csv",
        "qpv_on_foot.csv",
        "cells.csv",
        "gaps.csv",
        "gaps.geojson",
        "hours.csv",
        "access.csv",
        "equity.csv",
        "sensitivity.csv",
        "shortfall_departement.csv",
        "shortfall_epci.csv",
        "itinerary/stops.csv",
        "itinerary/tours.csv",
        "itinerary/curve.csv",
        "itinerary/calendar.ics",
        "places.geojson",
        "faults.csv",
        "manifest.json",
        "report.html",
        "report.md",
        "atlas.pdf",
        "maps/coverage.png",
        "maps/coverage.svg",
        "maps/gaps.png",
        "maps/gaps.svg",
        "maps/hours.png",
        "maps/access.png",
        "maps/access_public.png",
    ] {
        let path = results().join(name);
        let size = std::fs::metadata(&path)
            .map(|m| m.len())
            .unwrap_or_default();
        assert!(size > 20, "{name} is missing or empty");
    }
}

#[test]
fn the_demo_asks_for_all_that_a_report_can_show() {
    let summary = summary(&results());
    for part in [
        "hours",
        "access",
        "shortfall",
        "sensitivity",
        "on_foot",
        "plan",
    ] {
        assert!(summary[part].is_object(), "{part}: {}", summary[part]);
    }
    let plan = &summary["plan"];
    assert!(!plan["chosen"].as_array().expect("stops").is_empty());
    assert_eq!(plan["curve"].as_array().expect("a curve").len(), 3);
    let reached = plan["people_reached"].as_f64().expect("a number");
    assert!(reached > 0.0 && reached <= plan["people"].as_f64().expect("a number"));
}
