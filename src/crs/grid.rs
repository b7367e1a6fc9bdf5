//! Identifiers of statistical grid cells.

use std::fmt;
use std::str::FromStr;

use geo_types::{Coord, Rect};

use super::Crs;

/// The identifier of a square of a statistical grid, in the form that INSEE
/// and Eurostat share (INSPIRE): `CRS3035RES200mN2029400E4259000`, that is
/// the reference system, the side in metres, then the south-west corner,
/// northing first, in metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridId {
    crs: Crs,
    side: u32,
    north: i32,
    east: i32,
}

/// A text that is no grid identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no grid identifier; expected CRS3035RES200mN2029400E4259000")]
pub struct GridIdError(String);

impl GridId {
    /// A square by its side and south-west corner in metres; `None` when the
    /// side is zero or does not divide the corner.
    #[must_use]
    pub fn new(crs: Crs, side: u32, north: i32, east: i32) -> Option<Self> {
        let step = i32::try_from(side).ok().filter(|&s| s > 0)?;
        (north % step == 0 && east % step == 0).then_some(Self {
            crs,
            side,
            north,
            east,
        })
    }

    /// The reference system of the grid.
    #[must_use]
    pub fn crs(self) -> Crs {
        self.crs
    }

    /// The side of the square in metres.
    #[must_use]
    pub fn side(self) -> u32 {
        self.side
    }

    /// Northing of the south-west corner in metres.
    #[must_use]
    pub fn north(self) -> i32 {
        self.north
    }

    /// Easting of the south-west corner in metres.
    #[must_use]
    pub fn east(self) -> i32 {
        self.east
    }

    /// Column and row of the square in its grid.
    #[must_use]
    pub fn column_row(self) -> (i32, i32) {
        let step = self.side.cast_signed();
        (self.east / step, self.north / step)
    }

    /// The square, in metres of its reference system.
    #[must_use]
    pub fn square(self) -> Rect {
        let (x, y, side) = (
            f64::from(self.east),
            f64::from(self.north),
            f64::from(self.side),
        );
        Rect::new(
            Coord { x, y },
            Coord {
                x: x + side,
                y: y + side,
            },
        )
    }

    /// The centre of the square, in metres of its reference system.
    #[must_use]
    pub fn centre(self) -> Coord {
        self.square().center()
    }
}

impl fmt::Display for GridId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            crs,
            side,
            north,
            east,
        } = self;
        write!(f, "CRS{}RES{side}mN{north}E{east}", crs.epsg())
    }
}

impl FromStr for GridId {
    type Err = GridIdError;

    /// Reads the long form, with or without a country prefix (`FR_CRS…`),
    /// and Eurostat's short form `1kmN2537E3719`, whose corner counts sides.
    fn from_str(text: &str) -> Result<Self, GridIdError> {
        let trimmed = text.trim();
        trimmed
            .find("CRS")
            .map_or_else(|| short_form(trimmed), |at| long_form(&trimmed[at + 3..]))
            .ok_or_else(|| GridIdError(text.to_owned()))
    }
}

fn long_form(rest: &str) -> Option<GridId> {
    let (epsg, rest) = rest.split_once("RES")?;
    let (side, corner) = rest.split_once('m')?;
    let (north, east) = corner.strip_prefix('N')?.split_once('E')?;
    GridId::new(
        Crs::from_epsg(epsg.parse().ok()?),
        side.parse().ok()?,
        north.parse().ok()?,
        east.parse().ok()?,
    )
}

fn short_form(text: &str) -> Option<GridId> {
    let (size, corner) = text.split_once('N')?;
    let (north, east) = corner.split_once('E')?;
    let side: u32 = match size.strip_suffix("km") {
        Some(kilometres) => kilometres.parse::<u32>().ok()?.checked_mul(1000)?,
        None => size.strip_suffix('m')?.parse().ok()?,
    };
    let scale = |count: &str| {
        count
            .parse::<i32>()
            .ok()?
            .checked_mul(i32::try_from(side).ok()?)
    };
    GridId::new(Crs::LAEA_EUROPE, side, scale(north)?, scale(east)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_the_official_form() {
        let text = "CRS3035RES200mN2029400E4259000";
        let id: GridId = text.parse().expect("an identifier");
        assert_eq!(id.to_string(), text);
        assert_eq!(
            id.centre(),
            Coord {
                x: 4_259_100.0,
                y: 2_029_500.0
            }
        );
        assert_eq!(id.column_row(), (21_295, 10_147));
    }

    #[test]
    fn the_short_form_counts_sides() {
        let long: GridId = "CRS3035RES1000mN2537000E3719000"
            .parse()
            .expect("an identifier");
        assert_eq!("1kmN2537E3719".parse(), Ok(long));
    }

    #[test]
    fn anything_else_is_refused() {
        for bad in [
            "",
            "CRS3035RES200m",
            "CRS3035RES0mN0E0",
            "CRS3035RES200mN101E200",
            "NE",
        ] {
            assert!(bad.parse::<GridId>().is_err(), "{bad}");
        }
    }
}
