//! Hours computed by hand.

use crate::world::{World, rows};

const HOURS: &str = r#"[hours]
cutoff_minutes = 2
year = 2025
public_holidays = "open"
moments = ["saturday", "mardi 18:00"]
"#;

fn ran(lines: &str) -> (World, String) {
    let world = World::with(lines);
    let output = world.run().output().expect("it runs");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    (world, said)
}

#[test]
fn cells_have_the_hours_of_all_places_within_reach() {
    let (world, _) = ran(HOURS);
    let cells = rows(&world.output("cells.csv"));
    let of = |cell: usize, name: &str| cells[cell][name].clone();
    let all = |name: &str| [of(0, name), of(1, name), of(2, name)];
    // 15 + 3 + 3 every other week; the bus stands exactly two minutes away.
    assert_eq!(all("places_within"), ["2", "2", "1"]);
    assert_eq!(all("hours"), ["19.50", "0.00", "0.00"]);
    assert_eq!(all("open_hours"), ["19.50", "0.00", "0.00"]);
    assert_eq!(all("evening_hours"), ["1.00", "0.00", "0.00"]);
    assert_eq!(all("saturday_hours"), ["3.00", "0.00", "0.00"]);
    assert_eq!(all("assumed_hours"), ["0.00", "60.00", "30.00"]);
    assert_eq!(all("weeks_at_saturday"), ["52", "0", "0"]);
    assert_eq!(all("weeks_at_tuesday_18:00"), ["26", "0", "0"]);
}

#[test]
fn the_table_of_areas_and_the_words_are_as_people_read_them() {
    let (world, said) = ran(HOURS);
    insta::assert_snapshot!("hours.csv", world.output("hours.csv"));
    let from = said.find("Heures d’aide").expect("hours are told");
    let block = said[from..].split("\n\n").next().expect("a block");
    insta::assert_snapshot!("terminal", block);
    let summary: serde_json::Value =
        serde_json::from_str(&world.output("summary.json")).expect("JSON");
    let hours = serde_json::to_string_pretty(&summary["hours"]).expect("JSON");
    insta::assert_snapshot!("summary.json", hours);
    for map in [
        "maps/hours.svg",
        "maps/hours_saturday.svg",
        "maps/hours_tuesday_1800.svg",
    ] {
        assert!(world.has(map), "{map}");
    }
    let faults = rows(&world.output("faults.csv"));
    assert!(
        faults
            .iter()
            .any(|f| f.values().any(|v| v.contains("« periode »")))
    );
}

#[test]
fn defaults_by_kind_and_staff_are_the_study_s() {
    let lines = "[hours.places.other]\nhours = 12\nstaff = 0.5\n";
    let (world, _) = ran(&format!("{HOURS}\n{lines}"));
    let cells = rows(&world.output("cells.csv"));
    assert_eq!(cells[1]["assumed_hours"], "24.00");
    assert_eq!(cells[1]["staff_hours"], "12.00");
    assert_eq!(cells[0]["staff_hours"], "9.75");
    let manifest = world.output("manifest.json");
    assert!(manifest.contains("\"public_holidays\": \"open\""));
}

#[test]
fn a_study_that_does_not_ask_has_none() {
    let (world, said) = ran("");
    assert!(!world.has("hours.csv") && !world.has("maps/hours.svg"));
    assert!(!said.contains("Heures d’aide"));
    assert!(!world.output("summary.json").contains("\"hours\""));
}

#[test]
fn mistakes_in_the_section_are_shown_where_they_stand() {
    let lines = "[hours]\ncutoff_minutes = 0\nyear = 3000\nmoments = [\"someday\"]\n\
                 evening_from = \"soir\"\nclasses_hours = [1, 2, 3, 4, 5]\nstaff = 2\n";
    let output = World::with(lines).run().output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    // French puts hard spaces within quotation marks, and long lines are cut.
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let said = said.replace(['\u{a0}', '\u{202f}'], " ");
    for part in [
        "« someday » n’est pas un moment de la semaine",
        "« soir » n’est pas une heure",
        "la liste est trop longue",
        "clé inconnue « staff »",
        "3000 est hors limites",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
}
