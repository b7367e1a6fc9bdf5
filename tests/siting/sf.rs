//! Stores in San Francisco, as spopt's own tests and notebook site them.

use std::time::Instant;

use maillage::siting::*;
use maillage::travel::matrix::Amount;

use crate::shared::{Case, close, cost, folder, number, rows, tell};

fn case() -> Option<Case> {
    let folder = folder("spopt-sf")?;
    let demand = rows(&folder.join("demand_205.csv"));
    let stores = rows(&folder.join("candidates_16.csv"));
    let mut costs = vec![vec![None; stores.len()]; demand.len()];
    for row in rows(&folder.join("network_distance.csv")) {
        let i = demand
            .iter()
            .position(|tract| tract["NAME"] == row["DestinationName"]);
        let j = stores.iter().position(|store| store["NAME"] == row["name"]);
        let (i, j) = (i.expect("a tract"), j.expect("a store"));
        costs[i][j] = Some(number(&row["distance"]));
    }
    let people: Vec<f64> = demand
        .iter()
        .map(|tract| number(&tract["POP2000"]))
        .collect();
    Some(Case::new(&people, stores.len(), |i, j| costs[i][j]))
}

#[test]
fn the_published_values() {
    let Some(case) = case() else { return };
    let sites = case.sites();
    let (effort, radius, four) = (Effort::default(), cost(5000.0), Means::Sites(4));
    let people = sites.people().get();

    let fewest = cover_all(&sites, radius, effort).expect("an answer").proof;
    assert_eq!(
        (fewest.objective, fewest.bound, fewest.optimal),
        (8, 8, true)
    );

    let most = cover_most(&sites, Reach::within(radius), &four, effort).expect("an answer");
    assert!(most.proof.optimal && close(most.proof.objective.get(), 875_247.0));
    let near = sites.within(&most.open(), radius);
    assert_eq!(near.iter().filter(|near| **near == 0).count(), 21);
    let covered = 100.0 * 184.0 / 205.0;
    assert!(close(covered, 89.756_097_560_975_6));

    let median = p_median(&sites, &four, effort).expect("an answer").proof;
    assert!(
        median.optimal && close(median.objective, 2_848_268_129.714_510_4),
        "{median:?}"
    );
    assert!(close(median.objective / people, 2_982.126_857_989_065_7));

    let center = p_center(&sites, 4, effort).expect("an answer").proof;
    assert!(center.optimal && (center.objective.get() - 7_403.063_811).abs() < 1e-3);

    let backup = cover_all_with_backup(&sites, radius, effort).expect("an answer");
    assert_eq!(backup.sites.objective, 8);
    let proof = backup.siting.proof;
    // The published share counts 22 tracts with a single store within reach
    // as if they had a second; 145 have one.
    assert_eq!(
        (proof.objective, proof.bound, proof.optimal),
        (167, 167, true)
    );
    assert_eq!((backup.covered_twice, backup.hopeless), (145, 22));
    assert!(close(100.0 * 167.0 / 205.0, 81.463_414_634_146_33));
}

#[test]
fn the_53_optima_derived() {
    let Some(case) = case() else { return };
    let sites = case.sites();
    let folder = folder("spopt-sf").expect("found above");
    let effort = Effort::default();
    let mut checked = 0;
    for row in rows(&folder.join("derived_milp_highs.csv")) {
        checked += 1;
        if row["optimal_objective"] == "infeasible" {
            let asked = cover_all(&sites, cost(number(&row["radius_m"])), effort);
            assert!(
                matches!(asked, Err(SitingError::Uncoverable { .. })),
                "{asked:?}"
            );
            continue;
        }
        let wanted: f64 = number(&row["optimal_objective"]);
        let radius = row["radius_m"].parse().ok().map(cost);
        let count = row["p"].parse().ok();
        let since = Instant::now();
        let means = Means::Sites(count.unwrap_or_default());
        let proof = match (row["problem"].as_str(), radius) {
            ("MCLP", Some(radius)) => {
                let most = cover_most(&sites, Reach::within(radius), &means, effort);
                most.expect("an answer").map(Amount::get).proof
            }
            ("LSCP", Some(radius)) => {
                let fewest = cover_all(&sites, radius, effort).expect("an answer");
                fewest.map(|count| number(&count.to_string())).proof
            }
            ("PMEDIAN", _) => p_median(&sites, &means, effort).expect("an answer").proof,
            (other, _) => panic!("{other} is no problem of these"),
        };
        tell(&format!("sf {row:?}"), &proof, since);
        assert!(
            proof.optimal && (proof.objective - wanted).abs() <= 1e-6 * wanted.max(1.0),
            "{row:?} {proof:?}"
        );
    }
    assert_eq!(checked, 53);
}
