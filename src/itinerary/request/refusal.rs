//! What cannot be done, why, and the nearest thing that can.

use crate::itinerary::request::{Candidate, Frequency, Money, RequestParts, Vehicle, Weekdays};
use crate::units::{Persons, Seconds};

/// Why a stop cannot be visited by a vehicle in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooFar {
    /// The vehicle works on none of the stop's days.
    NoDay,
    /// There is no way there, or none back.
    NoWay,
    /// Drive, set-up, the shortest visit and the drive back take longer than
    /// the day.
    DayTooShort {
        /// What they take.
        needed: Seconds,
        /// What the day has.
        day: Seconds,
    },
}

/// A request that cannot be met: what, why, and the nearest feasible change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// A part is missing or points at nothing.
    #[error("{what}")]
    Unsound {
        /// What is wrong and what to do.
        what: String,
    },
    /// The shortest visit is longer than the longest.
    #[error(
        "the shortest visit, {shortest} min, is longer than the longest, {longest} min; make the longest at least {shortest} min",
        shortest = minutes(*shortest), longest = minutes(*longest)
    )]
    VisitLengths {
        /// The shortest visit.
        shortest: Seconds,
        /// The longest visit.
        longest: Seconds,
    },
    /// The cycle cannot hold a frequency evenly.
    #[error(
        "{frequency} visits (every {every} weeks) cannot repeat evenly in a cycle of {weeks} weeks; make the cycle {nearest} weeks, or leave {frequency} out",
        frequency = frequency.key(), every = frequency.weeks()
    )]
    Frequency {
        /// The frequency asked for.
        frequency: Frequency,
        /// The weeks of the cycle.
        weeks: u32,
        /// The shortest longer cycle that holds it.
        nearest: u32,
    },
    /// A pinned stop keeps a frequency that is not allowed.
    #[error(
        "stop {stop} must keep {frequency} visits, which are not among the frequencies allowed; allow {frequency}, or free the stop's frequency",
        frequency = frequency.key()
    )]
    PinnedFrequency {
        /// The stop's identifier.
        stop: String,
        /// The frequency it must keep.
        frequency: Frequency,
    },
    /// No vehicle works on a day the stop can be visited.
    #[error(
        "stop {stop} can only be visited on {wanted}, when no vehicle that may come works; have a vehicle work that day, or move the stop to {working}"
    )]
    PinnedDay {
        /// The stop's identifier.
        stop: String,
        /// The days it can be visited on.
        wanted: Weekdays,
        /// The days that vehicles work.
        working: Weekdays,
    },
    /// A pinned stop, or every stop, is too far for a day.
    #[error(
        "stop {stop} takes {needed} min there and back with set-up and the shortest visit, and a day has {day} min; make the day at least {needed} min, {visit}or start from a nearer depot",
        needed = minutes(*needed), day = minutes(*day), visit = shorter_visit(*needed, *day, *shortest)
    )]
    TooFar {
        /// The stop's identifier: the nearest one where all are too far.
        stop: String,
        /// What a visit takes, from the depot and back.
        needed: Seconds,
        /// The longest day.
        day: Seconds,
        /// The shortest visit asked for.
        shortest: Seconds,
    },
    /// There is no way to a pinned stop, or to any.
    #[error(
        "no vehicle finds a way to stop {stop} and back; move the stop or the depot onto the roads, or leave the stop out"
    )]
    NoWay {
        /// The stop's identifier.
        stop: String,
    },
    /// The pinned stops cannot all be visited.
    #[error(
        "the stops that must stay cannot all be visited: beside {kept} others there is no room for {stops}; free {stops}{more}",
        stops = left_out.join(", "), more = changes(*longer, *vehicles)
    )]
    Pins {
        /// The identifiers of the pinned stops left without a visit.
        left_out: Vec<String>,
        /// How many pinned stops do find room.
        kept: usize,
        /// By how much longer days would hold them all, where some would.
        longer: Option<Seconds>,
        /// How many more vehicles would, where some would.
        vehicles: Option<usize>,
    },
    /// A visit could last over the whole time in which a break may begin.
    #[error(
        "vehicle {vehicle} may begin its break within {window} min, and setting up and the longest visit take {visit} min, during which there is none; let it begin within {visit} min, or shorten the longest visit by {over} min",
        window = minutes(*window), visit = minutes(*visit), over = minutes(*visit) - minutes(*window)
    )]
    Break {
        /// The vehicle.
        vehicle: String,
        /// The time within which the break may begin.
        window: Seconds,
        /// What setting up and the longest visit take.
        visit: Seconds,
    },
    /// The budget does not pay for what must be in the plan, or for anything.
    #[error(
        "a cycle may cost {budget}, and {what} takes {needed}; give {needed} a cycle at least{free}",
        free = if *pinned { ", or free a stop that must stay" } else { "" },
        what = if *pinned { "visiting the stops that must stay" } else { "the cheapest stop alone" }
    )]
    Budget {
        /// What a cycle may cost.
        budget: Money,
        /// What the cheapest plan found costs.
        needed: Money,
        /// Whether stops that must stay make it so dear.
        pinned: bool,
        /// The weeks of a cycle.
        weeks: u32,
    },
    /// No candidate stop reaches enough people.
    #[error(
        "{wanted} people within reach are wanted, and all candidate stops that can be visited reach {ceiling}; ask for {ceiling} or fewer, or add candidate stops"
    )]
    Ceiling {
        /// The people wanted.
        wanted: Persons,
        /// The people whom some stop that can be visited reaches.
        ceiling: Persons,
    },
    /// The vehicles there may be do not reach enough people.
    #[error(
        "{wanted} people within reach are wanted, and the best plan found for {vehicles} vehicles reaches {most}; ask for {most} or fewer, or allow more vehicles"
    )]
    Coverage {
        /// The people wanted.
        wanted: Persons,
        /// The people reached at most.
        most: Persons,
        /// The vehicles tried at most.
        vehicles: usize,
    },
}

