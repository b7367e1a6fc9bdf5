//! The whole job through the real binary.

mod declared;
mod demo;
mod program;
mod real;
mod series;
mod tables;
