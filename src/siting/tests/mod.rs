//! Small questions against every choice there is.

mod brute;
mod capacity;
mod medium;
mod properties;
mod worlds;
