//! What remains when the plan is carried out.

use super::input::{PlanInput, minutes, table};
use crate::itinerary::Site;
use crate::itinerary::request::TooFar;
use crate::report::tables::zone_name;
use crate::table::{ColumnType, Table, Value};
use crate::units::{Metres, Persons};

/// One row a gap, in rank order: its people, those who reach a stop of the
/// plan, those with all the help they need within reach, and those left.
#[must_use]
pub fn plan_remaining(input: &PlanInput<'_>) -> Table<'static> {
    use ColumnType::{Integer, Number, Text};
    let columns = [
        ("rank", Integer),
        ("name", Text),
        ("population", Number),
        ("reached", Number),
        ("served", Number),
        ("remaining", Number),
    ];
    let (open, zones) = (input.open(), input.zones());
    let need = u64::from(input.request.parts().need.tenths());
    let of_zone = |rank: usize, least: u64| -> Persons {
        let places = (0..open.len()).filter(|&place| zones[place] == Some(rank));
        input.people(places.filter(|&place| open[place] >= least))
    };
    let row = |(rank, zone): (usize, &crate::gaps::UnderservedZone)| {
        let reached = of_zone(rank, 1);
        vec![
            Value::count(rank + 1),
            Value::text(zone_name(input.territory, zone)),
            Value::Thousandths(zone.population.thousandths()),
            Value::Thousandths(reached.thousandths()),
            Value::Thousandths(of_zone(rank, need.max(1)).thousandths()),
            Value::Thousandths(zone.population.less(reached).thousandths()),
        ]
    };
    table(
        "remaining",
        &columns,
        input.gaps.zones.iter().enumerate().map(row).collect(),
    )
}

/// One row a candidate that no vehicle can visit in a day or that joins no
/// road, with the reason.
#[must_use]
pub fn plan_set_aside(input: &PlanInput<'_>) -> Table<'static> {
    use ColumnType::{Number, Text};
    let columns = [
        ("id", Text),
        ("name", Text),
        ("reason", Text),
        ("minutes_needed", Number),
        ("minutes_in_a_day", Number),
        ("metres_to_a_road", Number),
    ];
    let row = |&(candidate, reason): &(usize, TooFar)| {
        let site = &input.sites.stops[candidate];
        let (key, needed, day) = match reason {
            TooFar::NoDay => ("no-day", None, None),
            TooFar::NoWay => ("no-way", None, None),
            TooFar::DayTooShort { needed, day } => ("too-far", Some(needed), Some(day)),
        };
        vec![
            Value::text(site.id.clone()),
            Value::text(site.name.clone()),
            Value::text(key),
            Value::maybe(needed, minutes),
            Value::maybe(day, minutes),
            Value::Missing,
        ]
    };
    let off_road = |(site, away): &(Site, Option<Metres>)| {
        vec![
            Value::text(site.id.clone()),
            Value::text(site.name.clone()),
            Value::text("off-road"),
            Value::Missing,
            Value::Missing,
            Value::maybe(*away, |away| Value::Decimal(away.get(), 0)),
        ]
    };
    let far = input.plan.set_aside.iter().map(row);
    let rows = far.chain(input.sites.off_road.iter().map(off_road));
    table("set_aside", &columns, rows.collect())
}
