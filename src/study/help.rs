//! Hours of help within reach, by the ways that a study travels.

use crate::coverage::help::HelpHours;
use crate::study::ready::{Reach, ReadyWays};
use crate::study::{ProfileResults, Study};
use crate::territory::Territory;

/// The hours of help within reach of everyone, each cell by the profile that
/// is for its people; `None` where the study does not ask for them.
pub(super) fn help_within_reach(
    study: &Study,
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Option<HelpHours> {
    let settings = study.hours()?.help.clone();
    let reach = Reach {
        territory,
        models: &study.travel().models(),
        profiles,
        chosen,
    };
    let ready = ReadyWays::new(reach, settings.cutoff);
    let to = ready.destinations();
    Some(ready.with_ways(chosen, |ways| {
        HelpHours::measure(territory, to, ways, settings)
    }))
}
