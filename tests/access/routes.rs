//! The two routes to a score, which must give the same bits.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use maillage::access::{Measure, Options, Plan, Setting};
use maillage::io::Described;
use maillage::io::matrix::{AmountKind, ReadMatrix, read_amounts, read_matrix};
use maillage::travel::catchments::MatrixCatchments;
use maillage::travel::matrix::{Amount, Impedance};

/// Scores by point, and whether the point reaches nothing.
pub(crate) type Scores = BTreeMap<String, (f64, bool)>;

/// Three tables in a folder that goes with them.
pub(crate) struct Tables {
    _folder: tempfile::TempDir,
    pub(crate) matrix: PathBuf,
    pub(crate) supply: PathBuf,
    pub(crate) demand: PathBuf,
}

impl Tables {
    /// Writes texts as tables.
    pub(crate) fn written(matrix: &str, supply: &str, demand: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        Self {
            matrix: file("matrix.csv", matrix),
            supply: file("supply.csv", supply),
            demand: file("demand.csv", demand),
            _folder: folder,
        }
    }

    /// The same with the matrix of another file.
    pub(crate) fn over(self, matrix: &Path) -> Self {
        Self {
            matrix: matrix.to_owned(),
            ..self
        }
    }
}

/// What is asked for, in the words of the command line.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ask<'a> {
    pub(crate) measure: &'a str,
    pub(crate) cutoff: Option<f64>,
    pub(crate) decay: Option<&'a str>,
    pub(crate) passive: bool,
}

impl Ask<'_> {
    fn arguments(self) -> Vec<String> {
        let mut arguments = vec!["--measure".to_owned(), self.measure.to_owned()];
        let cutoff = self.cutoff.map(|cutoff| cutoff.to_string());
        let decay = self.decay.map(str::to_owned);
        for (name, value) in [("--cutoff", cutoff), ("--decay", decay)] {
            arguments.extend(value.into_iter().flat_map(|v| [name.to_owned(), v]));
        }
        if self.passive {
            arguments.push("--passive".to_owned());
        }
        arguments
    }

    fn plan(self) -> Plan {
        let measure: Measure = self.measure.parse().expect("a measure");
        let options = Options {
            cutoff: self.cutoff.map(|c| Impedance::new(c).expect("a cost")),
            decay: self.decay.map(|d| d.parse().expect("a decay")),
            count: None,
        };
        Plan::new(measure, options).expect("a measure that makes sense")
    }
}

/// The scores through the command line and through the library: the same.
pub(crate) fn scores(tables: &Tables, ask: Ask<'_>) -> Scores {
    let said = by_command(tables, ask);
    assert_eq!(said, by_library(tables, ask), "{}", ask.measure);
    said
}

pub(crate) fn maillage() -> Command {
    Command::new(assert_cmd::cargo::cargo_bin!("maillage"))
}

/// The table of scores that the command writes.
pub(crate) fn table(tables: &Tables, ask: Ask<'_>) -> tempfile::NamedTempFile {
    let out = tempfile::NamedTempFile::new().expect("a temporary file");
    let output = maillage()
        .arg("access")
        .args([Path::new("--matrix"), &tables.matrix])
        .args([Path::new("--supply"), &tables.supply])
        .args([Path::new("--demand"), &tables.demand])
        .args([Path::new("--out"), out.path()])
        .args(ask.arguments())
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    out
}

fn by_command(tables: &Tables, ask: Ask<'_>) -> Scores {
    let out = table(tables, ask);
    let mut reader = csv::Reader::from_path(out.path()).expect("a table");
    assert_eq!(
        reader.headers().expect("a header"),
        vec!["id", "access", "unreached"]
    );
    let row = |row: csv::StringRecord| {
        let access = row[1].parse().expect("a number");
        (row[0].to_owned(), (access, &row[2] == "true"))
    };
    let rows = reader.records();
    rows.map(|r| row(r.expect("a row"))).collect()
}

fn by_library(tables: &Tables, ask: Ask<'_>) -> Scores {
    let file = |path: &Path| Described {
        path: path.to_owned(),
        ..Described::default()
    };
    let amounts = |path, kind| read_amounts(&file(path), kind, None).expect("amounts").0;
    let supply = amounts(&tables.supply, AmountKind::Supply);
    let demand = amounts(&tables.demand, AmountKind::Demand);
    let sides = if ask.passive {
        (&supply.names, &demand.names)
    } else {
        (&demand.names, &supply.names)
    };
    let ReadMatrix { matrix, .. } =
        read_matrix(&file(&tables.matrix), None, sides).expect("a matrix");
    let catchments = if ask.passive {
        MatrixCatchments::backwards(matrix)
    } else {
        MatrixCatchments::from(&matrix)
    };
    let setting = Setting::new(&catchments, &supply.values, &demand.values);
    let setting = setting.expect("one amount a point");
    let scores = ask.plan().take(setting).expect("finite weights");
    let names = demand.names.list().iter().cloned();
    let scores = scores.values().iter();
    let flagged = scores.map(|score| (score.unwrap_or(0.0), score.is_none()));
    names.zip(flagged).collect()
}

/// An amount from a number of a table.
pub(crate) fn amount(value: f64) -> Amount {
    Amount::new(value).expect("an amount")
}
