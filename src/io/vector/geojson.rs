//! Outlines from `GeoJSON` (RFC 7946, and the `crs` member of the 2008 form
//! that French portals still write).
//!
//! The collection is read as one stream into plain lists of positions, so
//! that one feature with a wrong geometry is that feature's fault and not
//! the file's.

use geo_types::{LineString, MultiPolygon, Polygon};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::layer::{Feature, Properties, Shape};
use super::nest::Nest;
use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::io::{Described, LoadError, Unshaped, text};

/// What a file holds: its features, and the system that it declares.
pub(super) struct Collection {
    pub(super) features: Vec<Feature>,
    pub(super) declared: Option<String>,
}

impl Collection {
    /// The system that the file declares, where it is one known here.
    pub(super) fn crs(&self) -> Option<Crs> {
        Crs::recognise(self.declared.as_deref()?)
    }
}

#[derive(Deserialize)]
struct RawCollection {
    #[serde(default)]
    crs: Option<Value>,
    #[serde(default)]
    features: Option<Vec<RawFeature>>,
}

#[derive(Deserialize)]
struct RawFeature {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<RawGeometry>,
}

#[derive(Deserialize)]
struct RawGeometry {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    coordinates: Nest,
}

/// Reads a file.
///
/// # Errors
/// [`LoadError::Read`], [`LoadError::Empty`]; [`LoadError::Malformed`] for
/// what is no JSON, [`LoadError::UnknownShape`] for JSON without features.
pub(super) fn read(file: &Described, report: &mut LoadReport) -> Result<Collection, LoadError> {
    let text = text::read(file, report)?;
    let raw: RawCollection = serde_json::from_str(&text).map_err(|e| LoadError::Malformed {
        file: file.name(),
        expected: "GeoJSON",
        reason: e.to_string(),
    })?;
    let features = raw.features.ok_or_else(|| LoadError::UnknownShape {
        file: file.name(),
        reason: Unshaped::NoFeatures,
    })?;
    report.count_rows(features.len() as u64);
    Ok(Collection {
        declared: raw.crs.as_ref().and_then(declared),
        features: located(file, features),
    })
}

/// The name in `"crs": {"type": "name", "properties": {"name": …}}`.
fn declared(crs: &Value) -> Option<String> {
    crs.pointer("/properties/name")
        .or_else(|| crs.pointer("/properties/code"))
        .map(text_of)
}

fn located(file: &Described, features: Vec<RawFeature>) -> Vec<Feature> {
    let whole = file.location();
    (1..)
        .zip(features)
        .map(|(record, raw)| Feature {
            shape: raw
                .geometry
                .map_or_else(|| Shape::Other("null".into()), shape),
            properties: properties(raw.properties, raw.id),
            location: whole.at_line(record),
        })
        .collect()
}

fn properties(map: Option<Map<String, Value>>, id: Option<Value>) -> Properties {
    let id = id.map(|value| ("id".to_owned(), value));
    map.into_iter()
        .flatten()
        .chain(id)
        .map(|(name, value)| (name, text_of(&value)))
        .collect()
}

/// A property as text: whole numbers without a decimal point, null as
/// nothing.
fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number
            .as_f64()
            .filter(|v| number.is_f64() && v.fract() == 0.0 && v.abs() < 1e15)
            .map_or_else(|| number.to_string(), |whole| format!("{whole:.0}")),
        other => other.to_string(),
    }
}

fn shape(raw: RawGeometry) -> Shape {
    let found = match (raw.kind.as_str(), raw.coordinates) {
        ("Point", Nest::Position(at)) => Some(Shape::Point(at)),
        ("Polygon", Nest::List(rings)) => polygon(rings).map(|p| Shape::Land(p.into())),
        ("MultiPolygon", Nest::List(parts)) => parts
            .into_iter()
            .map(|part| match part {
                Nest::List(rings) => polygon(rings),
                _ => None,
            })
            .collect::<Option<Vec<Polygon>>>()
            .map(|parts| Shape::Land(MultiPolygon(parts))),
        _ => None,
    };
    found.unwrap_or(Shape::Other(raw.kind))
}

fn polygon(rings: Vec<Nest>) -> Option<Polygon> {
    let mut rings = rings.into_iter().map(ring);
    let exterior = rings.next()??;
    Some(Polygon::new(exterior, rings.collect::<Option<_>>()?))
}

fn ring(nest: Nest) -> Option<LineString> {
    let Nest::List(positions) = nest else {
        return None;
    };
    positions
        .into_iter()
        .map(|position| match position {
            Nest::Position(at) => Some(at),
            _ => None,
        })
        .collect()
}
