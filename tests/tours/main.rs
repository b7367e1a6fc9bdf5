//! Tours, plans and calendars: the peers' cases, worlds small enough to try
//! everything, and the program end to end.

mod cases;
mod capacitated;
mod periodic;
mod tsplib;
