//! Hours of help within reach, by the ways that a study travels.

use crate::coverage::help::{HelpHours, Way};
use crate::study::ready::ReadyWays;
use crate::study::{ProfileResults, Study};
use crate::territory::{CellIndex, Territory};

/// The hours of help within reach of everyone, each cell by the profile that
/// is for its people; `None` where the study does not ask for them.
pub(super) fn help_within_reach(
    study: &Study,
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Option<HelpHours> {
    let settings = study.hours()?.help.clone();
    let number = |cell: CellIndex| chosen.get(cell.get()).copied().unwrap_or_default();
    let ready = ReadyWays::new((study, territory), (profiles, chosen), settings.cutoff);
    let catchments = ready.catchments();
    let filters: Vec<Box<dyn Fn(CellIndex) -> bool + Sync>> = catchments
        .iter()
        .map(|&(own, _)| -> Box<dyn Fn(CellIndex) -> bool + Sync> {
            Box::new(move |cell| number(cell) == own)
        })
        .collect();
    let ways: Vec<Way<'_>> = catchments
        .iter()
        .zip(&filters)
        .map(|((_, catchments), is_for)| Way {
            catchments: catchments.as_ref(),
            is_for: is_for.as_ref(),
        })
        .collect();
    let to = ready.destinations();
    Some(HelpHours::measure(territory, to, &ways, settings))
}
