//! The plan of itinerant routes, in figures.

use serde::Serialize;

use crate::itinerary::bound::Bound;
use crate::itinerary::planner::CurvePoint;
use crate::itinerary::{DayTour, PlannedStop};
use crate::report::tables::{PlanFacts, PlanInput, zone_name};
use crate::units::{Persons, Seconds};

/// What a plan brings and takes over a cycle, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanSummary {
    /// How vehicles and people travel: `crow-fly`, by straight lines, or `road`.
    pub travel: &'static str,
    /// How many vehicles.
    pub vehicles: usize,
    /// The weeks of a cycle.
    pub weeks: u32,
    /// Help that a person needs within reach over a cycle.
    pub hours_needed: f64,
    /// The people whose help counts.
    pub people: f64,
    /// How many stops there were to choose from.
    pub candidates: usize,
    /// Those of them that no vehicle can visit in a day.
    pub set_aside: usize,
    /// Further ones that join no road.
    pub off_road: usize,
    /// How many stops are chosen.
    pub stops: usize,
    /// Visits made.
    pub visits: usize,
    /// Days on which a vehicle is out.
    pub days_out: usize,
    /// The people who count within reach of a stop.
    pub people_reached: f64,
    /// Those of them with all the help they need within reach.
    pub people_served: f64,
    /// Help within reach, capped for each person at what they need.
    pub person_hours: f64,
    /// What no plan for the same means exceeds in help within reach.
    pub person_hours_bound: f64,
    /// What no plan for the same means exceeds in people reached.
    pub people_reached_bound: f64,
    /// How far the plan can be from the best in help, as a share of the bound.
    pub gap_to_bound: Option<f64>,
    /// The way driven.
    pub km: f64,
    /// The time driven.
    pub driving_hours: f64,
    /// The time worked.
    pub working_hours: f64,
    /// What it costs.
    pub euros: f64,
    /// What it may cost, where there is a budget.
    pub euros_budget: Option<f64>,
    /// The stops, in the order of the candidates.
    pub chosen: Vec<PlanStop>,
    /// The tours, by vehicle, week and day.
    pub tours: Vec<PlanTour>,
    /// The gaps in which people are left out of reach, in rank order.
    pub remaining: Vec<PlanRemains>,
    /// Means against coverage, a point a number of vehicles.
    pub curve: Vec<PlanPoint>,
}

/// A stop of the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanStop {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How often it is visited.
    pub frequency: &'static str,
    /// On which day.
    pub weekday: &'static str,
    /// The week of its first visit, from 1.
    pub first_week: u32,
    /// The vehicle that comes.
    pub vehicle: String,
    /// How long each visit is open.
    pub minutes_per_visit: f64,
    /// Whether it had to be in the plan.
    pub pinned: bool,
    /// The people who count within its reach.
    pub people: f64,
    /// Those of them who reach no other stop of the plan.
    pub people_only_here: f64,
    /// The gaps whose people all reach a stop of the plan, this one among them.
    pub closes: Vec<String>,
    /// The other gaps that it reaches into.
    pub narrows: Vec<String>,
}

/// The tour of a vehicle on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanTour {
    /// The vehicle.
    pub vehicle: String,
    /// The week of the cycle, from 1.
    pub week: u32,
    /// The day.
    pub weekday: &'static str,
    /// When it leaves, in minutes from midnight.
    pub leaves_minutes: f64,
    /// When it is back, in minutes from midnight.
    pub returns_minutes: f64,
    /// The names of its stops in order.
    pub stops: Vec<String>,
    /// The way driven.
    pub km: f64,
    /// The time driven.
    pub driving_minutes: f64,
}

/// What is left of a gap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanRemains {
    /// Its rank among the gaps, from 1.
    pub rank: usize,
    /// Its name.
    pub name: String,
    /// Its people.
    pub population: f64,
    /// Those of them who reach no stop.
    pub remaining: f64,
}

/// The best plan found for so many vehicles.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PlanPoint {
    /// How many vehicles.
    pub vehicles: usize,
    /// How many stops.
    pub stops: usize,
    /// The way driven.
    pub km: f64,
    /// The time worked.
    pub working_hours: f64,
    /// What it costs.
    pub euros: f64,
    /// The people within reach of a stop.
    pub people_reached: f64,
    /// Those of them with all the help they need within reach.
    pub people_served: f64,
    /// Help within reach.
    pub person_hours: f64,
    /// What no plan of so many vehicles exceeds in help.
    pub person_hours_bound: f64,
    /// What no plan of so many vehicles exceeds in people reached.
    pub people_reached_bound: f64,
}

/// To one decimal.
fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn hours(time: Seconds) -> f64 {
    tenth(time.minutes() / 60.0)
}

