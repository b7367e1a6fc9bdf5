//! Hours of help within reach, through the real binary: a world with hours
//! computed by hand, what is said of faulty sections, and real data.

mod by_hand;
mod real;
mod supply;
mod world;
