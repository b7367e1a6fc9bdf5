//! All tables in one workbook (Office Open XML), a sheet each, behind a first
//! one that says what they and their columns hold.

mod front;
mod sheet;

use std::io;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::i18n::Catalogue;
use crate::table::{Column, Table};

/// The most values that a table in the workbook has: about what a spreadsheet
/// opens without making a person wait. A table of more stays in its own file,
/// and the first sheet says so. It also keeps every sheet far below the
/// 1,048,576 rows that the format has room for.
pub const MOST_VALUES: usize = 1_500_000;

/// A workbook being made.
pub struct Book<'a> {
    workbook: Workbook,
    styles: sheet::Styles,
    words: &'a Catalogue,
    listed: Vec<Listed>,
}

/// A table, as the first sheet lists it.
struct Listed {
    name: String,
    file: String,
    rows: usize,
    columns: Vec<Column>,
    place: Place,
}

/// Where the rows of a table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On a sheet.
    Sheet,
    /// In the file alone: too many for a workbook.
    TooLong,
    /// In the file alone: of one travel profile.
    Folder,
}

impl<'a> Book<'a> {
    /// A workbook whose first sheet is in this language.
    #[must_use]
    pub fn new(words: &'a Catalogue) -> Self {
        let mut workbook = Workbook::new();
        workbook.add_worksheet();
        Self {
            workbook,
            styles: sheet::Styles::new(),
            words,
            listed: Vec::new(),
        }
    }

    /// Adds a table as a sheet of its name; `file` is where it stands beside
    /// the workbook. Tables of more than [`MOST_VALUES`] and those of folders
    /// are listed only.
    ///
    /// # Errors
    /// When a text is longer than a cell may hold (32,767 characters).
    pub fn add(&mut self, table: &Table<'_>, file: &str) -> io::Result<()> {
        let values = table.len().saturating_mul(table.columns().len());
        let place = match () {
            () if file.contains('/') => Place::Folder,
            () if values > MOST_VALUES => Place::TooLong,
            () => Place::Sheet,
        };
        if place == Place::Sheet {
            let sheet = self.workbook.add_worksheet();
            sheet::write(table, sheet, &self.styles).map_err(io::Error::other)?;
        }
        self.listed.push(Listed {
            name: table.name().to_owned(),
            file: file.to_owned(),
            rows: table.len(),
            columns: table.columns().to_vec(),
            place,
        });
        Ok(())
    }

    /// The bytes of the workbook, under the title of the study. The same
    /// tables make the same bytes: the day it was made is left out.
    ///
    /// # Errors
    /// When it cannot be put together.
    pub fn finish(mut self, title: &str) -> io::Result<Vec<u8>> {
        self.whole(title).map_err(io::Error::other)
    }

    fn whole(&mut self, title: &str) -> Result<Vec<u8>, XlsxError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        front::write(sheet, (title, &self.listed), (&self.styles, self.words))?;
        // The writer would ask the clock.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new()
            .set_title(title)
            .set_author("maillage")
            .set_creation_datetime(&made);
        self.workbook.set_properties(&properties);
        self.workbook.save_to_buffer()
    }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
