//! The Gini index.

use super::concentration::index;
use super::{Distribution, Ranked};

/// The Gini index of access among people: twice the area between the Lorenz
/// curve and equality, `G = 1 − Σ_k (F_k − F_{k−1})(L_k + L_{k−1})` over
/// people in ascending order of access. `None` of nobody, or where all have 0.
///
/// Gini (1914); for weighted groups Lerman & Yitzhaki (1989),
/// doi:10.1016/0304-4076(89)90042-5.
#[must_use]
pub fn gini(distribution: &Distribution) -> Option<f64> {
    let own = |(access, people)| Ranked {
        rank: access,
        access,
        people,
    };
    index(distribution.groups().map(own).collect())
}
