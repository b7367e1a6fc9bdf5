//! The points of a row, in every way that their numbers can be read.

use geo_types::Coord;

use super::Field;
use super::binding::Values;
use crate::crs::{Crs, LonLat, ProjectionError, Transform};
use crate::faults::FaultKind;
use crate::io::number;
use crate::io::position::{Locator, in_france};
use crate::territory::Precision;
use crate::whereabouts::{Candidate, Reading};

/// Systems in metres that French files are found in beside the declared one.
const SYSTEMS: [Crs; 4] = [
    Crs::LAMBERT93,
    Crs::WEB_MERCATOR,
    // NTF (Paris) / Lambert zone II étendu, the national system before 2000.
    Crs::from_epsg(27572),
    // ETRS89 / UTM zone 31N.
    Crs::from_epsg(25831),
];

/// Reads the points of the rows of one source.
pub(super) struct Points {
    locator: Locator,
    declared: Option<Crs>,
    systems: Vec<Transform>,
}

impl Points {
    /// For a source that declares a reference system, or none (degrees).
    ///
    /// # Errors
    /// [`ProjectionError::UnknownSystem`].
    pub(super) fn new(declared: Option<Crs>) -> Result<Self, ProjectionError> {
        let others = SYSTEMS.into_iter().filter(|&crs| Some(crs) != declared);
        Ok(Self {
            locator: Locator::new(declared)?,
            declared: declared.filter(|&crs| crs != Crs::WGS84),
            systems: others
                .filter_map(|crs| Transform::new(crs, Crs::WGS84).ok())
                .collect(),
        })
    }

    /// The points of a row: that of its columns, then that of its link.
    pub(super) fn candidates(&self, values: &Values) -> Vec<Candidate> {
        let text = |field: Field| values.get(&field).and_then(|t| t.first());
        let pair = text(Field::Longitude).zip(text(Field::Latitude));
        let columns = pair.and_then(|(x, y)| self.of_columns(x, y, precision(values)));
        let link = text(Field::Link).and_then(|link| Self::of_link(link));
        columns.into_iter().chain(link).collect()
    }

    fn of_columns(&self, x: &str, y: &str, precision: Precision) -> Option<Candidate> {
        let written = format!("{x} {y}");
        let numbers = number::decimal(x).zip(number::decimal(y));
        let Some((x, y)) = numbers.map(|(x, y)| (x.value, y.value)) else {
            return Some(Candidate {
                readings: Vec::new(),
                precision,
                written,
                beside: false,
            });
        };
        // A form leaves zeros where nobody filled it in.
        (x != 0.0 || y != 0.0).then(|| Candidate {
            readings: self.readings(x, y),
            precision,
            written,
            beside: false,
        })
    }

    fn of_link(link: &str) -> Option<Candidate> {
        let (lat, lon) = pair_in(link)?;
        Some(Candidate {
            readings: Self::readings_of_degrees(lon, lat),
            precision: Precision::Given,
            written: format!("{lon} {lat}"),
            beside: true,
        })
    }

    /// Every way to read two numbers that ends in France, as they stand first.
    fn readings(&self, x: f64, y: f64) -> Vec<Reading> {
        let mut readings = Vec::new();
        if let Ok(located) = self.locator.locate(x, y) {
            readings.push(Reading {
                lonlat: located.lonlat,
                slip: located.mended,
            });
        }
        if self.declared.is_none() && x.abs().max(y.abs()) <= 180.0 {
            readings.extend(Self::readings_of_degrees(x, y));
        } else {
            readings.extend(self.readings_of_metres(x, y));
        }
        distinct(readings)
    }

    fn readings_of_degrees(x: f64, y: f64) -> Vec<Reading> {
        let swapped = Some(FaultKind::SwappedCoordinates);
        let flipped = Some(FaultKind::FlippedSign);
        let ways = [
            (x, y, None),
            (y, x, swapped),
            (-x, y, flipped),
            (x, -y, flipped),
            (-x, -y, flipped),
            (y, -x, swapped),
            (-y, x, swapped),
            (-y, -x, swapped),
        ];
        let read = ways.into_iter().filter_map(|(lon, lat, slip)| {
            let lonlat = LonLat::new(lon, lat).filter(|&p| in_france(p))?;
            Some(Reading { lonlat, slip })
        });
        distinct(read.collect())
    }

