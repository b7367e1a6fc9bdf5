//! Positions and lengths in whole numbers: ten-millionths of a degree,
//! centimetres of a projected system, millimetres along a road.

use crate::crs::{LonLat, Projected};

/// Ten-millionths of a degree in one degree.
const PER_DEGREE: f64 = 1e7;

/// A geographic position to a ten-millionth of a degree, at most 6 mm from
/// the one it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FixedLonLat {
    lon: i32,
    lat: i32,
}

/// Set in identifiers made of a position; those of files stay below.
const MADE_OF_POSITION: u64 = 1 << 63;

impl FixedLonLat {
    pub(super) fn new(position: LonLat) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "180 degrees make 1.8e9, within an i32"
        )]
        let fixed = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        Self {
            lon: fixed(position.lon()),
            lat: fixed(position.lat()),
        }
    }

    /// An identifier that says where the node is.
    pub(super) fn to_id(self) -> u64 {
        // A latitude stays within ±9e8: its sign repeats in the top two bits,
        // so the topmost is free for the mark.
        let (lon, lat) = (self.lon.cast_unsigned(), self.lat.cast_unsigned());
        MADE_OF_POSITION | (u64::from(lat & 0x7fff_ffff) << 32) | u64::from(lon)
    }

    /// The position in an identifier that was made of one.
    pub(super) fn from_id(id: u64) -> Option<Self> {
        if id & MADE_OF_POSITION == 0 {
            return None;
        }
        let (high, low) = ((id >> 32) & 0x7fff_ffff, id & 0xffff_ffff);
        let narrow = |half: u64| u32::try_from(half).expect("half of a u64");
        // Shifting left then right spreads the sign over the freed bit.
        let lat = (narrow(high) << 1).cast_signed() >> 1;
        Some(Self {
            lon: narrow(low).cast_signed(),
            lat,
        })
    }

    /// Longitude and latitude in degrees.
    pub(super) fn degrees(self) -> (f64, f64) {
        (
            f64::from(self.lon) / PER_DEGREE,
            f64::from(self.lat) / PER_DEGREE,
        )
    }
}

/// A projected position to a centimetre, within 21,000 km of the origin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FixedPoint {
    pub(super) x: i32,
    pub(super) y: i32,
}

impl FixedPoint {
    /// `None` when farther from the origin than 21,000 km.
    pub(super) fn new(x: f64, y: f64) -> Option<Self> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the range is checked in the same expression"
        )]
        let fixed = |metres: f64| {
            let centimetres = (metres * 100.0).round();
            (centimetres.abs() < f64::from(i32::MAX)).then_some(centimetres as i32)
        };
        Some(Self {
            x: fixed(x)?,
            y: fixed(y)?,
        })
    }

    /// In metres.
    pub(super) fn metres(self) -> [f64; 2] {
        [f64::from(self.x) / 100.0, f64::from(self.y) / 100.0]
    }
}

impl From<FixedPoint> for Projected {
    fn from(p: FixedPoint) -> Self {
        let [x, y] = p.metres();
        Self::new(x, y).expect("whole numbers are finite")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_gives_its_position_back() {
        for (lon, lat) in [
            (0.0, 0.0),
            (-180.0, -90.0),
            (180.0, 90.0),
            (-1.786_543_2, 43.312_345_6),
            (55.5, -21.1),
        ] {
            let fixed = FixedLonLat::new(LonLat::new(lon, lat).expect("a position"));
            assert_eq!(FixedLonLat::from_id(fixed.to_id()), Some(fixed));
        }
        assert_eq!(FixedLonLat::from_id(12_345_678_901), None);
    }
}
