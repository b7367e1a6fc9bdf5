//! Drawn worlds: times, reasons, profiles, conservation.

use std::collections::BTreeMap;

use crate::drawn::{self, ROADS};
use crate::program::{Rows, Study, assert_same, number, sum};

/// A one-way in the middle (nobody comes back from 2, 3 and 6 to A), a village
/// in the fields (5), a road cut off (7), and people far beyond all roads (8).
const LAND: [&str; 7] = [
    "A-1-9>2-3",
    "|       |",
    "4   5   .-6",
    "",
    "",
    "                                          8",
    "  7-.",
];
/// Everyone on it.
const PEOPLE: f64 = 4500.0;

/// Minutes to the nearest place, or why there is none, by cell.
fn told(rows: &Rows) -> BTreeMap<String, String> {
    let tell = |row: &BTreeMap<String, String>| match row["unreached"].as_str() {
        "" => format!("{:.1}", number(row, "minutes_1")),
        reason => reason.to_owned(),
    };
    rows.iter()
        .map(|row| (row["id"].clone(), tell(row)))
        .collect()
}

fn expected(cells: &[(&str, &str)]) -> BTreeMap<String, String> {
    cells
        .iter()
        .map(|&(id, told)| (id.to_owned(), told.to_owned()))
        .collect()
}

/// The rows of `reach.csv`: people by outcome of a profile.
fn reach(study: &Study, profile: &str) -> BTreeMap<String, f64> {
    let rows = study.table("reach.csv");
    let rows: Vec<_> = rows.iter().filter(|r| r["profile"] == profile).collect();
    assert!((sum(rows.iter().copied(), "population") - PEOPLE).abs() < 1e-9);
    assert!((sum(rows.iter().copied(), "share") - 1.0).abs() < 0.001);
    rows.iter()
        .map(|row| (row["outcome"].clone(), number(row, "population")))
        .collect()
}

#[test]
fn everyone_has_a_time_or_a_reason() {
    let travel = format!("[travel]\n{ROADS}\nmax_link_m = 500\nmax_minutes = 1.5");
    let study = drawn::study(&LAND, &travel);
    study.run();
    let cells = study.table("cells.csv");
    assert_eq!(
        told(&cells),
        expected(&[
            ("1", "1.0"),
            ("2", "no-place"),
            ("3", "no-place"),
            ("4", "1.0"),
            ("5", "far-from-roads"),
            ("6", "no-place"),
            ("7", "on-a-fragment"),
            ("8", "outside-roads"),
            ("9", "beyond-limit"),
        ])
    );
    let by_outcome = reach(&study, "car");
    assert_same(by_outcome["reached"], 500.0);
    assert_same(by_outcome["no-place"], 1100.0);
    assert_same(by_outcome["far-from-roads"], 500.0);
    assert_same(by_outcome["on-a-fragment"], 700.0);
    assert_same(by_outcome["outside-roads"], 800.0);
    assert_same(by_outcome["beyond-limit"], 900.0);
    // Who lives beyond the roads is in no gap: nothing is known of their trips.
    let written = study.written();
    let summary: serde_json::Value =
        serde_json::from_slice(&written["sorties/summary.json"]).expect("valid JSON");
    let gaps = &summary["gaps"];
    let people = |key: &str| gaps[key].as_f64().expect("a number");
    assert_same(people("population_unknown"), 800.0);
    assert_same(people("population"), 1100.0 + 500.0 + 700.0 + 900.0);
    shares_are_of_those_whose_trips_are_known(&summary);
    let five = cells.iter().find(|row| row["id"] == "5").expect("a cell");
    assert!((number(five, "road_metres") - 1000.0).abs() < 2.0);
}

