//! `maillage explain`: zones and cells in words, and what is neither.

use crate::world::World;

/// The tiny world with a cut-off that leaves people beyond it.
fn world() -> World {
    let world = World::new();
    world.replace(
        "etude.toml",
        "[maps]",
        "[gaps]\ncutoff_minutes = 1\n\n[maps]",
    );
    world
}

#[test]
fn a_zone_is_told_in_both_languages_within_80_columns() {
    let world = world();
    for lang in ["fr", "en"] {
        let args = ["explain", "etude.toml", "1", "--lang", lang, "--quiet"];
        let ran = world.maillage(&args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(!ran.out.contains('⟨') && !ran.out.contains('{'));
        assert!(ran.out.lines().all(|line| line.chars().count() <= 80));
        insta::assert_snapshot!(format!("explain-{lang}"), ran.out);
    }
}

#[test]
fn a_cell_is_told_with_its_zone_or_without_any() {
    let world = world();
    let cell = "CRS3035RES1000mN2591000E3690000";
    let explain = |args: &[&str]| {
        let before = ["explain", "etude.toml", "--lang", "en", "--quiet"];
        world.maillage(&[&before, args].concat())
    };
    let ran = explain(&[cell]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("Zone "), "{}", ran.out);
    let told_from = format!("cell {cell} (13 residents)");
    let joined = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains(&told_from), "{}", ran.out);
    world.replace("etude.toml", "cutoff_minutes = 1", "cutoff_minutes = 600");
    let ran = explain(&[cell]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("This cell is in no under-served zone"));
}

#[test]
fn what_is_neither_zone_nor_cell_is_refused_with_a_remedy() {
    let world = world();
    for asked in ["0", "99", "CRS3035RES1000mN1E1"] {
        let ran = world.maillage(&["explain", "etude.toml", asked, "--lang", "en", "--quiet"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{asked}");
        assert!(ran.err.contains(asked), "{}", ran.err);
        assert!(ran.err.contains("as in cells.csv"), "{}", ran.err);
    }
}

/// By hours of help: nobody has a hundred thousand a week.
#[test]
fn a_zone_by_hours_says_what_is_lacking() {
    let world = World::new();
    world.replace(
        "etude.toml",
        "[maps]",
        "[hours]\n\n[gaps]\ncriterion = \"hours\"\nbelow = 100000\n\n[maps]",
    );
    let ran = world.maillage(&["explain", "etude.toml", "1", "--lang", "fr", "--quiet"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let joined = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains("heures d’aide par semaine"), "{joined}");
    assert!(
        !joined.contains("minutes du lieu le plus proche"),
        "{joined}"
    );
}

#[test]
fn the_ways_are_written_as_lines() {
    let world = world();
    let args = [
        "explain",
        "etude.toml",
        "1",
        "--quiet",
        "--routes",
        "ways.geojson",
    ];
    let ran = world.maillage(&args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let text = std::fs::read_to_string(world.path("ways.geojson")).expect("it is written");
    let ways: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let features = ways["features"].as_array().expect("features");
    assert_eq!(features.len(), 2);
    for way in features {
        assert_eq!(way["geometry"]["type"], "LineString");
        assert_eq!(way["properties"]["gap"], 1);
        let number = |key: &str| way["properties"][key].as_f64().expect("a number");
        let along = number("km_straight") * number("detour");
        assert!((along - number("km")).abs() < 0.02, "{way}");
    }
}
