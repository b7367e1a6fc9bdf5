//! The program itself, from a folder of odd files to a list.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;

use crate::seeds;

fn maillage(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::cargo_bin("maillage").expect("the program");
    let command = command
        .current_dir(folder)
        .args(["--lang", "en", "--quiet"]);
    command.args(arguments).output().expect("it runs")
}

fn said(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}

type Rows = Vec<std::collections::HashMap<String, String>>;

fn rows(path: &Path) -> Rows {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a row")).collect()
}

#[test]
fn a_folder_of_odd_files_becomes_one_list() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut names: Vec<&str> = Vec::new();
    for (name, bytes) in seeds::all() {
        std::fs::write(folder.path().join(name), bytes).expect("written");
        names.push(name);
    }
    let mut arguments = vec!["places"];
    arguments.extend(&names);
    arguments.extend(["--out", "places.csv"]);
    let output = maillage(&arguments, folder.path());
    assert!(output.status.success(), "{}", said(&output));
    let list = rows(&folder.path().join("places.csv"));
    let library = list
        .iter()
        .find(|r| r["nom"] == "Médiathèque")
        .expect("merged");
    assert!(
        library["sources"].split('|').count() > 3,
        "{}",
        library["sources"]
    );
    let report = rows(&folder.path().join("places-report.csv"));
    let rows = report.iter().filter(|r| r["finding"].is_empty()).count();
    assert_eq!(rows, 2 * names.len(), "a line for every row of every file");
}

#[test]
fn contacts_of_persons_are_left_out_unless_asked_for() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = "nom,commune,latitude,longitude,telephone,courriel,presentation_detail\n\
        A,Guéret,46.17,1.87,06 12 34 56 78|05 55 00 00 00,jeanne.exemple@example.org|contact@example.org,\
        Appelez Mme Exemple au 07 00 00 00 01\n";
    std::fs::write(folder.path().join("a.csv"), text).expect("written");
    let written = |extra: &[&str]| {
        let arguments = [&["places", "a.csv", "--out", "out/places.csv"], extra].concat();
        let output = maillage(&arguments, folder.path());
        assert!(output.status.success(), "{}", said(&output));
        ["places.csv", "places-report.csv"].map(|name| {
            std::fs::read_to_string(folder.path().join("out").join(name)).expect("written")
        })
    };
    let private = ["06 12 34 56 78", "jeanne", "Exemple", "07 00 00 00 01"];
    for text in written(&[]) {
        for word in private {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
    let [list, report] = written(&[]);
    assert!(list.contains("05 55 00 00 00") && list.contains("contact@example.org"));
    assert!(report.contains("private-contact"));
    let [list, _] = written(&["--with-contacts"]);
    assert!(private.iter().all(|word| list.contains(word)), "{list}");
}

#[test]
fn a_description_of_nothing_is_refused_with_the_remedy() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("a.json"), seeds::RECORDS).expect("written");
    std::fs::write(folder.path().join("b.toml"), "file = \"b.json\"\n").expect("written");
    std::fs::write(folder.path().join("c.toml"), "[columns]\nnomm = \"Lieu\"\n").expect("written");
    let with = |description: &str| {
        maillage(
            &[
                "places",
                "a.json",
                "--describe",
                description,
                "--out",
                "p.csv",
            ],
            folder.path(),
        )
    };
    let output = with("b.toml");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("describes none of the sources"),
        "{}",
        said(&output)
    );
    let output = with("c.toml");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("nom"), "{}", said(&output));
    assert!(!folder.path().join("p.csv").exists());
}

#[test]
fn a_new_study_describes_lists_of_no_known_shape() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut rows = vec!["Structure;Ville;Adresse postale;Aide;Prestations;Lat;Lon".to_owned()];
    for at in 0..4 {
        for service in ["Accès internet", "Imprimante"] {
            rows.push(format!(
                "Lieu {at};Guéret;{at} rue A;X;{service} / Autre;46.{at};1.8"
            ));
        }
    }
    std::fs::write(folder.path().join("liste.csv"), rows.join("\n")).expect("written");
    std::fs::write(folder.path().join("carte.umap"), seeds::UMAP).expect("written");
    let output = maillage(&["new", "."], folder.path());
    assert!(output.status.success(), "{}", said(&output));
    let study = std::fs::read_to_string(folder.path().join("study.toml")).expect("written");
    for line in [
        "[places.describe.columns]",
        "nom = \"Structure\"",
        "fold = [\"Structure\", \"Ville\", \"Adresse postale\"]",
        "# column = \"Aide\"",
        "file = \"carte.umap\"",
    ] {
        assert!(study.contains(line), "{line} not in\n{study}");
    }
    let table: toml::Table = study.parse().expect("TOML");
    assert!(table.contains_key("places"));
}
