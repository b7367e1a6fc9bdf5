//! `maillage plan` from end to end, on the generated territory.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// A plan of some rounds only: enough to see that everything is written.
const MEANS: &str = r#"
[itinerary]
vehicles = 2
curve = 2
rounds = 40
weeks = 2
demand = "everyone"
start_date = 2026-04-27
calendar_weeks = 3
"#;

pub(crate) fn maillage(args: &[&str]) -> (i32, String, String) {
    let ran = Command::cargo_bin("maillage")
        .expect("the program is built")
        .args(args)
        .output()
        .expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (
        ran.status.code().expect("a code"),
        text(ran.stdout),
        text(ran.stderr),
    )
}

/// A generated territory whose study has these lines more, in the place of
/// what it asks by itself beyond who is served.
pub(crate) fn study(more: &str) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let world = maillage::demo::generate(
        dir.path(),
        maillage::demo::Size::Small,
        1,
        &maillage::progress::Silent,
    )
    .expect("a world");
    let text = fs::read_to_string(&world.study).expect("a study");
    let (plain, _) = text.split_once("\n[hours]").expect("what the demo asks");
    fs::write(&world.study, format!("{plain}{more}")).expect("written");
    let path = world.study.display().to_string();
    (dir, path)
}

pub(crate) fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("the output is there")
}

/// The rows of a table, header left out.
pub(crate) fn rows(folder: &Path, name: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(folder.join(name)).expect("a table");
    reader.records().map(|row| row.expect("a row")).collect()
}

#[test]
fn a_plan_is_written_whole_and_the_same_for_any_number_of_threads() {
    let (dir, study) = study(MEANS);
    let (one, two) = (dir.path().join("one"), dir.path().join("two"));
    let run = |out: &Path, threads: &str| {
        let out = out.display().to_string();
        maillage(&[
            "plan",
            &study,
            "--out",
            &out,
            "--threads",
            threads,
            "--lang",
            "en",
            "--quiet",
        ])
    };
    let (code, said, errors) = run(&one, "1");
    assert_eq!((code, errors.as_str()), (0, ""), "{said}");
    assert!(said.contains("over the roads"), "{said}");
    run(&two, "2");
    let names = [
        "stops.csv",
        "tours.csv",
        "calendar.csv",
        "calendar.ics",
        "curve.csv",
        "remaining.csv",
        "set_aside.csv",
        "stops.geojson",
        "tours.geojson",
        "routes.gpx",
        "plan.json",
        "maps/tours.svg",
        "maps/tours-2.svg",
    ];
    for name in names {
        assert_eq!(read(&one, name), read(&two, name), "{name}");
    }
    let stops = rows(&one, "stops.csv");
    assert!(!stops.is_empty());
    let points = read(&one, "stops.geojson").matches("\"Point\"").count();
    assert_eq!(points, stops.len());
    let curve = rows(&one, "curve.csv");
    assert_eq!(curve.len(), 2);
    let reached = |row: usize| curve[row][12].parse::<f64>().expect("person hours");
    assert!(reached(0) <= reached(1));
}

/// The length of a line of degrees, in kilometres.
fn kilometres(line: &serde_json::Value) -> f64 {
    let points = line["coordinates"].as_array().expect("a line");
    let at = |point: &serde_json::Value, axis: usize| point[axis].as_f64().expect("a degree");
    let steps = points.windows(2).map(|pair| {
        let north = (at(&pair[1], 1) - at(&pair[0], 1)) * 111.13;
        let east = at(&pair[1], 0) - at(&pair[0], 0);
        north.hypot(east * 111.32 * at(&pair[0], 1).to_radians().cos())
    });
    steps.sum()
}

