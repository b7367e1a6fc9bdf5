//! Mistakes of study files: the line marked, what was meant, all at once.

use crate::world::World;

#[test]
fn every_mistake_of_a_study_is_marked() {
    let world = World::new();
    world.replace("etude.toml", "title", "titel");
    world.replace("etude.toml", "\"23\"", "\"23\", \"Creuse\"");
    world.replace("etude.toml", "\"svg\"", "\"pgn\"");
    world.replace(
        "etude.toml",
        "[maps]",
        "[coverage]\ncutoffs_minutes = [0, 20]\n\n[maps]",
    );
    for lang in ["fr", "en"] {
        let ran = world.maillage(&["check", "etude.toml", "--lang", lang]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        insta::assert_snapshot!(format!("mistakes-{lang}"), ran.err);
    }
}

#[test]
fn a_missing_file_is_marked_in_the_study_with_what_was_meant() {
    let world = World::new();
    world.replace("etude.toml", "lieux.csv", "lieus.csv");
    let ran = world.maillage(&["run", "etude.toml", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("missing-file", ran.err);
}

#[test]
fn text_that_is_no_toml_is_marked() {
    let world = World::new();
    world.replace("etude.toml", "[communes]", "[communes");
    let ran = world.maillage(&["check", "etude.toml"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("no-toml", ran.err);
}

#[test]
fn a_study_that_is_not_there() {
    let world = World::new();
    let ran = world.maillage(&["run", "autre.toml"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("no-study", ran.err);
}

#[test]
fn a_study_in_another_encoding() {
    let world = World::new();
    world.write("etude.toml", b"title = \"Gu\xe9ret\"\n");
    let ran = world.maillage(&["run", "etude.toml", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is not UTF-8 (byte 11)"), "{}", ran.err);
}

#[test]
fn the_study_decides_the_language_unless_the_option_does() {
    let world = World::new();
    world.replace("etude.toml", "out =", "lang = \"en\"\nout =");
    let english = world.maillage(&["check", "etude.toml", "--quiet"]);
    assert!(english.out.contains("Territory:"), "{}", english.out);
    let french = world.maillage(&["check", "etude.toml", "--quiet", "--lang", "fr"]);
    assert!(french.out.contains("Territoire"), "{}", french.out);
}
