//! One row, before the rest of the list is known.

use super::columns::Columns;
use super::itinerant::{self, Itinerance};
use super::{RawPlace, hours, kind};
use crate::crs::LonLat;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::hours::{OpeningHours, Staff};
use crate::io::PlacesFormat;
use crate::io::number;
use crate::io::position::Locator;
use crate::io::table::{Row, SetAside, fold};
use crate::territory::{
    CommuneChanges, CommuneCode, PlaceKind, Precision, ServiceMode, Succession,
};

/// What the schema says of a place that one cannot go to, folded.
const NO_PUBLIC: &str = "celieunaccueillepasdepublic";

/// A place of which it is not settled yet whether it is a stop or a depot.
pub(super) struct Draft {
    /// As written; empty where the list gives none.
    pub(super) id: String,
    pub(super) publisher: String,
    pub(super) name: String,
    pub(super) lonlat: LonLat,
    precision: Precision,
    commune: Option<CommuneCode>,
    kind: PlaceKind,
    pub(super) receives_public: bool,
    pub(super) itinerance: Itinerance,
    hours: OpeningHours,
    staff: Option<Staff>,
    pub(super) location: Location,
}

impl Draft {
    pub(super) fn into_place(self, id: String, mode: ServiceMode, source: usize) -> RawPlace {
        RawPlace {
            id,
            name: self.name,
            lonlat: self.lonlat,
            precision: self.precision,
            commune: self.commune,
            mode,
            kind: self.kind,
            source,
            hours: self.hours,
            staff: self.staff,
            location: self.location,
        }
    }
}

/// What it takes to read a row.
pub(super) struct Reader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) format: PlacesFormat,
    pub(super) locator: &'a Locator,
    pub(super) changes: &'a CommuneChanges,
}

impl Reader<'_> {
    /// Reads a row; set aside when it has no position in France.
    pub(super) fn read(&self, row: Row<'_>, report: &mut LoadReport) -> Result<Draft, SetAside> {
        let columns = self.columns;
        let name = row.optional(columns.name);
        let lonlat = self.position(row, name, report)?;
        let access = fold(row.optional(columns.access));
        Ok(Draft {
            id: row.optional(columns.id).to_owned(),
            publisher: row.optional(columns.publisher).to_owned(),
            name: name.to_owned(),
            lonlat,
            precision: self.precision(row),
            commune: self.commune(row, report),
            kind: kind::of(row, columns, self.format, report),
            receives_public: !access.contains(NO_PUBLIC),
            itinerance: itinerant::of(row, columns, self.format),
            hours: hours::of(row, &columns.opening, report),
            staff: hours::staff(row, &columns.opening, report),
            location: row.here(),
        })
    }

    /// How well the position is known: as a geocoder says, else as given.
    fn precision(&self, row: Row<'_>) -> Precision {
        let score = number::decimal(row.optional(self.columns.score)).map(|score| score.value);
        Precision::of_geocoder(row.optional(self.columns.geocoded), score)
            .unwrap_or(Precision::Given.doubted(score))
    }

    fn position(
        &self,
        row: Row<'_>,
        name: &str,
        report: &mut LoadReport,
    ) -> Result<LonLat, SetAside> {
        let (x, y) = (self.columns.x, self.columns.y);
        let read = (row.decimal(x, report)?, row.decimal(y, report)?);
        let (Some(first), Some(second)) = read else {
            let place = row.at(if read.0.is_none() { x } else { y });
            report.push(place, FaultKind::NoCoordinates, Action::SetAside, name);
            return Err(SetAside);
        };
        let written = format!("{first} {second}");
        let located = self.locator.locate(first, second).map_err(|kind| {
            report.push(row.at(x), kind, Action::SetAside, written.as_str());
            SetAside
        })?;
        if let Some(kind) = located.mended {
            let (lon, lat) = (located.lonlat.lon(), located.lonlat.lat());
            let value = format!("{written} → {lon:.6} {lat:.6}");
            report.push(row.at(x), kind, Action::Mended, value);
        }
        Ok(located.lonlat)
    }

    /// The commune named, today's code. The position stands where the code
    /// cannot be read, so the row is kept.
    fn commune(&self, row: Row<'_>, report: &mut LoadReport) -> Option<CommuneCode> {
        let column = self.columns.commune?;
        let text = row.text(column);
        if text.is_empty() {
            return None;
        }
        let parsed = CommuneCode::parse_padded(text).map(|c| (c, self.changes.bring(c)));
        let (kind, value, code) = match parsed {
            Ok((_, Succession::Current(code))) => return Some(code),
            Ok((written, Succession::Became(code))) => {
                let value = format!("{written} → {code}");
                (FaultKind::FormerCommune, value, Some(code))
            }
            Ok((_, Succession::Unknown)) | Err(_) => {
                (FaultKind::UnknownCommune, text.to_owned(), None)
            }
        };
        report.push(row.at(column), kind, Action::Noted, value);
        code
    }
}
