//! Where the cases lie, how their tables are read, and questions made of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use maillage::siting::{Sites, Standing};
use maillage::travel::matrix::{Amount, CostMatrix, CostPair, Impedance};

/// A folder of the siting cases; `None`, with a note, where they are not at
/// hand.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("cases/siting").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("{} is not at hand: nothing checked", folder.display());
    None
}

/// Without optimisation only part of the cases is run, to keep the suite
/// short.
pub(crate) const ALL: bool = !cfg!(debug_assertions);

/// The rows of a table by the names of its columns.
pub(crate) fn rows(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a readable table");
    reader
        .deserialize()
        .map(|row| row.expect("a row as long as the header"))
        .collect()
}

/// A number that must be one.
pub(crate) fn number<T: FromStr>(text: &str) -> T {
    text.trim()
        .parse()
        .unwrap_or_else(|_| panic!("{text} is no number"))
}

pub(crate) fn cost(value: f64) -> Impedance {
    Impedance::new(value).expect("a cost")
}

/// Demand and candidates with the costs between them.
pub(crate) struct Case {
    pub(crate) matrix: CostMatrix,
    pub(crate) demand: Vec<Amount>,
    pub(crate) standing: Vec<Standing>,
}

impl Case {
    /// Every candidate may be opened; `cost` is `None` out of reach.
    pub(crate) fn new(
        people: &[f64],
        candidates: usize,
        cost_of: impl Fn(usize, usize) -> Option<f64>,
    ) -> Self {
        let mut pairs = Vec::new();
        for (origin, i) in (0..).zip(0..people.len()) {
            for (destination, j) in (0..).zip(0..candidates) {
                if let Some(value) = cost_of(i, j) {
                    pairs.push(CostPair {
                        origin,
                        destination,
                        cost: cost(value),
                    });
                }
            }
        }
        let made = CostMatrix::from_pairs(people.len(), candidates, &pairs);
        let amount = |&people: &f64| Amount::new(people).expect("people");
        Self {
            matrix: made.expect("pairs of this matrix").0,
            demand: people.iter().map(amount).collect(),
            standing: vec![Standing::Candidate; candidates],
        }
    }

    pub(crate) fn sites(&self) -> Sites<'_> {
        Sites::new(&self.matrix, &self.demand, &self.standing).expect("lists that fit")
    }
}

/// Tells what was found, for those who ask with `--nocapture`.
pub(crate) fn tell(what: &str, found: &dyn std::fmt::Debug, since: std::time::Instant) {
    println!(
        "{what}: {found:?} in {:.3} s",
        since.elapsed().as_secs_f64()
    );
}

/// Equal but for rounding.
pub(crate) fn close(found: f64, wanted: f64) -> bool {
    (found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0)
}
