//! Scores of access against what others published, through the library and
//! through the command line.

mod bho;
mod compare;
mod grid;
mod luo_wang;
mod on_foot;
mod ranked;
mod refusals;
mod routes;
mod shared;
mod study;
mod variants;
mod ways;