#[test]
fn lines_along_the_roads_are_as_long_as_the_drives() {
    let (dir, study) = study(MEANS);
    let out = dir.path().join("plan");
    let args = [
        "plan",
        &study,
        "--out",
        &out.display().to_string(),
        "--quiet",
    ];
    assert_eq!(maillage(&args).0, 0);
    let tours: serde_json::Value =
        serde_json::from_str(&read(&out, "tours.geojson")).expect("GeoJSON");
    for tour in tours["features"].as_array().expect("features") {
        let told = &tour["properties"];
        assert_eq!(told["line"], "roads");
        let (drawn, said) = (kilometres(&tour["geometry"]), told["km"].as_f64());
        let said = said.expect("a length");
        assert!(
            (drawn - said).abs() <= 0.1 + said * 0.01,
            "{drawn} km for {said}"
        );
    }
    assert!(read(&out, "routes.gpx").contains("<trkpt"));
}

#[test]
fn without_roads_lines_are_straight_and_said_to_be() {
    let (dir, study) = study(MEANS);
    let text = fs::read_to_string(&study).expect("a study");
    let kept = text
        .lines()
        .filter(|line| !line.starts_with("roads =") && !line.starts_with("profile ="));
    let text = kept.flat_map(|line| [line, "\n"]).collect::<String>();
    let text = text.replace("model = \"road\"", "model = \"crow-fly\"");
    fs::write(&study, text).expect("written");
    let out = dir.path().join("plan");
    let out_name = out.display().to_string();
    let (code, said, errors) = maillage(&[
        "plan", &study, "--out", &out_name, "--lang", "en", "--quiet",
    ]);
    assert_eq!(code, 0, "{errors}");
    assert!(said.contains("straight lines"), "{said}");
    assert!(read(&out, "tours.geojson").contains("\"line\":\"straight\""));
    // No track: nobody should drive along a straight line.
    assert!(!read(&out, "routes.gpx").contains("<trk>"));
}

#[test]
fn the_calendar_holds_what_the_law_leaves() {
    let (dir, study) = study(MEANS);
    let out = dir.path().join("plan");
    let (code, _, errors) = maillage(&[
        "plan",
        &study,
        "--out",
        &out.display().to_string(),
        "--quiet",
    ]);
    assert_eq!(code, 0, "{errors}");
    let (held, skipped): (Vec<_>, Vec<_>) = rows(&out, "calendar.csv")
        .into_iter()
        .partition(|row| &row[7] == "true");
    // Three weeks from 27 April 2026: Friday 1 and Friday 8 May, Thursday 14 May.
    let lawful = ["2026-05-01", "2026-05-08", "2026-05-14"];
    assert!(held.iter().all(|row| !lawful.contains(&&row[0])));
    assert!(skipped.iter().all(|row| lawful.contains(&&row[0])));
    let ics = read(&out, "calendar.ics");
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), held.len());
    assert!(
        ics.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    let mut uids: Vec<&str> = ics
        .split("\r\n")
        .filter(|line| line.starts_with("UID:"))
        .collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), held.len());
}

#[test]
fn the_fewest_vehicles_are_told() {
    let (dir, study) = study(MEANS);
    let out = dir.path().join("plan").display().to_string();
    let (code, said, errors) = maillage(&[
        "plan", &study, "--reach", "50", "--out", &out, "--lang", "en", "--quiet",
    ]);
    assert_eq!(code, 0, "{errors}");
    assert!(said.starts_with("One vehicle"), "{said}");
    let (code, _, errors) = maillage(&[
        "plan", &study, "--reach", "90000000", "--out", &out, "--lang", "en",
    ]);
    assert_eq!(code, 2);
    assert!(
        errors.contains("90,000,000 people within reach are wanted"),
        "{errors}"
    );
}

