//! The rules tried on code that breaks them, and on code that does not.

use crate::rules::broken;

/// The sentences that a snippet is met with, without the name of its file.
fn said(file: &str, text: &str) -> Vec<String> {
    let prefix = format!("{file}:");
    let sentences = broken(file, text);
    sentences
        .iter()
        .map(|s| {
            s.strip_prefix(&prefix)
                .expect("the file comes first")
                .to_owned()
        })
        .collect()
}

/// A file, code that breaks a rule there, and what is said of it.
const BROKEN: &[(&str, &str, &str)] = &[
    (
        "src/itinerary/check/days.rs",
        "use crate::itinerary::planner::plan;",
        "1: the check of tours does not know planner",
    ),
    (
        "src/itinerary/check/mod.rs",
        "use super::tours::Costs;",
        "1: the check of tours does not know tours",
    ),
    (
        "src/units.rs",
        "use crate::crs::LonLat;",
        "1: units does not know crs",
    ),
    (
        "src/coverage/split.rs",
        "use crate::gaps::Gaps;",
        "1: coverage does not know gaps",
    ),
    (
        "src/access/apl.rs",
        "use crate::coverage::Split;",
        "1: access does not know coverage",
    ),
    (
        "src/gaps/mod.rs",
        "\nfn f() -> crate::io::X {}",
        "2: gaps does not know io",
    ),
    (
        "src/travel/road.rs",
        "use super::super::map::Page;",
        "1: travel does not know map",
    ),
    (
        "src/units.rs",
        "use super::territory;",
        "1: units does not know territory",
    ),
    (
        "src/gaps/zone.rs",
        "use crate::{coverage::Split, study::Study};",
        "1: gaps does not know study",
    ),
    (
        "src/map/page.rs",
        "use crate::network::RoadGraph;",
        "1: map does not know network",
    ),
    (
        "src/map/page.rs",
        "use crate::io::read;",
        "1: map does not know io",
    ),
    (
        "src/io/places.rs",
        "use crate::study::Study;",
        "1: io does not know study",
    ),
    (
        "src/study/run.rs",
        "use crate::cli::Args;",
        "1: study does not know cli",
    ),
    (
        "src/lib.rs",
        "pub use crate::cli::Args;",
        "1: lib does not know cli",
    ),
    (
        "src/attic/mod.rs",
        "use crate::units::Metres;",
        "1: attic does not know units",
    ),
    (
        "src/travel/mod.rs",
        "use csv::Reader;",
        "1: travel does not use csv",
    ),
    (
        "src/crs/code.rs",
        "fn f() { serde_json::to_string(&1) }",
        "1: crs does not use serde_json",
    ),
    (
        "src/io/places.rs",
        "use anyhow::Result;",
        "1: io does not use anyhow",
    ),
    (
        "src/report/table.rs",
        "fn f() { println!(\"a\") }",
        "1: println! is not for the library",
    ),
    (
        "src/io/a.rs",
        "fn f() { std::process::exit(1) }",
        "1: process::exit is not for the library",
    ),
    (
        "src/io/a.rs",
        "use std::env;",
        "1: std::env is not for the library",
    ),
    (
        "src/io/a.rs",
        "fn f() { env::var(\"A\") }",
        "1: env::var is not for the library",
    ),
    (
        "src/demo/a.rs",
        "use std::time::{Duration, Instant};",
        "1: Instant is not for the library",
    ),
    (
        "src/study/a.rs",
        "fn f() { jiff::Zoned::now() }",
        "1: Zoned::now is not for the library",
    ),
    (
        "src/demo/a.rs",
        "fn f() { SmallRng::from_os_rng() }",
        "1: from_os_rng is not for the library",
    ),
    (
        "src/crs/point.rs",
        "impl rstar::RTreeObject for LonLat {}",
        "1: degrees stand in an R-tree",
    ),
    (
        "src/io/a.rs",
        "type T = RTree<GeomWithData<LonLat, u32>>;",
        "1: degrees stand in an R-tree",
    ),
    (
        "src/units.rs",
        "fn f() { Some(1).unwrap(); }",
        "1: unwrap is never used",
    ),
    (
        "tests/a.rs",
        "fn f() { Some(1).unwrap(); }",
        "1: unwrap is never used",
    ),
    (
        "src/units.rs",
        "fn f() { todo!() }",
        "1: todo! is never used",
    ),
    (
        "src/units.rs",
        "fn f(a: u8, b: Vec<(u8, u8)>, c: impl Fn(u8) -> u8, d: u8, e: u8) {}",
        "1: f has 5 arguments; 4 at most",
    ),
];

