//! Hours of help within reach: not whether a place is near, but how much help
//! can be had there, and when.
//!
//! For each cell, over all places within a cut-off (inclusive):
//!
//! - **hours** are the sum over places of the hours that each is open in an
//!   average week: two places open at the same time count twice;
//! - **open hours** are the hours of an average week with at least one of them
//!   open: two places open at the same time count once;
//! - **evening** and **Saturday** hours are the parts of the hours after the
//!   evening begins (18:00 where a study does not say), any day, and on Saturdays;
//! - **assumed hours** are those taken for places without a schedule, by kind
//!   ([`Capacities`]); they are kept apart, never among the hours;
//! - **capacity** is the sum of hours × staff, of all places, with what has
//!   to be assumed;
//! - at a **moment**, a cell is covered in the weeks in which at least one
//!   place within the cut-off is open; its people count by the share of the
//!   52 weeks, so that a fortnightly stop covers half of them.
//!
//! Weeks are the 52 of a [`Calendar`](crate::hours::Calendar), with their
//! public holidays. Sums are whole minutes over all 52: results do not depend
//! on the order of places nor on the number of threads.
//!
//! Catchments are streamed place by place, and what is kept of each cell does
//! not grow with the places within its reach ([`HelpHours`] tells how much
//! that is), so that a country fits in memory.

mod area;
mod capacity;
mod hours;
mod moments;
mod offer;
mod rows;
mod supply;
mod timetable;

#[cfg(test)]
mod help_tests;

pub use area::{HelpRow, HelpTable, KnownHelp, PersonHours};
pub use capacity::Capacities;
pub use hours::{CellHelp, HelpHours, HelpSettings, Way};
pub use moments::HelpMoments;
pub use supply::HelpSupply;
