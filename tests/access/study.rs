//! Access in a study: the demo with sections of its own.

use std::path::{Path, PathBuf};

use maillage::demo::{self, Size};
use maillage::progress::Silent;
use maillage::study::{Mistake, MistakeKind, Study, StudyError, compute};

use crate::routes::maillage;
use crate::shared::{Row, number, rows};

/// Rates of 2021, with a made-up one for the ages that are not published.
const SECTIONS: &str = r#"
[access]
measure = "e2sfca"
cutoff_minutes = 20

[access.capacity]
france-services = 3

[publics.difficulty]
source = "INSEE"
year = 2021
rates_percent = { "15-24" = 2, "25-39" = 4, "40-59" = 9, "60-74" = 24, "75+" = 62 }
"#;

/// A demo whose study has these sections in the place of what it asks by
/// itself beyond who is served.
fn study_with(folder: &Path, sections: &str) -> PathBuf {
    let world = demo::generate(folder, Size::Small, 1, &Silent).expect("a demo");
    let text = std::fs::read_to_string(&world.study).expect("a study");
    let (plain, _) = text.split_once("\n[hours]").expect("what the demo asks");
    std::fs::write(&world.study, format!("{plain}{sections}")).expect("written");
    world.study
}

#[test]
fn access_and_equity_are_among_the_outputs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = study_with(folder.path(), SECTIONS);
    let out = folder.path().join("out");
    let output = maillage()
        .args(["run".as_ref(), study.as_os_str()])
        .args(["--out".as_ref(), out.as_os_str()])
        .args(["--quiet", "--lang", "en"])
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("an output");
    let summary: serde_json::Value = serde_json::from_str(&read("summary.json")).expect("JSON");
    let access = &summary["access"];
    assert_eq!(access["measure"], "e2sfca");
    assert_eq!(access["difficulty"]["without_ages"], 0.0);
    let total = summary["population"]["total"].as_f64().expect("a number");
    let estimate = access["difficulty"]["people"].as_f64().expect("a number");
    assert!(
        (0.05..0.4).contains(&(estimate / total)),
        "{estimate} of {total}"
    );
    check_access(&rows(&out.join("access.csv")), total);
    check_equity(&rows(&out.join("equity.csv")), estimate);
    let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json")).expect("JSON");
    let parameters = &manifest["parameters"]["access"];
    assert_eq!(parameters["capacity"]["france-services"], 3.0);
    let weights = parameters["weights"].as_str();
    let weights = weights.expect("a decay, as it is written");
    assert!(
        weights.starts_with("steps:") && weights.ends_with(",20=0.22"),
        "{weights}"
    );
}

/// Every zoning of communes holds everyone, and means lie around the whole's.
fn check_access(table: &[Row], total: f64) {
    for zoning in ["territory", "departement", "epci", "rurality", "density"] {
        let of = table.iter().filter(|row| row["zoning"] == zoning);
        let people: f64 = of.map(|row| number(&row["population"])).sum();
        assert!(
            (people - total).abs() < 1.0,
            "{zoning}: {people} of {total}"
        );
    }
    let qpv: Vec<&Row> = table.iter().filter(|row| row["zoning"] == "qpv").collect();
    assert!(!qpv.is_empty(), "the demo has neighbourhoods");
    for row in qpv.iter().filter(|row| row["withheld"] == "false") {
        assert!(number(&row["own_commune_mean"]) >= 0.0);
        assert!(number(&row["own_epci_mean"]) >= 0.0);
    }
}

