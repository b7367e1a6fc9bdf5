//! `maillage demo`: a picture at the end, nobody's files harmed.

use std::fs;
use std::path::Path;

use crate::world::{World, ran};

#[test]
fn the_last_line_is_a_picture_that_is_there() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path().join("demo");
    let dir = dir.to_str().expect("UTF-8");
    for _ in ["made", "made again over itself"] {
        let ran = ran(&["demo", dir, "--lang", "en", "--quiet"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let last = ran.out.lines().last().expect("a line");
        let picture = last.strip_prefix("Map to look at: ").expect("the picture");
        assert!(Path::new(picture).is_file(), "{picture}");
    }
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let world = World::new();
    let before = fs::read_to_string(world.path("lieux.csv")).expect("read");
    let ran = world.maillage(&["demo", ".", "--lang", "en", "--quiet"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is not empty"), "{}", ran.err);
    let after = fs::read_to_string(world.path("lieux.csv")).expect("read");
    assert_eq!(before, after);
}
