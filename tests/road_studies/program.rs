//! Running the program in a folder, and reading what it wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A folder with a study in it.
pub(crate) struct Study {
    folder: TempDir,
}

/// How a run ended and what it said.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A table by its header: each row a map from column to value.
pub(crate) type Rows = Vec<BTreeMap<String, String>>;

impl Study {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// The path of a file in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("written");
    }

    /// Runs the program in the folder, in French.
    pub(crate) fn maillage(&self, args: &[&str]) -> Ran {
        let mut command = Command::cargo_bin("maillage").expect("the program is built");
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("COLUMNS", "100");
        command.current_dir(self.folder.path()).args(args);
        let output = command.output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let ran = Ran {
            code: output.status.code().expect("it ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        ran
    }

    /// Runs the study, which must succeed, into `sorties`.
    pub(crate) fn run(&self) -> Ran {
        let ran = self.maillage(&["run", "etude.toml", "--quiet", "--lang", "fr"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran
    }

    /// A table that the study wrote.
    pub(crate) fn table(&self, name: &str) -> Rows {
        rows(&self.path("sorties").join(name))
    }

    /// Every file that the study wrote, by its path in the folder.
    pub(crate) fn written(&self) -> BTreeMap<String, Vec<u8>> {
        let mut all = BTreeMap::new();
        let mut folders = vec![self.path("sorties")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(self.folder.path()).expect("inside");
                let bytes = fs::read(&path).expect("a file");
                all.insert(name.display().to_string(), bytes);
            }
        }
        all
    }
}

fn rows(path: &Path) -> Rows {
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    let rows = reader.deserialize().collect::<Result<_, _>>();
    rows.expect("rows under a header")
}

/// A number of a row.
pub(crate) fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} of {row:?}"))
}

/// The sum of a column over some rows.
pub(crate) fn sum<'a>(
    rows: impl IntoIterator<Item = &'a BTreeMap<String, String>>,
    column: &str,
) -> f64 {
    rows.into_iter().map(|row| number(row, column)).sum()
}

/// Holds two amounts equal, but for the rounding of tables.
#[track_caller]
pub(crate) fn assert_same(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-6, "{found} is not {wanted}");
}