    fn readings_of_metres(&self, x: f64, y: f64) -> Vec<Reading> {
        let slip = Some(if self.declared.is_some() {
            FaultKind::OtherSystem
        } else {
            FaultKind::MetresForDegrees
        });
        let ways = [(x, y), (y, x)];
        let read = self.systems.iter().flat_map(|transform| {
            ways.iter().filter_map(move |&(x, y)| {
                let lonlat = transform.to_lonlat(Coord { x, y }).ok()?;
                in_france(lonlat).then_some(Reading { lonlat, slip })
            })
        });
        read.collect()
    }
}

/// Readings of one position once, the first way.
fn distinct(readings: Vec<Reading>) -> Vec<Reading> {
    let mut kept: Vec<Reading> = Vec::with_capacity(readings.len());
    for reading in readings {
        if kept.iter().all(|k| k.lonlat != reading.lonlat) {
            kept.push(reading);
        }
    }
    kept
}

/// How precise a source says that its point is: as a geocoder found it, and
/// no finer than the street where that was not sure; else as given.
fn precision(values: &Values) -> Precision {
    let text = |field: Field| values.get(&field).and_then(|t| t.first());
    let Some(found) = text(Field::Geocoded) else {
        return Precision::Given;
    };
    let score = text(Field::Score).and_then(|s| number::decimal(s));
    let score = score.map(|score| score.value);
    Precision::of_geocoder(found, score).unwrap_or(Precision::Given.doubted(score))
}

/// The first pair of decimal degrees in a link, latitude first as maps on
/// the web write it.
pub(super) fn pair_in(link: &str) -> Option<(f64, f64)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let decoded = link.replace("%2C", ",").replace("%2c", ",");
    let numbers: Vec<(&str, &str)> = decoded
        .split(|c: char| !is_part(c) && c != ',' && c != '/')
        .flat_map(|part| {
            let split: Vec<&str> = part.split([',', '/']).collect();
            split
                .windows(2)
                .map(|pair| (pair[0], pair[1]))
                .collect::<Vec<_>>()
        })
        .collect();
    numbers.into_iter().find_map(|(lat, lon)| {
        let degrees = |text: &str| {
            text.contains('.')
                .then(|| text.parse::<f64>().ok())
                .flatten()
        };
        let (lat, lon) = (degrees(lat)?, degrees(lon)?);
        LonLat::new(lon, lat).map(|p| (p.lat(), p.lon()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slips(x: f64, y: f64) -> Vec<Option<FaultKind>> {
        let points = Points::new(None).expect("degrees");
        points.readings(x, y).iter().map(|r| r.slip).collect()
    }

    #[test]
    fn numbers_are_read_in_every_way_that_ends_in_france() {
        // Bordeaux as it stands, then with its sign lost (46 km inland of Agen).
        assert_eq!(slips(-0.58, 44.84), [None, Some(FaultKind::FlippedSign)]);
        assert_eq!(slips(44.84, -0.58)[0], Some(FaultKind::SwappedCoordinates));
        assert_eq!(slips(-0.58, -44.84)[0], Some(FaultKind::FlippedSign));
        assert_eq!(
            slips(700_000.0, 6_600_000.0)[0],
            Some(FaultKind::MetresForDegrees)
        );
        assert_eq!(slips(-74.0, 40.7), []);
    }

    #[test]
    fn links_hold_positions() {
        let found = |link| pair_in(link);
        assert_eq!(
            found("https://www.google.com/maps/dir/?api=1&destination=45.835,1.261"),
            Some((45.835, 1.261))
        );
        assert_eq!(
            found("https://maps.google.com/@44.8,-0.58,15z"),
            Some((44.8, -0.58))
        );
        assert_eq!(
            found("https://www.openstreetmap.org/#map=18/45.83/1.26"),
            Some((45.83, 1.26))
        );
        assert_eq!(found("https://exemple.fr/2023/12"), None);
        assert_eq!(found("geo:95.0,1.0"), None);
    }

    proptest! {
        #[test]
        fn any_numbers_and_links_are_read(x in any::<f64>(), y in any::<f64>(), link in ".{0,60}") {
            for declared in [None, Some(Crs::WEB_MERCATOR), Some(Crs::WGS84)] {
                let points = Points::new(declared).expect("known");
                prop_assert!(points.readings(x, y).iter().all(|r| in_france(r.lonlat)));
            }
            let _ = pair_in(&link);
        }
    }
}
