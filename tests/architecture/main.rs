//! Holds the shape of the house: which room knows which, and what the library
//! never does. The rules themselves are tested on snippets that break them.

mod lexer;
mod rules;
mod snippets;

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder, in the order of their paths.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect();
    files.sort();
    files
}

#[test]
fn the_house_keeps_its_shape() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files: Vec<PathBuf> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|folder| rust_files(&root.join(folder)))
        .collect();
    assert!(files.len() > 40, "only {} files were found", files.len());
    let mut broken = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a readable file");
        let inside = file.strip_prefix(root).expect("a file of the tree");
        let name = inside.to_string_lossy().replace('\\', "/");
        broken.extend(rules::broken(&name, &text));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
