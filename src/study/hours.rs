//! `[hours]`: hours of help within reach.

use super::measures::duration;
use super::mistake::{Bounds, MistakeKind};
use super::section::{Node, Section};
use crate::coverage::help::{Capacities, HelpSettings};
use crate::hours::{Calendar, Moment, Staff, TimeOfDay, UnsaidHolidays, WeeklyHours};
use crate::territory::PlaceKind;
use crate::units::Seconds;

/// Hours a week: no more than a week has.
const HOURS: Bounds = Bounds::Within(0.0, 168.0);
/// People at work in a place.
const STAFF: Bounds = Bounds::Within(0.001, 1000.0);

/// The most bounds of classes of hours that a map can show.
const MOST_BOUNDS: usize = 4;

/// `[hours]`.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursSettings {
    /// What is measured.
    pub help: HelpSettings,
    /// What schedules mean that say nothing of public holidays.
    pub holidays: UnsaidHolidays,
    /// The bounds of the classes of hours on the map, ascending, in hours a
    /// week; a bound belongs to the class below it.
    pub classes: Vec<WeeklyHours>,
}

/// Twenty minutes; the weeks of 2026; Saturday, and Wednesday at 14:00, when
/// there is no school; evenings from 18:00; public holidays closed; classes
/// of 12, 30, 60 and 120 hours.
impl Default for HoursSettings {
    fn default() -> Self {
        let moment = |text: &str| text.parse::<Moment>().expect("a moment");
        let holidays = UnsaidHolidays::Closed;
        let bound = |hours| WeeklyHours::from_hours(hours).expect("a few hours");
        Self {
            help: HelpSettings {
                cutoff: Seconds::from_tenths(20 * 600),
                calendar: Calendar::new(2026, holidays).expect("a year of this century"),
                evening: TimeOfDay::new(18, 0).expect("a time"),
                moments: vec![moment("saturday"), moment("wednesday 14:00")],
                capacities: Capacities::default(),
            },
            holidays,
            classes: [12.0, 30.0, 60.0, 120.0].map(bound).to_vec(),
        }
    }
}

/// Reads `[hours]`; `None` where the study has no such section.
pub(super) fn hours(root: &mut Section<'_>) -> Option<HoursSettings> {
    root.section("hours", |section| {
        let usual = HoursSettings::default();
        let cutoff = section
            .get("cutoff_minutes")
            .and_then(|node| duration(&node));
        let year = section
            .get("year")
            .and_then(|node| node.integer(1900, 2200));
        let holidays = section.choice("public_holidays", &HOLIDAYS);
        let holidays = holidays.unwrap_or(usual.holidays);
        let moments = section.get("moments").and_then(moments);
        let evening = section.get("evening_from").and_then(time);
        let classes = section.get("classes_hours").and_then(classes);
        let year = year.and_then(|year| i16::try_from(year).ok());
        let year = year.unwrap_or(usual.help.calendar.year());
        HoursSettings {
            help: HelpSettings {
                cutoff: cutoff.unwrap_or(usual.help.cutoff),
                calendar: Calendar::new(year, holidays).expect("the year is within bounds"),
                evening: evening.unwrap_or(usual.help.evening),
                moments: moments.unwrap_or(usual.help.moments),
                capacities: capacities(section),
            },
            holidays,
            classes: classes.unwrap_or(usual.classes),
        }
    })
}

const HOLIDAYS: [(&str, UnsaidHolidays); 2] = [
    ("closed", UnsaidHolidays::Closed),
    ("open", UnsaidHolidays::Open),
];

fn moments(node: Node<'_>) -> Option<Vec<Moment>> {
    let nodes = node.one_or_many();
    let mut moments: Vec<Moment> = Vec::new();
    for node in nodes {
        let text = node.text()?;
        match text.parse::<Moment>() {
            Ok(moment) if moments.contains(&moment) => {}
            Ok(moment) => moments.push(moment),
            Err(_) => node.note(MistakeKind::NoMoment(text)),
        }
    }
    Some(moments)
}

/// A time of day, `18:00`.
fn time(node: Node<'_>) -> Option<TimeOfDay> {
    let text = node.text()?;
    let parts = text.split_once([':', 'h']);
    let time = parts.and_then(|(hour, minute)| {
        let minute = if minute.is_empty() { "0" } else { minute };
        TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)
    });
    if time.is_none() {
        node.note(MistakeKind::NoTime(text));
    }
    time
}

fn classes(node: Node<'_>) -> Option<Vec<WeeklyHours>> {
    let nodes = node.list()?;
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    let bound = |node: &Node<'_>| node.number(Bounds::Above(0.0, 100_000.0));
    let mut bounds: Vec<WeeklyHours> = nodes
        .iter()
        .filter_map(bound)
        .filter_map(WeeklyHours::from_hours)
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    if bounds.len() > MOST_BOUNDS {
        node.note(MistakeKind::TooMany(MOST_BOUNDS));
    }
    Some(bounds)
}

/// `[hours.places.KIND]`: hours and staff taken for places of a kind.
fn capacities(section: &mut Section<'_>) -> Capacities {
    let read = section.section("places", |section| {
        PlaceKind::ALL
            .iter()
            .fold(Capacities::default(), |all, &kind| {
                let read = section.section(kind.key(), |section| {
                    (
                        section.number("hours", HOURS),
                        section.number("staff", STAFF),
                    )
                });
                let (hours, staff) = read.unwrap_or_default();
                let hours = hours.and_then(WeeklyHours::from_hours);
                let staff = staff.and_then(Staff::new);
                let (usual_hours, usual_staff) = (all.hours(kind), all.staff(kind));
                all.with(
                    kind,
                    hours.unwrap_or(usual_hours),
                    staff.unwrap_or(usual_staff),
                )
            })
    });
    read.unwrap_or_default()
}

impl HoursSettings {
    /// Every figure, as `manifest.json` holds it.
    pub(super) fn parameters(&self) -> serde_json::Value {
        let help = &self.help;
        let kinds = PlaceKind::ALL.iter().map(|&kind| {
            let figures = serde_json::json!({
                "hours": help.capacities.hours(kind).get(),
                "staff": help.capacities.staff(kind).get(),
            });
            (kind.key().to_owned(), figures)
        });
        serde_json::json!({
            "cutoff_minutes": help.cutoff.minutes(),
            "year": help.calendar.year(),
            "public_holidays": HOLIDAYS.iter().find(|(_, h)| *h == self.holidays).map(|(key, _)| key),
            "moments": help.moments.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "evening_from": help.evening.to_string(),
            "classes_hours": self.classes.iter().map(|c| c.get()).collect::<Vec<_>>(),
            "places": kinds.collect::<serde_json::Map<_, _>>(),
        })
    }
}
