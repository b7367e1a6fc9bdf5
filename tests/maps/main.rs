//! Print maps and the page of the report: of a small territory drawn by hand,
//! and of real ones.

mod classes;
mod hand;
mod odd;
mod pdf;
mod pixels;
mod precision;
mod real;
mod series;
mod shared;
mod snapshots;
mod tours_layer;
mod water;
mod web;
