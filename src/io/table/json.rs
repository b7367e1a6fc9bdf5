//! Rows of JSON: an array of objects, GeoJSON points, Esri features (one page
//! of a FeatureServer or several in an array), or the layers of a uMap export.
//!
//! Each key is a column. The members of `fields`, `properties` and
//! `attributes` stand as columns of their own; those of other objects as
//! `outer.inner`. Points stand in the columns [`GEOMETRY_X`] and
//! [`GEOMETRY_Y`]. Values of a list are joined by `|`, as the national schema
//! does in its CSV. The layers of a map give a column [`LAYER`], and dates
//! that Esri counts in milliseconds are written as dates.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::header::Header;
use super::records::{GEOMETRY_X, GEOMETRY_Y, Gathered, LAYER, Records};
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::{Described, LoadError, Unshaped};

/// Objects whose members belong to the row itself.
const TRANSPARENT: [&str; 3] = ["fields", "properties", "attributes"];

/// Reads the rows of a text.
///
/// # Errors
/// [`LoadError::Malformed`] for what is no JSON, [`LoadError::UnknownShape`]
/// for JSON without a list of objects, [`LoadError::Empty`] for an empty one.
pub(super) fn parse(
    file: &Described,
    text: &str,
    report: &mut LoadReport,
) -> Result<(Records, Header), LoadError> {
    let whole: Value = serde_json::from_str(text).map_err(|e| LoadError::Malformed {
        file: file.name(),
        expected: "JSON",
        reason: e.to_string(),
    })?;
    let parts = parts(whole).ok_or_else(|| LoadError::UnknownShape {
        file: file.name(),
        reason: Unshaped::NoObjects,
    })?;
    if parts.iter().all(|part| part.objects.is_empty()) {
        return Err(LoadError::Empty { file: file.name() });
    }
    let mut rows = Rows::default();
    rows.gathered.crs = parts.iter().find_map(|part| part.crs);
    let mut number = 0;
    for part in parts {
        for object in part.objects {
            number += 1;
            if let Value::Object(members) = object {
                let row = rows.row(members, part.layer.as_deref(), &part.dates);
                rows.gathered.push(number, row);
            } else {
                report.count_rows(1);
                let place = file.location().at_line(number);
                let value = excerpt(&object);
                report.push(place, FaultKind::UnknownValue, Action::SetAside, value);
            }
        }
    }
    Ok(rows.gathered.finish())
}

/// A list of objects with what stands around it.
#[derive(Default)]
struct Part {
    layer: Option<String>,
    crs: Option<Crs>,
    /// The fields that Esri says are dates.
    dates: BTreeSet<String>,
    objects: Vec<Value>,
}

/// The lists of a file, in order: its own elements, its `features`, those of
/// its pages or layers, else the longest list that stands in it under a name.
fn parts(whole: Value) -> Option<Vec<Part>> {
    match whole {
        Value::Array(elements) if !elements.is_empty() && elements.iter().all(is_collection) => {
            elements.into_iter().map(collection).collect()
        }
        Value::Array(objects) => Some(vec![Part {
            objects,
            ..Part::default()
        }]),
        Value::Object(members) => of_object(members),
        _ => None,
    }
}

fn of_object(mut members: Map<String, Value>) -> Option<Vec<Part>> {
    if members.get("features").is_some_and(Value::is_array) {
        return collection(Value::Object(members)).map(|part| vec![part]);
    }
    if members.get("type").and_then(Value::as_str) == Some("Feature") {
        return Some(vec![Part {
            objects: vec![Value::Object(members)],
            ..Part::default()
        }]);
    }
    if let Some(Value::Array(layers)) = members.get("layers")
        && layers.iter().any(is_collection)
    {
        let layers = members.remove("layers")?;
        let layers = layers.as_array()?.iter().filter(|l| is_collection(l));
        return layers.cloned().map(collection).collect();
    }
    let lists = members.into_iter().filter_map(|(_, member)| match member {
        Value::Array(list) if list.iter().any(Value::is_object) => Some(list),
        _ => None,
    });
    let longest = lists.reduce(|a, b| if b.len() > a.len() { b } else { a })?;
    Some(vec![Part {
        objects: longest,
        ..Part::default()
    }])
}

fn is_collection(value: &Value) -> bool {
    value.get("features").is_some_and(Value::is_array)
}

fn collection(mut whole: Value) -> Option<Part> {
    let crs = declared_crs(&whole);
    let dates = dates(&whole);
    let name = |at: &str| Some(whole.pointer(at)?.as_str()?.to_owned());
    let layer = name("/_umap_options/name").or_else(|| name("/_storage/name"));
    match whole.get_mut("features").map(Value::take) {
        Some(Value::Array(objects)) => Some(Part {
            layer,
            crs,
            dates,
            objects,
        }),
        _ => None,
    }
}

