//! Tables of any origin (delimited text, spreadsheets, JSON records, `GeoJSON`,
//! Esri and uMap points, KML, shapefiles, GeoPackages) as rows to stream.
//!
//! ```text
//! let mut table = Table::open(file, &["COM", "code_insee"], &mut report)?;
//! let code = table.require(&["COM", "code_insee"])?;     // bound once
//! while let Some(row) = table.next(&mut report)? {       // nothing is held
//!     let text = row.text(code);
//! }
//! ```

mod delimited;
mod form;
#[cfg(feature = "geopackage")]
mod geopackage;
mod header;
mod json;
mod kml;
mod layer;
mod records;
mod row;
mod sheet;

use std::cell::RefCell;

use csv::StringRecord;

use self::delimited::Delimited;
use self::form::Form;
use self::records::Records;
use self::row::Commas;
use self::sheet::Sheet;
use super::{Described, LoadError, text};
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport, Location};

pub(crate) use self::header::{Column, Header, fold, missing};
pub(crate) use self::records::{GEOMETRY_X, GEOMETRY_Y, LAYER};
pub(crate) use self::row::{Row, SetAside};
pub(crate) use self::sheet::guarded;

enum Rows {
    Text(Box<Delimited>),
    Sheet(Sheet),
    Records(Records),
}

/// A table being read.
pub(crate) struct Table {
    file: Location,
    header: Header,
    rows: Rows,
    record: StringRecord,
    seen: u64,
    commas: RefCell<Commas>,
}

impl Table {
    /// Opens a delimited text or a spreadsheet and reads its header. `key`
    /// holds the spellings of a column that tells the header of a spreadsheet
    /// from the titles above it.
    ///
    /// # Errors
    /// [`LoadError::Read`], [`LoadError::Empty`], [`LoadError::Malformed`];
    /// [`LoadError::MissingColumn`] for a spreadsheet without `key`.
    pub(crate) fn open(
        file: &Described,
        key: &[&str],
        report: &mut LoadReport,
    ) -> Result<Self, LoadError> {
        let (rows, header) = opened(file, key, report)?;
        let location = file.location();
        header.note_duplicates(&location, report);
        Ok(Self {
            file: location,
            header,
            rows,
            record: StringRecord::new(),
            seen: 0,
            commas: RefCell::default(),
        })
    }

    /// The header.
    pub(crate) fn header(&self) -> &Header {
        &self.header
    }

    /// The reference system that the file declares for its points.
    pub(crate) fn crs(&self) -> Option<Crs> {
        match &self.rows {
            Rows::Records(records) => records.crs,
            Rows::Text(_) | Rows::Sheet(_) => None,
        }
    }

    /// The column with one of the spellings; see [`Header::find`].
    pub(crate) fn find(&self, spellings: &[&str]) -> Option<Column> {
        self.header.find(spellings)
    }

    /// As [`Table::find`].
    ///
    /// # Errors
    /// [`LoadError::MissingColumn`].
    pub(crate) fn require(&self, spellings: &[&str]) -> Result<Column, LoadError> {
        self.header.require(&self.file, spellings)
    }

    /// The next row. Rows that hold nothing are passed over; rows with more or
    /// fewer fields than the header are reported as set aside, unless all that
    /// is too much is empty.
    ///
    /// # Errors
    /// [`LoadError::NoRows`] at the end of a table without rows;
    /// [`LoadError::Malformed`].
    pub(crate) fn next(&mut self, report: &mut LoadReport) -> Result<Option<Row<'_>>, LoadError> {
        while let Some(line) = self.advance()? {
            if self.record.iter().all(|f| f.trim().is_empty()) {
                continue;
            }
            self.seen += 1;
            report.count_rows(1);
            if self.is_ragged() {
                self.report_ragged(line, report);
                continue;
            }
            return Ok(Some(Row {
                record: &self.record,
                header: &self.header,
                file: &self.file,
                line,
                commas: &self.commas,
            }));
        }
        self.commas
            .borrow_mut()
            .report(&self.header, &self.file, report);
        if self.seen == 0 {
            let file = self.file.file_name().to_owned();
            return Err(LoadError::NoRows { file });
        }
        Ok(None)
    }

    fn advance(&mut self) -> Result<Option<u64>, LoadError> {
        match &mut self.rows {
            Rows::Text(text) => text
                .next(&mut self.record)
                .map_err(|e| malformed(self.file.file_name(), &e)),
            Rows::Sheet(sheet) => Ok(sheet.next(&mut self.record)),
            Rows::Records(records) => Ok(records.next(&mut self.record)),
        }
    }

    fn is_ragged(&self) -> bool {
        let width = self.header.len();
        let is_filled = |at| self.record.get(at).is_some_and(|f| !f.trim().is_empty());
        self.record.len() < width || (width..self.record.len()).any(is_filled)
    }

    fn report_ragged(&self, line: u64, report: &mut LoadReport) {
        let value = format!("{} ≠ {}", self.record.len(), self.header.len());
        report.push(
            self.file.at_line(line),
            FaultKind::RaggedRow,
            Action::SetAside,
            value,
        );
    }
}

/// The rows of a file, by its form.
fn opened(
    file: &Described,
    key: &[&str],
    report: &mut LoadReport,
) -> Result<(Rows, Header), LoadError> {
    let whole = || text::bytes(file);
    let records = |(records, header)| (Rows::Records(records), header);
    match form::of(file)? {
        Form::Text => {
            let (text, header) = open_text(file, report)?;
            Ok((Rows::Text(Box::new(text)), header))
        }
        Form::Archive => {
            let bytes = whole()?;
            if kml::is_zipped_map(&bytes) {
                return kml::parse_zipped(file, &bytes, report).map(records);
            }
            let (sheet, header) = Sheet::open(file, &bytes, key)?;
            Ok((Rows::Sheet(sheet), header))
        }
        Form::Spreadsheet => {
            let (sheet, header) = Sheet::open(file, &whole()?, key)?;
            Ok((Rows::Sheet(sheet), header))
        }
        Form::Json => json::parse(file, &text::read(file, report)?, report).map(records),
        Form::Xml => kml::parse(file, &text::read(file, report)?).map(records),
        Form::Shapefile => layer::parse(file, report).map(records),
        Form::Sqlite => packaged(file).map(records),
    }
}

#[cfg(feature = "geopackage")]
fn packaged(file: &Described) -> Result<(Records, Header), LoadError> {
    geopackage::parse(file)
}

#[cfg(not(feature = "geopackage"))]
fn packaged(file: &Described) -> Result<(Records, Header), LoadError> {
    Err(LoadError::UnknownShape {
        file: file.name(),
        reason: Unshaped::NotBuilt,
    })
}

fn open_text(file: &Described, report: &mut LoadReport) -> Result<(Delimited, Header), LoadError> {
    let stream = text::stream(file, report)?;
    let mut rows = Delimited::new(stream).map_err(|e| file.unreadable(e))?;
    let mut names = StringRecord::new();
    let read = rows.next(&mut names);
    let found = read.map_err(|e| malformed(&file.name(), &e))?.is_some();
    if !found || names.iter().all(|n| n.trim().is_empty()) {
        return Err(LoadError::Empty { file: file.name() });
    }
    Ok((rows, Header::new(names.iter())))
}

fn malformed(file: &str, error: &csv::Error) -> LoadError {
    LoadError::Malformed {
        file: file.to_owned(),
        expected: "table",
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests;
