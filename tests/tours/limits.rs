//! `[itinerary]` of a study file to the files written: the budget and the
//! midday break.

use std::path::Path;

use crate::program::{maillage, read, rows, study};

/// The plan of a study with these lines in its section, in a folder of its
/// own; French out of the way.
fn plan(out: &Path, more: &str) -> (tempfile::TempDir, i32, String) {
    let section = "\n[itinerary]\nrounds = 60\ndemand = \"everyone\"\ncurve = 1\n";
    let (dir, study) = study(&format!("{section}{more}"));
    let out = out.display().to_string();
    let args = ["plan", &study, "--out", &out, "--lang", "en", "--quiet"];
    let (code, _, errors) = maillage(&args);
    (dir, code, errors)
}

fn euros(out: &Path) -> f64 {
    let plan: serde_json::Value = serde_json::from_str(&read(out, "plan.json")).expect("JSON");
    plan["euros"].as_f64().expect("a cost")
}

#[test]
fn a_budget_of_a_year_bounds_every_cycle() {
    let folder = tempfile::tempdir().expect("a folder");
    let (free, bound) = (folder.path().join("free"), folder.path().join("bound"));
    let (_kept, code, errors) = plan(&free, "");
    assert_eq!((code, errors.as_str()), (0, ""));
    // A cycle of two weeks comes 26 times in the 52 weeks of the budget.
    let half = (euros(&free) / 2.0 * 26.0).round();
    let (_kept, code, errors) = plan(&bound, &format!("euros_a_year = {half}\n"));
    assert_eq!((code, errors.as_str()), (0, ""));
    assert!(euros(&bound) <= half / 26.0 + 0.01);
    assert!(euros(&bound) > 0.0 && !rows(&bound, "stops.csv").is_empty());
    let told: serde_json::Value = serde_json::from_str(&read(&bound, "plan.json")).expect("JSON");
    let most = told["euros_budget"].as_f64().expect("the budget is told");
    assert!((most - half / 26.0).abs() < 0.01, "{most}");
}

#[test]
fn a_budget_for_nothing_is_refused_with_what_it_takes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("plan");
    let (_kept, code, errors) = plan(&out, "euros_a_year = 1\n");
    assert_eq!(code, 2);
    assert!(errors.contains("euros_a_year"), "{errors}");
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn the_midday_break_stands_in_the_tours() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("plan");
    let days = "hours_a_day = 9\nstart_hour = 8\n";
    let rest = "break_minutes = 50\nbreak_from_hour = 12\nbreak_until_hour = 15.25\n";
    let (_kept, code, errors) = plan(&out, &format!("{days}{rest}"));
    assert_eq!((code, errors.as_str()), (0, ""));
    let minutes = |clock: &str| -> u32 {
        let (hours, minutes) = clock.split_once(':').expect("a time");
        let number = |text: &str| text.parse::<u32>().expect("a number");
        number(hours) * 60 + number(minutes)
    };
    let mut breaks = 0;
    for row in rows(&out, "tours.csv") {
        let (from, until) = (&row[13], &row[14]);
        assert_eq!(from.is_empty(), until.is_empty());
        if from.is_empty() {
            continue;
        }
        breaks += 1;
        assert!(minutes(from) >= 12 * 60, "{from}");
        assert!(minutes(until) - minutes(from) >= 50, "{from} to {until}");
    }
    assert!(breaks > 0, "days go on past noon");
}

#[test]
fn a_break_longer_than_its_hours_is_a_mistake() {
    let folder = tempfile::tempdir().expect("a folder");
    let rest = "break_minutes = 60\nbreak_from_hour = 12\nbreak_until_hour = 12.5\n";
    let (_kept, code, errors) = plan(&folder.path().join("plan"), rest);
    assert_eq!(code, 2);
    assert!(errors.contains("break_until_hour"), "{errors}");
}
