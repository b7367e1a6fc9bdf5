//! maillage measures how closely places of digital mediation mesh a territory.
//!
//! (The front page is written once the rooms stand.)

pub mod coverage;
pub mod crs;
pub mod demo;
pub mod faults;
pub mod gaps;
pub mod i18n;
pub mod io;
pub mod map;
pub mod network;
pub mod progress;
pub mod report;
pub mod study;
pub mod table;
pub mod territory;
pub mod travel;
pub mod units;
