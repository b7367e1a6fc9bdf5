//! The one problem behind the p-median and maximal covering: open places
//! within limited means so that everyone's cost, of the cheapest open place
//! or of going without, sums to the least.
//!
//! With costs as travel this is the p-median (Hakimi 1964); with cost nothing
//! where covered and going without costing the people themselves, it is the
//! maximal covering problem (Church & ReVelle 1974), partial cover included
//! (Berman & Krass 2002). Solved by Lagrangian relaxation of the assignment
//! (Cornuéjols, Fisher & Nemhauser 1977; Beasley 1985), interchange
//! (Teitz & Bart 1968; Resende & Werneck 2007) and branch and bound.

mod branch;
mod interchange;
mod lagrange;
mod problem;
mod reduce;
mod select;

pub(super) use branch::{solve, solve_below};
pub(super) use problem::{Limit, Location};
pub(super) use reduce::kernel;
pub(super) use select::Choice;
