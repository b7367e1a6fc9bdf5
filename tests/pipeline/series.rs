//! Series of maps: their figures are those of the tables, and what a study
//! cannot give is refused.

use std::collections::BTreeMap;
use std::path::Path;

use crate::program::{maillage, summary};
use crate::tables::THOUSANDTH;

type Row = BTreeMap<String, String>;

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a whole row")).collect()
}

fn number(row: &Row, name: &str) -> f64 {
    let found = row
        .get(name)
        .unwrap_or_else(|| panic!("no {name}: {row:?}"));
    found.parse().expect("a number")
}

fn close(found: f64, wanted: f64, what: &str) {
    assert!(
        (found - wanted).abs() < THOUSANDTH,
        "{what}: {found}, {wanted}"
    );
}

/// A fictional study with these sections in the place of what it asks by
/// itself beyond who is served.
fn study(lines: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder");
    maillage(["demo"]).arg(dir.path()).assert().success();
    let path = dir.path().join("etude.toml");
    let text = std::fs::read_to_string(&path).expect("a study");
    let (plain, _) = text.split_once("\n[hours]").expect("what the demo asks");
    std::fs::write(&path, format!("{plain}{lines}")).expect("written");
    dir
}

const ALL: &str = r#"
[hours]
moments = ["saturday", "wednesday 14:00"]

[itinerary]
vehicles = 1
curve = 2
weeks = 2

[maps]
formats = ["svg"]
atlas = false
series = ["plan", "public", "hour", "cutoff"]
series_moments = ["tuesday 10:00", "wednesday 14:00", "saturday"]
"#;

#[test]
fn every_panel_says_what_the_tables_do() {
    let dir = study(ALL);
    let ran = maillage(["run"])
        .arg(dir.path().join("etude.toml"))
        .assert();
    ran.success();
    let out = dir.path().join("resultats");
    let summary = summary(&out);
    let total = summary["population"]["total"].as_f64().expect("people");
    let mut panels: BTreeMap<(String, String), Vec<Row>> = BTreeMap::new();
    for row in rows(&out.join("series.csv")) {
        let key = (row["series"].clone(), row["panel"].clone());
        panels.entry(key).or_default().push(row);
    }
    for (key, rows) in &panels {
        let people: f64 = rows.iter().map(|row| number(row, "class_people")).sum();
        close(
            people,
            number(&rows[0], "panel_people"),
            &format!("{key:?}"),
        );
        if key.0 != "public" {
            close(people, total, &format!("{key:?}"));
        }
    }
    let reached = |series: &str, panel: &str| {
        let rows = &panels[&(series.to_owned(), panel.to_owned())];
        number(&rows[0], "panel_reached")
    };
    for at in summary["coverage"].as_array().expect("a list") {
        let minutes = at["cutoff_minutes"].as_f64().expect("minutes");
        let people = at["population"].as_f64().expect("people");
        close(reached("cutoff", &minutes.to_string()), people, "a cut-off");
        if at["cutoff_minutes"] == summary["gaps"]["cutoff_minutes"] {
            close(reached("public", "residents"), people, "residents");
            close(reached("plan", "before"), people, "before the plan");
            for public in at["attributes"].as_array().expect("a list") {
                let name = public["name"].as_str().expect("a name");
                if let Some(rows) = panels.get(&("public".to_owned(), name.to_owned())) {
                    let within = public["within"].as_f64().expect("people");
                    close(number(&rows[0], "panel_reached"), within, name);
                }
            }
            for point in summary["plan"]["curve"].as_array().expect("a curve") {
                let after = reached("plan", &format!("vehicles_{}", point["vehicles"]));
                let gained = point["people_reached"].as_f64().expect("people");
                close(after, people + gained, "with the plan");
            }
        }
    }
    let hours = &rows(&out.join("hours.csv"))[0];
    for moment in ["wednesday_14:00", "saturday"] {
        close(
            reached("hour", moment),
            number(hours, &format!("at_{moment}")),
            moment,
        );
    }
    assert!(
        !hours.contains_key("at_tuesday_10:00"),
        "no column of a panel"
    );
    for series in ["plan", "public", "hour", "cutoff"] {
        let file = out.join(format!("maps/series_{series}.svg"));
        let told = std::fs::read_to_string(file).expect("a sheet");
        let all = panels.iter().filter(|((kind, _), _)| kind == series);
        for (_, rows) in all {
            assert!(told.contains(&rows[0]["caption"]), "{:?}", rows[0]);
        }
    }
    let report = std::fs::read_to_string(out.join("report.md")).expect("a report");
    assert!(report.contains("maps/series_hour.svg"), "no picture beside");
}

#[test]
fn a_study_that_names_no_series_has_those_it_can_give() {
    let dir = study("");
    let out = dir.path().join("plain");
    maillage(["run", "etude.toml", "--quiet", "--out"])
        .arg(&out)
        .current_dir(dir.path())
        .assert()
        .success();
    let maps = out.join("maps");
    assert!(maps.join("series_public.png").is_file());
    for absent in ["plan", "hour", "profile", "cutoff"] {
        let name = format!("series_{absent}.png");
        assert!(!maps.join(&name).exists(), "{name}");
    }
}

#[test]
fn what_a_study_cannot_give_is_refused_in_both_languages() {
    let wanted = "\n[maps]\nseries = [\"plan\", \"hour\", \"profile\", \"hours\"]\nseries_moments = [\"noon\"]\n";
    let dir = study(wanted);
    for lang in ["fr", "en"] {
        let ran = maillage(["check", "--lang", lang])
            .arg("etude.toml")
            .current_dir(dir.path())
            .assert()
            .code(2);
        let said = String::from_utf8_lossy(&ran.get_output().stderr).into_owned();
        insta::assert_snapshot!(format!("series-mistakes-{lang}"), said);
    }
}

#[test]
fn a_series_of_publics_that_nobody_counts_is_refused() {
    let dir = study("\n[maps]\nseries = [\"public\"]\n");
    let people = dir.path().join("population_200m.csv");
    let lines = std::fs::read_to_string(&people).expect("people");
    let head = lines.lines().next().expect("a head");
    let kept: Vec<usize> = head
        .split(',')
        .enumerate()
        .filter(|(_, name)| {
            ["idcar_200m", "idcar_nat", "lcog_geo", "i_est_200", "ind"].contains(name)
        })
        .map(|(rank, _)| rank)
        .collect();
    let cut = |line: &str| {
        let all: Vec<&str> = line.split(',').collect();
        let kept: Vec<&str> = kept.iter().map(|&rank| all[rank]).collect();
        kept.join(",") + "\n"
    };
    let cut: String = lines.lines().map(cut).collect();
    std::fs::write(&people, cut).expect("written");
    for (lang, words) in [("fr", "ne compte aucun public"), ("en", "counts no public")] {
        let ran = maillage(["run", "--lang", lang])
            .arg(dir.path().join("etude.toml"))
            .assert()
            .code(2);
        let said = String::from_utf8_lossy(&ran.get_output().stderr).into_owned();
        assert!(said.contains(words) && said.contains("→"), "{said}");
    }
}
