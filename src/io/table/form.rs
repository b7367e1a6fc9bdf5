//! What form a file has, by its first bytes: names lie.

use std::io::Read as _;

use crate::io::{Described, LoadError, text};

/// The forms that rows are read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Delimited text.
    Text,
    /// A zip archive: an xlsx or ods spreadsheet, or a KMZ map.
    Archive,
    /// An OLE document: an xls spreadsheet.
    Spreadsheet,
    /// JSON.
    Json,
    /// XML, of which KML is read.
    Xml,
    /// The shapes of a shapefile.
    Shapefile,
    /// An SQLite base, of which GeoPackages are read.
    Sqlite,
}

/// The form of a file; of one that gzip packed, what lies inside.
///
/// # Errors
/// [`LoadError::Read`].
pub(super) fn of(file: &Described) -> Result<Form, LoadError> {
    let mut first = Vec::new();
    let head = text::open(file)?.take(64).read_to_end(&mut first);
    head.map_err(|e| file.unreadable(e))?;
    Ok(told(&first))
}

fn told(first: &[u8]) -> Form {
    let signs: [(&[u8], Form); 4] = [
        (b"PK\x03\x04", Form::Archive),
        (b"\xD0\xCF\x11\xE0", Form::Spreadsheet),
        (b"SQLite format 3\0", Form::Sqlite),
        // The file code 9994 of a shapefile.
        (b"\0\0\x27\x0A", Form::Shapefile),
    ];
    if let Some((_, form)) = signs.iter().find(|(sign, _)| first.starts_with(sign)) {
        return *form;
    }
    let is_filler =
        |b: &u8| b.is_ascii_whitespace() || matches!(b, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF);
    match first.iter().find(|b| !is_filler(b)) {
        Some(b'[' | b'{') => Form::Json,
        Some(b'<') => Form::Xml,
        _ => Form::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell() {
        assert_eq!(told(b"PK\x03\x04..."), Form::Archive);
        assert_eq!(told(b"\xEF\xBB\xBF [1]"), Form::Json);
        assert_eq!(told(b"\n<?xml"), Form::Xml);
        assert_eq!(told(b"\0\0\x27\x0A\0"), Form::Shapefile);
        assert_eq!(told(b"id,nom"), Form::Text);
        assert_eq!(told(b""), Form::Text);
    }
}
