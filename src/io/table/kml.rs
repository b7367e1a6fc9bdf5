//! Rows of KML (OGC 12-007r2), plain or zipped (KMZ): one a placemark.
//!
//! `name`, `description`, `address` and `phoneNumber` stand under their own
//! names, each `Data` and `SimpleData` under the name it gives itself, and
//! the folders around a placemark under `layer`. KML is always in degrees,
//! longitude first.

use std::io::{Cursor, Read as _};

use geo_types::{Coord, LineString, Polygon};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::header::Header;
use super::records::{Gathered, LAYER, Records, point_of};
use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::io::vector::Shape;
use crate::io::{Described, LoadError, Unshaped, text};

/// A document larger than this, unpacked, is no map of places: archives that
/// unpack to gigabytes are refused.
const LARGEST: u64 = 256 * 1024 * 1024;

/// How many elements may stand within one another.
const DEEPEST: usize = 200;

/// Reads a document.
///
/// # Errors
/// [`LoadError::Malformed`] for what is no XML, [`LoadError::UnknownShape`]
/// for a document without placemarks.
pub(super) fn parse(file: &Described, text: &str) -> Result<(Records, Header), LoadError> {
    let mut reader = Reader::from_str(text);
    let mut document = Document::default();
    loop {
        let event = reader.read_event().map_err(|error| {
            let at = reader.error_position();
            malformed(file, format!("{error} (byte {at})"))
        })?;
        match event {
            Event::Start(tag) => document.open(&tag),
            Event::Empty(tag) => {
                document.open(&tag);
                document.close();
            }
            Event::End(_) => document.close(),
            Event::Text(words) => document.text.push_str(&words.xml10_content()),
            Event::CData(words) => document.text.push_str(&words.xml10_content()),
            Event::GeneralRef(entity) => document.entity(&entity),
            Event::Eof => break,
            _ => {}
        }
        if document.path.len() > DEEPEST {
            let reason = "its elements stand too deep within one another".to_owned();
            return Err(malformed(file, reason));
        }
    }
    let mut rows = document.rows;
    if rows.is_empty() {
        return Err(LoadError::UnknownShape {
            file: file.name(),
            reason: Unshaped::NoPlacemarks,
        });
    }
    rows.crs = Some(Crs::WGS84);
    Ok(rows.finish())
}