/// Whole minutes, rounded up.
pub(super) fn minutes(time: Seconds) -> u32 {
    time.tenths().div_ceil(600)
}

/// The changes of a refused set of pins, in a sentence.
fn changes(longer: Option<Seconds>, vehicles: Option<usize>) -> String {
    let longer = longer.map(|time| format!(", or make every day {} min longer", minutes(time)));
    let vehicles = vehicles.map(|more| format!(", or add {more} vehicle(s)"));
    longer.unwrap_or_default() + &vehicles.unwrap_or_default()
}

/// The change of a shorter visit, where one would fit.
fn shorter_visit(needed: Seconds, day: Seconds, shortest: Seconds) -> String {
    let over = needed.tenths().saturating_sub(day.tenths());
    let left = shortest.tenths().saturating_sub(over) / 600;
    if left == 0 {
        String::new()
    } else {
        format!("allow visits of {left} min, ")
    }
}

/// Checks that parts are there and point at something.
pub(super) fn sound(parts: &RequestParts) -> Result<(), Refusal> {
    let wrong = lacks(parts).map(str::to_owned);
    let wrong = wrong.or_else(|| drives(parts)).or_else(|| ranks(parts));
    wrong.map_or(Ok(()), |what| Err(Refusal::Unsound { what }))
}

/// What is missing altogether.
fn lacks(parts: &RequestParts) -> Option<&'static str> {
    let nothing = [parts.visits.step, parts.visits.shortest].contains(&Seconds::ZERO);
    let all = [
        (
            parts.vehicles.is_empty(),
            "there is no vehicle; give one at least",
        ),
        (
            parts.candidates.is_empty(),
            "there is no stop to choose from; give candidate stops",
        ),
        (
            parts.frequencies.is_empty(),
            "no frequency is allowed; allow weekly, fortnightly or monthly",
        ),
        (
            nothing,
            "visits and their step must last longer than nothing; give minutes",
        ),
    ];
    all.into_iter()
        .find(|(lacks, _)| *lacks)
        .map(|(_, what)| what)
}

/// What is wrong with the drives.
fn drives(parts: &RequestParts) -> Option<String> {
    let (given, points) = (
        parts.legs.points(),
        parts.candidates.len() + parts.depots.len(),
    );
    if given != points {
        return Some(format!(
            "drives are given between {given} points; give them between the {points} candidates and depots"
        ));
    }
    let [from, over, to] = parts.legs.broken()?.map(|point| name(parts, point));
    Some(format!(
        "ways lead from {from} to {over} and on to {to}, and none is given from {from} to {to}; give every drive that roads allow"
    ))
}

/// What points at something that is not there.
fn ranks(parts: &RequestParts) -> Option<String> {
    let vehicle = parts
        .vehicles
        .iter()
        .find(|v| v.depot >= parts.depots.len());
    if let Some(Vehicle { name, .. }) = vehicle {
        return Some(format!(
            "vehicle {name} starts at a depot that is not there; give its depot"
        ));
    }
    for Candidate {
        id, reaches, pin, ..
    } in &parts.candidates
    {
        if reaches.iter().any(|&place| place >= parts.demand.len()) {
            return Some(format!(
                "stop {id} reaches people who are not in the demand"
            ));
        }
        let kept = pin.and_then(|pin| pin.vehicle);
        if kept.is_some_and(|vehicle| vehicle >= parts.vehicles.len()) {
            return Some(format!(
                "stop {id} must keep a vehicle that is not there; free it, or add the vehicle"
            ));
        }
    }
    None
}

/// The name of a point of the legs.
fn name(parts: &RequestParts, point: usize) -> &str {
    let depot = point.checked_sub(parts.candidates.len());
    depot.map_or_else(
        || &*parts.candidates[point].id,
        |depot| &parts.depots[depot],
    )
}

