//! The directory on real lists, where they are at hand, and on worlds made by
//! hand.

mod addresses;
mod blocks;
mod labelled;
mod lists;
mod program;
mod region;
