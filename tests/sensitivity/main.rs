//! Ranges of a whole study: every variant is what the study itself gives with
//! that figure in it.

mod bearing;
mod oracle;
mod outputs;
mod world;
