//! A plan as files.

use std::io::Write as _;
use std::path::Path;

use geo_types::LineString;
use jiff::civil::DateTime;

use super::error::PlanError;
use super::maps::draw;
use super::plan::Outcome;
use super::route::lines;
use crate::crs::{Crs, LonLat, Transform};
use crate::i18n::Catalogue;
use crate::io::write::{
    GpxPoint, GpxRoute, IcsCalendar, IcsEvent, Layer, Shape, ShapeKind, WriteError, write_gpx,
    write_ics,
};
use crate::itinerary::calendar::Calendar;
use crate::itinerary::{DayTour, Site};
use crate::report::tables::{
    PlanInput, plan_calendar, plan_curve, plan_remaining, plan_set_aside, plan_stops, plan_tours,
};
use crate::study::published::Published;
use crate::study::{Results, Study, looks};
use crate::table::{Column, ColumnType, Table, Value};
use crate::units::Seconds;

/// Writes every output of a plan into a folder, all together: stops, tours,
/// what remains, the curve, the calendar where the study gives a start date,
/// lines for maps and routes for drivers, and `plan.json`.
///
/// # Errors
/// [`PlanError`] when an output cannot be made or written; the previous
/// outputs are whole then.
pub fn publish_plan(
    study_results: (&Study, &Results),
    outcome: &Outcome,
    (out, words): (&Path, &Catalogue),
) -> Result<(), PlanError> {
    let mut outputs = Published::begin(out, study_results.0.outputs(), words)?;
    write_plan(study_results, outcome, "", &mut outputs)?;
    let outputs = outputs.finish(&words.say("itinerary-title", &[]))?;
    Ok(outputs.commit()?)
}

/// Writes every output of a plan under a folder of others: `""`, or its name
/// with a slash at the end.
pub(super) fn write_plan(
    (study, results): (&Study, &Results),
    outcome: &Outcome,
    folder: &str,
    outputs: &mut Published<'_>,
) -> Result<(), PlanError> {
    let words = outputs.words();
    let to_degrees = Transform::new(results.territory().crs(), Crs::WGS84)?;
    let edition = PlanEdition {
        input: outcome.input(results, &to_degrees),
        outcome,
        words,
        folder,
        lines: lines((study, results), outcome),
    };
    let calendar = calendar(study, outcome)?;
    edition.tables(calendar.as_ref(), outputs)?;
    edition.shapes(outputs)?;
    let outputs = outputs.files();
    let routes = edition.routes();
    let title = words.say("itinerary-title", &[]);
    let named = |name: &str| format!("{folder}{name}");
    outputs.write(&named("routes.gpx"), |out| write_gpx(&title, &routes, out))?;
    if let Some(calendar) = &calendar {
        let events = edition.events(calendar);
        outputs.write(&named("calendar.ics"), |out| write_ics(&events, out))?;
    }
    for (name, bytes) in draw((study, results), (outcome, &edition.lines), words)? {
        outputs.write(&named(&name), |out| out.write_all(&bytes))?;
    }
    let told = outcome.summary(results)?;
    outputs.write(&named("plan.json"), |out| {
        serde_json::to_writer_pretty(&mut *out, &told)?;
        writeln!(out)
    })?;
    Ok(())
}

fn calendar(study: &Study, outcome: &Outcome) -> Result<Option<Calendar>, PlanError> {
    let settings = study.itinerary();
    let Some(start) = settings.start else {
        return Ok(None);
    };
    let cycle = outcome.request.parts().cycle;
    let weeks = settings.calendar_weeks.unwrap_or(cycle.weeks());
    let laid = Calendar::new(&outcome.plan, cycle, (start, weeks));
    laid.map(Some).ok_or(PlanError::TooLate)
}

struct PlanEdition<'a> {
    input: PlanInput<'a>,
    outcome: &'a Outcome,
    words: &'a Catalogue,
    folder: &'a str,
    lines: Vec<LineString>,
}

