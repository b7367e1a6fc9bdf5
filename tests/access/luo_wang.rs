//! Figure 3 of Luo & Wang (2003), and a gravity measure with competition.

use crate::routes::{Ask, Tables, scores};
use crate::shared::{folder, hold, number, rows};

#[test]
fn figure_3_comes_out() {
    let Some(folder) = folder("luo-wang-2003-fig3") else {
        return;
    };
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a table");
    let tables = Tables::written("", &read("supply.csv"), &read("demand.csv"));
    let tables = tables.over(&folder.join("cost.csv"));
    let ask = Ask {
        measure: "2sfca",
        cutoff: Some(30.0),
        ..Ask::default()
    };
    let found = scores(&tables, ask);
    let expected = rows(&folder.join("expected_2sfca.csv"));
    assert_eq!(found.len(), expected.len());
    for row in expected {
        let id = &row["demand_id"];
        hold(
            id,
            found[id].0,
            number(&row["access_2sfca_threshold30"]),
            1e-12,
        );
        assert!(!found[id].1, "{id} is reached");
    }
}

#[test]
fn gravity_with_competition_is_e2sfca_with_a_power() {
    let Some(folder) = folder("luo-wang-2003-fig3") else {
        return;
    };
    let tables = Tables::written(
        "",
        "id,capacity\nA,1\nB,1\n",
        "id,population\n1,1\n2,1\n3,1\n",
    );
    let tables = tables.over(&folder.join("gravity_cost.csv"));
    for (decay, column) in [("power:1", "gravity_beta1"), ("power:2", "gravity_beta2")] {
        for measure in ["e2sfca", "2sfca"] {
            let ask = Ask {
                measure,
                decay: Some(decay),
                ..Ask::default()
            };
            let found = scores(&tables, ask);
            for row in rows(&folder.join("gravity_expected.csv")) {
                hold(
                    decay,
                    found[&row["demand_id"]].0,
                    number(&row[column]),
                    1e-12,
                );
            }
        }
    }
}
