//! Who is covered: shares of population within each cut-off, for every zoning.

mod cutoffs;
pub mod help;
mod measure;
mod partition;
#[cfg(test)]
mod partition_tests;
mod qpv_reach;
mod qpv_starts;
mod ranks;
pub mod secrecy;
mod shares;
pub mod shortfall;
mod split;
mod table;

pub use cutoffs::{Cutoffs, CutoffsError};
pub use partition::Partition;
pub use qpv_reach::{QpvReach, QpvReachRow};
pub use qpv_starts::{QpvStart, QpvStarts, SharedBy};
pub use ranks::{kendall, mid_ranks, spearman};
pub use shares::QpvShares;
pub use split::Split;
pub use table::{Area, Coverage, CoverageRow, CoverageTable, Zoning};
