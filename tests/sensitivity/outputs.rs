//! What is written, and what a study may say.

use std::path::Path;

use maillage::i18n::{Catalogue, Lang};
use maillage::progress::Silent;
use maillage::report::summary_text;
use maillage::study::{Study, run};

use crate::world::World;

const TRAVEL: &str = "[travel]\ndetour = 1.3\n[coverage]\ncutoffs_minutes = [10]\n\
    [gaps]\ncutoff_minutes = 10\n[maps]\nformats = [\"svg\"]\n";

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("an output")
}

#[test]
fn ranges_are_in_the_table_the_summary_and_the_page() {
    let world = World::new();
    let study = Study::parse(&world.text(TRAVEL), world.folder()).expect("a study");
    let words = Catalogue::new(Lang::En);
    let out = world.folder().join("out");
    let summary = run(&study, &out, &words, &Silent).expect("a run");
    insta::assert_snapshot!("sensitivity.csv", read(&out, "sensitivity.csv"));
    let json: serde_json::Value = serde_json::from_str(&read(&out, "summary.json")).expect("JSON");
    let found = &json["sensitivity"];
    insta::assert_snapshot!(
        "sensitivity.json",
        serde_json::to_string_pretty(found).expect("text")
    );
    let page = read(&out, "report.html");
    assert!(page.contains("sensitivity-table") && page.contains("one changed at a time"));
    let text = summary_text(&summary, &words);
    let line = text.lines().find(|line| line.starts_with("By assumption"));
    insta::assert_snapshot!("line", line.expect("a line of ranges"));
}

#[test]
fn a_study_may_want_none_of_it() {
    let world = World::new();
    let text = world.text(&format!("{TRAVEL}[sensitivity]\nenabled = false\n"));
    let study = Study::parse(&text, world.folder()).expect("a study");
    let out = world.folder().join("out");
    run(&study, &out, &Catalogue::new(Lang::En), &Silent).expect("a run");
    assert!(!out.join("sensitivity.csv").exists());
    assert!(!read(&out, "summary.json").contains("\"sensitivity\""));
    assert!(!read(&out, "report.html").contains("sensitivity-table"));
}

#[test]
fn every_bound_can_be_set_and_nothing_else() {
    let world = World::new();
    let section = "[sensitivity]\ncutoff_minutes = 0\nspeed_percent = 25\ndetour = []\n\
        imputed = false\ngrids = [\"communes\"]\nhours = false\nthresholds = [0.8, 0.5]\n";
    let text = world.text(&format!("{TRAVEL}{section}"));
    let study = Study::parse(&text, world.folder()).expect("a study");
    let settings = study.sensitivity().expect("ranges are asked for");
    assert_eq!((settings.cutoff.tenths(), settings.speed), (0, 250));
    assert_eq!((settings.detour, settings.imputed), (None, false));
    assert_eq!(settings.thresholds.as_slice(), [0.5, 0.8]);
    let changes = maillage::study::compute(&study, &Silent).expect("results");
    let changes = changes.sensitivity.expect("ranges").effects;
    let keys: Vec<_> = changes.iter().map(|effect| effect.change.key()).collect();
    assert_eq!(keys, ["slower", "faster", "communes"]);
    let wrong = [
        "speeds = 10",
        "detour = [1.4, 1.2]",
        "detour = [0.9, 1.2]",
        "thresholds = [1.5]",
        "grids = [\"10km\"]",
        "speed_percent = 95",
        "enabled = 1",
    ];
    for line in wrong {
        let text = world.text(&format!("{TRAVEL}[sensitivity]\n{line}\n"));
        assert!(Study::parse(&text, world.folder()).is_err(), "{line}");
    }
}
