//! Tours, plans and calendars: the peers' cases, worlds small enough to try
//! everything, and the program end to end.

mod broken;
mod brute;
mod capacitated;
mod cases;
mod joint;
mod limits;
mod means;
mod periodic;
mod program;
mod refusals;
mod tsplib;
mod world;