/// Reads the first document of a zipped map.
///
/// # Errors
/// As [`parse`]; [`LoadError::Malformed`] for a damaged archive.
pub(super) fn parse_zipped(
    file: &Described,
    bytes: &[u8],
    report: &mut LoadReport,
) -> Result<(Records, Header), LoadError> {
    let damaged = |e: zip::result::ZipError| malformed(file, e.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let Some(at) = document_of(&mut archive) else {
        return Err(malformed(file, "it holds no .kml".to_owned()));
    };
    let mut inner = Vec::new();
    let entry = archive.by_index(at).map_err(damaged)?;
    let read = entry.take(LARGEST + 1).read_to_end(&mut inner);
    read.map_err(|e| malformed(file, e.to_string()))?;
    if inner.len() as u64 > LARGEST {
        return Err(malformed(file, "it unpacks to more than 256 MB".to_owned()));
    }
    parse(file, &text::decoded(&inner, file, report))
}

/// Whether an archive holds a map rather than a spreadsheet.
pub(super) fn is_zipped_map(bytes: &[u8]) -> bool {
    zip::ZipArchive::new(Cursor::new(bytes))
        .is_ok_and(|mut archive| document_of(&mut archive).is_some())
}

fn document_of(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Option<usize> {
    let ends_in_kml = |name: &str| name.to_lowercase().ends_with(".kml");
    (0..archive.len()).find(|&at| {
        archive
            .by_index_raw(at)
            .is_ok_and(|entry| entry.name().is_ok_and(|name| ends_in_kml(&name)))
    })
}

fn malformed(file: &Described, reason: String) -> LoadError {
    LoadError::Malformed {
        file: file.name(),
        expected: "KML",
        reason,
    }
}

/// The document as read so far.
#[derive(Default)]
struct Document {
    rows: Gathered,
    /// The names of the elements that are open.
    path: Vec<String>,
    /// The text of the innermost element.
    text: String,
    folders: Vec<String>,
    placemark: Option<Placemark>,
    /// What the `Data` being read calls itself.
    data: Option<String>,
    seen: u64,
}

#[derive(Default)]
struct Placemark {
    values: Vec<(String, String)>,
    shape: Option<Shape>,
}

impl Document {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name().as_ref().to_owned();
        match name.as_str() {
            "Placemark" => self.placemark = Some(Placemark::default()),
            "Folder" => self.folders.push(String::new()),
            "Data" | "SimpleData" => self.data = attribute(tag, "name"),
            _ => {}
        }
        self.path.push(name);
        self.text.clear();
    }

    fn close(&mut self) {
        let Some(name) = self.path.pop() else { return };
        let text = std::mem::take(&mut self.text).trim().to_owned();
        let outer = self.path.last().cloned();
        match (name.as_str(), outer.as_deref()) {
            ("Placemark", _) => self.finish_row(),
            ("Folder", _) => {
                self.folders.pop();
            }
            ("name", Some("Folder")) => {
                if let Some(folder) = self.folders.last_mut() {
                    *folder = text;
                }
            }
            ("name" | "description" | "address" | "phoneNumber", Some("Placemark")) => {
                self.value(name, text);
            }
            ("value", Some("Data")) | ("SimpleData", _) => {
                if let Some(data) = self.data.clone() {
                    self.value(data, text);
                }
            }
            ("coordinates", Some(geometry)) => self.shape(geometry, &text),
            _ => {}
        }
    }

    fn value(&mut self, name: String, text: String) {
        if let Some(placemark) = &mut self.placemark {
            placemark.values.push((name, text));
        }
    }

    /// Keeps the first geometry that has a position.
    fn shape(&mut self, geometry: &str, text: &str) {
        let Some(placemark) = &mut self.placemark else {
            return;
        };
        if placemark.shape.is_none() {
            placemark.shape = shape(geometry, text);
        }
    }

    fn finish_row(&mut self) {
        let Some(placemark) = self.placemark.take() else {
            return;
        };
        self.seen += 1;
        let shape = placemark.shape.unwrap_or(Shape::Other(String::new()));
        let folders: Vec<&str> = self.folders.iter().map(String::as_str).collect();
        let layer = folders.join(" / ");
        let values = placemark.values.into_iter();
        let values = values
            .chain(point_of(&shape))
            .chain((!layer.is_empty()).then(|| (LAYER.to_owned(), layer)));
        self.rows.push_named(self.seen, values);
    }

    fn entity(&mut self, entity: &quick_xml::events::BytesRef<'_>) {
        if let Ok(Some(letter)) = entity.resolve_char_ref() {
            self.text.push(letter);
        } else if let Some(known) = quick_xml::escape::resolve_predefined_entity(entity) {
            self.text.push_str(known);
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// The shape of some coordinates: a point, or the land of a ring.
fn shape(geometry: &str, text: &str) -> Option<Shape> {
    let mut positions = text.split_whitespace().filter_map(position);
    match geometry {
        "Point" => positions.next().map(Shape::Point),
        "LinearRing" => {
            let ring: LineString = positions.collect();
            (ring.0.len() > 3).then(|| Shape::Land(Polygon::new(ring, vec![]).into()))
        }
        _ => None,
    }
}

fn position(text: &str) -> Option<Coord> {
    let mut axes = text.split(',').map(str::parse);
    let (x, y): (f64, f64) = (axes.next()?.ok()?, axes.next()?.ok()?);
    (x.is_finite() && y.is_finite()).then_some(Coord { x, y })
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv::StringRecord;

    fn rows(text: &str) -> Result<(Vec<String>, Vec<Vec<String>>), LoadError> {
        let (mut records, header) = parse(&Described::default(), text)?;
        let mut record = StringRecord::new();
        let mut rows = Vec::new();
        while records.next(&mut record).is_some() {
            rows.push(record.iter().map(str::to_owned).collect());
        }
        Ok((header.names().to_vec(), rows))
    }

    #[test]
    fn placemarks_are_rows() {
        let text = r#"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
          <name>Carte</name><Folder><name>Lieux &amp; bus</name>
          <Placemark><name>A &#233;t&#xE9;</name><description><![CDATA[<b>Gras</b>]]></description>
            <ExtendedData><Data name="commune"><value>Guéret</value></Data>
            <SchemaData><SimpleData name="cp">23000</SimpleData></SchemaData></ExtendedData>
            <Point><coordinates> 1.87,46.17,0 </coordinates></Point></Placemark>
          <Placemark><name>B</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
            0,0 2,0 2,2 0,2 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
          </Folder><Placemark><name>C</name><LineString><coordinates>0,0 1,1</coordinates></LineString>
          </Placemark></Document></kml>"#;
        let (names, rows) = rows(text).expect("placemarks");
        assert_eq!(
            names,
            [
                "name",
                "description",
                "commune",
                "cp",
                "geometry.x",
                "geometry.y",
                "layer"
            ]
        );
        assert_eq!(
            rows[0],
            [
                "A été",
                "<b>Gras</b>",
                "Guéret",
                "23000",
                "1.87",
                "46.17",
                "Lieux & bus"
            ]
        );
        assert_eq!(rows[1], ["B", "", "", "", "1", "1", "Lieux & bus"]);
        assert_eq!(rows[2], ["C", "", "", "", "", "", ""]);
    }

    #[test]
    fn what_is_no_map_is_refused() {
        assert!(matches!(
            rows("<kml></kml>"),
            Err(LoadError::UnknownShape { .. })
        ));
        assert!(matches!(rows("<a></b>"), Err(LoadError::Malformed { .. })));
        let deep = "<a>".repeat(10_000);
        assert!(matches!(rows(&deep), Err(LoadError::Malformed { .. })));
    }
}
