//! Rows of JSON: an array of objects, GeoJSON points, or Esri features.
//!
//! Each key is a column. The members of `fields`, `properties` and
//! `attributes` stand as columns of their own; those of other objects as
//! `outer.inner`. Points stand in the columns [`GEOMETRY_X`] and
//! [`GEOMETRY_Y`]. Values of a list are joined by `|`, as the national schema
//! does in its CSV.

use std::collections::BTreeMap;

use csv::StringRecord;
use serde_json::{Map, Value};

use super::header::Header;
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::{Described, LoadError};

/// First coordinate of a point: longitude or easting.
pub(crate) const GEOMETRY_X: &str = "geometry.x";
/// Second coordinate of a point: latitude or northing.
pub(crate) const GEOMETRY_Y: &str = "geometry.y";

/// Objects whose members belong to the row itself.
const TRANSPARENT: [&str; 3] = ["fields", "properties", "attributes"];

pub(super) struct Records {
    rows: Vec<(u64, Vec<(usize, String)>)>,
    next: usize,
    width: usize,
    /// The reference system that the file declares.
    pub(super) crs: Option<Crs>,
}

impl Records {
    pub(super) fn parse(
        file: &Described,
        text: &str,
        report: &mut LoadReport,
    ) -> Result<(Self, Header), LoadError> {
        let whole: Value = serde_json::from_str(text).map_err(|e| LoadError::Malformed {
            file: file.name(),
            expected: "JSON",
            reason: e.to_string(),
        })?;
        let crs = declared_crs(&whole);
        let objects = objects(whole).ok_or_else(|| LoadError::UnknownShape {
            file: file.name(),
            reason: "expected a JSON array of objects, or GeoJSON features".to_owned(),
        })?;
        if objects.is_empty() {
            return Err(LoadError::Empty { file: file.name() });
        }
        let mut columns = Columns::default();
        let mut rows = Vec::with_capacity(objects.len());
        for (number, object) in (1..).zip(objects) {
            if let Value::Object(members) = object {
                rows.push((number, columns.row(members)));
            } else {
                report.count_rows(1);
                let place = file.location().at_line(number);
                let value = excerpt(&object);
                report.push(place, FaultKind::UnknownValue, Action::SetAside, value);
            }
        }
        let header = Header::new(columns.names.iter().map(String::as_str));
        let width = header.len();
        let records = Self {
            rows,
            next: 0,
            width,
            crs,
        };
        Ok((records, header))
    }

    /// Reads one record; its number, or `None` at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Option<u64> {
        let (number, fields) = self.rows.get_mut(self.next)?;
        self.next += 1;
        let mut row = vec![String::new(); self.width];
        for (column, text) in std::mem::take(fields) {
            row[column] = text;
        }
        *record = StringRecord::from(row);
        Some(*number)
    }
}

/// The objects of a file, in order: its own elements, its `features`, else
/// the longest list that stands in it under a name.
fn objects(whole: Value) -> Option<Vec<Value>> {
    match whole {
        Value::Array(elements) => Some(elements),
        Value::Object(mut members) => {
            if let Some(Value::Array(features)) = members.remove("features") {
                return Some(features);
            }
            if members.get("type").and_then(Value::as_str) == Some("Feature") {
                return Some(vec![Value::Object(members)]);
            }
            let lists = members.into_iter().filter_map(|(_, member)| match member {
                Value::Array(list) if list.iter().any(Value::is_object) => Some(list),
                _ => None,
            });
            lists.reduce(|a, b| if b.len() > a.len() { b } else { a })
        }
        _ => None,
    }
}

/// What `crs` (GeoJSON before RFC 7946) or `spatialReference` (Esri) says.
fn declared_crs(whole: &Value) -> Option<Crs> {
    if let Some(name) = whole
        .pointer("/crs/properties/name")
        .and_then(Value::as_str)
    {
        return Crs::recognise(name);
    }
    let reference = whole.get("spatialReference")?;
    let wkid = reference.get("latestWkid").or(reference.get("wkid"))?;
    match wkid.as_u64()? {
        // Esri's own number for web Mercator.
        102_100 => Some(Crs::WEB_MERCATOR),
        other => u16::try_from(other).ok().map(Crs::from_epsg),
    }
}

/// The columns met so far, in the order in which they were met.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    index: BTreeMap<String, usize>,
}

