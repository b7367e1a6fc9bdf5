//! Rows of a spreadsheet (xlsx, xls, ods).

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Sheets};
use csv::StringRecord;

use super::header::{Header, missing};
use crate::io::{Described, LoadError};

/// Titles and notes stand above the header, never this many.
const SEARCHED_ROWS: usize = 60;

pub(super) struct Sheet {
    cells: Range<Data>,
    next: usize,
}

impl Sheet {
    /// The first sheet that has a row with one of the `key` spellings among
    /// its cells; that row is the header.
    pub(super) fn open(
        file: &Described,
        bytes: &[u8],
        key: &[&str],
    ) -> Result<(Self, Header), LoadError> {
        let malformed = |reason: String| LoadError::Malformed {
            file: file.name(),
            expected: "spreadsheet",
            reason,
        };
        let mut book: Sheets<_> = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
            .map_err(|e| malformed(e.to_string()))?;
        let mut widest = Vec::new();
        for name in book.sheet_names() {
            let cells = book
                .worksheet_range(&name)
                .map_err(|e| malformed(e.to_string()))?;
            for (at, row) in cells.rows().take(SEARCHED_ROWS).enumerate() {
                let names: Vec<String> = row.iter().map(text).collect();
                let header = Header::new(names.iter().map(String::as_str));
                if header.find(key).is_some() {
                    return Ok((
                        Self {
                            cells,
                            next: at + 1,
                        },
                        header,
                    ));
                }
                let filled = |n: &[String]| n.iter().filter(|n| !n.trim().is_empty()).count();
                if filled(&names) > filled(&widest) {
                    widest = names;
                }
            }
        }
        if widest.is_empty() {
            return Err(LoadError::Empty { file: file.name() });
        }
        Err(missing(&file.name(), key, &widest))
    }

    /// Reads one row; its number in the sheet, or `None` at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Option<u64> {
        if self.next >= self.cells.height() {
            return None;
        }
        record.clear();
        for cell in &self.cells[self.next] {
            record.push_field(&text(cell));
        }
        let first = self.cells.start().map_or(0, |(row, _)| u64::from(row));
        self.next += 1;
        Some(first + self.next as u64)
    }
}

/// A cell as it would stand in a CSV: nine-digit numbers without a decimal part.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
