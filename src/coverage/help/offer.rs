//! What each place offers, worked out once.

use std::collections::HashMap;

use rayon::prelude::*;

use super::HelpSettings;
use super::timetable::Timetable;
use crate::hours::{Knowledge, OpenWeeks, Schedule, Weekday, WeeklyHours};
use crate::territory::Place;
use crate::travel::Destination;

/// What a place offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) knowledge: Knowledge,
    /// Hours a week; those of its kind where it has no schedule.
    pub(super) hours: WeeklyHours,
    pub(super) evening: WeeklyHours,
    pub(super) saturday: WeeklyHours,
    pub(super) capacity: WeeklyHours,
    /// The weeks in which it is open at each moment.
    pub(super) moments: Vec<OpenWeeks>,
    /// Its schedule in the timetable.
    pub(super) schedule: Option<usize>,
}

/// What all destinations offer, in their order, and the timetable of their
/// schedules.
pub(super) struct Offers {
    pub(super) list: Vec<Offer>,
    pub(super) timetable: Timetable,
    /// How many moments are asked of.
    pub(super) moments: usize,
}

impl Offers {
    pub(super) fn new(
        places: &[Place],
        destinations: &[Destination],
        settings: &HelpSettings,
    ) -> Self {
        let mut known: HashMap<&Schedule, usize> = HashMap::new();
        let mut schedules: Vec<&Schedule> = Vec::new();
        for destination in destinations {
            if let Ok(schedule) = places[destination.place.get()].hours.schedule() {
                known.entry(schedule).or_insert_with(|| {
                    schedules.push(schedule);
                    schedules.len() - 1
                });
            }
        }
        let offer = |destination: &Destination| {
            let place = &places[destination.place.get()];
            let schedule = place.hours.schedule().ok();
            offer(place, schedule.map(|s| (s, known[s])), settings)
        };
        Self {
            list: destinations.par_iter().map(offer).collect(),
            timetable: Timetable::new(&schedules, &settings.calendar),
            moments: settings.moments.len(),
        }
    }
}

fn offer(place: &Place, schedule: Option<(&Schedule, usize)>, settings: &HelpSettings) -> Offer {
    let calendar = &settings.calendar;
    let all = schedule.map(|(schedule, _)| schedule);
    let known = all.map(|schedule| schedule.weekly(calendar));
    let part = |of: &dyn Fn(&Schedule) -> WeeklyHours| all.map(of).unwrap_or_default();
    let moment = |&moment| {
        all.map(|s| OpenWeeks::of(s, moment, calendar))
            .unwrap_or_default()
    };
    Offer {
        knowledge: place.hours.knowledge(),
        hours: known.unwrap_or_else(|| settings.capacities.hours(place.kind)),
        evening: part(&|s| s.weekly_from(calendar, settings.evening)),
        saturday: part(&|s| s.weekly_on(calendar, Weekday::Saturday)),
        capacity: settings.capacities.capacity(place.kind, known, place.staff),
        moments: settings.moments.iter().map(moment).collect(),
        schedule: schedule.map(|(_, rank)| rank),
    }
}
