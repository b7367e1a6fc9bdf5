//! Matrices of the user's own, with who asks and what is offered.

mod amounts;
mod columns;
mod held;
mod names;
mod pairs;
mod places;

pub use amounts::{AmountKind, Amounts, read_amounts};
pub use names::Names;
pub use pairs::{ReadMatrix, read_matrix};
pub use places::{Candidates, read_candidates, read_destinations};

#[cfg(test)]
mod tests;