/// Checks what each part asks for by itself.
pub(super) fn feasible(parts: &RequestParts) -> Result<(), Refusal> {
    let visits = &parts.visits;
    if visits.shortest > visits.longest {
        return Err(Refusal::VisitLengths {
            shortest: visits.shortest,
            longest: visits.longest,
        });
    }
    for &frequency in &parts.frequencies {
        let (weeks, every) = (parts.cycle.weeks(), frequency.weeks());
        if !parts.cycle.holds(frequency) {
            return Err(Refusal::Frequency {
                frequency,
                weeks,
                nearest: weeks.next_multiple_of(every),
            });
        }
    }
    super::hours::breaks(parts)?;
    for rank in 0..parts.candidates.len() {
        if parts.candidates[rank].pin.is_some() {
            pinned(parts, rank)?;
        }
    }
    let none = (0..parts.candidates.len()).all(|rank| reach_by_any(parts, rank).is_err());
    if none {
        Err(nearest_refused(parts))
    } else {
        super::hours::affordable(parts)
    }
}

/// Of stops that can all not be visited, the one that lacks least.
fn nearest_refused(parts: &RequestParts) -> Refusal {
    let lack = |refusal: &Refusal| match refusal {
        Refusal::TooFar { needed, .. } => Some(*needed),
        _ => None,
    };
    let refused = (0..parts.candidates.len()).filter_map(|rank| reach_by_any(parts, rank).err());
    let nearest = refused.min_by_key(|refusal| (lack(refusal).is_none(), lack(refusal)));
    nearest.expect("there are candidates, none of which can be visited")
}

/// Checks that a pinned stop can be visited by itself.
fn pinned(parts: &RequestParts, rank: usize) -> Result<(), Refusal> {
    let stop = &parts.candidates[rank];
    let kept = stop.pin.and_then(|pin| pin.frequency);
    if let Some(frequency) = kept.filter(|f| !parts.frequencies.contains(f)) {
        let stop = stop.id.clone();
        return Err(Refusal::PinnedFrequency { stop, frequency });
    }
    reach_by_any(parts, rank)
}

/// The days a candidate can be visited on, its pin included.
fn days_of(stop: &Candidate) -> Weekdays {
    let kept = stop.pin.and_then(|pin| pin.weekday);
    kept.map_or(stop.weekdays, |day| {
        stop.weekdays.both(Weekdays::of(&[day]))
    })
}

/// Whether some vehicle that may come can visit a candidate in a day.
fn reach_by_any(parts: &RequestParts, rank: usize) -> Result<(), Refusal> {
    let stop = &parts.candidates[rank];
    let kept = stop.pin.and_then(|pin| pin.vehicle);
    let may = |vehicle: &usize| kept.is_none_or(|kept| kept == *vehicle);
    let wanted = days_of(stop);
    let fits = |vehicle: &usize| !parts.vehicles[*vehicle].days.both(wanted).is_empty();
    let vehicles: Vec<usize> = (0..parts.vehicles.len()).filter(may).collect();
    let coming: Vec<usize> = vehicles.iter().copied().filter(fits).collect();
    if coming.is_empty() {
        let working = vehicles.iter().flat_map(|&v| parts.vehicles[v].days.iter());
        let working: Vec<_> = working.collect();
        return Err(Refusal::PinnedDay {
            stop: stop.id.clone(),
            wanted,
            working: Weekdays::of(&working),
        });
    }
    let reasons: Option<Vec<TooFar>> = coming.iter().map(|&v| too_far(parts, rank, v)).collect();
    reasons.map_or(Ok(()), |reasons| Err(told(parts, stop, &reasons)))
}

fn told(parts: &RequestParts, stop: &Candidate, reasons: &[TooFar]) -> Refusal {
    let nearest = reasons.iter().filter_map(|reason| match reason {
        TooFar::NoDay | TooFar::NoWay => None,
        TooFar::DayTooShort { needed, day } => Some((*needed, *day)),
    });
    let stop = stop.id.clone();
    match nearest.min_by_key(|(needed, day)| needed.tenths() - day.tenths()) {
        None => Refusal::NoWay { stop },
        Some((needed, day)) => Refusal::TooFar {
            stop,
            needed,
            day,
            shortest: parts.visits.shortest,
        },
    }
}

/// See [`PlanRequest::too_far`](super::PlanRequest::too_far).
pub(super) fn too_far(parts: &RequestParts, candidate: usize, vehicle: usize) -> Option<TooFar> {
    let vehicle = &parts.vehicles[vehicle];
    let days = vehicle.days.both(days_of(&parts.candidates[candidate]));
    if days.is_empty() {
        return Some(TooFar::NoDay);
    }
    let depot = parts.candidates.len() + vehicle.depot;
    let ways = (
        parts.legs.get(depot, candidate),
        parts.legs.get(candidate, depot),
    );
    let (Some(out), Some(back)) = ways else {
        return Some(TooFar::NoWay);
    };
    let needed = out.time + parts.visits.setup + parts.visits.shortest + back.time;
    let day = vehicle.hours.most_work();
    (needed > day).then_some(TooFar::DayTooShort { needed, day })
}