#[test]
fn what_cannot_be_done_is_refused_in_both_languages() {
    let (dir, study) =
        study("\n[itinerary]\nweeks = 3\nfrequencies = [\"fortnightly\"]\ndemand = \"everyone\"\n");
    let out = dir.path().join("plan");
    for (lang, what) in [
        ("en", "make the cycle 4 weeks"),
        ("fr", "portez le cycle à 4 semaines"),
    ] {
        let (code, _, errors) = maillage(&[
            "plan",
            &study,
            "--lang",
            lang,
            "--out",
            &out.display().to_string(),
            "--quiet",
        ]);
        assert_eq!(code, 2);
        assert!(errors.to_lowercase().contains(what), "{errors}");
    }
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn mistakes_of_the_section_are_marked() {
    let (_dir, study) =
        study("\n[itinerary]\nvehicle = 2\nweekdays = [\"mondy\"]\nstart_date = \"soon\"\n");
    let (code, _, errors) = maillage(&["plan", &study, "--lang", "en"]);
    assert_eq!(code, 2);
    for what in ["vehicles", "monday", "start_date"] {
        assert!(errors.contains(what), "{errors}");
    }
}

#[test]
fn a_run_makes_the_plan_that_the_study_asks_for() {
    let (dir, study) = study(MEANS);
    let (whole, alone) = (dir.path().join("whole"), dir.path().join("alone"));
    for (command, out) in [("run", &whole), ("plan", &alone)] {
        let out = out.display().to_string();
        let (code, _, errors) = maillage(&[command, &study, "--out", &out, "--quiet"]);
        assert_eq!((code, errors.as_str()), (0, ""), "{command}");
    }
    let inside = whole.join("itinerary");
    for name in [
        "stops.csv",
        "tours.csv",
        "calendar.csv",
        "calendar.ics",
        "curve.csv",
        "tours.geojson",
        "routes.gpx",
        "plan.json",
        "maps/tours-1.svg",
    ] {
        assert_eq!(read(&inside, name), read(&alone, name), "{name}");
    }
    let json = |folder: &Path, name: &str| -> serde_json::Value {
        serde_json::from_str(&read(folder, name)).expect("JSON")
    };
    let summary = json(&whole, "summary.json");
    assert_eq!(summary["plan"], json(&alone, "plan.json"));
    let manifest = read(&whole, "manifest.json");
    assert!(manifest.contains("itinerary/stops.csv"), "in the manifest");
    let parameters = &json(&whole, "manifest.json")["parameters"]["itinerary"];
    assert_eq!(parameters["rounds"], 40);
    let page = read(&whole, "report.html");
    assert!(page.contains("id=\"plan\"") && page.contains("id=\"plan-curve-table\""));
    for stop in rows(&inside, "stops.csv") {
        assert!(page.contains(&stop[1]), "{} is in the report", &stop[1]);
    }
    let (found, most) = (
        summary["plan"]["person_hours"].as_f64(),
        summary["plan"]["person_hours_bound"].as_f64(),
    );
    assert!(found.expect("a figure") > 0.0 && found <= most);
}

#[test]
fn stops_of_an_earlier_plan_are_kept() {
    let (dir, study) = study(MEANS);
    let (first, second) = (dir.path().join("first"), dir.path().join("second"));
    let (one, two) = (first.display().to_string(), second.display().to_string());
    let (code, _, errors) = maillage(&["plan", &study, "--out", &one, "--quiet"]);
    assert_eq!(code, 0, "{errors}");
    let kept = first.join("stops.csv").display().to_string();
    let again = ["plan", &study, "--vehicles", "3", "--keep", &kept];
    let (code, _, errors) = maillage(&[&again[..], &["--out", &two, "--quiet"]].concat());
    assert_eq!(code, 0, "{errors}");
    let said = |row: &csv::StringRecord| {
        let cells = [0, 5, 6, 7, 8].map(|column| row[column].to_owned());
        cells.join(" ")
    };
    let after: Vec<String> = rows(&second, "stops.csv").iter().map(said).collect();
    for stop in rows(&first, "stops.csv") {
        assert!(after.contains(&said(&stop)), "{} stays", said(&stop));
    }
    fs::write(first.join("bad.csv"), "id,weekday\n01001,someday\n").expect("written");
    let bad = first.join("bad.csv").display().to_string();
    let (code, _, errors) = maillage(&[
        "plan", &study, "--keep", &bad, "--out", &two, "--lang", "en", "--quiet",
    ]);
    assert_eq!(code, 2);
    assert!(
        errors.contains("line 2") && errors.contains("someday"),
        "{errors}"
    );
}
