//! Whether the point that a source gives can be where the place is, and where
//! to put it when it cannot.
//!
//! A point is held against the outline of the commune that its row names,
//! with a tolerance of [`TOLERANCE_M`] metres; where the commune has no
//! outline at hand, against its département. A point that does not hold is
//! read in every other way that usual slips explain (longitude and latitude
//! changed about, a sign lost, another reference system); where no reading
//! holds, the place goes to its address, else to the middle of the places of
//! its commune that are well placed, else to the middle of the commune, and
//! its precision says so. What cannot be placed so keeps no position.

mod centres;
mod communes;
mod judge;
mod names;
mod settle;

#[cfg(test)]
mod tests;

pub use communes::{Clue, CommuneOutline, Communes, Found};
pub use judge::{Candidate, Finding, Reading};
pub use names::commune_key;
pub use settle::{Settled, Unsettled, settle};

/// How far outside the outline of its commune a point may stand, in metres:
/// old outlines are drawn with few points, and places stand on quays and
/// across the road that is the border.
pub const TOLERANCE_M: f64 = 500.0;

/// The same for a département when only the postcode tells it: a few communes
/// are served from the neighbouring département, in metres.
pub const DEPARTEMENT_TOLERANCE_M: f64 = 5_000.0;
