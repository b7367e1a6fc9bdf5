//! Where a place stands, and how well that is known.

use crate::crs::LonLat;
use crate::territory::Precision;

/// A position with its precision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Where, in degrees.
    pub lonlat: LonLat,
    /// How well that is known.
    pub precision: Precision,
}
