//! Concentration by what the grid has: standard of living, poverty, nothing.

use crate::routes::maillage;
use crate::shared::{Row, number, rows};

/// A hundred people each, four kilometres apart. The first have two places
/// within reach, more poor households, and yet the greater income.
const PEOPLE: &str = "idcar_200m,ind,men,men_pauv,ind_snv\n\
    CRS3035RES200mN2591000E3690000,100,40,20,3000000\n\
    CRS3035RES200mN2591000E3694000,100,40,4,1000000\n";

const PLACES: &str = "id,nom,x,y\n\
    p,Un,3690100,2591100\n\
    q,Deux,3690100,2591100\n\
    r,Trois,3694100,2591100\n";

const STUDY: &str = r#"out = "sorties"
[territory]
crs = "EPSG:3035"
[[places]]
file = "lieux.csv"
crs = "EPSG:3035"
[[population]]
file = "carreaux.csv"
[travel]
detour = 1.0
speeds_kmh = { unknown = 36 }
[maps]
formats = []
[access]
measure = "cumulative"
cutoff_minutes = 2
supply = "places"
"#;

/// The row of everyone, with more sections in the study.
fn everyone(sections: &str, people: &str) -> Row {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = folder.path().join("etude.toml");
    for (name, text) in [
        ("carreaux.csv", people),
        ("lieux.csv", PLACES),
        ("etude.toml", &format!("{STUDY}{sections}")),
    ] {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    let output = maillage().arg("run").arg(&study).arg("--quiet").output();
    let output = output.expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let table = rows(&folder.path().join("sorties/equity.csv"));
    let mut of = table.into_iter().filter(|row| row["zoning"] == "territory");
    let row = of.find(|row| row["public"] == "residents");
    row.expect("a row of residents")
}

/// Scores 2 and 1, ranks 1/4 and 3/4: C = 2 × (−1/8) / 1.5 where those with
/// more are the poorer, and the opposite where they are the richer.
#[test]
fn access_is_ranked_by_income_else_by_poverty_else_not_at_all() {
    let poverty = everyone("", PEOPLE);
    assert_eq!(poverty["ranked_by"], "poverty");
    assert!((number(&poverty["concentration"]) + 1.0 / 6.0).abs() < 1e-9);
    let income = everyone("[population_attributes]\nind_snv = \"ind_snv\"\n", PEOPLE);
    assert_eq!(income["ranked_by"], "income");
    assert!((number(&income["concentration"]) - 1.0 / 6.0).abs() < 1e-9);
    // Nobody is above the ninth decile, where half have the greatest income.
    assert_eq!(income["palma"], "");
    assert!((number(&income["mean_access"]) - 1.5).abs() < 1e-9);
    assert!((number(&income["gini"]) - 1.0 / 6.0).abs() < 1e-9);
    let plain: String = PEOPLE
        .lines()
        .map(|line| line.split(',').take(2).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let nothing = everyone("", &plain);
    assert_eq!(
        (&*nothing["ranked_by"], &*nothing["concentration"]),
        ("", "")
    );
}
