//! The program as people use it: its help, its mistakes, its exit codes.
//!
//! Every test runs the real binary, on files that it writes itself.

mod check;
mod demo;
mod explain;
mod help;
mod new;
mod study;
mod world;
mod wrong_inputs;