impl PlanSummary {
    /// Draws the summary up: from a plan, the curve and its bound, and how
    /// people and vehicles travel.
    #[must_use]
    pub fn new(
        input: &PlanInput<'_>,
        (curve, bound): (&[CurvePoint], Bound),
        travel: &'static str,
    ) -> Self {
        let (parts, totals) = (input.request.parts(), &input.plan.totals);
        let facts = PlanFacts::new(input);
        let stops = input.plan.stops.iter();
        let everyone: Persons = parts.demand.iter().map(|who| who.population).sum();
        Self {
            travel,
            vehicles: parts.vehicles.len(),
            weeks: parts.cycle.weeks(),
            hours_needed: parts.need.minutes() / 60.0,
            people: everyone.get(),
            candidates: parts.candidates.len(),
            set_aside: input.plan.set_aside.len(),
            off_road: input.sites.off_road.len(),
            stops: input.plan.stops.len(),
            visits: totals.visits,
            days_out: totals.days,
            people_reached: totals.reached.get(),
            people_served: totals.served.get(),
            person_hours: tenth(totals.help.person_hours()),
            person_hours_bound: tenth(bound.help.person_hours()),
            people_reached_bound: bound.reached.get(),
            gap_to_bound: bound.gap(totals).map(|gap| (gap * 1e4).round() / 1e4),
            km: tenth(totals.distance.kilometres()),
            driving_hours: hours(totals.driving),
            working_hours: hours(totals.working),
            euros: totals.cost.euros(),
            euros_budget: parts.budget.map(crate::itinerary::request::Money::euros),
            chosen: stops.map(|own| stop(input, &facts, own)).collect(),
            tours: input
                .plan
                .tours
                .iter()
                .map(|own| tour(input, own))
                .collect(),
            remaining: remains(input),
            curve: curve.iter().map(point).collect(),
        }
    }
}

fn stop(input: &PlanInput<'_>, facts: &PlanFacts, stop: &PlannedStop) -> PlanStop {
    let parts = input.request.parts();
    let (site, wanted) = (
        &input.sites.stops[stop.candidate],
        &parts.candidates[stop.candidate],
    );
    let closes = facts.zones(input, &wanted.reaches, true);
    let reaches = facts.zones(input, &wanted.reaches, false);
    let named = |rank: usize| zone_name(input.territory, &input.gaps.zones[rank]);
    let others = reaches.keys().filter(|rank| !closes.contains_key(rank));
    PlanStop {
        id: site.id.clone(),
        name: site.name.clone(),
        frequency: stop.frequency.key(),
        weekday: stop.weekday.key(),
        first_week: stop.first_week + 1,
        vehicle: parts.vehicles[stop.vehicle].name.clone(),
        minutes_per_visit: stop.length.minutes(),
        pinned: wanted.pin.is_some(),
        people: input.people(wanted.reaches.iter().copied()).get(),
        people_only_here: facts.only_here(input, stop).get(),
        closes: closes.keys().map(|&rank| named(rank)).collect(),
        narrows: others.map(|&rank| named(rank)).collect(),
    }
}

fn tour(input: &PlanInput<'_>, tour: &DayTour) -> PlanTour {
    let stops = tour.visits.iter();
    PlanTour {
        vehicle: input.request.parts().vehicles[tour.vehicle].name.clone(),
        week: tour.week + 1,
        weekday: tour.weekday.key(),
        leaves_minutes: tour.leaves.minutes(),
        returns_minutes: tenth(tour.returns.minutes()),
        stops: stops
            .map(|visit| input.sites.stops[visit.candidate].name.clone())
            .collect(),
        km: tenth(tour.distance.kilometres()),
        driving_minutes: tenth(tour.driving.minutes()),
    }
}

fn remains(input: &PlanInput<'_>) -> Vec<PlanRemains> {
    let left = input.left();
    let zones = input.gaps.zones.iter().enumerate().zip(left);
    zones
        .filter(|(_, left)| !left.is_zero())
        .map(|((rank, zone), left)| PlanRemains {
            rank: rank + 1,
            name: zone_name(input.territory, zone),
            population: zone.population.get(),
            remaining: left.get(),
        })
        .collect()
}

fn point(point: &CurvePoint) -> PlanPoint {
    let totals = &point.totals;
    PlanPoint {
        vehicles: point.vehicles,
        stops: point.stops,
        km: tenth(totals.distance.kilometres()),
        working_hours: hours(totals.working),
        euros: totals.cost.euros(),
        people_reached: totals.reached.get(),
        people_served: totals.served.get(),
        person_hours: tenth(totals.help.person_hours()),
        person_hours_bound: tenth(point.bound.help.person_hours()),
        people_reached_bound: point.bound.reached.get(),
    }
}
