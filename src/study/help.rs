//! Hours of help within reach, by the ways that a study travels.

use crate::coverage::help::{HelpHours, HelpMoments};
use crate::map::SeriesKind;
use crate::study::ready::{Reach, ReadyWays};
use crate::study::{ProfileResults, Study};
use crate::territory::Territory;

/// The hours of help within reach of everyone, each cell by the profile that
/// is for its people, and the moments of the series by hour where one is
/// drawn; `None` where the study does not ask for them.
pub(super) fn help_within_reach(
    study: &Study,
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Option<(HelpHours, Option<HelpMoments>)> {
    let mut settings = study.hours()?.help.clone();
    let own = settings.moments.len();
    let series = &study.maps().series;
    let drawn = series.wants(SeriesKind::Hour) && !study.maps().formats.is_empty();
    if drawn {
        settings.moments.extend(&series.moments);
    }
    let reach = Reach {
        territory,
        models: &study.travel().models(),
        profiles,
        chosen,
    };
    let ready = ReadyWays::new(reach, settings.cutoff);
    let to = ready.destinations();
    let mut help = ready.with_ways(chosen, |ways| {
        HelpHours::measure(territory, to, ways, settings)
    });
    let moments = help.split_moments(own);
    Some((help, drawn.then_some(moments)))
}
