//! Delimited text.

use super::{Form, Head};

/// How many rows are looked at.
const ROWS: usize = 50;

/// Looks at the start of a file; a last line cut short does no harm.
pub(super) fn look(start: &str) -> Option<Head> {
    let header = start.lines().next()?;
    let delimiter = [b',', b';', b'\t', b'|']
        .into_iter()
        .max_by_key(|&d| (header.bytes().filter(|&b| b == d).count(), u8::MAX - d))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(start.as_bytes());
    let names: Vec<String> = reader.headers().ok()?.iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .take(ROWS)
        .filter_map(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect();
    (names.len() > 1).then(|| Head::new(Form::Rows, names, rows))
}