/// Of 4,500 people, 800 live beyond the roads: within the cut-off or not, who
/// can say?
fn shares_are_of_those_whose_trips_are_known(summary: &serde_json::Value) {
    let figure = |value: &serde_json::Value| value.as_f64().expect("a number");
    let population = &summary["population"];
    assert_same(figure(&population["trips_unknown"]), 800.0);
    let total = figure(&population["total"]);
    for cutoff in summary["coverage"].as_array().expect("a list") {
        let within = figure(&cutoff["population"]);
        let near = |key: &str, share: f64| {
            assert!(
                (figure(&cutoff[key]) - share).abs() < 1e-6,
                "{key}: {cutoff}"
            );
        };
        near("share", within / total);
        near("share_of_known", within / (total - 800.0));
        near("share_at_most", (within + 800.0) / total);
    }
}

#[test]
fn people_in_the_fields_walk_to_the_road() {
    let study = drawn::study(&LAND, &format!("[travel]\n{ROADS}"));
    study.run();
    let cells = study.table("cells.csv");
    // A kilometre on foot at 4.8 km/h, then two by car.
    assert_eq!(told(&cells)["5"], "14.5");
    for row in cells.iter().filter(|row| row["unreached"].is_empty()) {
        let parts = number(row, "on_road_metres_1") + number(row, "off_road_metres_1");
        assert_same(parts, number(row, "metres_1"));
    }
    let five = cells.iter().find(|row| row["id"] == "5").expect("a cell");
    assert!((number(five, "off_road_metres_1") - 1000.0).abs() < 2.0);
    assert!((number(five, "on_road_metres_1") - 2000.0).abs() < 4.0);
}

/// The priority neighbourhood around 3.
fn neighbourhood(study: &Study) {
    let (x, y) = drawn::at(8, 0);
    let corners = [
        (-300., -300.),
        (300., -300.),
        (300., 300.),
        (-300., 300.),
        (-300., -300.),
    ];
    let ring: Vec<String> = corners
        .iter()
        .map(|(dx, dy)| format!("[{},{}]", x + dx, y + dy))
        .collect();
    let ring = ring.join(",");
    study.write(
        "qpv.geojson",
        format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\
             \"properties\":{{\"code_qp\":\"QN02301M\",\"lib_qp\":\"Les Tours\"}},\
             \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{ring}]]}}}}]}}"
        ),
    );
}

fn by_car_and_on_foot() -> Study {
    let study = drawn::study(
        &LAND,
        &format!(
            "[qpv]\noutlines = \"qpv.geojson\"\ncrs = \"EPSG:2154\"\n\
             [travel]\n{ROADS}\nmax_link_m = 500\n\
             [[travel.profiles]]\nprofile = \"car\"\n\
             [[travel.profiles]]\nname = \"a-pied\"\nprofile = \"foot\"\nfor = \"qpv\"\n\
             [[travel.profiles]]\nmodel = \"crow-fly\"\n\
             [coverage]\ncutoffs_minutes = [1, 20, 60]"
        ),
    );
    neighbourhood(&study);
    study
}

#[test]
fn neighbourhoods_walk_and_the_rest_drives() {
    let study = by_car_and_on_foot();
    study.run();
    let main = study.table("cells.csv");
    let told_by = |name: &str| told(&study.table(&format!("{name}/cells.csv")));
    let (car, foot, line) = (told_by("car"), told_by("a-pied"), told_by("crow-fly"));
    // One-ways do not hold on foot: four kilometres at 4.8 km/h.
    assert_eq!(
        (car["3"].as_str(), foot["3"].as_str()),
        ("no-place", "50.0")
    );
    assert_eq!((car["9"].as_str(), foot["9"].as_str()), ("2.0", "25.0"));
    // Four kilometres, 1.3 times as long by road, at 36 km/h.
    assert_eq!((line["3"].as_str(), line["8"].is_empty()), ("8.7", false));
    for row in &main {
        let own = if row["id"] == "3" {
            ("a-pied", &foot)
        } else {
            ("car", &car)
        };
        assert_eq!(row["profile"], own.0, "{row:?}");
        assert_eq!(told(&vec![row.clone()])[&row["id"]], own.1[&row["id"]]);
    }
    let covered = study.table("coverage_qpv.csv");
    let tours = covered.iter().find(|row| row["code"] == "QN02301M");
    let tours = tours.expect("the neighbourhood");
    assert_same(number(tours, "within_60"), 300.0);
}

