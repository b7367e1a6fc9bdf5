//! Priority neighbourhoods on foot, by hand and on real outlines.

use std::path::{Path, PathBuf};

use crate::routes::maillage;
use crate::shared::{Row, number, rows};

/// Two squares of 200 m side by side, and half of each in a neighbourhood.
const PEOPLE: &str = "idcar_200m,ind\n\
    CRS3035RES200mN2591000E3690000,100\n\
    CRS3035RES200mN2591000E3690200,60\n";

const HEAD: &str = r#"out = "sorties"
[territory]
crs = "EPSG:3035"
[[places]]
file = "lieux.csv"
crs = "EPSG:3035"
[[population]]
file = "carreaux.csv"
[qpv]
outlines = "qpv.geojson"
crs = "EPSG:3035"
table = "qpv.csv"
[maps]
formats = []
"#;

/// Runs a world with its place at an easting, and gives the only row of the
/// table and the summary.
fn on_foot(easting: u32, section: &str) -> (Row, serde_json::Value) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    write("carreaux.csv", PEOPLE);
    write(
        "lieux.csv",
        &format!("id,nom,x,y\np,Lieu,{easting},2591100\n"),
    );
    write("qpv.csv", "code_qp,nom_qp,pop_mun\nQP087001,Val,1000\n");
    write("etude.toml", &format!("{HEAD}{section}"));
    let corners = [(100, 0), (300, 0), (300, 200), (100, 200), (100, 0)];
    let corners = corners.map(|(x, y)| format!("[{},{}]", 3_690_000 + x, 2_591_000 + y));
    write(
        "qpv.geojson",
        &format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\
             \"properties\":{{\"code_qp\":\"QP087001\",\"lib_qp\":\"Val\"}},\
             \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}]}}",
            corners.join(",")
        ),
    );
    ran(&folder.path().join("etude.toml"));
    let out = folder.path().join("sorties");
    let summary = std::fs::read_to_string(out.join("summary.json")).expect("a summary");
    let table = rows(&out.join("qpv_on_foot.csv"));
    assert_eq!(table.len(), 1);
    reported(&out, &table[0]);
    let summary: serde_json::Value = serde_json::from_str(&summary).expect("JSON");
    (table[0].clone(), summary["on_foot"].clone())
}

/// The report says of the only neighbourhood what the table does, and nothing
/// of one that the table withholds.
fn reported(out: &Path, row: &Row) {
    let page = std::fs::read_to_string(out.join("report.html")).expect("a report");
    let section = page
        .split("<section id=\"on-foot\"")
        .nth(1)
        .expect("a section");
    let section = section.split("</section>").next().expect("a section ends");
    let told = section.contains("(QP087001)");
    assert_eq!(told, row["withheld"] == "false", "{section}");
    let people = format!("{:.0}", number(&row["population"]));
    let plain = section.replace(['\u{a0}', '\u{202f}'], "");
    let cell = format!("<td class=\"figures\">{people}</td>");
    assert_eq!(plain.contains(&cell), told, "{section}");
}

fn ran(study: &Path) {
    let output = maillage()
        .arg("run")
        .arg(study)
        .args(["--quiet", "--lang", "fr"])
        .output();
    let output = output.expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
}

/// A hundred metres a minute. Fifty people set out from the middle of the
/// half of the first square, where the place is; thirty from that of the
/// second, a hundred metres away: exactly a minute is within a minute.
#[test]
fn residents_set_out_from_their_part_of_a_cell() {
    let section = "[on_foot]\nminutes = [0.5, 1]\nkmh = 6\ndetour = 1\n";
    let (row, summary) = on_foot(3_690_150, section);
    assert_eq!(row["shared_by"], "cells");
    assert_eq!(row["points"], "2");
    assert_eq!(
        (&*row["population"], &*row["published_population"]),
        ("80.0", "1000.0")
    );
    assert_eq!(
        (&*row["within_0.5_min"], &*row["share_0.5_min"]),
        ("50.0", "0.6250")
    );
    assert_eq!(
        (&*row["within_1_min"], &*row["share_1_min"]),
        ("80.0", "1.0000")
    );
    assert_eq!(
        (&*row["least_minutes"], &*row["median_minutes"]),
        ("0.0", "0.0")
    );
    assert_eq!(summary["by_cells"], 1);
    assert_eq!(summary["residents"], 80.0);
    assert_eq!(summary["within"][0]["share"], 0.625);
}

/// By area, a thousand people at 19 × 19 points ten metres apart, those on the
/// border left out; 81 of them lie within fifty metres of the middle (the
/// points of a circle of radius five).
#[test]
fn the_published_population_is_spread_over_the_land() {
    let section = "[on_foot]\nminutes = [0.5]\nkmh = 6\ndetour = 1\nshared_by = \"area\"\n";
    let (row, summary) = on_foot(3_690_200, section);
    assert_eq!((&*row["shared_by"], &*row["points"]), ("area", "361"));
    assert_eq!(row["population"], "1000.0");
    assert!((number(&row["share_0.5_min"]) - 81.0 / 361.0).abs() < 1e-4);
    assert_eq!(summary["by_area"], 1);
}

fn data() -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let data = shared.join("data");
    if data.is_dir() {
        return Some(data.canonicalize().expect("it is there"));
    }
    eprintln!("no real data at hand (MAILLAGE_SHARED): nothing tested");
    None
}

/// The outlines of Occitanie with their published populations. No population
/// grid of the region is at hand: people are spread over the land.
#[test]
fn the_neighbourhoods_of_occitanie() {
    let Some(data) = data() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = folder.path().join("etude.toml");
    let (data, qpv) = (data.display(), "qpv/qpv2015_occitanie_hackaviz2021");
    let text = format!(
        r#"out = "sorties"
[territory]
crs = "EPSG:2154"
[[places]]
file = "{data}/places/france-services-20240801.csv"
[[population]]
file = "{data}/{qpv}.csv"
columns = {{ id = "code_qp", population = "pop_mun" }}
areas = {{ file = "{data}/{qpv}.geojson", id = "code_qp" }}
[qpv]
outlines = "{data}/{qpv}.geojson"
table = "{data}/{qpv}.csv"
[maps]
formats = []
"#
    );
    std::fs::write(&study, text).expect("written");
    ran(&study);
    occitanie(&rows(&folder.path().join("sorties/qpv_on_foot.csv")));
}

fn occitanie(table: &[Row]) {
    assert_eq!(table.len(), 105);
    let sum = |name: &str| table.iter().map(|row| number(&row[name])).sum::<f64>();
    assert!((sum("population") - 358_011.0).abs() < 1.0);
    let (ten, fifteen) = (sum("within_10_min"), sum("within_15_min"));
    assert!(
        ten < fifteen && fifteen < sum("population"),
        "{ten} {fifteen}"
    );
    for row in table {
        assert_eq!(row["shared_by"], "area");
        let (less, more) = (number(&row["share_10_min"]), number(&row["share_15_min"]));
        assert!(
            (0.0..=more).contains(&less) && more <= 1.0,
            "{}",
            row["code"]
        );
        assert!(number(&row["least_minutes"]) <= number(&row["median_minutes"]));
        // Nobody is within fifteen minutes where the nearest of them is not.
        assert_eq!(
            more > 0.0,
            number(&row["least_minutes"]) <= 15.0,
            "{}",
            row["code"]
        );
    }
}
