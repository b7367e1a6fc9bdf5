//! Named points: a table with the columns `id`, `lon` and `lat`, anywhere on
//! Earth.

use super::table::{Column, Row, SetAside, Table};
use super::{Described, LoadError};
use crate::crs::LonLat;
use crate::faults::{Action, FaultKind, LoadReport};

/// A point of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPoint {
    /// Its identifier, as written.
    pub id: String,
    /// Where it is.
    pub position: LonLat,
}

/// The columns of a table of points.
struct Columns {
    id: Column,
    lon: Column,
    lat: Column,
}

/// Reads a table of points (delimited text, a spreadsheet or JSON records).
/// Rows without an identifier or with coordinates that are no longitude and
/// latitude are set aside; an identifier that repeats is noted, for results
/// will name two points by it.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read(file: &Described) -> Result<(Vec<NamedPoint>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["id"], &mut report)?;
    let columns = Columns {
        id: table.require(&["id"])?,
        lon: table.require(&["lon", "longitude", "lng"])?,
        lat: table.require(&["lat", "latitude"])?,
    };
    let mut points: Vec<NamedPoint> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    loop {
        let mut faults = LoadReport::default();
        let Some(row) = table.next(&mut faults)? else {
            report.append(faults);
            return Ok((points, report));
        };
        if let Ok(point) = columns.point(row, &mut faults) {
            if !seen.insert(point.id.clone()) {
                let place = row.at(columns.id);
                faults.push(place, FaultKind::DuplicateId, Action::Noted, &point.id);
            }
            points.push(point);
        }
        report.append(faults);
    }
}

impl Columns {
    fn point(&self, row: Row<'_>, report: &mut LoadReport) -> Result<NamedPoint, SetAside> {
        let id = row.required(self.id, report)?.to_owned();
        let lon = Self::coordinate(self.lon, row, report)?;
        let lat = Self::coordinate(self.lat, row, report)?;
        let position = LonLat::new(lon, lat);
        let position = position.ok_or_else(|| {
            let column = if lon.abs() > 180.0 {
                self.lon
            } else {
                self.lat
            };
            row.set_aside(column, FaultKind::MetresForDegrees, report)
        })?;
        Ok(NamedPoint { id, position })
    }

    fn coordinate(column: Column, row: Row<'_>, report: &mut LoadReport) -> Result<f64, SetAside> {
        let value = row.decimal(column, report)?;
        value.ok_or_else(|| row.set_aside(column, FaultKind::NoCoordinates, report))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> (Vec<NamedPoint>, LoadReport) {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let path = dir.path().join("points.csv");
        std::fs::write(&path, text).expect("written");
        let file = Described {
            path,
            ..Described::default()
        };
        read(&file).expect("a table of points")
    }

    #[test]
    fn reads_points_and_reports_the_others() {
        let (points, report) =
            points("id,lon,lat\na,2.5,46.1\n,2,46\nb,600000,6600000\nc,,46\nd,x,46\na,-51.2,-30\n");
        let ids: Vec<&str> = points.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids, ["a", "a"]);
        assert!((points[1].position.lat() + 30.0).abs() < 1e-12);
        let kinds: Vec<FaultKind> = report.faults().iter().map(|f| f.kind).collect();
        let expected = [
            FaultKind::EmptyField,
            FaultKind::MetresForDegrees,
            FaultKind::NoCoordinates,
            FaultKind::NotANumber,
            FaultKind::DuplicateId,
        ];
        assert_eq!(kinds, expected);
        assert_eq!(report.rows_read(), 6);
    }

    #[test]
    fn columns_have_other_names_too() {
        let (points, _) = points("Longitude;Latitude;ID\n1,5;43,25;7\n");
        assert_eq!(
            (points[0].position.lon(), points[0].id.as_str()),
            (1.5, "7")
        );
    }
}
