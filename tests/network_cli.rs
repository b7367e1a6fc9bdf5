//! `maillage matrix` and `maillage nearest` on a street drawn by hand.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;

/// A street of 10 thousandths of a degree northwards at 60 km/h, a one-way
/// street eastwards from its middle, and a street apart.
const ROADS: &str = r#"<?xml version="1.0"?>
<osm version="0.6">
  <node id="1" lat="46.000" lon="2.000"/>
  <node id="2" lat="46.005" lon="2.000"/>
  <node id="3" lat="46.010" lon="2.000"/>
  <node id="4" lat="46.005" lon="2.010"/>
  <node id="5" lat="46.200" lon="2.000"/>
  <node id="6" lat="46.210" lon="2.000"/>
  <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
  <way id="2"><nd ref="2"/><nd ref="4"/><tag k="highway" v="residential"/></way>
  <way id="3"><nd ref="5"/><nd ref="6"/><tag k="highway" v="residential"/></way>
</osm>
"#;

const FROM: &str = "id,lon,lat\nsouth,2.000,46.001\nbeside,2.001,46.002\nlost,3.5,46.0\n";
const TO: &str = "id,lon,lat\nnorth,2.000,46.009\neast,2.008,46.005\nisland,2.000,46.205\n";

fn run(dir: &Path, args: &[&str]) -> Output {
    for (name, text) in [("r.osm", ROADS), ("a.csv", FROM), ("b.csv", TO)] {
        std::fs::write(dir.join(name), text).expect("written");
    }
    Command::new(assert_cmd::cargo::cargo_bin!("maillage"))
        .current_dir(dir)
        .args(args)
        .args(["--roads", "r.osm", "--from", "a.csv", "--to", "b.csv"])
        .args(["--out", "m.csv", "--lang", "en", "--quiet"])
        .output()
        .expect("the program runs")
}

/// The rows of the table written: identifiers, then numbers.
fn rows(dir: &Path) -> Vec<(String, String, [f64; 4])> {
    let mut table = csv::Reader::from_path(dir.join("m.csv")).expect("a table");
    let header: Vec<String> = table
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    let expected = [
        "from_id",
        "to_id",
        "seconds",
        "metres",
        "from_link_m",
        "to_link_m",
    ];
    assert_eq!(header, expected);
    let row = |row: csv::StringRecord| {
        let number = |i: usize| row[i].parse::<f64>().expect("a number");
        let numbers = [number(2), number(3), number(4), number(5)];
        (row[0].to_owned(), row[1].to_owned(), numbers)
    };
    table.records().map(|r| row(r.expect("a row"))).collect()
}

/// A thousandth of a degree of latitude and of longitude at 46°, in metres.
const NORTH: f64 = 111.151;
const EAST: f64 = 77.457;

#[test]
fn a_matrix_holds_every_pair_with_a_path() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let output = run(
        dir.path(),
        &["matrix", "--profile", "foot", "--objective", "shortest"],
    );
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("4 trips written; 5 pairs without a path."),
        "{said}"
    );
    assert!(said.contains("1 origin joins no road"), "{said}");
    let expected = [
        ("south", "north", 8.0 * NORTH, 0.0),
        ("south", "east", 4.0 * NORTH + 8.0 * EAST, 0.0),
        ("beside", "north", 7.0 * NORTH, EAST),
        ("beside", "east", 3.0 * NORTH + 8.0 * EAST, EAST),
    ];
    let rows = rows(dir.path());
    assert_eq!(rows.len(), expected.len());
    for ((from, to, [seconds, metres, from_link, to_link]), row) in rows.into_iter().zip(expected) {
        assert_eq!((from.as_str(), to.as_str()), (row.0, row.1));
        assert!((metres - row.2).abs() < 0.2, "{metres} {row:?}");
        assert!((from_link - row.3).abs() < 0.2 && to_link < 0.1, "{row:?}");
        // 4.8 km/h on the street as off it.
        let walked = (row.2 + row.3) / (4.8 / 3.6);
        assert!((seconds - walked).abs() < 0.3, "{seconds} {walked}");
    }
}

#[test]
fn a_cutoff_is_inclusive_of_what_it_says() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let minutes = 8.0 * NORTH / (4.8 / 3.6) / 60.0;
    for (cutoff, kept) in [(minutes - 0.01, false), (minutes + 0.01, true)] {
        let cutoff = cutoff.to_string();
        let output = run(
            dir.path(),
            &["matrix", "--profile", "foot", "--cutoff", &cutoff],
        );
        assert!(output.status.success());
        let found = rows(dir.path())
            .iter()
            .any(|r| r.0 == "south" && r.1 == "north");
        assert_eq!(found, kept);
    }
}

#[test]
fn nearest_gives_the_nearest_first() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let output = run(dir.path(), &["nearest", "--profile", "car", "-k", "2"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let rows = rows(dir.path());
    let pairs: Vec<(&str, &str)> = rows.iter().map(|r| (r.0.as_str(), r.1.as_str())).collect();
    let expected = [
        ("south", "north"),
        ("south", "east"),
        ("beside", "north"),
        ("beside", "east"),
    ];
    assert_eq!(pairs, expected);
    assert!(rows[0].2[0] < rows[1].2[0]);
}

#[test]
fn what_cannot_run_says_why() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for (args, said) in [
        (&["matrix", "--profile", "boat"][..], "boat"),
        (&["matrix", "--profile", "car", "--cutoff", "soon"], "soon"),
        (
            &["nearest", "--profile", "car", "--roads", "none.osm.pbf"],
            "none.osm.pbf",
        ),
    ] {
        let output = run(dir.path(), args);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(said), "{error}");
        assert!(!dir.path().join("m.csv").exists());
    }
}
