//! People of areas: each area's people stand at a point inside it.

use std::collections::BTreeMap;

use geo::InteriorPoint as _;
use rayon::prelude::*;

use crate::crs::{Crs, Projected};
use crate::faults::LoadReport;
use crate::io::vector::{self, Wanted};
use crate::io::{LoadError, PopulationInput};

/// A point inside each area of a population input, by identifier, in metres
/// of `target`; of several pieces the largest. Empty when the input has no
/// areas.
///
/// # Errors
/// [`LoadError`] when the outlines cannot be read or lack the property.
pub(crate) fn inner_points(
    input: &PopulationInput,
    target: Crs,
    report: &mut LoadReport,
) -> Result<BTreeMap<String, Projected>, LoadError> {
    let Some((file, property)) = &input.areas else {
        return Ok(BTreeMap::new());
    };
    let layer = vector::read(file, None, report)?;
    let property = layer.required(Wanted {
        said: Some(property),
        usual: &[],
    })?;
    let outlines = vector::outlines(layer, target, report)?;
    Ok(outlines
        .par_iter()
        .filter_map(|outline| {
            let id = outline.properties.get(&property)?;
            let inner = outline.land.interior_point()?;
            Some((id.to_owned(), Projected::new(inner.x(), inner.y())?))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect())
}
