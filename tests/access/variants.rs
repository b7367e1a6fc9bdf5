//! Small worked examples of the family of floating catchments.

use std::fmt::Write as _;
use std::path::Path;

use crate::routes::{Ask, Scores, Tables, scores};
use crate::shared::{folder, hold, number, rows};

/// A case, what its measure is called there, and how it is asked for here.
struct Published {
    case: &'static str,
    named: &'static str,
    ask: Ask<'static>,
}

fn published() -> Vec<Published> {
    let ask = |measure, cutoff, decay| Ask {
        measure,
        cutoff,
        decay,
        ..Ask::default()
    };
    let steps = Some("steps:20=1,40=0.68,60=0.22");
    let of = |case, named, ask| Published { case, named, ask };
    vec![
        // −(20²) / ln 0.01
        of(
            "zurich",
            "3sfca",
            ask("3sfca", None, Some("gaussian:b=86.8588963806504")),
        ),
        of("unit4x6", "2sfca", ask("2sfca", None, None)),
        of("unit4x6", "3sfca", ask("3sfca", None, Some("given"))),
        of("unit4x6", "mh3sfca", ask("mh3sfca", None, Some("given"))),
        of("aceso3x2", "2sfca", ask("2sfca", Some(6.0), None)),
        of("aceso3x2", "3sfca", ask("3sfca", Some(6.0), None)),
        // No cost is 30: strictly below it and up to it are the same.
        of("catchment3x2", "2sfca", ask("2sfca", Some(30.0), None)),
        of("catchment3x2", "e2sfca", ask("e2sfca", None, steps)),
        of("catchment3x2", "e2sfca", ask("e2sfca", Some(60.0), None)),
        of(
            "catchment3x2",
            "kd2sfca",
            ask("kd2sfca", None, Some("gaussian:2")),
        ),
        of("catchment3x2", "3sfca", ask("3sfca", None, steps)),
        of("catchment3x2", "balanced", ask("bfca", None, steps)),
    ]
}

fn tables(folder: &Path, case: &str) -> Tables {
    let name = if case == "unit4x6" { "weights" } else { "cost" };
    let costs = folder.join(format!("{case}_{name}.csv"));
    let amounts = |side: &str, column: &str, ids: &[String]| {
        let path = folder.join(format!("{case}_{side}.csv"));
        if path.exists() {
            return std::fs::read_to_string(path).expect("a table");
        }
        let mut text = format!("id,{column}\n");
        for id in ids {
            writeln!(text, "{id},1").expect("text takes everything");
        }
        text
    };
    let supply = amounts("supply", "capacity", &ids(&costs, "supply_id"));
    let demand = amounts("demand", "population", &ids(&costs, "demand_id"));
    Tables::written("", &supply, &demand).over(&costs)
}

fn ids(costs: &Path, column: &str) -> Vec<String> {
    let mut ids: Vec<String> = rows(costs).iter().map(|row| row[column].clone()).collect();
    ids.sort();
    ids.dedup();
    ids
}

#[test]
fn every_worked_example_comes_out() {
    let Some(folder) = folder("fca-variants") else {
        return;
    };
    let expected = rows(&folder.join("expected.csv"));
    let mut held = std::collections::BTreeSet::new();
    for Published { case, named, ask } in published() {
        let found: Scores = scores(&tables(&folder, case), ask);
        for (at, row) in expected.iter().enumerate() {
            if row["case"] == case && row["measure"].starts_with(named) {
                let what = format!("{case} {named} {}", row["demand_id"]);
                let score = found[&row["demand_id"]].0;
                hold(
                    &what,
                    score,
                    number(&row["expected"]),
                    number(&row["tol_abs"]),
                );
                held.insert(at);
            }
        }
    }
    assert_eq!(held.len(), expected.len(), "every row is held to");
}
