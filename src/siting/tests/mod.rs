//! Small questions against every choice there is.

mod brute;
mod properties;
mod worlds;
