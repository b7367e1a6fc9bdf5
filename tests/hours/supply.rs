//! Supply of scores by weekly hours × staff, computed by hand.

use crate::world::{World, rows};

const ACCESS: &str = r#"[access]
measure = "2sfca"
cutoff_minutes = 2

[hours]
year = 2025
public_holidays = "open"
"#;

/// 15 hours and 4.5 (the bus) for 13 people; a place by appointment and one
/// that says nothing at 30 each, the default of their kind, for 466; one more
/// for 296, whose hours are not understood.
#[test]
fn places_weigh_by_their_hours_else_by_the_default_of_their_kind() {
    let world = World::with(ACCESS);
    let output = world.run().output().expect("it runs");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{said}");
    let summary: serde_json::Value =
        serde_json::from_str(&world.output("summary.json")).expect("JSON");
    let supply = &summary["access"]["supply"];
    assert_eq!(supply["unit"], "hours");
    assert_eq!(supply["staff_known"], 0);
    let known = |rank: usize| {
        let of = &supply["by_hours"][rank];
        (
            of["hours"].clone(),
            of["places"].clone(),
            of["weekly_hours"].clone(),
        )
    };
    assert_eq!(known(0), ("known".into(), 2.into(), 19.5.into()));
    assert_eq!(known(1), ("by-appointment".into(), 1.into(), 30.0.into()));
    assert_eq!(known(2), ("unknown".into(), 1.into(), 30.0.into()));
    assert_eq!(known(3), ("unread".into(), 1.into(), 30.0.into()));
    let share = supply["default_share"].as_f64().expect("a share");
    assert!((share - 90.0 / 109.5).abs() < 1e-12, "{share}");
    let whole = &rows(&world.output("access.csv"))[0];
    let mean: f64 = whole["mean_access"].parse().expect("a number");
    assert!((mean - 109.5 / 775.0).abs() < 1e-9, "{mean}");
    // Poverty is counted from half the mean: 60/466 is above, 30/296 too.
    assert_eq!(whole["unreached"], "0.0");
    let from = said.find("Accès (2SFCA").expect("access is told");
    let block = said[from..].split("\n\n").next().expect("a block");
    insta::assert_snapshot!("access", block);
}

/// The defaults are those of the study, where it gives some.
#[test]
fn the_study_says_what_stands_for_unknown_hours() {
    let places = "[hours.places.other]\nhours = 10\nstaff = 2\n";
    let world = World::with(&format!("{ACCESS}\n{places}"));
    assert!(world.run().output().expect("it runs").status.success());
    let mean = |world: &World| rows(&world.output("access.csv"))[0]["mean_access"].clone();
    // 2 × 19.5, 2 × 20 and 20.
    let expected = (39.0 + 40.0 + 20.0) / 775.0;
    let found: f64 = mean(&world).parse().expect("a number");
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    let manifest: serde_json::Value =
        serde_json::from_str(&world.output("manifest.json")).expect("JSON");
    let access = &manifest["parameters"]["access"];
    assert_eq!(access["supply"], "hours");
    assert_eq!(access["capacity"]["other"], 20.0);
    assert_eq!(access["capacity"]["france-services"], 58.0);
    let counted =
        World::with("[access]\nmeasure = \"2sfca\"\ncutoff_minutes = 2\nsupply = \"places\"\n");
    assert!(counted.run().output().expect("it runs").status.success());
    let found: f64 = mean(&counted).parse().expect("a number");
    assert!((found - 5.0 / 775.0).abs() < 1e-9, "{found}");
}
