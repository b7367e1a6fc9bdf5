//! Layers to outlines: clean land in the territory's system, with code and
//! name.

use geo::MapCoords as _;
use geo_types::{Coord, MultiPolygon};
use rayon::prelude::*;

use super::layer::{Feature, Layer, Properties, Shape};
use super::rings;
use crate::crs::{Crs, ProjectionError, Transform};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::LoadError;

/// Land with what its file says of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outline {
    /// The land, with holes, in metres of the territory's system: exteriors
    /// anticlockwise, never empty.
    pub(crate) land: MultiPolygon,
    /// What the file says.
    pub(crate) properties: Properties,
    /// Where it stands.
    pub(crate) location: Location,
}

/// The outlines of a layer in metres of `target`. Features that draw no land
/// are reported and left out.
///
/// # Errors
/// [`LoadError::Projection`] when there is no way from one system to the other.
pub(crate) fn outlines(
    layer: Layer,
    target: Crs,
    report: &mut LoadReport,
) -> Result<Vec<Outline>, LoadError> {
    let transform = Transform::new(layer.crs, target).map_err(|source| LoadError::Projection {
        file: layer.file.clone(),
        source,
    })?;
    let carried: Vec<Result<Outline, Fault>> = layer
        .features
        .into_par_iter()
        .map(|feature| carried(feature, &transform))
        .collect();
    let mut kept = Vec::with_capacity(carried.len());
    for result in carried {
        match result {
            Ok(outline) => kept.push(outline),
            Err((location, kind, value)) => report.push(location, kind, Action::SetAside, value),
        }
    }
    Ok(kept)
}

type Fault = (Location, FaultKind, String);

fn carried(feature: Feature, transform: &Transform) -> Result<Outline, Fault> {
    let at = feature.location;
    let land = match feature.shape {
        Shape::Land(land) => land,
        Shape::Point(_) => return Err((at, FaultKind::BadGeometry, "Point".to_owned())),
        Shape::Other(what) => return Err((at, FaultKind::BadGeometry, what)),
    };
    let projected = projected(&land, transform)
        .map_err(|e| (at.clone(), FaultKind::NotProjectable, e.to_string()))?;
    let land = rings::cleaned(projected);
    if land.0.is_empty() {
        return Err((at, FaultKind::BadGeometry, "no area".to_owned()));
    }
    Ok(Outline {
        land,
        properties: feature.properties,
        location: at,
    })
}

fn projected(land: &MultiPolygon, transform: &Transform) -> Result<MultiPolygon, ProjectionError> {
    land.try_map_coords(|c: Coord| transform.apply(c))
}
