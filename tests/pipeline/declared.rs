//! Where no list of places covers a commune, nobody is told that it has none.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::program::maillage;
use crate::tables;

/// The demo with this line in its list of places and these at the end.
fn run(folder: &Path, covers: &str, directory: &str) {
    let study = folder.join("etude.toml");
    let text = fs::read_to_string(&study).expect("the demo's study");
    let list = "file = \"lieux.csv\"\n";
    let text = text.replacen(list, &format!("{list}{covers}\n"), 1) + directory;
    let changed = folder.join("changed.toml");
    fs::write(&changed, text).expect("writable");
    let out = folder.join("out");
    maillage(["run"])
        .arg(&changed)
        .arg("--out")
        .arg(&out)
        .args(["--lang", "en"])
        .assert()
        .success();
}

/// The communes that the script of the report knows as covered by no list.
fn undeclared(out: &Path) -> BTreeSet<String> {
    let page = fs::read_to_string(out.join("report.html")).expect("a report");
    let start = page.find("id=\"data\">").expect("the data") + "id=\"data\">".len();
    let end = page[start..].find("</script>").expect("its end") + start;
    let data: serde_json::Value = serde_json::from_str(&page[start..end]).expect("JSON");
    let communes = data["communes"].as_array().expect("communes").iter();
    let without = communes.filter(|commune| commune[5] == serde_json::Value::Bool(false));
    without
        .map(|commune| commune[0].as_str().expect("a code").to_owned())
        .collect()
}

#[test]
fn communes_that_no_list_covers_are_marked() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    maillage(["demo"]).arg(dir.path()).assert().success();
    let out = dir.path().join("out");

    run(dir.path(), "", "");
    assert!(undeclared(&out).is_empty());
    let map = |name: &str| fs::read_to_string(out.join("maps").join(name)).expect("a map");
    assert!(!map("coverage.svg").contains("communes that no"));

    // The list is said to cover another département: the communes in which it
    // names no place all the same are those of which nothing is known.
    let (header, rows) = tables::read(&out.join("coverage_communes.csv"));
    let code = header
        .iter()
        .position(|name| name == "code")
        .expect("codes");
    let coverage: Vec<String> = rows.iter().map(|row| row[code].clone()).collect();
    for directory in ["", "\n[directory]\n"] {
        run(dir.path(), "covers = [\"ZB\"]", directory);
        let unknown = undeclared(&out);
        let places = fs::read_to_string(out.join("places.geojson")).expect("places");
        let has_place = |code: &String| places.contains(&format!("\"commune\":\"{code}\""));
        let expected: BTreeSet<String> = coverage
            .iter()
            .filter(|code| !has_place(code))
            .cloned()
            .collect();
        assert_eq!(unknown, expected, "{directory}");
        assert!(!unknown.is_empty() && unknown.len() < coverage.len());
        for name in ["coverage.svg", "gaps.svg"] {
            let svg = map(name);
            assert!(svg.contains("-undeclared\""), "{name}");
            assert!(svg.contains("communes that no"), "{name}");
        }
        let page = fs::read_to_string(out.join("report.html")).expect("a report");
        assert!(page.contains("“no place declared” is not “no place”"));
    }
}

#[test]
fn a_departement_that_is_none_is_told() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    maillage(["demo"]).arg(dir.path()).assert().success();
    let study = dir.path().join("etude.toml");
    let text = fs::read_to_string(&study).expect("the demo's study");
    let list = "file = \"lieux.csv\"\n";
    let text = text.replacen(list, &format!("{list}covers = [\"Creuse\"]\n"), 1);
    fs::write(&study, text).expect("writable");
    let run = maillage(["run"])
        .arg(&study)
        .args(["--lang", "en"])
        .assert()
        .code(2);
    let said = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(said.contains("Creuse"), "{said}");
}
