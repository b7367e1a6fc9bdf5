//! The program, end to end.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

/// Five villages along a road and three candidates; one village that nothing
/// reaches within 20.
const MATRIX: &str = "from_id,to_id,cost\n\
    v1,a,0\nv1,b,10\nv1,c,30\nv2,a,5\nv2,b,5\nv2,c,25\nv3,a,10\nv3,b,0\nv3,c,20\n\
    v4,a,30\nv4,b,20\nv4,c,0\nv5,c,12.5\n";
const DEMAND: &str = "id,population\nv1,100\nv2,50\nv3,200.5\nv4,80\nv5,0\n";

fn run(dir: &Path, args: &str) -> Output {
    let files = [
        ("m.csv", MATRIX),
        ("d.csv", DEMAND),
        ("e.csv", "id\na\n"),
        ("c.csv", "id,capacity,price\nc,90,3\nb,260,2\na,200,1\n"),
        (
            "w.csv",
            "id,old,young\nv1,10,90\nv2,0,50\nv3,0,200\nv4,80,0\nv5,0,0\n",
        ),
    ];
    for (name, text) in files {
        std::fs::write(dir.join(name), text).expect("written");
    }
    Command::new(assert_cmd::cargo::cargo_bin!("maillage"))
        .current_dir(dir)
        .arg("site")
        .args(args.split(' '))
        .args(["--matrix", "m.csv", "--out", "s.csv", "--lang", "en"])
        .output()
        .expect("the program runs")
}

/// The answer as JSON, and the rows of the table.
fn answer(args: &str) -> (Value, Vec<String>) {
    let dir = tempfile::tempdir().expect("a folder");
    let output = run(dir.path(), args);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let json = serde_json::from_slice(&output.stdout).expect("JSON");
    let table = std::fs::read_to_string(dir.path().join("s.csv")).expect("a table");
    (json, table.lines().map(str::to_owned).collect())
}

fn refusal(args: &str) -> String {
    let dir = tempfile::tempdir().expect("a folder");
    let output = run(dir.path(), args);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty() && !dir.path().join("s.csv").exists());
    String::from_utf8(output.stderr).expect("UTF-8")
}

fn assert_is(json: &Value, key: &str, wanted: f64) {
    let found = json[key].as_f64().unwrap_or(f64::NAN);
    assert!(
        (found - wanted).abs() < 1e-9,
        "{key} is {found} and not {wanted}: {json}"
    );
}

#[test]
fn maximal_covering() {
    let (json, table) = answer("--problem mclp -p 1 --radius 10 --demand d.csv");
    assert_is(&json, "objective", 350.5);
    assert_is(&json, "bound", 350.5);
    assert_eq!(json["optimal"], true);
    assert_eq!(json["chosen"], serde_json::json!(["a"]));
    assert_is(&json, "uncovered_points", 2.0);
    assert_eq!(table[0], "id,population,candidate,cost,covered");
    assert_eq!(table[3], "v3,200.5,a,10,true");
    assert_eq!(table[4], "v4,80,a,30,false");
    assert_eq!(table[5], "v5,0,,,false");
}

#[test]
fn existing_places_stay_and_do_not_count() {
    let (json, _) = answer("--problem mclp -p 1 --radius 10 --demand d.csv --existing e.csv");
    assert_is(&json, "objective", 430.5);
    assert_eq!(json["chosen"], serde_json::json!(["c"]));
    assert_eq!(json["kept"], serde_json::json!(["a"]));
    let (json, _) = answer("--problem lscp --radius 12.5 --demand d.csv --existing e.csv");
    assert_is(&json, "objective", 1.0);
}

#[test]
fn covering_everyone_once_and_twice() {
    let (json, _) = answer("--problem lscp --radius 12.5 --demand d.csv");
    assert_is(&json, "objective", 2.0);
    assert_is(&json, "uncovered_points", 0.0);
    let (json, _) = answer("--problem lscp-backup --radius 20 --demand d.csv");
    assert_is(&json, "sites", 2.0);
    // v5 has a single candidate; v3 has two places.
    assert_is(
        &json,
        "objective",
        json["backup_points"].as_f64().expect("a count") + 1.0,
    );
    assert_is(&json, "without_second_candidate", 1.0);
}

#[test]
fn median_and_center() {
    let (json, _) = answer("--problem p-median -p 2 --demand d.csv");
    assert_eq!(json["chosen"], serde_json::json!(["b", "c"]));
    assert_is(&json, "objective", 1250.0);
    let (json, _) = answer("--problem p-center -p 2 --demand d.csv");
    assert_is(&json, "objective", 12.5);
    assert_eq!(json["optimal"], true);
}

#[test]
fn capacities_budgets_and_weights() {
    let capacity = "--problem capacitated-p-median -p 3 --demand d.csv --candidates c.csv";
    let (json, table) = answer(capacity);
    // Chosen in the order of the candidates; everyone has room at the nearest.
    assert_eq!(json["chosen"], serde_json::json!(["c", "b", "a"]));
    assert_is(&json, "objective", 250.0);
    assert_eq!(table[2], "v2,50,b,5,true");
    let (json, _) =
        answer("--problem mclp --budget 3 --radius 5 --demand d.csv --candidates c.csv");
    assert_eq!(json["chosen"], serde_json::json!(["b", "a"]));
    assert_is(&json, "objective", 350.5);
    let (json, _) =
        answer("--problem mclp -p 1 --radius 5 --demand w.csv --weight old=3 --weight young=0.5");
    assert_eq!(json["chosen"], serde_json::json!(["c"]));
    assert_is(&json, "objective", 240.0);
}

#[test]
fn impossible_questions_are_refused_with_the_nearest_possible() {
    let told = refusal("--problem lscp --radius 5 --demand d.csv");
    assert!(
        told.contains("v5") && told.contains("--radius 12.5"),
        "{told}"
    );
    let told = refusal("--problem p-median -p 4 --demand d.csv");
    assert!(told.contains("3 candidates"), "{told}");
    let told = refusal("--problem p-center -p 0 --demand d.csv");
    assert!(told.contains("-p 1") || told.contains("at least"), "{told}");
    let told = refusal("--problem mclp -p 1 --demand d.csv");
    assert!(told.contains("--radius"), "{told}");
    let told = refusal("--problem capacitated-p-median -p 1 --demand d.csv --candidates c.csv");
    assert!(told.contains("260") && told.contains("430.5"), "{told}");
}

#[test]
fn the_rest_can_be_covered() {
    let (json, _) = answer("--problem lscp --radius 5 --demand d.csv --leave-uncoverable");
    assert_is(&json, "uncovered_points", 1.0);
}

#[test]
fn help_teaches() {
    for lang in ["fr", "en"] {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("maillage"));
        let output = command
            .args(["site", "--help", "--lang", lang])
            .output()
            .expect("it runs");
        let help = String::from_utf8(output.stdout).expect("UTF-8");
        for word in ["lscp-backup", "--existing", "-p", "bound", "1000"] {
            assert!(help.contains(word), "{word} in {help}");
        }
    }
}
