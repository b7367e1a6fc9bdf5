//! The calendar, visit by visit.

use super::input::{PlanInput, clock, table};
use crate::itinerary::calendar::Calendar;
use crate::table::{ColumnType, Table, Value};

/// One row a visit, by date and hour; visits that a public holiday does away
/// with among them, told by `held`.
#[must_use]
pub fn plan_calendar(input: &PlanInput<'_>, calendar: &Calendar) -> Table<'static> {
    use ColumnType::{Boolean, Date, Text};
    let columns = [
        ("date", Date),
        ("weekday", Text),
        ("vehicle", Text),
        ("id", Text),
        ("name", Text),
        ("opens", Text),
        ("closes", Text),
        ("held", Boolean),
        ("holiday", Text),
    ];
    let mut rows = Vec::new();
    for occasion in &calendar.occasions {
        let tour = &input.plan.tours[occasion.tour];
        for visit in &tour.visits {
            let site = &input.sites.stops[visit.candidate];
            rows.push(vec![
                Value::text(occasion.date.to_string()),
                Value::text(tour.weekday.key()),
                input.vehicle(tour.vehicle),
                Value::text(site.id.clone()),
                Value::text(site.name.clone()),
                clock(visit.opens),
                clock(visit.closes),
                Value::Boolean(occasion.holiday.is_none()),
                Value::maybe(occasion.holiday, |holiday| Value::text(holiday.key())),
            ]);
        }
    }
    table("calendar", &columns, rows)
}
