//! Who is covered: shares of population within each cut-off, for every zoning.

mod cutoffs;
pub mod help;
mod measure;
mod partition;
#[cfg(test)]
mod partition_tests;
pub mod secrecy;
mod shares;
pub mod shortfall;
mod split;
mod table;

pub use cutoffs::{Cutoffs, CutoffsError};
pub use partition::Partition;
pub use shares::QpvShares;
pub use split::Split;
pub use table::{Area, Coverage, CoverageRow, CoverageTable, Zoning};