impl Columns {
    fn row(&mut self, mut members: Map<String, Value>) -> Vec<(usize, String)> {
        if members.get("type").and_then(Value::as_str) == Some("Feature") {
            // Says what the object is, nothing of the place.
            members.shift_remove("type");
        }
        let mut row = Vec::with_capacity(members.len());
        self.flatten("", members, &mut row);
        row
    }

    fn flatten(
        &mut self,
        outer: &str,
        members: Map<String, Value>,
        row: &mut Vec<(usize, String)>,
    ) {
        for (key, value) in members {
            match value {
                Value::Object(inner) if key == "geometry" => self.point(&inner, row),
                Value::Object(inner) if TRANSPARENT.contains(&key.as_str()) => {
                    self.flatten(outer, inner, row);
                }
                Value::Object(inner) => self.flatten(&format!("{outer}{key}."), inner, row),
                other => {
                    let column = self.column(&format!("{outer}{key}"));
                    row.push((column, text(&other)));
                }
            }
        }
    }

    fn point(&mut self, geometry: &Map<String, Value>, row: &mut Vec<(usize, String)>) {
        let pair = geometry.get("coordinates").and_then(Value::as_array);
        // A MultiPoint of one point is a point.
        let inner = pair.and_then(|p| p.first()).and_then(Value::as_array);
        let axis = |name: &str, at: usize| {
            let value = inner
                .or(pair)
                .and_then(|p| p.get(at))
                .or(geometry.get(name));
            value
                .filter(|v| v.is_number())
                .map(text)
                .unwrap_or_default()
        };
        for (name, value) in [(GEOMETRY_X, axis("x", 0)), (GEOMETRY_Y, axis("y", 1))] {
            row.push((self.column(name), value));
        }
    }

    fn column(&mut self, name: &str) -> usize {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = self.names.len();
        self.names.push(name.to_owned());
        self.index.insert(name.to_owned(), at);
        at
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

/// Enough of a value to find it again.
fn excerpt(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = Vec<(u64, Vec<String>)>;

    /// Header, rows, and how many faults there were.
    fn rows(text: &str) -> Result<(Vec<String>, Rows, usize), LoadError> {
        let mut report = LoadReport::default();
        let (mut records, header) = Records::parse(&Described::default(), text, &mut report)?;
        let mut record = StringRecord::new();
        let mut out = Vec::new();
        while let Some(number) = records.next(&mut record) {
            out.push((number, record.iter().map(str::to_owned).collect()));
        }
        Ok((header.names().to_vec(), out, report.faults().len()))
    }

    #[test]
    fn objects_with_keys_of_their_own_share_one_header() {
        let text = r#"[{"a": 1, "b": ["x", "y"]}, 7, {"c": null, "a": "é"}]"#;
        let (names, read, faults) = rows(text).expect("valid");
        assert_eq!(names, ["a", "b", "c"]);
        let row = |n, a: [&str; 3]| (n, a.map(str::to_owned).to_vec());
        assert_eq!(read, [row(1, ["1", "x|y", ""]), row(3, ["é", "", ""])]);
        assert_eq!(faults, 1);
    }

    #[test]
    fn features_are_rows_with_points() {
        let text = r#"{"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.5, 46]},
             "properties": {"nom": "A", "geo": {"z": 3}}},
            {"type": "Feature", "geometry": null, "properties": {"nom": "B"}}]}"#;
        let (names, read, _) = rows(text).expect("valid");
        assert_eq!(names, [GEOMETRY_X, GEOMETRY_Y, "nom", "geo.z", "geometry"]);
        assert_eq!(read[0].1, ["1.5", "46", "A", "3", ""]);
        assert_eq!(read[1].1, ["", "", "B", "", ""]);
    }

    #[test]
    fn esri_features_say_their_system() {
        let text = r#"{"spatialReference": {"wkid": 102100, "latestWkid": 3857},
            "features": [{"attributes": {"nom": "A"}, "geometry": {"x": 1, "y": 2}}]}"#;
        let (records, header) =
            Records::parse(&Described::default(), text, &mut LoadReport::default()).expect("valid");
        assert_eq!(header.names(), ["nom", GEOMETRY_X, GEOMETRY_Y]);
        assert_eq!(records.crs, Some(Crs::WEB_MERCATOR));
    }

    #[test]
    fn anything_else_is_refused() {
        assert!(matches!(rows("[{"), Err(LoadError::Malformed { .. })));
        assert!(matches!(rows("[]"), Err(LoadError::Empty { .. })));
        assert!(matches!(rows("3"), Err(LoadError::UnknownShape { .. })));
        assert!(matches!(rows("{}"), Err(LoadError::UnknownShape { .. })));
    }
}
