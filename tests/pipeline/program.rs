//! The real binary, and what it wrote.

use std::ffi::OsStr;
use std::path::Path;

use assert_cmd::Command;

/// The program with these first arguments, in French whatever the machine's
/// locale.
pub(crate) fn maillage<I: AsRef<OsStr>>(args: impl IntoIterator<Item = I>) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("maillage"));
    command.env("LC_ALL", "fr_FR.UTF-8").args(args);
    command
}

/// The summary that a run wrote into a folder.
pub(crate) fn summary(out: &Path) -> serde_json::Value {
    let bytes = std::fs::read(out.join("summary.json")).expect("a summary was written");
    serde_json::from_slice(&bytes).expect("valid JSON")
}