#[test]
fn every_table_of_every_profile_has_everyone() {
    let study = by_car_and_on_foot();
    study.run();
    for folder in ["", "car/", "a-pied/", "crow-fly/"] {
        for zoning in ["communes", "departements", "qpv", "density"] {
            let name = format!("{folder}coverage_{zoning}.csv");
            let rows = study.table(&name);
            assert_same(sum(&rows, "population"), PEOPLE);
            let parts = ["within_60", "uncovered", "unreachable"].map(|c| sum(&rows, c));
            assert_same(parts.iter().sum(), PEOPLE);
        }
        let cells = study.table(&format!("{folder}cells.csv"));
        assert_same(sum(&cells, "population"), PEOPLE);
    }
    for profile in ["car", "a-pied", "crow-fly"] {
        reach(&study, profile);
    }
}

#[test]
fn the_manifest_tells_roads_and_what_became_of_everyone() {
    let study = by_car_and_on_foot();
    study.run();
    let text = std::fs::read(study.path("sorties/manifest.json")).expect("written");
    let manifest: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    let inputs = manifest["inputs"].as_array().expect("a list");
    let roads = inputs.iter().find(|i| i["file"] == "routes.geojson");
    let digest = roads.expect("roads are an input")["sha256"].as_str();
    assert_eq!(digest.map(str::len), Some(64));
    let travel = &manifest["parameters"]["travel"];
    assert_eq!(travel[1]["profile"], "foot");
    assert_eq!(travel[1]["for"], "qpv");
    assert_eq!(travel[0]["max_link_m"], 500.0);
    let counts = &manifest["counts"]["travel"][0];
    let cells = &counts["roads"]["cells"];
    let counted = ["joined", "joined_fragment", "far", "outside", "no_road"]
        .map(|how| cells[how].as_u64().expect("a count"));
    assert_eq!(counted, [6, 1, 1, 1, 0]);
    assert_eq!(counts["roads"]["places"]["joined"], 1);
}

#[test]
fn a_place_off_the_roads_is_a_fault() {
    let land = ["A-1-2-3", "", "", "", "    B"];
    let study = drawn::study(&land, &format!("[travel]\n{ROADS}\nmax_link_m = 500"));
    study.run();
    let faults = study.table("faults.csv");
    let off: Vec<_> = faults
        .iter()
        .filter(|f| f["fault"] == "place-off-roads")
        .collect();
    assert_eq!(off.len(), 1, "{faults:?}");
    assert_eq!(
        (off[0]["file"].as_str(), off[0]["action"].as_str()),
        ("lieux.csv", "set-aside")
    );
    assert!(
        off[0]["value"].starts_with("B (car: "),
        "{}",
        off[0]["value"]
    );
}

#[test]
fn nothing_depends_on_the_number_of_threads() {
    let study = by_car_and_on_foot();
    let run = |threads: &str| {
        let args = [
            "run",
            "etude.toml",
            "--quiet",
            "--lang",
            "fr",
            "--threads",
            threads,
        ];
        let ran = study.maillage(&args);
        assert_eq!(ran.code, 0, "{}", ran.err);
        (ran.out, study.written())
    };
    let one = run("1");
    std::fs::remove_dir_all(study.path(".maillage-cache")).expect("networks were kept");
    assert!(one == run("2"), "outputs differ between one thread and two");
}

#[test]
fn what_a_person_reads() {
    let study = by_car_and_on_foot();
    let ran = study.run();
    insta::assert_snapshot!("summary", ran.out);
    insta::assert_snapshot!("summary_notices", ran.err);
    let checked = study.maillage(&["check", "etude.toml", "--quiet", "--lang", "fr"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    insta::assert_snapshot!("check", checked.out);
}
