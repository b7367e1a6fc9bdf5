//! Studies over roads, through the program: worlds drawn in text whose answers
//! are worked out by hand, broken files of roads, and real French roads.

mod broken;
mod cache;
mod drawn;
mod hours;
mod program;
mod real;
mod worlds;
