//! What tests on the shared cases have in common: where they are, and tables.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A folder or file of the shared data, or a note that it is not here.
pub fn folder(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = root.join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("note: {} is not here, nothing was checked", path.display());
    None
}

/// A row of a table, by column.
pub struct Row(BTreeMap<String, String>);

impl Row {
    pub fn text(&self, column: &str) -> &str {
        self.0
            .get(column)
            .unwrap_or_else(|| panic!("no column {column}"))
    }

    /// Empty cells are not numbers: no table of the cases has any where this
    /// is asked.
    pub fn number(&self, column: &str) -> f64 {
        let text = self.text(column);
        text.parse()
            .unwrap_or_else(|_| panic!("« {text} » in {column}"))
    }
}

pub fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| Row(row.expect("a row"))).collect()
}

/// Spearman's rank correlation, ties at their mean rank.
pub fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let first: Vec<f64> = ranks(pairs.iter().map(|p| p.0).collect());
    let second: Vec<f64> = ranks(pairs.iter().map(|p| p.1).collect());
    pearson(&first, &second)
}

fn ranks(values: Vec<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    for group in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let mean = start as f64 + (group.len() as f64 - 1.0) / 2.0;
        group.iter().for_each(|&at| ranks[at] = mean);
        start += group.len();
    }
    ranks
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let cov: f64 = a.iter().zip(b).map(|(x, y)| (x - ma) * (y - mb)).sum();
    let (va, vb): (f64, f64) = (
        a.iter().map(|x| (x - ma).powi(2)).sum(),
        b.iter().map(|y| (y - mb).powi(2)).sum(),
    );
    cov / (va * vb).sqrt()
}
