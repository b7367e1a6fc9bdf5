//! Tours, plans and calendars: the peers' cases, worlds small enough to try
//! everything, and the program end to end.

mod brute;
mod capacitated;
mod cases;
mod periodic;
mod tsplib;
mod world;