fn check_equity(table: &[Row], estimate: f64) {
    let whole = |public: &str| {
        let mut of = table.iter().filter(|row| row["zoning"] == "territory");
        of.find(|row| row["public"] == public).expect("a public")
    };
    let gini = number(&whole("residents")["gini"]);
    assert!(gini > 0.0 && gini < 1.0, "{gini}");
    assert!(number(&whole("residents")["theil"]) > 0.0);
    assert_eq!(whole("residents")["ranked_by"], "poverty");
    let concentration = number(&whole("residents")["concentration"]);
    assert!((-1.0..=1.0).contains(&concentration) && concentration.abs() <= gini + 1e-9);
    assert!(table.iter().any(|row| row["zoning"] == "rural_zoning"));
    assert!((number(&whole("digital_difficulty")["amount"]) - estimate).abs() < 0.1);
    let [share, gap, severity] = ["fgt0", "fgt1", "fgt2"].map(|c| number(&whole("residents")[c]));
    assert!(share >= gap && gap >= severity, "{share} {gap} {severity}");
    for public in ["ind_80p", "poor_households", "households"] {
        assert!(number(&whole(public)["amount"]) > 0.0, "{public}");
    }
}

/// All that the reached places offer is shared out among residents.
#[test]
fn a_study_shares_out_what_its_places_offer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = study_with(folder.path(), SECTIONS);
    let study = Study::read(&study).expect("a study without mistakes");
    let results = compute(&study, &Silent).expect("results");
    let who = results.who.as_ref().expect("the study asks for access");
    let cells = results.territory().cells().iter();
    let scores = who.scores.or_zero();
    let shared: f64 = cells.zip(scores).map(|(c, a)| c.population.get() * a).sum();
    let places = results.territory().places().iter();
    let offers: f64 = places
        .filter(|place| place.mode.serves())
        .map(|place| {
            if place.kind.key() == "france-services" {
                3.0
            } else {
                1.0
            }
        })
        .sum();
    assert!(shared <= offers + 1e-6, "{shared} of {offers}");
    assert!(shared > 0.5 * offers, "{shared} of {offers}");
}

fn mistakes(sections: &str) -> Vec<MistakeKind> {
    let text =
        format!("[[places]]\nfile = \"p.csv\"\n[[population]]\nfile = \"g.csv\"\n{sections}");
    match Study::parse(&text, Path::new("")) {
        Err(StudyError::Mistakes(found)) => {
            let kind = |mistake: &Mistake| mistake.kind.clone();
            found.list().iter().map(kind).collect()
        }
        other => panic!("no mistakes in {sections}: {other:?}"),
    }
}

#[test]
fn mistakes_of_the_sections_are_all_noted() {
    let found = mistakes("[access]\ndecay = \"newton:2\"\ncutoff_minutes = 0\nmesure = \"apl\"\n");
    assert!(found.contains(&MistakeKind::NoDecay("newton:2".to_owned())));
    assert!(
        found
            .iter()
            .any(|kind| matches!(kind, MistakeKind::OutOfBounds { .. }))
    );
    assert!(
        found
            .iter()
            .any(|kind| matches!(kind, MistakeKind::UnknownKey { .. }))
    );
    let found = mistakes("[access]\nmeasure = \"gravity\"\n");
    assert_eq!(found, [MistakeKind::MissingKey("decay")]);
    let found = mistakes("[access]\nmeasure = \"cumulative\"\ndecay = \"power:1\"\n");
    assert_eq!(found, [MistakeKind::Exclusive("measure", "decay")]);
}

/// The rates of 2021 as published lack the ages from 40 to 59.
#[test]
fn rates_with_a_gap_are_refused() {
    let rates = |rates: &str| {
        mistakes(&format!(
            "[publics.difficulty]\nsource = \"INSEE\"\nyear = 2021\nrates_percent = {{ {rates} }}\n"
        ))
    };
    let published = r#""15-24" = 2, "25-39" = 4, "60-74" = 24, "75+" = 62"#;
    assert_eq!(rates(published), [MistakeKind::NoRate("40-59".to_owned())]);
    assert_eq!(
        rates(r#""15-24" = 2"#),
        [MistakeKind::NoRate("25+".to_owned())]
    );
    let twice = [MistakeKind::AgesTwice("15-24, 20+".to_owned())];
    assert_eq!(rates(r#""15-24" = 2, "20+" = 3"#), twice);
    assert!(rates(r#""vieux" = 2, "20+" = 3"#).contains(&MistakeKind::NoAges("vieux".to_owned())));
}
