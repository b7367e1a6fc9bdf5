//! Rows of a spreadsheet (xlsx, xls, ods).

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader as _, Sheets};
use csv::StringRecord;

use super::header::{Header, missing};
use crate::io::{Described, LoadError};

/// Titles and notes stand above the header, never this many.
const SEARCHED_ROWS: usize = 60;

/// The rows and columns that the format of spreadsheets allows; cells beyond
/// are damage, and a sheet that had them would not fit into memory.
const MOST_ROWS: u32 = 1 << 20;
/// As [`MOST_ROWS`].
const MOST_COLUMNS: u32 = 1 << 14;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

pub(super) struct Sheet {
    cells: Cells,
    width: usize,
    next: usize,
}

/// The cells of a sheet: rows as long as their last cell.
#[derive(Default)]
struct Cells {
    /// The number of the first row, from 0.
    first: u64,
    rows: Vec<Vec<Data>>,
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
        let mut book = guarded(|| {
            calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|e| e.to_string())
        })
        .map_err(malformed)?;
        let mut widest = Vec::new();
        for name in book.sheet_names() {
            let cells = guarded(|| cells(&mut book, &name)).map_err(malformed)?;
            for (at, row) in cells.rows.iter().take(SEARCHED_ROWS).enumerate() {
                let names: Vec<String> = row.iter().map(text).collect();
                let header = Header::new(names.iter().map(String::as_str));
                if header.find(key).is_some() {
                    let sheet = Self {
                        cells,
                        width: header.len(),
                        next: at + 1,
                    };
                    return Ok((sheet, header));
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
        let row = self.cells.rows.get(self.next)?;
        record.clear();
        for cell in row {
            record.push_field(&text(cell));
        }
        for _ in row.len()..self.width {
            record.push_field("");
        }
        self.next += 1;
        Some(self.cells.first + self.next as u64)
    }
}

/// What a parser makes of bytes; one that gives up in a panic, as those of
/// spreadsheets do over damage that no writer leaves, gives up as an error.
pub(crate) fn guarded<T>(parse: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let damaged = |_| Err("it is damaged within".to_owned());
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(damaged)
}

fn cells(book: &mut Book<'_>, name: &str) -> Result<Cells, String> {
    let Sheets::Xlsx(book) = book else {
        let range = book.worksheet_range(name).map_err(|e| e.to_string())?;
        return Ok(Cells {
            first: range.start().map_or(0, |(row, _)| u64::from(row)),
            rows: range.rows().map(<[Data]>::to_vec).collect(),
        });
    };
    // Cell by cell: one far away must not make a sheet of what lies between.
    let mut cells = Cells::default();
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|e| e.to_string())?;
    while let Some(cell) = reader.next_cell().map_err(|e| e.to_string())? {
        let (row, column) = cell.get_position();
        if row < MOST_ROWS && column < MOST_COLUMNS {
            let (row, column) = (row as usize, column as usize);
            let rows = &mut cells.rows;
            rows.resize(rows.len().max(row + 1), Vec::new());
            let width = rows[row].len().max(column + 1);
            rows[row].resize(width, Data::Empty);
            rows[row][column] = Data::from(cell.get_value().clone());
        }
    }
    Ok(cells)
}

/// A cell as it would stand in a CSV: nine-digit numbers without a decimal part.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
