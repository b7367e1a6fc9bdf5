//! The program itself: what a person decides comes back on the next run, and
//! areas that no list covers are told from those that have no place.

use std::collections::HashMap;
use std::path::Path;

use assert_cmd::Command;

type Rows = Vec<HashMap<String, String>>;

fn places(folder: &Path, more: &[&str]) -> String {
    let mut command = Command::cargo_bin("maillage").expect("the program");
    let command = command
        .current_dir(folder)
        .args(["--lang", "en", "--quiet", "places"]);
    let output = command.args(more).output().expect("it runs");
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

fn rows(path: &Path) -> Rows {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

/// A France Services and a town hall behind one door: a person is asked.
const HEAD: &str =
    "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,date_maj,services\n";

#[test]
fn decisions_come_back_and_areas_are_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| std::fs::write(at(name), text).expect("written");
    let row = |name: &str| {
        format!(
            "{HEAD}1,00000000000000,{name},Guéret,23000,23096,1 place Bonnyaud,46.17,1.87,2024-01-01,\n"
        )
    };
    write("a.csv", &row("Mairie de Guéret"));
    write("b.csv", &row("France services de Guéret"));
    write(
        "communes.csv",
        "TYPECOM,COM,LIBELLE,COMPARENT\nCOM,23096,Guéret,\nCOM,87085,Limoges,\n",
    );
    let arguments = [
        "a.csv",
        "b.csv",
        "--communes",
        "communes.csv",
        "--out",
        "places.csv",
    ];
    places(folder.path(), &arguments);
    assert_eq!(rows(&at("places.csv")).len(), 2);
    let review = rows(&at("places-review.csv"));
    assert_eq!(review.len(), 1);
    assert_eq!(review[0]["decision"], "");
    assert!(
        review[0]["evidence"].contains("same street and number, 100%"),
        "{}",
        review[0]["evidence"]
    );

    // A person writes the decision into the file, and runs again.
    let text = std::fs::read_to_string(at("places-review.csv")).expect("readable");
    let (head, rest) = text.split_once('\n').expect("a header");
    write("places-review.csv", &format!("{head}\nsame{rest}"));
    places(folder.path(), &arguments);
    let list = rows(&at("places.csv"));
    assert_eq!(list.len(), 1, "{list:?}");
    assert_eq!(list[0]["merged_from"].split('|').count(), 2);
    let review = rows(&at("places-review.csv"));
    assert_eq!(review[0]["decision"], "same", "decisions are never lost");

    let state = rows(&at("places-departements.csv"));
    let told: Vec<_> = state
        .iter()
        .map(|r| (&*r["code"], &*r["declared"], &*r["places"]))
        .collect();
    assert_eq!(told, [("23", "places", "1"), ("87", "not-declared", "0")]);
    assert_eq!(state[0]["reference_date"], "2024-01-01");
    assert_eq!(state[0]["share_dated_within_a_year"], "1.0000");
    places(
        folder.path(),
        &[&arguments[..], &["--reference", "2025-06-01"]].concat(),
    );
    let state = rows(&at("places-departements.csv"));
    assert_eq!(state[0]["share_dated_within_a_year"], "0.0000");
}
