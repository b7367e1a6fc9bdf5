//! The atlas of a study.

use std::io::Write as _;

use crate::i18n::Catalogue;
use crate::io::write::StagedOutputs;
use crate::map::{AtlasInput, MapInput, MapTours, atlas};
use crate::study::{Results, RunError, Study};

/// Writes `atlas.pdf`, where the study wants it and any area has an outline,
/// with the stops of a plan where there is one.
pub(super) fn write(
    (study, results): (&Study, &Results),
    (map, tours): (&MapInput<'_>, Option<&MapTours>),
    words: &Catalogue,
    outputs: &mut StagedOutputs,
) -> Result<(), RunError> {
    if !study.maps().atlas {
        return Ok(());
    }
    let input = AtlasInput {
        map: *map,
        explained: &results.explain(study, results.main_gaps()),
        help: results.help.as_ref(),
        tours,
    };
    if let Some(bytes) = atlas(&input, words)? {
        outputs.write("atlas.pdf", |out| out.write_all(&bytes))?;
    }
    Ok(())
}
