//! Travel, coverage and gaps on territories drawn in text.

mod coverage;
mod explain;
mod gaps;
mod needs;
mod properties;
mod world;
mod zones;
