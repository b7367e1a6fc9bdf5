//! The tours, leg by leg.

use super::input::{PlanInput, clock, minutes, table};
use crate::itinerary::DayTour;
use crate::table::{ColumnType, Table, Value};
use crate::units::Metres;

/// One row for leaving the depot, one a visit, one for being back; by vehicle,
/// week and day. `drive_*` is the way to the row's point; the row that leaves
/// tells the break of the day.
#[must_use]
pub fn plan_tours(input: &PlanInput<'_>) -> Table<'static> {
    use ColumnType::{Integer, Number, Text};
    let columns = [
        ("tour", Integer),
        ("vehicle", Text),
        ("week", Integer),
        ("weekday", Text),
        ("order", Integer),
        ("what", Text),
        ("id", Text),
        ("name", Text),
        ("arrives", Text),
        ("opens", Text),
        ("leaves", Text),
        ("drive_minutes", Number),
        ("drive_km", Number),
        ("break_from", Text),
        ("break_until", Text),
    ];
    let tours = input.plan.tours.iter().enumerate();
    table(
        "tours",
        &columns,
        tours
            .flat_map(|(rank, tour)| rows(input, rank, tour))
            .collect(),
    )
}

fn rows(input: &PlanInput<'_>, rank: usize, tour: &DayTour) -> Vec<Vec<Value<'static>>> {
    let head = |order: usize, what: &'static str| {
        vec![
            Value::count(rank + 1),
            input.vehicle(tour.vehicle),
            Value::Integer(i64::from(tour.week) + 1),
            Value::text(tour.weekday.key()),
            Value::count(order),
            Value::text(what),
        ]
    };
    let depot = input.depot(tour);
    let own = &input.request.parts().vehicles[tour.vehicle];
    let point = input.request.depot_point(own.depot);
    let mut all = vec![head(0, "departure")];
    all[0].extend(named(&depot.id, &depot.name));
    all[0].extend([
        Value::Missing,
        Value::Missing,
        clock(tour.leaves),
        Value::Missing,
        Value::Missing,
    ]);
    let mut before = point;
    for (order, visit) in tour.visits.iter().enumerate() {
        let site = &input.sites.stops[visit.candidate];
        let mut row = head(order + 1, "visit");
        row.extend(named(&site.id, &site.name));
        row.extend([
            clock(visit.arrival),
            clock(visit.opens),
            clock(visit.closes),
        ]);
        row.extend(drive(input, before, visit.candidate));
        before = visit.candidate;
        all.push(row);
    }
    let mut row = head(tour.visits.len() + 1, "return");
    row.extend(named(&depot.id, &depot.name));
    row.extend([clock(tour.returns), Value::Missing, Value::Missing]);
    row.extend(drive(input, before, point));
    all.push(row);
    with_break(tour, all)
}

/// The rows with the break of the day, on the one that leaves.
fn with_break(tour: &DayTour, mut rows: Vec<Vec<Value<'static>>>) -> Vec<Vec<Value<'static>>> {
    for (rank, row) in rows.iter_mut().enumerate() {
        let pause = tour.pause.filter(|_| rank == 0);
        row.push(Value::maybe(pause.map(|pause| pause.from), clock));
        row.push(Value::maybe(pause.map(|pause| pause.until), clock));
    }
    rows
}

fn named(id: &str, name: &str) -> [Value<'static>; 2] {
    [Value::text(id.to_owned()), Value::text(name.to_owned())]
}

fn drive(input: &PlanInput<'_>, from: usize, to: usize) -> [Value<'static>; 2] {
    let leg = input.request.parts().legs.get(from, to);
    let km = |way: Metres| Value::Decimal(way.kilometres(), 1);
    [
        Value::maybe(leg.map(|leg| leg.time), minutes),
        Value::maybe(leg.map(|leg| leg.distance), km),
    ]
}
