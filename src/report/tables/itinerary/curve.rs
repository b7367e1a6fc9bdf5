//! Means against coverage.

use super::input::{PlanInput, table};
use crate::itinerary::planner::CurvePoint;
use crate::table::{ColumnType, Table, Value};
use crate::units::Persons;

/// One row a number of vehicles: what the best plan found takes and brings
/// over a cycle, and what no plan of so many vehicles exceeds. Shares are of the people whose help counts.
#[must_use]
pub fn plan_curve(input: &PlanInput<'_>, points: &[CurvePoint]) -> Table<'static> {
    use ColumnType::{Integer, Number};
    let columns = [
        ("vehicles", Integer),
        ("stops", Integer),
        ("visits", Integer),
        ("days_out", Integer),
        ("km", Number),
        ("driving_hours", Number),
        ("working_hours", Number),
        ("euros", Number),
        ("people_reached", Number),
        ("share_reached", Number),
        ("people_served", Number),
        ("share_served", Number),
        ("person_hours", Number),
        ("euros_per_person_reached", Number),
        ("people_reached_bound", Number),
        ("person_hours_bound", Number),
    ];
    let everyone: Persons = input
        .request
        .parts()
        .demand
        .iter()
        .map(|who| who.population)
        .sum();
    table(
        "curve",
        &columns,
        points.iter().map(|point| row(point, everyone)).collect(),
    )
}

fn row(point: &CurvePoint, everyone: Persons) -> Vec<Value<'static>> {
    let totals = &point.totals;
    let share =
        |people: Persons| Value::maybe(people.share_of(everyone), |share| Value::Decimal(share, 4));
    let reached = totals.reached.get();
    let each = (reached > 0.0).then(|| totals.cost.euros() / reached);
    vec![
        Value::count(point.vehicles),
        Value::count(point.stops),
        Value::count(totals.visits),
        Value::count(totals.days),
        Value::Decimal(totals.distance.kilometres(), 1),
        Value::Decimal(totals.driving.minutes() / 60.0, 1),
        Value::Decimal(totals.working.minutes() / 60.0, 1),
        Value::Decimal(totals.cost.euros(), 2),
        Value::Thousandths(totals.reached.thousandths()),
        share(totals.reached),
        Value::Thousandths(totals.served.thousandths()),
        share(totals.served),
        Value::Decimal(totals.help.person_hours(), 1),
        Value::maybe(each, |euros| Value::Decimal(euros, 2)),
        Value::Thousandths(point.bound.reached.thousandths()),
        Value::Decimal(point.bound.help.person_hours(), 1),
    ]
}
