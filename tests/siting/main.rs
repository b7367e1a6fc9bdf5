//! Siting against the published and proven optima of the literature, and from
//! the command line.

mod cli;
mod generated;
mod orlib;
mod schools;
mod sf;
mod shared;
mod sjc;
