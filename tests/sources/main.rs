//! Sources of places, from files of every form to one list.

mod formats;
mod fuzz;
mod program;
mod real;
mod seeds;
mod support;