impl PlanEdition<'_> {
    fn tables(
        &self,
        calendar: Option<&Calendar>,
        outputs: &mut Published<'_>,
    ) -> Result<(), WriteError> {
        let mut all = vec![
            plan_stops(&self.input),
            plan_tours(&self.input),
            plan_remaining(&self.input),
            plan_set_aside(&self.input),
            plan_curve(&self.input, &self.outcome.curve),
        ];
        all.extend(calendar.map(|calendar| plan_calendar(&self.input, calendar)));
        all.iter()
            .try_for_each(|table| outputs.table(table, self.folder))
    }

    fn shapes(&self, outputs: &mut Published<'_>) -> Result<(), WriteError> {
        let stops = plan_stops(&self.input);
        let point = |rank: usize| {
            let candidate = self.input.plan.stops[rank].candidate;
            Shape::Point(self.input.sites.stops[candidate].position.into())
        };
        let to_degrees = self.input.to_degrees;
        let layer = Layer {
            table: &stops,
            kind: ShapeKind::Points,
            shape: &point,
            to_degrees,
        };
        outputs.layer_in(self.folder, &layer, &looks::stops(self.vehicles()))?;
        let tours = self.tour_lines();
        let line = |rank: usize| Shape::Line(self.lines[rank].clone());
        let layer = Layer {
            table: &tours,
            kind: ShapeKind::Lines,
            shape: &line,
            to_degrees,
        };
        outputs.layer_in(self.folder, &layer, &looks::tours(self.vehicles()))
    }

    /// One row a tour, each with how its line was found.
    fn tour_lines(&self) -> Table<'_> {
        let columns = [
            ("tour", ColumnType::Integer),
            ("vehicle", ColumnType::Text),
            ("week", ColumnType::Integer),
            ("weekday", ColumnType::Text),
            ("stops", ColumnType::Text),
            ("km", ColumnType::Number),
            ("driving_minutes", ColumnType::Number),
            ("line", ColumnType::Text),
        ];
        let columns = columns.map(|(name, kind)| Column::new(name, kind)).into();
        let tours = &self.input.plan.tours;
        Table::new("tours", columns, tours.len(), move |rank, out| {
            let tour = &tours[rank];
            out.push(Value::count(rank + 1));
            out.push(Value::text(self.vehicle(tour)));
            out.push(Value::Integer(i64::from(tour.week) + 1));
            out.push(Value::text(tour.weekday.key()));
            out.push(Value::text(self.names(tour).join("|")));
            out.push(Value::Decimal(tour.distance.kilometres(), 1));
            out.push(Value::Decimal(tour.driving.minutes(), 1));
            out.push(Value::text(if self.on_roads() {
                "roads"
            } else {
                "straight"
            }));
        })
    }

    fn on_roads(&self) -> bool {
        self.outcome.model == "road"
    }

    /// The names of the vehicles, in their order.
    fn vehicles(&self) -> impl Iterator<Item = &str> {
        let vehicles = self.input.request.parts().vehicles.iter();
        vehicles.map(|vehicle| vehicle.name.as_str())
    }

    fn vehicle(&self, tour: &DayTour) -> &str {
        &self.input.request.parts().vehicles[tour.vehicle].name
    }

    fn site(&self, candidate: usize) -> &Site {
        &self.input.sites.stops[candidate]
    }

    fn names(&self, tour: &DayTour) -> Vec<&str> {
        let stops = tour.visits.iter().map(|visit| visit.candidate);
        stops.map(|candidate| &*self.site(candidate).name).collect()
    }

    fn degrees(&self, site: &Site) -> Option<LonLat> {
        self.input.to_degrees.to_lonlat(site.position.into()).ok()
    }

    fn weekday(&self, tour: &DayTour) -> String {
        self.words
            .say(&format!("weekday-{}", tour.weekday.key()), &[])
    }

    /// A route a tour. Straight lines make no track for a driver to follow.
    fn routes(&self) -> Vec<GpxRoute> {
        let route = |(tour, line): (&DayTour, &LineString)| {
            let depot =
                &self.input.sites.depots[self.input.request.parts().vehicles[tour.vehicle].depot];
            let end = |time| self.point(depot, clock(time));
            let visits = tour.visits.iter().filter_map(|visit| {
                let hours = format!("{}–{}", clock(visit.opens), clock(visit.closes));
                self.point(self.site(visit.candidate), hours)
            });
            let degrees = |coord: &geo_types::Coord| self.input.to_degrees.to_lonlat(*coord).ok();
            let day = self.weekday(tour);
            let week = (u64::from(tour.week) + 1).into();
            let said = [
                ("vehicle", self.vehicle(tour).into()),
                ("week", week),
                ("day", (&day).into()),
            ];
            GpxRoute {
                name: self.words.say("itinerary-tour", &said),
                description: self.names(tour).join(", "),
                points: end(tour.leaves)
                    .into_iter()
                    .chain(visits)
                    .chain(end(tour.returns))
                    .collect(),
                line: if self.on_roads() {
                    line.0.iter().filter_map(degrees).collect()
                } else {
                    Vec::new()
                },
            }
        };
        self.input
            .plan
            .tours
            .iter()
            .zip(&self.lines)
            .map(route)
            .collect()
    }

    fn point(&self, site: &Site, description: String) -> Option<GpxPoint> {
        Some(GpxPoint {
            position: self.degrees(site)?,
            name: site.name.clone(),
            description,
        })
    }

    /// An event a visit that is held.
    fn events(&self, calendar: &Calendar) -> IcsCalendar {
        let mut events = Vec::new();
        for occasion in calendar.held() {
            let tour = &self.input.plan.tours[occasion.tour];
            for visit in &tour.visits {
                let site = self.site(visit.candidate);
                let said = [
                    ("stop", (&site.name).into()),
                    ("vehicle", self.vehicle(tour).into()),
                ];
                events.push(IcsEvent {
                    uid: format!(
                        "{}-{}-{}@maillage",
                        occasion.date,
                        tour.vehicle + 1,
                        site.id
                    ),
                    start: at(occasion.date, visit.opens),
                    end: at(occasion.date, visit.closes),
                    summary: self.words.say("itinerary-event", &said),
                    location: site.name.clone(),
                    description: self.words.say("itinerary-event-more", &said),
                    position: self.degrees(site),
                });
            }
        }
        IcsCalendar {
            name: self.words.say("itinerary-title", &[]),
            stamp: calendar.first,
            events,
        }
    }
}

/// `09:05`, to the nearest minute.
fn clock(time: Seconds) -> String {
    let minutes = (time.tenths() + 300) / 600;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A time of a day, to the nearest minute; past midnight is the next day.
fn at(date: jiff::civil::Date, time: Seconds) -> DateTime {
    use jiff::ToSpan as _;
    let minutes = i64::from((time.tenths() + 300) / 600);
    let midnight = date.at(0, 0, 0, 0);
    midnight.checked_add(minutes.minutes()).unwrap_or(midnight)
}
