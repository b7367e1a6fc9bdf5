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

/// A square commune of ten kilometres around a point, as GeoJSON.
fn square(code: &str, name: &str, (lon, lat): (f64, f64)) -> String {
    let (east, north) = (0.064, 0.045);
    let corners = [
        (-1.0, -1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, 1.0),
        (-1.0, -1.0),
    ];
    let ring: Vec<String> = corners
        .iter()
        .map(|(x, y)| format!("[{:.6}, {:.6}]", lon + x * east, lat + y * north))
        .collect();
    let ring = ring.join(", ");
    format!(
        r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature",
        "properties": {{"code": "{code}", "nom": "{name}"}},
        "geometry": {{"type": "Polygon", "coordinates": [[{ring}]]}}}}]}}"#
    )
}

#[test]
fn places_without_a_point_go_to_their_address_then_to_their_commune() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    write(
        "communes.geojson",
        &square("23096", "Guéret", (1.87, 46.17)),
    );
    write(
        "ban.csv",
        "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat\n\
         a;1;;Rue des Lilas;23000;23096;Guéret;0;0;1.871;46.171\n\
         b;9;;Rue des Lilas;23000;23096;Guéret;0;0;1.875;46.175\n",
    );
    write(
        "a.csv",
        "nom,commune,code_postal,adresse,latitude,longitude\n\
         Sans point,Guéret,23000,1 rue des Lilas,,\n\
         Ailleurs,Gueret,23000,,48.85,2.35\n\
         Signe perdu,GUERET,23000,,46.17,-1.87\n",
    );
    let output = maillage(
        &[
            "places",
            "a.csv",
            "--communes",
            "communes.geojson",
            "--addresses",
            "ban.csv",
            "--out",
            "p.csv",
        ],
        folder.path(),
    );
    assert!(output.status.success(), "{}", said(&output));
    let list = rows(&folder.path().join("p.csv"));
    let of = |name: &str| {
        let row = list.iter().find(|r| r["nom"] == name).expect("a place");
        (
            row["precision"].clone(),
            row["longitude"].clone(),
            row["code_insee"].clone(),
        )
    };
    let told = |a: &str, b: &str| (a.to_owned(), b.to_owned(), "23096".to_owned());
    assert_eq!(of("Sans point"), told("address", "1.871000"));
    assert_eq!(of("Signe perdu"), told("given", "1.870000"));
    assert_eq!(
        of("Ailleurs").0,
        "town-centre",
        "in the middle of what is known of the town"
    );
    let report = rows(&folder.path().join("p-report.csv"));
    let findings: Vec<&str> = report.iter().map(|r| r["finding"].as_str()).collect();
    for finding in [
        "position-from-address",
        "contradicts-commune",
        "flipped-sign",
    ] {
        assert!(findings.contains(&finding), "{finding} not in {findings:?}");
    }
}

#[test]
fn a_decision_is_read_back_on_the_next_run() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    let header = "id,nom,commune,code_postal,adresse,latitude,longitude\n";
    write(
        "a.csv",
        &format!("{header}1,Mairie de Guéret,Guéret,23000,1 place A,46.17,1.87\n"),
    );
    write(
        "b.csv",
        &format!("{header}7,Mairie de Guéret,Guéret,23000,1 place A,46.17,1.87\n"),
    );
    let run = || {
        let output = maillage(
            &["places", "a.csv", "b.csv", "--out", "p.csv"],
            folder.path(),
        );
        assert!(output.status.success(), "{}", said(&output));
        rows(&folder.path().join("p.csv")).len()
    };
    assert_eq!(run(), 1, "one place in two lists");
    write(
        "p-review.csv",
        "decision,source_a,id_a,source_b,id_b\ndifferent,a.csv,1,b.csv,7\n",
    );
    assert_eq!(run(), 2, "a person says that they are two");
    let review = rows(&folder.path().join("p-review.csv"));
    assert_eq!(review.len(), 1, "the decision stays in the file");
    assert_eq!(review[0]["decision"], "different");
}

#[test]
fn a_study_measures_the_merged_list() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    write(
        "communes.geojson",
        &square("23096", "Guéret", (1.87, 46.17)),
    );
    write(
        "people.csv",
        "id,pop,lon,lat\n1,120,1.88,46.18\n2,30,1.86,46.16\n",
    );
    write(
        "a.csv",
        "Lieu;Ville;CP;Voie;Coord. X;Coord. Y\nMédiathèque;Guéret;23000;1 rue A;46,171;1,871\n",
    );
    write(
        "b.csv",
        "id,nom,commune,code_postal,adresse,latitude,longitude,services,pivot\n\
         7,Médiathèque de Guéret,Guéret,23000,1 rue A,46.171,1.871,Accéder à du matériel,0\n",
    );
    write(
        "study.toml",
        "title = \"Essai\"\nlang = \"en\"\nout = \"out\"\n[territory]\ndepartements = [\"23\"]\n\
         [directory]\n[[places]]\nfile = \"a.csv\"\n[places.describe]\nname = \"Carte\"\n\
         columns = { nom = \"Lieu\", adresse = \"Voie\" }\n[[places]]\nfile = \"b.csv\"\n\
         [[population]]\nfile = \"people.csv\"\n\
         columns = { id = \"id\", population = \"pop\", x = \"lon\", y = \"lat\" }\n\
         [communes]\noutlines = [\"communes.geojson\"]\n[maps]\nformats = [\"svg\"]\n",
    );
    let output = maillage(&["run", "study.toml"], folder.path());
    assert!(output.status.success(), "{}", said(&output));
    let list = rows(&folder.path().join("out/directory.csv"));
    assert_eq!(list.len(), 1, "{list:?}");
    assert_eq!(list[0]["sources"], "Carte|b.csv");
    assert_eq!(
        list[0]["services"],
        "Accès internet et matériel informatique"
    );
    let drawn = std::fs::read_to_string(folder.path().join("out/places.geojson")).expect("written");
    assert_eq!(drawn.matches("\"Feature\"").count(), 1, "{drawn}");
    for name in [
        "directory_report",
        "directory_review",
        "directory_departements",
    ] {
        assert!(
            folder.path().join(format!("out/{name}.csv")).exists(),
            "{name}"
        );
    }
}
