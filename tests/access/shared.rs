//! The cases of others, read where they are at hand.

use std::collections::HashMap;
use std::path::PathBuf;

/// One row of a table, by column.
pub(crate) type Row = HashMap<String, String>;

/// A folder of cases about access; `None`, with a note, where it is not at hand.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("cases/access").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("{} is not at hand: nothing checked", folder.display());
    None
}

/// The rows of a table.
pub(crate) fn rows(path: &std::path::Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a readable table");
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a row as long as the header"))
        .collect()
}

/// A number that must be one.
pub(crate) fn number(text: &str) -> f64 {
    let number = text.trim().parse();
    number.unwrap_or_else(|_| panic!("{text} is no number"))
}

/// Holds a value to a published one.
pub(crate) fn hold(what: &str, found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} is not {expected} ± {tolerance}"
    );
}
