//! Outlines with a meaning: communes of any vintage, priority neighbourhoods.

mod communes;
mod dissolve;
mod neighbourhoods;
mod snap;

use rayon::prelude::*;

use super::vector::{self, Layer};
use super::{Described, LoadError};
use crate::crs::Crs;
use crate::faults::LoadReport;

pub(crate) use self::communes::{CommuneLands, drawn, lands};
pub(crate) use self::dissolve::dissolved;
pub(crate) use self::neighbourhoods::{neighbourhoods, with_populations};

/// Reads several files of outlines side by side; their faults come in the
/// order of the files.
///
/// # Errors
/// The first [`LoadError`], in the order of the files.
pub(crate) fn layers(
    files: &[Described],
    said: Option<Crs>,
    report: &mut LoadReport,
) -> Result<Vec<Layer>, LoadError> {
    let read: Vec<_> = files
        .par_iter()
        .map(|file| {
            let mut faults = LoadReport::default();
            vector::read(file, said, &mut faults).map(|layer| (layer, faults))
        })
        .collect();
    read.into_iter()
        .map(|result| {
            let (layer, faults) = result?;
            report.append(faults);
            Ok(layer)
        })
        .collect()
}
