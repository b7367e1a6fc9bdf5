//! Spreadsheets.

use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};

use super::{Form, Head};
use crate::io::table::guarded;

/// How many rows are looked at: titles may stand above the header.
const ROWS: u32 = 30;

/// How many columns the format allows; cells beyond are damage.
const COLUMNS: u32 = 1 << 14;

/// Looks at the first rows of each sheet and keeps those of the widest
/// header, which is the fullest of the first rows.
pub(super) fn look(path: &Path) -> Option<Head> {
    guarded(|| widest(path).ok_or_else(String::new)).ok()
}

fn widest(path: &Path) -> Option<Head> {
    let mut book: Xlsx<_> = open_workbook(path).ok()?;
    book.sheet_names()
        .iter()
        .filter_map(|name| table(first_rows(&mut book, name)?))
        .max_by_key(|(header, _)| header.len())
        .map(|(header, rows)| Head::new(Form::Rows, header, rows))
}

/// The cells of the first rows; the rest of the sheet is not read.
fn first_rows<R: std::io::Read + std::io::Seek>(
    book: &mut Xlsx<R>,
    sheet: &str,
) -> Option<Vec<Vec<String>>> {
    let mut cells = book.worksheet_cells_reader(sheet).ok()?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Ok(Some(cell)) = cells.next_cell() {
        let (row, column) = cell.get_position();
        if row >= ROWS {
            break;
        }
        if column >= COLUMNS {
            continue;
        }
        let (row, column) = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
        rows.resize(rows.len().max(row + 1), Vec::new());
        let width = rows[row].len().max(column + 1);
        rows[row].resize(width, String::new());
        rows[row][column] = calamine::Data::from(cell.get_value().clone()).to_string();
    }
    Some(rows)
}

/// The header, and the rows below it.
fn table(mut rows: Vec<Vec<String>>) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let fullest = rows.iter().map(filled).max().filter(|&cells| cells > 1)?;
    let header = rows.iter().position(|row| filled(row) == fullest)?;
    let below = rows.split_off(header + 1);
    Some((rows.pop()?, below))
}
