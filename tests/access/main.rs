//! Scores of access against what others published, through the library and
//! through the command line.

mod bho;
mod grid;
mod luo_wang;
mod refusals;
mod routes;
mod shared;
mod study;
mod variants;
mod ways;
