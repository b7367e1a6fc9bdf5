//! Three cells in a plane of metres, ten metres a second, no detour.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// Centres: (3690500, 2591500), (3694500, 2593500), (3692500, 2596500).
const PEOPLE: &str = "GRD_ID,T\n\
    CRS3035RES1000mN2591000E3690000,13\n\
    CRS3035RES1000mN2593000E3694000,466\n\
    CRS3035RES1000mN2596000E3692000,296\n";

/// Two places by the first cell, one of them exactly at 1,200 m; two at the
/// second, one at the third.
const PLACES: &str = "id,nom,x,y,horaires\n\
    p1,Médiathèque,3690500,2591500,Lundi au vendredi 9h-12h\n\
    p2,Bus,3691700,2591500,samedi 9h-12h ; mardi 17h-20h (semaine paire)\n\
    p3,Association,3694500,2593500,sur rendez-vous\n\
    p4,Mairie,3694500,2593500,\n\
    p5,Centre social,3692500,2596500,lundi 9h-12h en période scolaire\n";

const STUDY: &str = r#"title = "Monde d'essai"
lang = "fr"
out = "sorties"

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
formats = ["svg"]
"#;

/// A folder with the world in it.
pub(crate) struct World(TempDir);

impl World {
    /// The world, with more lines at the end of its study.
    pub(crate) fn with(lines: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &str, text: &str| {
            std::fs::write(folder.path().join(name), text).expect("a writable folder");
        };
        write("carreaux.csv", PEOPLE);
        write("lieux.csv", PLACES);
        write("etude.toml", &format!("{STUDY}\n{lines}"));
        Self(folder)
    }

    /// The program on the study, in French.
    pub(crate) fn run(&self) -> Command {
        maillage(&self.0.path().join("etude.toml"))
    }

    /// The text of an output.
    pub(crate) fn output(&self, name: &str) -> String {
        let path: PathBuf = self.0.path().join("sorties").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Whether an output is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.path().join("sorties").join(name).exists()
    }
}

/// The program on a study, in French whatever the machine's locale.
pub(crate) fn maillage(study: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("maillage"));
    command.env("LC_ALL", "fr_FR.UTF-8").arg("run").arg(study);
    command
}

/// A table: its rows, each value by its column.
pub(crate) fn rows(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}
