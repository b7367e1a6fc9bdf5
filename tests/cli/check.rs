//! `maillage check`: everything is read, nothing is computed.

use crate::world::{PLACES_HEADER, World, good_places, place};

#[test]
fn a_sound_world_has_nothing_to_say() {
    let world = World::new();
    let ran = world.maillage(&["check", "etude.toml", "--lang", "en", "--quiet", "--strict"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("check-sound", ran.out);
    assert!(!world.path("sorties").exists(), "nothing is written");
}

#[test]
fn faults_are_told_by_file_and_kind_with_examples() {
    let world = World::new();
    let bad =
        place("p3", "Sans point", "23096", "", "") + &place("p4", "Loin", "99999", "46.15", "x");
    world.write(
        "lieux.csv",
        format!("{PLACES_HEADER}\n{}{bad}", good_places()),
    );
    world.write(
        "carreaux.csv",
        "GRD_ID,T\nCRS3035RES1000mN2591000E3690000,-3\nailleurs,12\n",
    );
    for lang in ["fr", "en"] {
        let ran = world.maillage(&["check", "etude.toml", "--quiet", "--lang", lang]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("check-faults-{lang}"), ran.out);
    }
    let strict = world.maillage(&["check", "etude.toml", "--quiet", "--strict"]);
    assert_eq!(strict.code, 1, "a gate that was asked for failed");
}

#[test]
fn stages_are_told_one_a_line_where_there_is_no_terminal() {
    let world = World::new();
    let ran = world.maillage(&["check", "etude.toml", "--lang", "en"]);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.first(), Some(&"Reading communes"));
    assert!(lines.contains(&"Reading places"), "{lines:?}");
    let mut distinct = lines.clone();
    distinct.dedup();
    assert_eq!(lines, distinct, "no stage is told twice");
}
