//! The attribute table of a shapefile (dBASE III), every value as text.
//!
//! Read here and not through a crate: the text of a numeric field is kept as
//! it stands (`09122` in a numeric column keeps its zero), a header without a
//! date is no obstacle, and a deleted row keeps its rank, so that rows and
//! shapes stay paired.

use encoding_rs::Encoding;

/// A table, whole.
pub(super) struct Table {
    /// The names of the columns.
    pub(super) columns: Vec<String>,
    /// The rows in the order of the shapes; `None` for one marked as deleted.
    pub(super) rows: Vec<Option<Vec<String>>>,
}

/// Where a field lies in a record.
struct Field {
    name: String,
    kind: u8,
    start: usize,
    length: usize,
}

struct Header {
    first_record: usize,
    record_length: usize,
    records: usize,
    fields: Vec<Field>,
}

/// The bytes that hold text: everything past the header.
pub(super) fn text_bytes(bytes: &[u8]) -> &[u8] {
    let start = word(bytes, 8).unwrap_or(0);
    bytes.get(start..).unwrap_or_default()
}

/// Reads a table.
///
/// # Errors
/// What is wrong, in words, when the bytes are no such table.
pub(super) fn parse(bytes: &[u8], encoding: &'static Encoding) -> Result<Table, String> {
    let header = header(bytes, encoding)?;
    let body = bytes
        .get(header.first_record..)
        .ok_or("its header is longer than the file")?;
    let rows: Vec<_> = body
        .chunks_exact(header.record_length)
        .take(header.records)
        .map(|record| row(record, &header.fields, encoding))
        .collect();
    if rows.len() < header.records {
        return Err(format!(
            "its header announces {} rows and it holds {}",
            header.records,
            rows.len()
        ));
    }
    let columns = header.fields.into_iter().map(|f| f.name).collect();
    Ok(Table { columns, rows })
}

fn header(bytes: &[u8], encoding: &'static Encoding) -> Result<Header, String> {
    let cut = "it ends within its header";
    let first_record = word(bytes, 8).ok_or(cut)?;
    let record_length = word(bytes, 10).ok_or(cut)?;
    let records = bytes.get(4..8).and_then(|b| b.try_into().ok()).ok_or(cut)?;
    let fields = fields(bytes.get(32..first_record).ok_or(cut)?, encoding);
    let end = fields.last().map_or(1, |f| f.start + f.length);
    if fields.is_empty() || end > record_length {
        return Err("its fields do not fit its records".to_owned());
    }
    Ok(Header {
        first_record,
        record_length,
        records: u32::from_le_bytes(records) as usize,
        fields,
    })
}

fn fields(bytes: &[u8], encoding: &'static Encoding) -> Vec<Field> {
    let mut start = 1;
    bytes
        .chunks_exact(32)
        .take_while(|field| field[0] != b'\r')
        .map(|field| {
            let name = field[..11].split(|&b| b == 0).next().unwrap_or_default();
            let length = usize::from(field[16]);
            start += length;
            Field {
                name: decode(name, encoding),
                kind: field[11],
                start: start - length,
                length,
            }
        })
        .collect()
}

fn row(record: &[u8], fields: &[Field], encoding: &'static Encoding) -> Option<Vec<String>> {
    let deleted = record.first() == Some(&b'*');
    let value = |field: &Field| {
        record
            .get(field.start..field.start + field.length)
            .map_or_else(String::new, |bytes| value(field.kind, bytes, encoding))
    };
    (!deleted).then(|| fields.iter().map(value).collect())
}

/// A field as text: numbers without empty decimals, nothing for the stars of
/// an overflow or the zero bytes of an unset field.
fn value(kind: u8, bytes: &[u8], encoding: &'static Encoding) -> String {
    match (kind, bytes) {
        (b'I', &[a, b, c, d]) => i32::from_le_bytes([a, b, c, d]).to_string(),
        (b'N' | b'F', _) => number(&decode(bytes, encoding)),
        (b'C' | b'D' | b'L', _) => decode(bytes, encoding),
        _ => String::new(),
    }
}

fn number(text: &str) -> String {
    let whole = text
        .split_once('.')
        .filter(|(_, decimals)| decimals.bytes().all(|b| b == b'0'))
        .map_or(text, |(whole, _)| whole);
    if whole.contains('*') {
        String::new()
    } else {
        whole.to_owned()
    }
}

fn decode(bytes: &[u8], encoding: &'static Encoding) -> String {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.trim_matches(|c: char| c == '\0' || c.is_whitespace())
        .to_owned()
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(pair)))
}
