//! Outlines from shapefiles: `.shp` with the files beside it, `.dbf` for the
//! properties, `.prj` for the reference system, `.cpg` for the encoding.

use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use geo_types::Coord;
use shapefile::{Point, PointM, PointZ, PolygonRing, ShapeReader};

use super::dbf;
use super::layer::{Feature, Properties, Shape};
use super::rings;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::{Described, LoadError};

/// The features of a shapefile, and what its `.prj` says.
pub(super) struct Shapefile {
    pub(super) features: Vec<Feature>,
    pub(super) prj: Option<String>,
}

/// Reads a shapefile.
///
/// # Errors
/// [`LoadError::Read`], [`LoadError::MissingCompanion`] without a `.dbf`,
/// [`LoadError::Malformed`] when either file is damaged.
pub(super) fn read(file: &Described, report: &mut LoadReport) -> Result<Shapefile, LoadError> {
    let shapes = shapes(file)?;
    let table = table(file, report)?;
    if shapes.len() != table.rows.len() {
        return Err(malformed(
            file,
            format!(
                "{} shapes and {} rows of .dbf",
                shapes.len(),
                table.rows.len()
            ),
        ));
    }
    report.count_rows(shapes.len() as u64);
    let prj = companion(&file.path, "prj")
        .and_then(|path| std::fs::read(path).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Shapefile {
        features: paired(file, shapes, table),
        prj,
    })
}

fn paired(file: &Described, shapes: Vec<Shape>, table: dbf::Table) -> Vec<Feature> {
    let whole = file.location();
    let columns = table.columns;
    (1..)
        .zip(shapes.into_iter().zip(table.rows))
        .filter_map(|(record, (shape, row))| {
            Some(Feature {
                shape,
                properties: columns.iter().cloned().zip(row?).collect::<Properties>(),
                location: whole.at_line(record),
            })
        })
        .collect()
}

fn shapes(file: &Described) -> Result<Vec<Shape>, LoadError> {
    let bytes = std::fs::read(&file.path).map_err(|e| file.unreadable(e))?;
    if bytes.is_empty() {
        return Err(LoadError::Empty { file: file.name() });
    }
    let damaged = |e: shapefile::Error| malformed(file, e.to_string());
    let mut reader = ShapeReader::new(std::io::Cursor::new(bytes)).map_err(damaged)?;
    reader
        .iter_shapes()
        .map(|shape| shape.map(converted).map_err(damaged))
        .collect()
}

fn converted(shape: shapefile::Shape) -> Shape {
    match shape {
        shapefile::Shape::Polygon(polygon) => land(polygon.rings()),
        shapefile::Shape::PolygonM(polygon) => land(polygon.rings()),
        shapefile::Shape::PolygonZ(polygon) => land(polygon.rings()),
        shapefile::Shape::Point(Point { x, y })
        | shapefile::Shape::PointM(PointM { x, y, .. })
        | shapefile::Shape::PointZ(PointZ { x, y, .. }) => Shape::Point(Coord { x, y }),
        shapefile::Shape::Multipoint(points) if points.points().len() == 1 => {
            let Point { x, y } = points.points()[0];
            Shape::Point(Coord { x, y })
        }
        other => Shape::Other(other.shapetype().to_string()),
    }
}

fn land<P: Copy>(parts: &[PolygonRing<P>]) -> Shape
where
    Coord: From<P>,
{
    let (mut outer, mut inner) = (Vec::new(), Vec::new());
    for ring in parts {
        let (PolygonRing::Outer(points) | PolygonRing::Inner(points)) = ring;
        let line = points.iter().map(|&p| Coord::from(p)).collect();
        match ring {
            PolygonRing::Outer(_) => outer.push(line),
            PolygonRing::Inner(_) => inner.push(line),
        }
    }
    Shape::Land(rings::assembled(outer, inner))
}

fn table(file: &Described, report: &mut LoadReport) -> Result<dbf::Table, LoadError> {
    let path = companion(&file.path, "dbf").ok_or_else(|| LoadError::MissingCompanion {
        file: file.name(),
        companion: ".dbf",
        holds: "the codes and names of its shapes",
    })?;
    let bytes = std::fs::read(path).map_err(|e| file.unreadable(e))?;
    let encoding = encoding(file, dbf::text_bytes(&bytes), report);
    dbf::parse(&bytes, encoding).map_err(|reason| malformed(file, format!(".dbf: {reason}")))
}

/// What the `.cpg` says; else UTF-8 where the bytes are; else Windows-1252,
/// which is noted.
fn encoding(file: &Described, text: &[u8], report: &mut LoadReport) -> &'static Encoding {
    let valid = std::str::from_utf8(text).is_ok();
    let said = companion(&file.path, "cpg")
        .and_then(|path| std::fs::read_to_string(path).ok())
        .and_then(|label| named(&label))
        .filter(|&encoding| encoding != UTF_8 || valid);
    let encoding = said.unwrap_or(if valid { UTF_8 } else { WINDOWS_1252 });
    if encoding != UTF_8 && !valid {
        report.push(
            file.location(),
            FaultKind::NotUtf8,
            Action::Noted,
            encoding.name(),
        );
    }
    encoding
}

/// The encoding that a `.cpg` names: a label of the web, or the number of a
/// Windows or ISO code page with anything in front.
fn named(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_start_matches('\u{feff}');
    Encoding::for_label(label.as_bytes()).or_else(|| {
        let digits: String = label.chars().filter(char::is_ascii_digit).collect();
        match digits.strip_prefix("8859") {
            Some(part) => Encoding::for_label(format!("iso-8859-{part}").as_bytes()),
            None if digits == "65001" => Some(UTF_8),
            None => Encoding::for_label(format!("windows-{digits}").as_bytes()),
        }
    })
}

/// The file beside a `.shp` with another extension, in either case.
fn companion(path: &Path, extension: &str) -> Option<PathBuf> {
    [extension.to_owned(), extension.to_uppercase()]
        .iter()
        .map(|e| path.with_extension(e))
        .find(|p| p.exists())
}

fn malformed(file: &Described, reason: String) -> LoadError {
    LoadError::Malformed {
        file: file.name(),
        expected: "shapefile",
        reason,
    }
}
