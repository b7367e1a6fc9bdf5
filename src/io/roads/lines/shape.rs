//! Lines of a shapefile, with the `.dbf`, `.prj` and `.cpg` beside it.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use geo_types::Coord;
use shapefile::dbase::encoding::EncodingRs;
use shapefile::dbase::{FieldValue, Reader, ReaderBuilder, Record};
use shapefile::{Shape, ShapeReader};

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::layer::{Layer, Line};

/// How much of a table is looked at to tell its encoding.
const SAMPLE: u64 = 1 << 20;

/// Reads all lines. Without a `.dbf` they have no columns.
pub(super) fn open(file: &RoadFile) -> Result<Layer, RoadsError> {
    let path = &file.file.path;
    let parts = shapes(file)?;
    let system = companion(path, "prj").and_then(|p| std::fs::read(p).ok());
    let (columns, rows) = match companion(path, "dbf") {
        Some(dbf) => table(file, &dbf)?,
        None => (Vec::new(), vec![Vec::new(); parts.len()]),
    };
    if rows.len() != parts.len() {
        let detail = format!("{} lines, {} rows of .dbf", parts.len(), rows.len());
        return Err(damaged(file, &detail));
    }
    let lines = (1..).zip(parts.into_iter().zip(rows));
    Ok(Layer {
        columns,
        lines: lines
            .map(|(record, (parts, values))| Line {
                record,
                parts,
                values,
            })
            .collect(),
        system: system.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        geographic: false,
    })
}

/// The parts of each record; `None` where it is no line.
fn shapes(file: &RoadFile) -> Result<Vec<Option<Vec<Vec<Coord>>>>, RoadsError> {
    let input =
        File::open(&file.file.path).map_err(|cause| RoadsError::open(&file.file.label, cause))?;
    let fail = |e: shapefile::Error| damaged(file, &e.to_string());
    let mut reader = ShapeReader::new(BufReader::new(input)).map_err(fail)?;
    reader
        .iter_shapes()
        .map(|shape| shape.map(lines).map_err(fail))
        .collect()
}

fn lines(shape: Shape) -> Option<Vec<Vec<Coord>>> {
    fn flat<P: Copy>(parts: &[Vec<P>]) -> Vec<Vec<Coord>>
    where
        Coord: From<P>,
    {
        let part = |points: &Vec<P>| points.iter().map(|&p| Coord::from(p)).collect();
        parts.iter().map(part).collect()
    }
    match shape {
        Shape::Polyline(line) => Some(flat(line.parts())),
        Shape::PolylineM(line) => Some(flat(line.parts())),
        Shape::PolylineZ(line) => Some(flat(line.parts())),
        _ => None,
    }
}

type Table = (Vec<String>, Vec<Vec<String>>);

fn table(file: &RoadFile, dbf: &Path) -> Result<Table, RoadsError> {
    let fail = |e: shapefile::dbase::Error| damaged(file, &format!(".dbf: {e}"));
    let encoding = encoding(file, dbf)?;
    let mut reader: Reader<BufReader<File>> = ReaderBuilder::new()
        .with_encoding(EncodingRs::from(encoding))
        .open(dbf)
        .map_err(fail)?;
    let columns: Vec<String> = reader
        .fields()
        .iter()
        .map(|f| f.name().to_owned())
        .collect();
    let rows = reader
        .iter_records()
        .map(|record| record.map(|mut r| row(&columns, &mut r)).map_err(fail))
        .collect::<Result<_, _>>()?;
    Ok((columns, rows))
}

fn row(columns: &[String], record: &mut Record) -> Vec<String> {
    columns
        .iter()
        .map(|name| record.remove(name).map_or_else(String::new, text))
        .collect()
}

fn text(value: FieldValue) -> String {
    match value {
        FieldValue::Character(Some(text)) => text.trim().to_owned(),
        FieldValue::Numeric(Some(number)) | FieldValue::Double(number) => number.to_string(),
        FieldValue::Float(Some(number)) => number.to_string(),
        FieldValue::Integer(number) => number.to_string(),
        FieldValue::Logical(Some(flag)) => if flag { "yes" } else { "no" }.to_owned(),
        _ => String::new(),
    }
}

/// What the `.cpg` says; else UTF-8 where the bytes are, else Windows-1252.
fn encoding(file: &RoadFile, dbf: &Path) -> Result<&'static Encoding, RoadsError> {
    let said = companion(dbf, "cpg")
        .and_then(|path| std::fs::read_to_string(path).ok())
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = said {
        return Ok(encoding);
    }
    let open = |cause| RoadsError::open(&file.file.label, cause);
    let mut sample = Vec::new();
    let input = File::open(dbf).map_err(open)?;
    input.take(SAMPLE).read_to_end(&mut sample).map_err(open)?;
    let header = sample
        .get(8..10)
        .map_or(0, |b| usize::from(u16::from_le_bytes([b[0], b[1]])));
    let text = sample.get(header..).unwrap_or(&[]);
    let utf8 = match std::str::from_utf8(text) {
        Ok(_) => true,
        // The sample may end inside a character.
        Err(e) => e.error_len().is_none(),
    };
    Ok(if utf8 { UTF_8 } else { WINDOWS_1252 })
}

/// The file beside another with another extension, in either case.
fn companion(path: &Path, extension: &str) -> Option<PathBuf> {
    [extension.to_owned(), extension.to_uppercase()]
        .iter()
        .map(|e| path.with_extension(e))
        .find(|p| p.is_file())
}

fn damaged(file: &RoadFile, detail: &str) -> RoadsError {
    RoadsError::Damaged {
        file: file.file.label.clone(),
        form: "shapefile",
        at: 0,
        detail: detail.to_owned(),
    }
}
