//! Beasley's p-median instances of the OR-Library, with the p-center and set
//! covering optima proven for them.

use std::path::Path;
use std::time::Instant;

use maillage::siting::{Effort, Means, cover_all, p_center, p_median};

use crate::shared::{ALL, Case, close, cost, folder, number, rows, tell};

/// All shortest ways of a graph; of a repeated edge the last cost counts.
fn read(path: &Path) -> (Case, usize) {
    let text = std::fs::read_to_string(path).expect("a readable instance");
    let mut words = text.split_whitespace().map(number::<usize>);
    let mut next = || words.next().expect("an instance that is whole");
    let (n, edges, p) = (next(), next(), next());
    let mut ways = vec![vec![f64::INFINITY; n]; n];
    (0..n).for_each(|i| ways[i][i] = 0.0);
    for _ in 0..edges {
        let (i, j, length) = (next() - 1, next() - 1, next());
        let length: f64 = number(&length.to_string());
        (ways[i][j], ways[j][i]) = (length, length);
    }
    for k in 0..n {
        let over = ways[k].clone();
        for way in &mut ways {
            let first = way[k];
            let both = way.iter_mut().zip(&over);
            both.for_each(|(way, rest)| *way = way.min(first + rest));
        }
    }
    (Case::new(&vec![1.0; n], n, |i, j| Some(ways[i][j])), p)
}

#[test]
fn the_optima_of_pmed_1_to_20() {
    let Some(folder) = folder("orlib-pmed") else {
        return;
    };
    for row in rows(&folder.join("expected.csv")) {
        let name: usize = number(&row["pmed"]);
        if !ALL && name > 11 {
            continue;
        }
        let (case, p) = read(&folder.join(format!("instances/pmed{name}.txt")));
        let sites = case.sites();
        let effort = Effort::default();

        let since = Instant::now();
        let median = p_median(&sites, &Means::Sites(p), effort)
            .expect("an answer")
            .proof;
        tell(&format!("pmed{name} p-median"), &median, since);
        assert!(median.optimal, "pmed{name}");
        assert!(
            close(median.objective, number(&row["pmedian_optimum_published"])),
            "pmed{name}"
        );
        assert!(close(median.bound, median.objective), "pmed{name}");

        let since = Instant::now();
        let center = p_center(&sites, p, effort).expect("an answer").proof;
        tell(&format!("pmed{name} p-center"), &center, since);
        let radius: f64 = number(&row["pcenter_optimum"]);
        assert!(
            center.optimal && close(center.objective.get(), radius),
            "pmed{name}"
        );

        for (radius, wanted) in [
            (radius, "lscp_min_facilities_at_r_eq_pcenter"),
            (radius - 1.0, "lscp_min_facilities_at_r_minus_1"),
        ] {
            let since = Instant::now();
            let cover = cover_all(&sites, cost(radius), effort)
                .expect("an answer")
                .proof;
            tell(&format!("pmed{name} lscp {radius}"), &cover, since);
            assert!(cover.optimal, "pmed{name} {radius}");
            assert_eq!(
                cover.objective,
                number::<usize>(&row[wanted]),
                "pmed{name} {radius}"
            );
        }
    }
}
