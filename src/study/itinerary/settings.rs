//! `[itinerary]`: the means of itinerant routes.

use jiff::civil::Date;

use super::super::measures::duration;
use super::super::mistake::{Bounds, MistakeKind, Shape};
use super::super::section::{Node, Section};
use crate::io::Described;
use crate::itinerary::planner::Effort;
use crate::itinerary::request::{
    Cycle, Frequency, Money, Pin, Prices, Rest, Visits, Weekday, Weekdays, WorkingDay,
};
use crate::units::{Seconds, Speed};

/// Where stops may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateSource {
    /// In every commune, where most of its people live.
    Communes,
    /// At the places of the study's lists that lie in the territory.
    Places,
    /// At the points of a table with the columns `id`, `lon`, `lat`.
    File(Described),
}

/// Whose help counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemandScope {
    /// People in gaps.
    Gaps,
    /// Everyone.
    Everyone,
}

/// The means, as a study gives them. Every figure has a default, so that a
/// study without the section can be planned for.
#[derive(Clone, Debug, PartialEq)]
pub struct ItinerarySettings {
    /// Whether the study has the section, so that a run makes the plan.
    pub asked: bool,
    /// How many vehicles.
    pub vehicles: u16,
    /// Where they start, in turn: a commune's code or name, or a place's
    /// identifier; the commune with most people where none is given.
    pub depots: Vec<String>,
    /// The days they work.
    pub weekdays: Weekdays,
    /// The hours they work.
    pub hours: WorkingDay,
    /// After how many weeks the plan starts again.
    pub cycle: Cycle,
    /// How often a stop may be visited.
    pub frequencies: Vec<Frequency>,
    /// How visits are made.
    pub visits: Visits,
    /// Help a person needs within reach, over a cycle.
    pub need: Seconds,
    /// How fast vehicles drive where the study knows no roads, along the
    /// detour of its straight-line model.
    pub driving: Speed,
    /// What work costs.
    pub prices: Prices,
    /// What a year of 52 weeks may cost at most; `None` without limit.
    pub budget: Option<Money>,
    /// Where stops may be.
    pub candidates: CandidateSource,
    /// Whose help counts.
    pub demand: DemandScope,
    /// Stops that must be in the plan, by identifier.
    pub pins: Vec<(String, Pin)>,
    /// The `stops.csv` of a plan whose stops must stay as they are.
    pub keep: Option<Described>,
    /// The days on which stops may be visited, by identifier.
    pub market_days: Vec<(String, Weekdays)>,
    /// The first day of the calendar; no calendar where none is given.
    pub start: Option<Date>,
    /// The weeks of the calendar; those of the cycle where not given.
    pub calendar_weeks: Option<u32>,
    /// How many vehicles the curve goes up to.
    pub curve: u16,
    /// How hard to search.
    pub effort: Effort,
}

fn minutes(minutes: u32) -> Seconds {
    Seconds::from_tenths(minutes * 600)
}

impl Default for ItinerarySettings {
    /// One vehicle, Monday to Friday from 9 to 16, a fortnight, visits of one
    /// to three hours by half hours after a quarter of an hour's set-up, four
    /// hours of help within reach a fortnight, 50 km/h where roads are not
    /// known, 0.50 € a kilometre and 30 € an hour: orders of magnitude to be
    /// replaced by the study's own.
    fn default() -> Self {
        Self {
            asked: false,
            vehicles: 1,
            depots: Vec::new(),
            weekdays: Weekdays::WORKING,
            hours: WorkingDay {
                start: minutes(9 * 60),
                longest: minutes(7 * 60),
                rest: None,
            },
            cycle: Cycle::new(2).expect("two weeks make a cycle"),
            frequencies: vec![Frequency::Weekly, Frequency::Fortnightly],
            visits: Visits {
                shortest: minutes(60),
                longest: minutes(180),
                step: minutes(30),
                setup: minutes(15),
            },
            need: minutes(240),
            driving: Speed::from_kmh(50.0).expect("a speed above zero"),
            prices: Prices {
                per_km: Money::from_cents(50),
                per_hour: Money::from_cents(3_000),
            },
            budget: None,
            keep: None,
            candidates: CandidateSource::Communes,
            demand: DemandScope::Gaps,
            pins: Vec::new(),
            market_days: Vec::new(),
            start: None,
            calendar_weeks: None,
            curve: 4,
            effort: Effort::default(),
        }
    }
}

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

const FREQUENCIES: [(&str, Frequency); 3] = [
    ("weekly", Frequency::Weekly),
    ("fortnightly", Frequency::Fortnightly),
    ("monthly", Frequency::Monthly),
];

const SCOPES: [(&str, DemandScope); 2] = [
    ("gaps", DemandScope::Gaps),
    ("everyone", DemandScope::Everyone),
];

/// Reads `[itinerary]`.
pub(in super::super) fn itinerary(root: &mut Section<'_>) -> ItinerarySettings {
    let read = root.section("itinerary", |section| {
        let mut all = ItinerarySettings {
            asked: true,
            ..ItinerarySettings::default()
        };
        means(section, &mut all);
        visits(section, &mut all);
        stops(section, &mut all);
        calendar(section, &mut all);
        all
    });
    read.unwrap_or_default()
}

/// Puts a value in its place where one is given.
fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

