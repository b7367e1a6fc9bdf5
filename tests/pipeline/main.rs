//! The whole job through the real binary.

mod demo;
mod program;
mod real;
mod tables;
