//! A state told as a plan.

use crate::itinerary::plan::{DayTour, HelpInReach, Plan, PlannedStop, Totals, Visit};
use crate::itinerary::planner::clock::Clock;
use crate::itinerary::planner::setting::{Setting, whole};
use crate::itinerary::planner::state::{Choice, State};
use crate::itinerary::request::Money;
use crate::units::{Metres, Persons, Seconds};

/// The plan of a state.
pub(super) fn plan(setting: &Setting, state: &State) -> Plan {
    let tours = tours(setting, state);
    let stops = (0..setting.candidates())
        .filter_map(|candidate| Some(stop(setting, candidate, state.choices[candidate]?)));
    let far = |candidate: usize| {
        setting.allowed[candidate].is_empty().then_some(())?;
        Some((candidate, setting.request.too_far(candidate, 0)?))
    };
    Plan {
        stops: stops.collect(),
        totals: totals(setting, state, &tours),
        tours,
        set_aside: (0..setting.candidates()).filter_map(far).collect(),
    }
}

/// The choices of a plan, for a search to start from: stops of vehicles that
/// the setting has.
pub(super) fn choices(setting: &Setting, plan: &Plan) -> Vec<(usize, Choice)> {
    let choice = |stop: &PlannedStop| {
        let here = |duty: &super::setting::Duty| {
            duty.vehicle == stop.vehicle && duty.weekday == stop.weekday
        };
        let length = i64::from(stop.length.tenths());
        Some((
            stop.candidate,
            Choice {
                duty: setting.duties.iter().position(here)?,
                rhythm: setting
                    .rhythms
                    .iter()
                    .position(|r| r.frequency == stop.frequency)?,
                phase: stop.first_week as usize,
                steps: (length - setting.shortest) / setting.step,
            },
        ))
    };
    plan.stops.iter().filter_map(choice).collect()
}

pub(super) fn seconds(tenths: i64) -> Seconds {
    Seconds::from_tenths(u32::try_from(tenths).unwrap_or(u32::MAX))
}

fn length(setting: &Setting, choice: Choice) -> i64 {
    setting.shortest + choice.steps * setting.step
}

fn stop(setting: &Setting, candidate: usize, choice: Choice) -> PlannedStop {
    let duty = setting.duties[choice.duty];
    PlannedStop {
        candidate,
        frequency: setting.rhythms[choice.rhythm].frequency,
        weekday: duty.weekday,
        first_week: super::rank32(choice.phase),
        vehicle: duty.vehicle,
        length: seconds(length(setting, choice)),
    }
}

fn tours(setting: &Setting, state: &State) -> Vec<DayTour> {
    let mut tours: Vec<DayTour> = (0..state.slots.len())
        .filter(|&slot| !state.slots[slot].drive.order.is_empty())
        .map(|slot| tour(setting, state, slot))
        .collect();
    tours.sort_by_key(|tour| (tour.vehicle, tour.week, tour.weekday));
    tours
}

fn tour(setting: &Setting, state: &State, slot: usize) -> DayTour {
    let duty = setting.duties[slot / setting.weeks];
    let legs = &setting.request.parts().legs;
    let hours = &setting.request.parts().vehicles[duty.vehicle].hours;
    let leg = |from, to| legs.get(from, to).map_or(0, |leg| whole(leg).0);
    let mut clock = Clock::new(hours, state.slots[slot].working());
    let mut at = duty.depot;
    let mut visits = Vec::new();
    for &stop in &state.slots[slot].drive.order {
        let candidate = stop as usize;
        let arrival = clock.arrive(leg(at, candidate));
        let length = state.choices[candidate].map_or(0, |choice| length(setting, choice));
        let opens = clock.now + setting.setup;
        clock.now = opens + length;
        at = candidate;
        visits.push(Visit {
            candidate,
            arrival: seconds(arrival),
            opens: seconds(opens),
            closes: seconds(clock.now),
        });
    }
    clock.come_back(leg(at, duty.depot));
    DayTour {
        vehicle: duty.vehicle,
        week: super::rank32(slot % setting.weeks),
        weekday: duty.weekday,
        visits,
        leaves: hours.start,
        returns: seconds(clock.now),
        driving: seconds(state.slots[slot].drive.time),
        distance: metres(state.slots[slot].drive.metres),
        pause: clock.pause,
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53 metres")]
fn metres(metres: i64) -> Metres {
    Metres::new(metres as f64).unwrap_or(Metres::ZERO)
}

fn totals(setting: &Setting, state: &State, tours: &[DayTour]) -> Totals {
    let mut open = vec![0_u64; setting.request.parts().demand.len()];
    for candidate in 0..setting.candidates() {
        if let Some(choice) = state.choices[candidate] {
            let visits = setting.rhythms[choice.rhythm].visits;
            let time = (length(setting, choice) * visits).unsigned_abs();
            for &(place, _) in &setting.reach[candidate] {
                open[place as usize] += time;
            }
        }
    }
    let people = |least: u64| -> Persons {
        let demand = setting.request.parts().demand.iter().zip(&open);
        demand
            .filter(|(_, open)| **open >= least)
            .map(|(who, _)| who.population)
            .sum()
    };
    let driven = tours.iter().map(|tour| tour.distance);
    Totals {
        help: HelpInReach::from_raw(state.help),
        reached: people(1),
        served: people(setting.need.max(1)),
        visits: tours.iter().map(|tour| tour.visits.len()).sum(),
        days: tours.len(),
        driving: tours
            .iter()
            .fold(Seconds::ZERO, |sum, tour| sum + tour.driving),
        working: seconds(state.slots.iter().map(super::state::Slot::working).sum()),
        distance: driven.fold(Metres::ZERO, |sum, way| sum + way),
        cost: Money::from_cents(state.cost.unsigned_abs().div_ceil(36_000)),
    }
}