#[test]
fn what_breaks_a_rule_is_said() {
    for &(file, text, sentence) in BROKEN {
        let found = said(file, text);
        assert!(
            !found.is_empty() && found.iter().all(|s| s == sentence),
            "{file}, {text}: {found:?}"
        );
    }
}

#[test]
fn long_files_and_functions_are_said() {
    let file = "\n".repeat(501);
    assert_eq!(
        said("benches/a.rs", &file),
        ["501: 501 lines; a file has 500 at most"]
    );
    let function = format!("fn f() {{{}}}", "\n".repeat(50));
    assert_eq!(
        said("src/units.rs", &function),
        ["1: f has 51 lines; 50 at most"]
    );
}

#[test]
fn what_keeps_the_rules_is_left_alone() {
    for (file, text) in [
        (
            "src/gaps/mod.rs",
            "use crate::{coverage::Split, travel, units::Metres};",
        ),
        (
            "src/gaps/mod.rs",
            "mod zone; use self::zone::Zone; use crate::gaps::grid::Grid;",
        ),
        (
            "src/io/places/csv.rs",
            "use super::super::Input; use csv::Reader;",
        ),
        ("src/travel/mod.rs", "use crate::progress::Progress;"),
        (
            "src/crs/mod.rs",
            "// use crate::io::X; println!\n/// [`csv::Reader`] unwrap()",
        ),
        (
            "src/crs/mod.rs",
            "const A: &str = \"use crate::io::X; \\\" println!()\";",
        ),
        (
            "src/crs/mod.rs",
            "const A: &str = r#\"crate::io::X \"println!\"#; const B: char = '\"';",
        ),
        (
            "src/crs/mod.rs",
            "#[cfg(test)]\nmod tests { use crate::io::X; fn f() { println!() } }",
        ),
        (
            "src/crs/mod.rs",
            "#[cfg(test)] mod a_tests; struct A<'a>(&'a str);",
        ),
        (
            "src/crs/crs_tests.rs",
            "use std::env; fn f() { println!() }",
        ),
        (
            "src/cli/run.rs",
            "use clap::Parser; fn f() { println!(); std::process::exit(1) }",
        ),
        ("src/main.rs", "mod cli; fn main() { std::env::args(); }"),
        (
            "src/map/page.rs",
            "use crate::{coverage::Coverage, gaps::Gaps, i18n::Words};",
        ),
        (
            "src/io/a.rs",
            "const V: &str = env!(\"CARGO_PKG_VERSION\");",
        ),
        (
            "src/units.rs",
            "fn f(&self, a: u8, b: u8, c: Box<dyn Fn(u8, u8) -> u8>, d: [u8; 2]) {}",
        ),
        (
            "src/territory/a.rs",
            "fn f(csv: &Csv) { self.csv.get(); csv.get() }",
        ),
        (
            "src/travel/a.rs",
            "type T = RTree<GeomWithData<Projected, u32>>; fn f(l: LonLat) {}",
        ),
        ("src/io/a.rs", "fn f() { x.unwrap_or(1).expect(\"one\"); }"),
    ] {
        assert_eq!(said(file, text), Vec::<String>::new(), "{file}, {text}");
    }
}
