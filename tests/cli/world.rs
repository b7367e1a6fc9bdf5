//! A tiny world: two communes side by side, three populated cells of 1 km,
//! two places. Each test damages it in one way.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

/// People on the three cells.
pub(crate) const PEOPLE: f64 = 775.0;

const COMMUNES: &str =
    "TYPECOM,COM,LIBELLE,COMPARENT\nCOM,23096,Guéret,\nCOM,23193,Sainte-Feyre,\n";

const POPULATION: &str = "GRD_ID,T\n\
    CRS3035RES1000mN2591000E3690000,13\n\
    CRS3035RES1000mN2594000E3693000,466\n\
    CRS3035RES1000mN2592000E3696000,296\n";

/// The columns of the national schema that matter here.
pub(crate) const PLACES_HEADER: &str = "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,typologie,services,date_maj";

/// A place as a row of the national schema.
pub(crate) fn place(
    id: &str,
    name: &str,
    commune: &str,
    latitude: &str,
    longitude: &str,
) -> String {
    format!(
        "{id},00000000000000,{name},Guéret,23000,{commune},1 place,{latitude},{longitude},BIB,,2024-01-01\n"
    )
}

/// The places that nothing is wrong with.
pub(crate) fn good_places() -> String {
    place("p1", "Médiathèque", "23096", "46.15", "1.85")
        + &place("p2", "Relais", "23193", "46.15", "1.95")
}

const OUTLINES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"23096","nom":"Guéret"},"geometry":{"type":"Polygon","coordinates":[[[1.8,46.1],[1.9,46.1],[1.9,46.2],[1.8,46.2],[1.8,46.1]]]}},
{"type":"Feature","properties":{"code":"23193","nom":"Sainte-Feyre"},"geometry":{"type":"Polygon","coordinates":[[[1.9,46.1],[2.0,46.1],[2.0,46.2],[1.9,46.2],[1.9,46.1]]]}}]}"#;

pub(crate) const STUDY: &str = r#"title = "Monde d'essai"
out = "sorties"

[territory]
departements = ["23"]

[[places]]
file = "lieux.csv"

[[population]]
file = "carreaux.csv"

[communes]
outlines = "communes.geojson"
table = "communes.csv"

[maps]
formats = ["svg"]
"#;

/// A folder with the world in it.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    /// A world that nothing is wrong with.
    pub(crate) fn new() -> Self {
        let world = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        world.write("etude.toml", STUDY);
        world.write("communes.csv", COMMUNES);
        world.write("communes.geojson", OUTLINES);
        world.write("carreaux.csv", POPULATION);
        world.write("lieux.csv", format!("{PLACES_HEADER}\n{}", good_places()));
        world
    }

    /// The path of a file in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("written");
    }

    /// Replaces a text that stands in a file.
    pub(crate) fn replace(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).expect("read");
        assert!(text.contains(from), "{from} stands in {name}");
        self.write(name, text.replace(from, to));
    }

    /// Runs the program in the folder.
    pub(crate) fn maillage(&self, args: &[&str]) -> Ran {
        let mut command = maillage();
        command.current_dir(self.folder.path()).args(args);
        Ran::of(command.output().expect("the program starts"))
    }

    /// Runs the study in English.
    pub(crate) fn run(&self) -> Ran {
        self.maillage(&["run", "etude.toml", "--lang", "en", "--quiet"])
    }

    /// Runs the study, which must succeed, and hands over its faults.
    pub(crate) fn faults(&self) -> Vec<Row> {
        let ran = self.run();
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.err, "", "nothing to complain of");
        let mut reader = csv::Reader::from_path(self.path("sorties/faults.csv")).expect("there");
        let rows = reader.deserialize().collect::<Result<_, _>>();
        rows.expect("rows of faults")
    }

    /// The summary of a study that has run.
    pub(crate) fn summary(&self) -> serde_json::Value {
        let text = fs::read_to_string(self.path("sorties/summary.json")).expect("written");
        serde_json::from_str(&text).expect("JSON")
    }

    /// How many people a study that has run counts; every table must agree.
    pub(crate) fn people(&self) -> f64 {
        let summary = self.summary();
        let total = summary["population"]["total"].as_f64().expect("a number");
        let unreachable = summary["population"]["unreachable"]
            .as_f64()
            .expect("a number");
        for cutoff in summary["coverage"].as_array().expect("a list") {
            let part = |key: &str| cutoff[key].as_f64().expect("a number");
            let sum = part("population") + part("uncovered") + unreachable;
            assert!((sum - total).abs() < 1e-6, "people are conserved: {cutoff}");
        }
        total
    }
}

/// A row of `faults.csv`.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Row {
    pub(crate) file: String,
    pub(crate) line: Option<u64>,
    pub(crate) value: String,
    pub(crate) action: String,
    pub(crate) fault: String,
}

/// The faults of a kind.
pub(crate) fn of_kind<'a>(faults: &'a [Row], kind: &str) -> Vec<&'a Row> {
    faults.iter().filter(|row| row.fault == kind).collect()
}

/// The program, with nothing of the machine's language.
pub(crate) fn maillage() -> Command {
    let mut command = Command::cargo_bin("maillage").expect("the program is built");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command.env("LANG", "C").env("COLUMNS", "100");
    command
}

/// How a run ended and what it said.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let ran = Self {
            code: output.status.code().expect("it ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        ran
    }
}

/// Runs the program anywhere.
pub(crate) fn ran(args: &[&str]) -> Ran {
    Ran::of(maillage().args(args).output().expect("the program starts"))
}
