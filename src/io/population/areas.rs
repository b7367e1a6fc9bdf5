//! People of areas: each area's people stand at a point inside it.

use std::collections::BTreeMap;

use geo::InteriorPoint as _;
use rayon::prelude::*;

use crate::crs::{Crs, Projected};
use crate::faults::LoadReport;
use crate::io::vector::{self, Layer, Wanted};
use crate::io::{LoadError, PopulationInput};

/// The outlines that the rows of a population file are joined to.
pub(crate) struct Areas {
    layer: Layer,
    property: String,
}

impl Areas {
    /// The layer, before it is projected.
    pub(crate) fn layer(&self) -> &Layer {
        &self.layer
    }

    /// A point inside each area, by identifier, in metres of `target`; where
    /// an identifier stands more than once, the last polygon counts.
    ///
    /// # Errors
    /// [`LoadError::Projection`].
    pub(crate) fn inner_points(
        self,
        target: Crs,
        report: &mut LoadReport,
    ) -> Result<BTreeMap<String, Projected>, LoadError> {
        let outlines = vector::outlines(self.layer, target, report)?;
        let points: Vec<_> = outlines
            .par_iter()
            .filter_map(|outline| {
                let id = outline.properties.get(&self.property)?;
                let inner = outline.land.interior_point()?;
                Some((id.to_owned(), Projected::new(inner.x(), inner.y())?))
            })
            .collect();
        Ok(points.into_iter().collect())
    }
}

/// Reads the areas of a population input, where it has any.
///
/// # Errors
/// [`LoadError`] when the outlines cannot be read or lack the property.
pub(crate) fn read_areas(
    input: &PopulationInput,
    report: &mut LoadReport,
) -> Result<Option<Areas>, LoadError> {
    let Some((file, said)) = &input.areas else {
        return Ok(None);
    };
    let layer = vector::read(file, None, report)?;
    let property = layer.required(Wanted {
        said: Some(said),
        usual: &[],
    })?;
    Ok(Some(Areas { layer, property }))
}
