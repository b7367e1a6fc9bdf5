//! The stops chosen, and what each brings.

use std::collections::BTreeMap;

use super::input::{PlanInput, minutes, table};
use crate::itinerary::PlannedStop;
use crate::report::tables::zone_name;
use crate::table::{ColumnType, Table, Value};
use crate::units::Persons;

/// One row a stop of the plan, by candidate. People are those whose help
/// counts; `people_only_here` reach no other stop of the plan; `closes` lists
/// the gaps whose people all reach a stop of the plan, this one among them,
/// `gaps` all those that it reaches into, with the people.
#[must_use]
pub fn plan_stops(input: &PlanInput<'_>) -> Table<'static> {
    use ColumnType::{Boolean, Integer, Number, Text};
    let columns = [
        ("id", Text),
        ("name", Text),
        ("lon", Number),
        ("lat", Number),
        ("commune", Text),
        ("frequency", Text),
        ("weekday", Text),
        ("first_week", Integer),
        ("vehicle", Text),
        ("visits_per_cycle", Integer),
        ("minutes_per_visit", Number),
        ("hours_per_cycle", Number),
        ("pinned", Boolean),
        ("people_within_reach", Number),
        ("people_only_here", Number),
        ("gaps", Text),
        ("closes", Text),
    ];
    let facts = Facts::new(input);
    let stops = input.plan.stops.iter();
    table(
        "stops",
        &columns,
        stops.map(|stop| facts.row(input, stop)).collect(),
    )
}

/// What is worked out once for all stops.
pub(in crate::report) struct Facts {
    stops_of: Vec<usize>,
    zone_of: Vec<Option<usize>>,
    /// Whether all the people of each gap reach a stop.
    closed: Vec<bool>,
}

impl Facts {
    pub(in crate::report) fn new(input: &PlanInput<'_>) -> Self {
        let (stops_of, zone_of) = (input.reached_by(), input.zones());
        let mut closed = vec![true; input.gaps.zones.len()];
        for (zone, &stops) in zone_of.iter().zip(&stops_of) {
            if let Some(zone) = *zone {
                closed[zone] &= stops > 0;
            }
        }
        Self {
            stops_of,
            zone_of,
            closed,
        }
    }

    /// The people who reach this stop of the plan and no other.
    pub(in crate::report) fn only_here(
        &self,
        input: &PlanInput<'_>,
        stop: &PlannedStop,
    ) -> Persons {
        let reaches = &input.request.parts().candidates[stop.candidate].reaches;
        let places = reaches.iter().copied();
        input.people(places.filter(|&place| self.stops_of[place] == 1))
    }

    /// The ranks of the gaps that a stop reaches into, with the people in
    /// thousandths; those closed alone where asked.
    pub(in crate::report) fn zones(
        &self,
        input: &PlanInput<'_>,
        reaches: &[usize],
        closed: bool,
    ) -> BTreeMap<usize, u64> {
        let mut people: BTreeMap<usize, u64> = BTreeMap::new();
        for &place in reaches {
            if let Some(zone) = self.zone_of[place].filter(|&zone| !closed || self.closed[zone]) {
                let own = input.request.parts().demand[place].population;
                *people.entry(zone).or_default() += own.thousandths();
            }
        }
        people
    }

    fn row(&self, input: &PlanInput<'_>, stop: &PlannedStop) -> Vec<Value<'static>> {
        let parts = input.request.parts();
        let (site, wanted) = (
            &input.sites.stops[stop.candidate],
            &parts.candidates[stop.candidate],
        );
        let visits = parts.cycle.weeks() / stop.frequency.weeks();
        let commune = site
            .commune
            .map(|c| input.territory.communes()[c.get()].code.to_string());
        let [lon, lat] = input.degrees(site);
        let people = |people: Persons| Value::Thousandths(people.thousandths());
        vec![
            Value::text(site.id.clone()),
            Value::text(site.name.clone()),
            lon,
            lat,
            Value::maybe(commune, Value::text),
            Value::text(stop.frequency.key()),
            Value::text(stop.weekday.key()),
            Value::Integer(i64::from(stop.first_week) + 1),
            input.vehicle(stop.vehicle),
            Value::Integer(visits.into()),
            minutes(stop.length),
            Value::Decimal(stop.length.minutes() / 60.0 * f64::from(visits), 2),
            Value::Boolean(wanted.pin.is_some()),
            people(input.people(wanted.reaches.iter().copied())),
            people(self.only_here(input, stop)),
            Value::text(self.gaps(input, &wanted.reaches, false)),
            Value::text(self.gaps(input, &wanted.reaches, true)),
        ]
    }

    /// The gaps reached into, `name (people)` separated by `|`, those closed
    /// alone where asked.
    fn gaps(&self, input: &PlanInput<'_>, reaches: &[usize], closed: bool) -> String {
        let told = self
            .zones(input, reaches, closed)
            .into_iter()
            .map(|(zone, people)| {
                let name = zone_name(input.territory, &input.gaps.zones[zone]);
                format!("{} {name} ({})", zone + 1, (people + 500) / 1000)
            });
        told.collect::<Vec<_>>().join("|")
    }
}
