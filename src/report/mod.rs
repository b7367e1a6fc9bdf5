//! What people read beside the maps: tables, the summary, texts.
//!
//! This room reads results and makes values; the `io` room writes them.

pub mod names;
pub mod tables;
