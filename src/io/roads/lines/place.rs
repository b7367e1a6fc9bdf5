//! Lines into the gatherer, one record at a time.

use geo_types::Coord;

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::super::osm::Merge;
use super::layer::Line;
use super::schema::{Schema, Verdict};
use crate::crs::{Crs, LonLat, ProjectionError, Transform};
use crate::faults::{Action, FaultKind, LoadReport, Location};

/// Carries lines to longitudes and latitudes, and hands on those that admit
/// the profile.
pub(super) struct Placer<'a, 'b> {
    transform: Transform,
    location: Location,
    schema: &'a Schema,
    ways: &'a mut Merge<'b>,
    report: &'a mut LoadReport,
}

impl<'a, 'b> Placer<'a, 'b> {
    pub(super) fn new(
        file: &RoadFile,
        crs: Crs,
        (schema, ways, report): (&'a Schema, &'a mut Merge<'b>, &'a mut LoadReport),
    ) -> Result<Self, RoadsError> {
        let label = &file.file.label;
        let transform = Transform::new(crs, Crs::WGS84).map_err(|cause| RoadsError::Crs {
            file: label.clone(),
            cause,
        })?;
        Ok(Self {
            transform,
            location: Location::file(label.as_str()),
            schema,
            ways,
            report,
        })
    }

    /// Takes one record; a fault sets aside the part it stands in.
    pub(super) fn take(&mut self, line: &Line) {
        self.report.count_rows(1);
        let Some(parts) = &line.parts else {
            return self.fault(
                line,
                FaultKind::BadGeometry,
                Action::SetAside,
                String::new(),
            );
        };
        let traits = match self.schema.traits(&line.values, self.ways.profile()) {
            Verdict::Open(traits) => traits,
            Verdict::Closed => return,
            Verdict::UnknownKind(kind, traits) => {
                self.fault(line, FaultKind::UnknownValue, Action::Mended, kind);
                let Some(traits) = traits else { return };
                traits
            }
        };
        for part in parts {
            match self.degrees(part) {
                Ok(positions) => {
                    if self.ways.gatherer().add_line(&positions, traits).is_none() {
                        let value = part.len().to_string();
                        self.fault(line, FaultKind::ShortWay, Action::SetAside, value);
                    }
                }
                Err(cause) => {
                    let value = cause.to_string();
                    self.fault(line, FaultKind::NotProjectable, Action::SetAside, value);
                }
            }
        }
    }

    fn degrees(&self, part: &[Coord]) -> Result<Vec<LonLat>, ProjectionError> {
        part.iter().map(|&c| self.transform.to_lonlat(c)).collect()
    }

    fn fault(&mut self, line: &Line, kind: FaultKind, action: Action, value: String) {
        let at = self.location.at_line(line.record);
        self.report.push(at, kind, action, value);
    }
}