fn means(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    let integer = |node: Option<Node<'_>>, low, high| node.and_then(|node| node.integer(low, high));
    set(&mut all.vehicles, integer(section.get("vehicles"), 1, 50));
    set(&mut all.curve, integer(section.get("curve"), 1, 50));
    set(
        &mut all.depots,
        section.get("depots").map(|node| texts(&node)),
    );
    set(
        &mut all.weekdays,
        section.get("weekdays").and_then(|node| days(&node)),
    );
    let hour = section.number("start_hour", Bounds::Within(0.0, 24.0));
    set(
        &mut all.hours.start,
        hour.and_then(|hour| Seconds::from_minutes(hour * 60.0)),
    );
    set(&mut all.hours.longest, hours(section, "hours_a_day", 24.0));
    rest(section, all);
    let weeks = integer(section.get("weeks"), 1, 52);
    set(
        &mut all.cycle,
        weeks.and_then(|weeks| Cycle::new(weeks.into())),
    );
    let speed = section.number("driving_kmh", Bounds::Above(0.0, 130.0));
    set(&mut all.driving, speed.and_then(Speed::from_kmh));
    set(&mut all.prices.per_km, money(section, "euros_per_km"));
    set(&mut all.prices.per_hour, money(section, "euros_per_hour"));
    let budget = section.number("euros_a_year", Bounds::Within(0.0, 1e9));
    all.budget = budget.and_then(Money::from_euros);
    let rounds = section.number("rounds", Bounds::Within(1.0, 1e7));
    set(&mut all.effort.rounds, rounds.map(whole));
    let seed = section.number("seed", Bounds::Within(0.0, 1e15));
    set(&mut all.effort.seed, seed.map(whole));
}

/// The midday break, where its length is given: between half past eleven and
/// three o'clock where the study does not say when it may begin.
fn rest(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    let length = section
        .get("break_minutes")
        .and_then(|node| duration(&node));
    let mut hour = |key| {
        let hour = section.number(key, Bounds::Within(0.0, 24.0))?;
        Seconds::from_minutes(hour * 60.0)
    };
    let (from, until) = (hour("break_from_hour"), hour("break_until_hour"));
    all.hours.rest = length.map(|length| Rest {
        earliest: from.unwrap_or(minutes(11 * 60 + 30)),
        latest: until.unwrap_or(minutes(15 * 60)),
        length,
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounds are checked before"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

fn money(section: &mut Section<'_>, key: &'static str) -> Option<Money> {
    section
        .number(key, Bounds::Within(0.0, 10_000.0))
        .and_then(Money::from_euros)
}

fn hours(section: &mut Section<'_>, key: &'static str, most: f64) -> Option<Seconds> {
    let hours = section.number(key, Bounds::Above(0.0, most))?;
    Seconds::from_minutes(hours * 60.0)
}

fn visits(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    let mut minutes = |key| section.get(key).and_then(|node| duration(&node));
    set(&mut all.visits.shortest, minutes("visit_minutes_min"));
    set(&mut all.visits.longest, minutes("visit_minutes_max"));
    set(&mut all.visits.step, minutes("visit_minutes_step"));
    set(&mut all.visits.setup, minutes("setup_minutes"));
    set(&mut all.need, hours(section, "hours_needed", 1000.0));
    let frequencies = section.get("frequencies").map(|node| {
        let nodes = node.one_or_many();
        if nodes.is_empty() {
            node.note(MistakeKind::Empty);
        }
        nodes
            .iter()
            .filter_map(|node| node.choice(&FREQUENCIES))
            .collect()
    });
    set(&mut all.frequencies, frequencies);
}

fn stops(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    set(&mut all.demand, section.choice("demand", &SCOPES));
    all.keep = section.file("keep_file");
    if let Some(file) = section.file("candidates_file") {
        all.candidates = CandidateSource::File(file);
    }
    let named = [
        ("communes", CandidateSource::Communes),
        ("places", CandidateSource::Places),
    ];
    let choices = [("communes", 0), ("places", 1)];
    let chosen = section.choice("candidates", &choices);
    set(
        &mut all.candidates,
        chosen.map(|rank: usize| named[rank].1.clone()),
    );
    let sections = section
        .get("stops")
        .map_or_else(Vec::new, |node| node.sections());
    for stop in sections {
        stop.read(|section| one_stop(section, all));
    }
}

/// `[[itinerary.stops]]`: what one stop must keep.
fn one_stop(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    let id = section.need("id").and_then(|node| node.text());
    let pinned = section.get("keep").and_then(|node| node.boolean());
    let frequency = section.choice("frequency", &FREQUENCIES);
    let weekday = section.choice("weekday", &DAYS);
    let vehicle = section.get("vehicle").and_then(|node| node.integer(1, 50));
    let market = section.get("market_days").and_then(|node| days(&node));
    let Some(id) = id else { return };
    if let Some(days) = market {
        all.market_days.push((id.clone(), days));
    }
    let pin = Pin {
        frequency,
        weekday,
        vehicle: vehicle.map(|rank| usize::from(rank) - 1),
        first_week: None,
    };
    if pinned.unwrap_or(pin != Pin::default()) {
        all.pins.push((id, pin));
    }
}

fn calendar(section: &mut Section<'_>, all: &mut ItinerarySettings) {
    let start = section.get("start_date").and_then(|node| {
        let date = node.date()?.parse::<Date>().ok();
        date.or_else(|| node.wanted(Shape::Date))
    });
    all.start = start;
    let weeks = section
        .get("calendar_weeks")
        .and_then(|node| node.integer(1, 104));
    all.calendar_weeks = weeks.map(u32::from);
}

fn texts(node: &Node<'_>) -> Vec<String> {
    node.one_or_many().iter().filter_map(Node::text).collect()
}

fn days(node: &Node<'_>) -> Option<Weekdays> {
    let nodes = node.one_or_many();
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    let days: Option<Vec<Weekday>> = nodes.iter().map(|node| node.choice(&DAYS)).collect();
    days.map(|days| Weekdays::of(&days))
}
