//! The ways from a cell to its nearest places, with when these are open.

use crate::hours::{Calendar, Weekday, WeeklyHours};
use crate::i18n::{Arg, Catalogue};
use crate::territory::{CellIndex, Place};
use crate::travel::{Route, Trip};
use crate::units::Seconds;

/// The way to one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceWay {
    /// Where, how long and how far.
    pub trip: Trip,
    /// What the trip is made of; `None` where that is not known.
    pub route: Option<Route>,
    /// Hours of an average week; `None` where the list does not tell them.
    pub week: Option<WeeklyHours>,
    /// The part of them on Saturdays.
    pub saturday: Option<WeeklyHours>,
}

/// The ways from one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellWays {
    /// The cell.
    pub cell: CellIndex,
    /// The rank and the name of the zone that holds it; `None` where none does.
    pub gap: Option<(usize, String)>,
    /// The ways, nearest place first.
    pub ways: Vec<PlaceWay>,
}

impl PlaceWay {
    /// The way to a place, its hours averaged over a calendar.
    #[must_use]
    pub fn new((trip, route): (Trip, Option<Route>), place: &Place, calendar: &Calendar) -> Self {
        let schedule = place.hours.schedule().ok();
        Self {
            trip,
            route,
            week: schedule.map(|schedule| schedule.weekly(calendar)),
            saturday: schedule.map(|schedule| schedule.weekly_on(calendar, Weekday::Saturday)),
        }
    }

    /// The time on the roads and that off them; `None` without roads.
    #[must_use]
    pub fn on_and_off_road(&self) -> Option<[Seconds; 2]> {
        match self.route? {
            Route::Straight { .. } => None,
            Route::Road { on_road, off_road } => {
                Some([on_road.time, off_road[0].time + off_road[1].time])
            }
        }
    }
}

/// What the way is made of, in a sentence; nothing where that is not known.
#[must_use]
pub fn way_words(way: &PlaceWay, words: &Catalogue) -> Option<String> {
    Some(match way.route? {
        Route::Straight { line, detour } => {
            let (line, detour) = (words.distance(line), words.number(detour, 2));
            let args = [("line", Arg::Text(&line)), ("detour", (&detour).into())];
            words.say("way-straight", &args)
        }
        Route::Road { on_road, off_road } => {
            let minutes = |time: Seconds| words.number(time.minutes(), 1);
            let (on, road) = (minutes(on_road.time), words.distance(on_road.distance));
            let off = minutes(off_road[0].time + off_road[1].time);
            let [start, end] = off_road.map(|leg| words.distance(leg.distance));
            let args = [
                ("on", Arg::Text(&on)),
                ("road", (&road).into()),
                ("off", (&off).into()),
                ("start", (&start).into()),
                ("end", (&end).into()),
            ];
            words.say("way-road", &args)
        }
    })
}

/// Hours of the week and on Saturdays; that they are not known.
#[must_use]
pub fn hours_words(way: &PlaceWay, words: &Catalogue) -> String {
    let (Some(week), Some(saturday)) = (way.week, way.saturday) else {
        return words.say("way-no-hours", &[]);
    };
    let week = words.number(week.get(), 1);
    let args = |saturday| [("week", Arg::Text(&week)), ("saturday", saturday)];
    if saturday == WeeklyHours::ZERO {
        return words.say("way-hours-no-saturday", &args("".into()));
    }
    let saturday = words.number(saturday.get(), 1);
    words.say("way-hours", &args((&saturday).into()))
}
