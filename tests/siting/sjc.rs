//! Maximal covering and set covering in São José dos Campos (Lorena & Pereira
//! 2002).

use std::time::Instant;

use maillage::siting::{Effort, Means, Reach, cover_all, cover_most};
use maillage::travel::matrix::Amount;

use crate::shared::{ALL, Case, close, cost, folder, number, rows, tell};

/// Node after node: position in metres, and people.
fn nodes(name: &str) -> Option<Vec<[f64; 3]>> {
    let rows = rows(&folder("mclp-sjc")?.join(format!("SJC{name}.csv")));
    let node = |row: &std::collections::HashMap<String, String>| {
        ["x", "y", "demand"].map(|column| number(&row[column]))
    };
    Some(rows.iter().map(node).collect())
}

/// Costs beyond the widest radius asked for are no use.
fn case(nodes: &[[f64; 3]], radius: f64) -> Case {
    let people: Vec<f64> = nodes.iter().map(|node| node[2]).collect();
    Case::new(&people, nodes.len(), |i, j| {
        let (a, b) = (nodes[i], nodes[j]);
        let way = (a[0] - b[0]).hypot(a[1] - b[1]);
        (way <= radius).then_some(way)
    })
}

#[test]
fn the_61_optima() {
    let Some(folder) = folder("mclp-sjc") else {
        return;
    };
    let mut checked = 0;
    for row in rows(&folder.join("optimal_highs.csv")) {
        let (name, radius) = (row["n"].as_str(), number::<f64>(&row["radius"]));
        if !ALL && !["324", "402"].contains(&name) {
            continue;
        }
        let case = case(&nodes(name).expect("beside its optima"), radius);
        let sites = case.sites();
        let since = Instant::now();
        // Some optima were written as the solver rounded them.
        let wanted: f64 = number::<f64>(&row["optimum"]).round();
        let what = format!("sjc{name} {} {radius} {}", row["problem"], row["p"]);
        let (objective, optimal) = if row["problem"] == "LSCP" {
            let proof = cover_all(&sites, cost(radius), Effort::default())
                .expect("an answer")
                .proof;
            tell(&what, &proof, since);
            (number(&proof.objective.to_string()), proof.optimal)
        } else {
            let reach = Reach::within(cost(radius));
            let means = Means::Sites(number(&row["p"]));
            let found = cover_most(&sites, reach, &means, Effort::default());
            let proof = found.expect("an answer").map(Amount::get).proof;
            tell(&what, &proof, since);
            (proof.objective, proof.optimal)
        };
        assert!(
            optimal && close(objective, wanted),
            "{what}: {objective} for {wanted}"
        );
        checked += 1;
    }
    println!("{checked} optima");
}
