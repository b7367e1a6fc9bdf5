//! Lines of a `GeoJSON` file.

use std::collections::BTreeSet;

use geo_types::Coord;
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, JsonValue};

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::layer::{Layer, Line};

/// Reads all lines. Without a word on the system, degrees (RFC 7946).
pub(super) fn open(file: &RoadFile) -> Result<Layer, RoadsError> {
    let label = &file.file.label;
    let text =
        std::fs::read_to_string(&file.file.path).map_err(|cause| RoadsError::open(label, cause))?;
    let parsed: GeoJson = text
        .parse()
        .map_err(|e: geojson::Error| damaged(file, &e.to_string()))?;
    let GeoJson::FeatureCollection(collection) = parsed else {
        return Err(damaged(file, "no FeatureCollection"));
    };
    let columns = columns(&collection);
    let lines = (1..).zip(&collection.features);
    Ok(Layer {
        lines: lines
            .map(|(record, feature)| line(record, feature, &columns))
            .collect(),
        columns,
        system: system(&collection),
        geographic: true,
    })
}

/// The properties of all features, in alphabetical order.
fn columns(collection: &FeatureCollection) -> Vec<String> {
    let names: BTreeSet<&String> = collection
        .features
        .iter()
        .filter_map(|f| f.properties.as_ref())
        .flat_map(|p| p.keys())
        .collect();
    names.into_iter().cloned().collect()
}

fn line(record: u64, feature: &Feature, columns: &[String]) -> Line {
    let value = |name: &String| feature.property(name).map_or_else(String::new, text);
    Line {
        record,
        parts: feature.geometry.as_ref().and_then(|g| parts(&g.value)),
        values: columns.iter().map(value).collect(),
    }
}

fn parts(value: &GeometryValue) -> Option<Vec<Vec<Coord>>> {
    let part = |points: &[geojson::Position]| -> Option<Vec<Coord>> {
        points
            .iter()
            .map(|p| {
                let (&x, &y) = (p.as_slice().first()?, p.as_slice().get(1)?);
                Some(Coord { x, y })
            })
            .collect()
    };
    match value {
        GeometryValue::LineString { coordinates } => Some(vec![part(coordinates)?]),
        GeometryValue::MultiLineString { coordinates } => {
            coordinates.iter().map(|line| part(line)).collect()
        }
        _ => None,
    }
}

fn text(value: &JsonValue) -> String {
    match value {
        JsonValue::String(text) => text.trim().to_owned(),
        JsonValue::Bool(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        JsonValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The name in the `crs` member that older files carry.
fn system(collection: &FeatureCollection) -> Option<String> {
    let crs = collection.foreign_members.as_ref()?.get("crs")?;
    let name = crs.get("properties")?.get("name")?;
    name.as_str().map(str::to_owned)
}

fn damaged(file: &RoadFile, detail: &str) -> RoadsError {
    RoadsError::Damaged {
        file: file.file.label.clone(),
        form: "GeoJSON",
        at: 0,
        detail: detail.to_owned(),
    }
}
