//! Where the cases lie and how their tables are read.

#![allow(
    dead_code,
    reason = "each test file uses some of these; the others see them unused"
)]

pub(crate) mod graphs;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A folder of the cases; `None`, with a note, where they are not at hand.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("cases").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("{} is not at hand: nothing checked", folder.display());
    None
}

/// The rows of a table by the names of its columns.
pub(crate) fn rows(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a readable table");
    reader
        .deserialize()
        .map(|row| row.expect("a row as long as the header"))
        .collect()
}

/// A number that must be one.
pub(crate) fn number<T: FromStr>(text: &str) -> T {
    text.trim()
        .parse()
        .unwrap_or_else(|_| panic!("{text} is no number"))
}
