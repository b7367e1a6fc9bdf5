//! The grid of PySAL access, 5 by 5.

use std::fmt::Write as _;

use crate::routes::{Ask, Scores, Tables, scores};
use crate::shared::{folder, hold, number, rows};

fn tables(folder: &std::path::Path) -> Tables {
    let (mut supply, mut demand) = ("id,capacity\n".to_owned(), "id,population\n".to_owned());
    for row in rows(&folder.join("grid.csv")) {
        let line = format!("{},{}", row["id"], row["value"]);
        writeln!(supply, "{line}").expect("text takes everything");
        writeln!(demand, "{line}").expect("text takes everything");
    }
    Tables::written("", &supply, &demand).over(&folder.join("cost.csv"))
}

/// The published weights are (d/60)^1: with `power:-1` they come sixty times.
#[test]
fn the_weighted_catchment_comes_out() {
    let Some(folder) = folder("pysal-access-grid5x5") else {
        return;
    };
    let ask = Ask {
        measure: "gravity",
        decay: Some("power:-1"),
        ..Ask::default()
    };
    let found = scores(&tables(&folder), ask);
    for row in rows(&folder.join("expected_gravity.csv")) {
        let expected = number(&row["weighted_catchment_gravity_scale60_alpha1"]);
        hold("gravity", found[&row["id"]].0 / 60.0, expected, 1e-8);
    }
}

#[test]
fn the_output_of_the_peer_is_ours() {
    let Some(folder) = folder("pysal-access-grid5x5") else {
        return;
    };
    let tables = tables(&folder);
    let of = |measure, cutoff, decay| -> Scores {
        let ask = Ask {
            measure,
            cutoff,
            decay,
            ..Ask::default()
        };
        scores(&tables, ask)
    };
    let steps = Some("steps:1=1,2=0.68,2.5=0.22");
    let two = of("2sfca", Some(2.5), None);
    let enhanced = of("e2sfca", None, steps);
    let three = of("3sfca", None, steps);
    for row in rows(&folder.join("peer_output_access_1.1.10.csv")) {
        let id = &row["id"];
        hold("2sfca", two[id].0, number(&row["2sfca_2.5"]), 1e-11);
        hold(
            "e2sfca",
            enhanced[id].0,
            number(&row["e2sfca_steps"]),
            1e-11,
        );
        hold("3sfca", three[id].0, number(&row["3sfca_steps"]), 1e-11);
    }
}