/// The fields of a FeatureServer page that hold dates.
fn dates(whole: &Value) -> BTreeSet<String> {
    let fields = whole.get("fields").and_then(Value::as_array);
    let is_date = |f: &&Value| f.get("type").and_then(Value::as_str) == Some("esriFieldTypeDate");
    let name = |f: &Value| Some(f.get("name")?.as_str()?.to_owned());
    fields
        .into_iter()
        .flatten()
        .filter(is_date)
        .filter_map(name)
        .collect()
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

/// The rows met so far, under the columns that they name.
#[derive(Default)]
struct Rows {
    gathered: Gathered,
}

impl Rows {
    fn row(
        &mut self,
        mut members: Map<String, Value>,
        layer: Option<&str>,
        dates: &BTreeSet<String>,
    ) -> Vec<(usize, String)> {
        if members.get("type").and_then(Value::as_str) == Some("Feature") {
            // Says what the object is, nothing of the place.
            members.shift_remove("type");
        }
        let mut row = Vec::with_capacity(members.len());
        self.flatten(("", dates), members, &mut row);
        if let Some(layer) = layer {
            row.push((self.gathered.column(LAYER), layer.to_owned()));
        }
        row
    }

    fn flatten(
        &mut self,
        (outer, dates): (&str, &BTreeSet<String>),
        members: Map<String, Value>,
        row: &mut Vec<(usize, String)>,
    ) {
        for (key, value) in members {
            match value {
                // Colours and signs of the map.
                Value::Object(_) if key == "_umap_options" => {}
                Value::Object(inner) if key == "geometry" => self.point(&inner, row),
                Value::Object(inner) if TRANSPARENT.contains(&key.as_str()) => {
                    self.flatten((outer, dates), inner, row);
                }
                Value::Object(inner) => {
                    self.flatten((&format!("{outer}{key}."), dates), inner, row);
                }
                other => {
                    let column = self.gathered.column(&format!("{outer}{key}"));
                    let date = dates.contains(&key).then(|| date(&other)).flatten();
                    row.push((column, date.unwrap_or_else(|| text(&other))));
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
            row.push((self.gathered.column(name), value));
        }
    }
}

/// A day that Esri counts in milliseconds since 1970.
fn date(value: &Value) -> Option<String> {
    let moment = Timestamp::from_millisecond(value.as_i64()?).ok()?;
    let day = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
    Some(day.to_string())
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
    use csv::StringRecord;

    type Rows = Vec<(u64, Vec<String>)>;

    /// Header, rows, and how many faults there were.
    fn rows(text: &str) -> Result<(Vec<String>, Rows, usize), LoadError> {
        let mut report = LoadReport::default();
        let (mut records, header) = parse(&Described::default(), text, &mut report)?;
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
            parse(&Described::default(), text, &mut LoadReport::default()).expect("valid");
        assert_eq!(header.names(), ["nom", GEOMETRY_X, GEOMETRY_Y]);
        assert_eq!(records.crs, Some(Crs::WEB_MERCATOR));
    }

    #[test]
    fn pages_of_a_server_are_one_table() {
        let page = r#"{"spatialReference": {"wkid": 2154}, "fields": [
            {"name": "maj", "type": "esriFieldTypeDate"}],
            "features": [{"attributes": {"nom": "A", "maj": 1686787200000}, "geometry": {"x": 1, "y": 2}}]}"#;
        let (names, read, _) = rows(&format!("[{page}, {page}]")).expect("valid");
        assert_eq!(names, ["nom", "maj", GEOMETRY_X, GEOMETRY_Y]);
        assert_eq!(
            read[1],
            (2, ["A", "2023-06-15", "1", "2"].map(str::to_owned).to_vec())
        );
    }

    #[test]
    fn layers_of_a_umap_are_rows_that_name_their_layer() {
        let text = r#"{"type": "umap", "uri": "u", "properties": {"name": "Carte"},
            "geometry": {"type": "Point", "coordinates": [1, 46]},
            "layers": [
            {"type": "FeatureCollection", "_umap_options": {"name": "EPN"}, "features": [
              {"type": "Feature", "properties": {"name": "A", "description": "d", "_umap_options": {"color": "Red"}},
               "geometry": {"type": "Point", "coordinates": [1.5, 46]}}]},
            {"type": "FeatureCollection", "_umap_options": {"name": "Vide"}, "features": []},
            {"type": "FeatureCollection", "_storage": {"name": "Bus"}, "features": [
              {"type": "Feature", "properties": {"name": "B"}, "geometry": {"type": "Point", "coordinates": [2, 47]}}]}]}"#;
        let (names, read, _) = rows(text).expect("a map");
        let at = |name: &str| names.iter().position(|n| n == name).expect("a column");
        let layers: Vec<&str> = read.iter().map(|r| r.1[at(LAYER)].as_str()).collect();
        assert_eq!(layers, ["EPN", "Bus"]);
        assert_eq!((read[1].0, read[1].1[at("name")].as_str()), (2, "B"));
    }

    #[test]
    fn anything_else_is_refused() {
        assert!(matches!(rows("[{"), Err(LoadError::Malformed { .. })));
        assert!(matches!(rows("[]"), Err(LoadError::Empty { .. })));
        assert!(matches!(rows("3"), Err(LoadError::UnknownShape { .. })));
        assert!(matches!(rows("{}"), Err(LoadError::UnknownShape { .. })));
    }
}
