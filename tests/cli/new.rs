//! `maillage new`: from a folder to a study that can be checked.

use std::fs;

use crate::world::World;

#[test]
fn a_folder_becomes_a_study_that_holds() {
    let world = World::new();
    fs::remove_file(world.path("etude.toml")).expect("removed");
    world.write("notes.txt", "À faire : appeler la mairie\n");
    let ran = world.maillage(&["new", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("new", ran.out);
    let checked = world.maillage(&["check", "etude.toml", "--strict"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert!(checked.out.contains("775 habitants"), "{}", checked.out);
}

#[test]
fn a_study_that_is_there_is_kept() {
    let world = World::new();
    let before = fs::read_to_string(world.path("etude.toml")).expect("read");
    let ran = world.maillage(&["new", ".", "--lang", "fr"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--force"), "{}", ran.err);
    let after = fs::read_to_string(world.path("etude.toml")).expect("read");
    assert_eq!(before, after);
    assert_eq!(world.maillage(&["new", ".", "--force"]).code, 0);
    let replaced = fs::read_to_string(world.path("etude.toml")).expect("read");
    assert_ne!(before, replaced);
}

#[test]
fn an_english_study_has_an_english_name() {
    let world = World::new();
    assert_eq!(world.maillage(&["new", ".", "--lang", "en"]).code, 0);
    let text = fs::read_to_string(world.path("study.toml")).expect("written");
    assert!(text.contains("# The places."), "{text}");
}

#[test]
fn a_folder_without_data_makes_no_study() {
    let world = World::new();
    fs::create_dir(world.path("vide")).expect("made");
    let ran = world.maillage(&["new", "vide", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no file was recognised"), "{}", ran.err);
    assert!(!world.path("vide/study.toml").exists());
    let absent = world.maillage(&["new", "nulle-part", "--lang", "en"]);
    assert_eq!(absent.code, 2);
    assert!(absent.err.contains("not found"), "{}", absent.err);
}
