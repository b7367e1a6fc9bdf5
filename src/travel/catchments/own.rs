//! Catchments of a matrix of the user's own.

use super::{Catchment, Catchments};
use crate::travel::matrix::CostMatrix;

/// How many pairs make a block, give or take a catchment: enough to share out
/// among threads.
const BLOCK: usize = 1 << 20;

/// The columns of a matrix as catchments; every pair of the matrix is within
/// reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCatchments {
    columns: CostMatrix,
}

impl MatrixCatchments {
    /// The rows of a matrix as catchments, against the way: its origins offer,
    /// and its destinations ask. It tells who can come to a place, where the
    /// columns tell what people can get to.
    #[must_use]
    pub fn backwards(matrix: CostMatrix) -> Self {
        Self { columns: matrix }
    }
}

impl From<&CostMatrix> for MatrixCatchments {
    fn from(matrix: &CostMatrix) -> Self {
        Self {
            columns: matrix.transposed(),
        }
    }
}

impl Catchments for MatrixCatchments {
    fn origins(&self) -> usize {
        self.columns.destinations()
    }

    fn destinations(&self) -> usize {
        self.columns.origins()
    }

    fn visit(&self, block: &mut dyn FnMut(&[Catchment<'_>])) {
        let mut held = Vec::new();
        let mut legs = 0;
        for (destination, origins) in self.columns.rows().enumerate() {
            held.push(Catchment {
                destination,
                origins,
            });
            legs += origins.len();
            if legs >= BLOCK {
                block(&held);
                held.clear();
                legs = 0;
            }
        }
        if !held.is_empty() {
            block(&held);
        }
    }
}
