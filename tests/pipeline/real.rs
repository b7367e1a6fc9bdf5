//! On real open data, where it is at hand.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{maillage, summary};
use crate::tables;

/// The folder of real data; `None`, said on the error stream, where there is none.
pub(crate) fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("MAILLAGE_SHARED").map_or(beside, PathBuf::from);
    let found = folder
        .join("data")
        .is_dir()
        .then(|| folder.canonicalize().expect("it is there"));
    if found.is_none() {
        eprintln!("no real data at hand (MAILLAGE_SHARED): nothing tested");
    }
    found
}

/// The lines that every study of Nouvelle-Aquitaine shares.
fn tables_of(data: &Path) -> String {
    let data = data.display();
    format!(
        r#"
[[places]]
file = "{data}/places/france-services-20240801.csv"

[communes]
outlines = [{outlines}]
table = "{data}/communes/communes.csv"
population = "{data}/communes/donnees_communes.csv"
changes = "{data}/communes/mouvements-communes.csv"
epci = "{data}/communes/epcicom.xlsx"
departements = "{data}/communes/departements.csv"

[zoning]
density = "{data}/zoning/grille_densite.csv"
rural = "{data}/zoning/ZRR_20221109_itou.json"
"#,
        outlines = outlines(&format!("{data}/communes"))
    )
}

fn outlines(folder: &str) -> String {
    let mut files: Vec<String> = fs::read_dir(folder)
        .expect("readable")
        .map(|entry| entry.expect("readable").path().display().to_string())
        .filter(|path| path.ends_with(".geojson"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| format!("{path:?}"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn all_of_nouvelle_aquitaine() {
    let Some(shared) = shared() else { return };
    let data = shared.join("data");
    let dir = tempfile::tempdir().expect("a temporary folder");
    let study = dir.path().join("etude.toml");
    let text = format!(
        "{}\n[territory]\ndepartements = [\"16\", \"17\", \"19\", \"23\", \"24\", \"33\", \"40\", \
         \"47\", \"64\", \"79\", \"86\", \"87\"]\n[[population]]\nfile = \
         \"{}/population/census2021_1km_nouvelle-aquitaine.csv\"\n[maps]\nformats = [\"svg\"]\n",
        tables_of(&data),
        data.display()
    );
    fs::write(&study, text).expect("written");
    maillage(["run"]).arg(&study).assert().success();

    let out = dir.path().join("resultats");
    let summary = summary(&out);
    assert_eq!(summary["population"]["total"], 6_042_736.0);
    assert_eq!(summary["places"]["found"], 348);
    assert_eq!(summary["places"]["depots"], 18);
    assert_eq!(summary["territory"]["communes"], 4_293);
    assert_eq!(summary["territory"]["cells"], 65_519);
    for zoning in [
        "communes",
        "epci",
        "departements",
        "density",
        "rural_zoning",
        "qpv",
    ] {
        tables::assert_conserved(&out.join(format!("coverage_{zoning}.csv")), 6_042_736.0);
    }
    let (_, faults) = tables::read(&out.join("faults.csv"));
    let lost = faults
        .iter()
        .filter(|row| row[5] == "commune-without-outline")
        .count();
    assert_eq!(lost, 0, "communes lost to their vintage");
}

#[test]
fn the_neighbourhoods_of_occitanie() {
    let Some(shared) = shared() else { return };
    let data = shared.join("data");
    let dir = tempfile::tempdir().expect("a temporary folder");
    let study = dir.path().join("etude.toml");
    let data = data.display();
    let text = format!(
        r#"
[[places]]
file = "{data}/places/france-services-20240801.csv"

[[population]]
file = "{data}/qpv/qpv2015_occitanie_hackaviz2021.csv"
columns = {{ id = "code_qp", population = "pop_mun" }}
areas = {{ file = "{data}/qpv/qpv2015_occitanie_hackaviz2021.geojson", id = "code_qp" }}

[communes]
table = "{data}/communes/communes.csv"
changes = "{data}/communes/mouvements-communes.csv"

[qpv]
outlines = ["{data}/qpv/qpv2015_occitanie_hackaviz2021.geojson"]
table = "{data}/qpv/qpv2015_occitanie_hackaviz2021.csv"
"#
    );
    fs::write(&study, text).expect("written");
    maillage(["run"]).arg(&study).assert().success();

    let out = dir.path().join("resultats");
    let total = summary(&out)["population"]["total"]
        .as_f64()
        .expect("a number");
    let published = shared.join("data/qpv/qpv2015_occitanie_hackaviz2021.csv");
    let people = tables::column_sum(&published, "pop_mun");
    assert!(people > 0.0);
    assert!((total - people).abs() < 0.001, "{total} of {people}");
    let qpv = out.join("coverage_qpv.csv");
    tables::assert_conserved(&qpv, total);
    let (_, rows) = tables::read(&qpv);
    assert!(rows.len() >= 105, "{} neighbourhoods", rows.len());
}
