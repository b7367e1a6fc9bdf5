//! What the tables of a plan are made of.

use crate::crs::Transform;
use crate::gaps::Gaps;
use crate::itinerary::request::PlanRequest;
use crate::itinerary::{DayTour, Plan, Site, Sites};
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;
use crate::units::{Persons, Seconds};

/// A plan with everything that its tables tell.
#[derive(Clone, Copy)]
pub struct PlanInput<'a> {
    /// What was asked.
    pub request: &'a PlanRequest,
    /// The plan.
    pub plan: &'a Plan,
    /// What the ranks of the request stand for.
    pub sites: &'a Sites,
    /// The territory.
    pub territory: &'a Territory,
    /// The gaps that the plan is to close.
    pub gaps: &'a Gaps,
    /// From the territory's reference system to degrees.
    pub to_degrees: &'a Transform,
}

impl PlanInput<'_> {
    /// The help within reach of each entry of the demand over a cycle, not
    /// capped; nothing where no stop is within reach.
    pub(super) fn open(&self) -> Vec<u64> {
        let parts = self.request.parts();
        let mut open = vec![0; parts.demand.len()];
        for stop in &self.plan.stops {
            let visits = u64::from(parts.cycle.weeks() / stop.frequency.weeks());
            for &place in &parts.candidates[stop.candidate].reaches {
                open[place] += visits * u64::from(stop.length.tenths());
            }
        }
        open
    }

    /// How many stops of the plan each entry of the demand reaches.
    pub(super) fn reached_by(&self) -> Vec<usize> {
        let parts = self.request.parts();
        let mut stops = vec![0; parts.demand.len()];
        for stop in &self.plan.stops {
            for &place in &parts.candidates[stop.candidate].reaches {
                stops[place] += 1;
            }
        }
        stops
    }

    /// The people of these entries of the demand.
    pub(in crate::report) fn people(&self, places: impl Iterator<Item = usize>) -> Persons {
        places
            .map(|place| self.request.parts().demand[place].population)
            .sum()
    }

    /// The people of each gap who reach no stop of the plan.
    pub(in crate::report) fn left(&self) -> Vec<Persons> {
        let (open, zones) = (self.open(), self.zones());
        let mut reached = vec![0; self.gaps.zones.len()];
        for (place, zone) in zones.into_iter().enumerate() {
            if let Some(zone) = zone.filter(|_| open[place] > 0) {
                reached[zone] += self.request.parts().demand[place].population.thousandths();
            }
        }
        let zones = self.gaps.zones.iter().zip(reached);
        zones
            .map(|(zone, reached)| zone.population.less(Persons::from_thousandths(reached)))
            .collect()
    }

    /// The gap of each entry of the demand: its rank among the zones.
    pub(super) fn zones(&self) -> Vec<Option<usize>> {
        let mut zone_of = std::collections::BTreeMap::new();
        for (rank, zone) in self.gaps.zones.iter().enumerate() {
            zone_of.extend(zone.cells.iter().map(|&cell| (cell, rank)));
        }
        let cells = self.sites.cells.iter();
        cells.map(|cell| zone_of.get(cell).copied()).collect()
    }

    /// Longitude and latitude of a site.
    pub(super) fn degrees(&self, site: &Site) -> [Value<'static>; 2] {
        let at = self.to_degrees.to_lonlat(site.position.into()).ok();
        let degree = |value: Option<f64>| Value::maybe(value, |degrees| Value::Decimal(degrees, 6));
        [
            degree(at.map(crate::crs::LonLat::lon)),
            degree(at.map(crate::crs::LonLat::lat)),
        ]
    }

    /// The name of a tour's vehicle.
    pub(super) fn vehicle(&self, rank: usize) -> Value<'static> {
        Value::text(self.request.parts().vehicles[rank].name.clone())
    }

    /// The depot that a tour starts from.
    pub(super) fn depot(&self, tour: &DayTour) -> &Site {
        &self.sites.depots[self.request.parts().vehicles[tour.vehicle].depot]
    }
}

/// A time of day, `09:05`, to the nearest minute.
#[must_use]
pub(super) fn clock(time: Seconds) -> Value<'static> {
    let minutes = (time.tenths() + 300) / 600;
    Value::text(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

/// A duration in minutes.
pub(super) fn minutes(time: Seconds) -> Value<'static> {
    Value::Decimal(time.minutes(), 1)
}

/// A table of rows already made.
pub(super) fn table(
    name: &'static str,
    columns: &[(&str, ColumnType)],
    rows: Vec<Vec<Value<'static>>>,
) -> Table<'static> {
    let columns = columns
        .iter()
        .map(|&(name, kind)| Column::new(name, kind))
        .collect();
    Table::new(name, columns, rows.len(), move |rank, out| {
        out.extend(rows[rank].iter().cloned());
    })
}
