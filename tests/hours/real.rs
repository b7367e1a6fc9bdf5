//! Real data, where it is at hand.

use std::path::{Path, PathBuf};

use crate::world::{maillage, rows};

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("MAILLAGE_SHARED").map_or(beside, PathBuf::from);
    let data = folder.join("data");
    if !data.is_dir() {
        eprintln!("no real data at hand (MAILLAGE_SHARED): nothing tested");
        return None;
    }
    Some(data)
}

fn number(row: &std::collections::BTreeMap<String, String>, name: &str) -> f64 {
    row[name].parse().expect("a number")
}

/// The Creuse with the list of France Services: every table adds up, and the
/// same inputs give the same bytes on one thread.
#[test]
fn a_departement_with_france_services() {
    let Some(data) = shared() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = folder.path().join("etude.toml");
    let data = data.display();
    let text = format!(
        r#"
[territory]
departements = ["23"]
[[places]]
file = "{data}/places/france-services-20240801.csv"
[[population]]
file = "{data}/population/census2021_1km_23.csv"
[communes]
outlines = ["{data}/communes/communes-23-creuse.geojson"]
table = "{data}/communes/communes.csv"
changes = "{data}/communes/mouvements-communes.csv"
epci = "{data}/communes/epcicom.xlsx"
[zoning]
density = "{data}/zoning/grille_densite.csv"
[maps]
formats = []
[hours]
"#
    );
    std::fs::write(&study, text).expect("written");
    let out = folder.path().join("resultats");
    let run = |threads: &str| {
        maillage(&study)
            .env("RAYON_NUM_THREADS", threads)
            .assert()
            .success();
        std::fs::read_to_string(out.join("hours.csv")).expect("hours are written")
    };
    let hours = run("2");
    assert_eq!(run("1"), hours);

    let rows = rows(&hours);
    let whole = &rows[0];
    let total = number(whole, "population");
    assert!(number(whole, "hours") >= number(whole, "open_hours"));
    for zoning in ["territory", "communes", "epci", "departements", "density"] {
        let own: Vec<_> = rows.iter().filter(|row| row["zoning"] == zoning).collect();
        let sum = |name: &str| own.iter().map(|row| number(row, name)).sum::<f64>();
        let known = [
            "known",
            "by_appointment",
            "unknown",
            "unread",
            "implausible",
            "no_place",
        ];
        let parts: f64 = known.iter().map(|name| sum(name)).sum();
        assert!((sum("population") - total).abs() < 0.001, "{zoning}");
        assert!(
            (parts - total).abs() < 0.001,
            "{zoning}: {parts} of {total}"
        );
        assert!(
            (sum("at_saturday") - number(whole, "at_saturday")).abs() < 0.001,
            "{zoning}"
        );
    }
}
