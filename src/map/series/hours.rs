//! Who finds a place open at moments of the week.

use geo_types::Coord;

use super::caption::capital;
use super::cutoffs::residents;
use super::panel::{Panel, Spec, by_cell};
use super::{Mark, Series, SeriesKind, marks};
use crate::coverage::help::{HelpHours, HelpMoments};
use crate::hours::{Moment, OpenWeeks};
use crate::i18n::{Arg, Catalogue};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::furniture::{hours_name, minutes};
use crate::map::hours_classes::HoursClasses;
use crate::map::layers::Fill;
use crate::territory::Place;

/// Hours of help within reach, and the moments that panels show.
#[derive(Clone, Copy, Debug)]
pub struct MapMoments<'a> {
    /// Hours of help within reach.
    pub help: &'a HelpHours,
    /// The moments, in the order of the panels.
    pub moments: &'a HelpMoments,
}

/// Draws who has a place open within reach at each moment, as one sheet.
///
/// # Errors
/// As [`coverage_map`](crate::map::coverage_map).
///
/// # Panics
/// When there is no moment.
pub fn hour_series(
    input: &MapInput<'_>,
    hours: MapMoments<'_>,
    words: &Catalogue,
) -> Result<Series, MapError> {
    let moments = 0..hours.moments.moments.len();
    let panels: Vec<Panel> = moments
        .clone()
        .map(|moment| panel(input, (hours, moment), words))
        .collect();
    let limit = minutes(hours.help.settings.cutoff, words);
    let ends = Ends::of(&panels, &hours.moments.moments);
    let [(low, least), (high, most)] =
        [ends.least, ends.most].map(|(panel, moment)| (panel.share(words), said(moment, words)));
    let args = [
        ("minutes", Arg::Text(&limit)),
        ("name", Arg::Text(&input.about.name)),
        ("low", Arg::Text(&low)),
        ("least", Arg::Text(&least)),
        ("high", Arg::Text(&high)),
        ("most", Arg::Text(&most)),
    ];
    let say = |key| words.say(key, &args);
    let (title, heading) = (say("series-hour-title"), say("series-hour-heading"));
    let spec = Spec {
        title,
        heading,
        classes: classes(input, hours, words),
        is_scale: false,
        without: ["map-hours-unknown", "map-beyond-roads"].map(say),
        marks: vec![
            (Mark::Place, say("series-mark-open")),
            (Mark::Closed, say("series-mark-closed")),
        ],
        ..Spec::of(SeriesKind::Hour, panels, words)
    };
    spec.print(input, words)
}

/// The moments of fewest and of most people; of equal ones the first.
struct Ends<'a> {
    least: (&'a Panel, Moment),
    most: (&'a Panel, Moment),
}

impl<'a> Ends<'a> {
    fn of(panels: &'a [Panel], moments: &[Moment]) -> Self {
        let all = || panels.iter().zip(moments.iter().copied());
        let known = "a series has one moment at least";
        Self {
            least: all().min_by_key(|(p, _)| p.reached).expect(known),
            most: all().rev().max_by_key(|(p, _)| p.reached).expect(known),
        }
    }
}

/// The classes, which are the same at every moment.
fn classes(input: &MapInput<'_>, hours: MapMoments<'_>, words: &Catalogue) -> Vec<(Fill, String)> {
    let weeks = vec![OpenWeeks::default(); input.territory.cells().len()];
    let classes = HoursClasses::by_weeks(input.territory, hours.help, &weeks);
    let list = classes.list.iter();
    list.map(|class| (class.colour.into(), hours_name(class.kind, words)))
        .collect()
}

fn panel(input: &MapInput<'_>, (hours, rank): (MapMoments<'_>, usize), words: &Catalogue) -> Panel {
    let weeks = &hours.moments.weeks[rank];
    let classes = HoursClasses::by_weeks(input.territory, hours.help, weeks);
    let count = classes.list.len();
    let (painted, tally) = by_cell(input.territory, count, |cell| classes.category(cell));
    let moment = hours.moments.moments[rank];
    let reached = hours.moments.covered[rank];
    let is_open = |place: &Place| is_open(place, moment, hours.help);
    let (open, closed): (Vec<&Place>, Vec<&Place>) =
        marks::shown(input).into_iter().partition(|p| is_open(p));
    let at = |places: Vec<&Place>| -> Vec<Coord> {
        places.into_iter().map(|p| p.position.into()).collect()
    };
    let caption = said(moment, words);
    Panel {
        key: moment.to_string(),
        caption: capital(&caption),
        figure: residents(reached, tally.total(), words),
        reached,
        painted,
        tally,
        marks: vec![(Mark::Closed, at(closed)), (Mark::Place, at(open))],
        figures: Vec::new(),
    }
}

/// Whether a place is open at a moment in any of the 52 weeks.
fn is_open(place: &Place, moment: Moment, help: &HelpHours) -> bool {
    let open = |schedule| OpenWeeks::of(schedule, moment, &help.settings.calendar).count() > 0;
    place.hours.schedule().is_ok_and(open)
}

/// A moment in words, as a sentence has it.
fn said(moment: Moment, words: &Catalogue) -> String {
    let day = words.say(&format!("day-{}", moment.weekday.key()), &[]);
    let Some(time) = moment.time else {
        return day;
    };
    let (hour, minute) = (time.minutes() / 60, time.minutes() % 60);
    let (hours, minutes) = (hour.to_string(), format!("{minute:02}"));
    let args = [
        ("day", Arg::Text(&day)),
        ("hour", Arg::Text(&hours)),
        ("minute", Arg::Text(&minutes)),
    ];
    let key = if minute == 0 {
        "series-hour-whole"
    } else {
        "series-hour-broken"
    };
    words.say(key, &args)
}
