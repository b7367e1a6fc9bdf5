//! The request as the search reads it: ranks and whole numbers.

use crate::itinerary::request::{Frequency, Leg, PlanRequest, Weekday};

/// A vehicle on a day of the week: what a stop is assigned to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duty {
    pub(super) vehicle: usize,
    pub(super) weekday: Weekday,
    pub(super) depot: usize,
    /// The most work of a day, its break left out, in tenths of a second.
    pub(super) longest: i64,
}

/// A frequency over the cycle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rhythm {
    pub(super) frequency: Frequency,
    /// Weeks from one visit to the next.
    pub(super) every: usize,
    /// Visits in a cycle.
    pub(super) visits: i64,
}

/// What stays the same during a search.
pub(super) struct Setting<'r> {
    pub(super) request: &'r PlanRequest,
    pub(super) duties: Vec<Duty>,
    pub(super) rhythms: Vec<Rhythm>,
    pub(super) weeks: usize,
    pub(super) setup: i64,
    pub(super) shortest: i64,
    pub(super) step: i64,
    /// Steps that the longest visit has over the shortest.
    pub(super) most_steps: i64,
    pub(super) need: u64,
    /// For each candidate, the people it reaches: place and thousandths.
    pub(super) reach: Vec<Vec<(u32, u64)>>,
    /// For each candidate, itself and those that reach some of the same people.
    pub(super) shares: Vec<Vec<u32>>,
    /// For each candidate, the duties and rhythms it may have: pairs of ranks.
    pub(super) allowed: Vec<Vec<(usize, usize)>>,
    /// The candidates that can be visited.
    pub(super) usable: Vec<usize>,
    /// Whether each candidate may be visited on each duty, and at each rhythm.
    comes: Vec<bool>,
    may: Vec<bool>,
    drives: Drives,
    /// For each candidate, whether it must be in the plan.
    pub(super) pinned: Vec<bool>,
    /// For each candidate, the week of the first visit that it must keep.
    first_week: Vec<Option<usize>>,
    /// What a cycle may cost, in thirty-six thousandths of a cent.
    pub(super) budget: i64,
    /// For each candidate, the others that can be visited, nearest first.
    pub(super) near: Vec<Vec<u32>>,
}

impl<'r> Setting<'r> {
    pub(super) fn new(request: &'r PlanRequest) -> Self {
        let parts = request.parts();
        let tenths = |time: crate::units::Seconds| i64::from(time.tenths());
        let (duties, rhythms) = (duties(request), rhythms(request));
        let people = |&place: &usize| {
            let people = parts.demand[place].population.thousandths();
            (
                u32::try_from(place).expect("fewer than 2^32 places"),
                people,
            )
        };
        let allowed: Vec<_> = (0..parts.candidates.len())
            .map(|rank| allowed(request, rank, (&duties, &rhythms)))
            .collect();
        let usable: Vec<usize> = (0..allowed.len())
            .filter(|&rank| !allowed[rank].is_empty())
            .collect();
        let (shortest, step) = (tenths(parts.visits.shortest), tenths(parts.visits.step));
        Self {
            weeks: parts.cycle.weeks() as usize,
            setup: tenths(parts.visits.setup),
            shortest,
            step,
            most_steps: (tenths(parts.visits.longest) - shortest) / step,
            need: u64::from(parts.need.tenths()),
            reach: parts
                .candidates
                .iter()
                .map(|c| c.reaches.iter().map(people).collect())
                .collect(),
            shares: shares(request),
            pinned: parts.candidates.iter().map(|c| c.pin.is_some()).collect(),
            first_week: parts
                .candidates
                .iter()
                .map(|c| Some(c.pin?.first_week? as usize))
                .collect(),
            budget: parts.budget.map_or(i64::MAX, |budget| {
                let cents = i64::try_from(budget.cents()).unwrap_or(i64::MAX);
                cents.saturating_mul(36_000)
            }),
            near: near(request, &usable),
            comes: flags(&allowed, duties.len(), |(duty, _)| duty),
            may: flags(&allowed, rhythms.len(), |(_, rhythm)| rhythm),
            drives: Drives::new(request, &usable),
            usable,
            allowed,
            duties,
            rhythms,
            request,
        }
    }

    pub(super) fn candidates(&self) -> usize {
        self.reach.len()
    }

    /// Whether a candidate may be visited on a duty.
    pub(super) fn comes(&self, candidate: usize, duty: usize) -> bool {
        self.comes[candidate * self.duties.len() + duty]
    }

    /// Whether a candidate may be visited at a rhythm.
    pub(super) fn may(&self, candidate: usize, rhythm: usize) -> bool {
        self.may[candidate * self.rhythms.len() + rhythm]
    }

    /// How long the drives from a point to the candidates that can be visited
    /// are, in tenths of a second, in the order of `usable`.
    pub(super) fn out_of(&self, from: usize) -> &[Option<u32>] {
        &self.drives.out[from]
    }

    /// As [`Setting::out_of`], the other way.
    pub(super) fn back_to(&self, to: usize) -> &[Option<u32>] {
        &self.drives.back[to]
    }

    /// The drive between two points, in tenths of a second and metres.
    pub(super) fn leg(&self, from: usize, to: usize) -> Option<(i64, i64)> {
        self.request.parts().legs.get(from, to).map(whole)
    }

    /// Drives in tenths of a second and working time in tenths, priced in
    /// thirty-six thousandths of a cent so that nothing is rounded.
    pub(super) fn price(&self, metres: i64, working: i64) -> i64 {
        let prices = &self.request.parts().prices;
        let cents = |money: crate::itinerary::request::Money| {
            i64::try_from(money.cents()).unwrap_or(i64::MAX / 1_000_000_000)
        };
        metres * cents(prices.per_km) * 36 + working * cents(prices.per_hour)
    }

    /// The weeks in which the visits of a candidate at a rhythm may begin.
    pub(super) fn phases(
        &self,
        candidate: usize,
        rhythm: usize,
    ) -> impl Iterator<Item = usize> + use<> {
        let kept = self.first_week[candidate];
        let phases = 0..self.rhythms[rhythm].every.min(self.weeks);
        phases.filter(move |&phase| kept.is_none_or(|kept| kept == phase))
    }

    /// The rank of a slot: a duty in a week.
    pub(super) fn slot(&self, duty: usize, week: usize) -> usize {
        duty * self.weeks + week
    }
}

/// A leg in whole tenths of a second and whole metres.
pub(super) fn whole(leg: Leg) -> (i64, i64) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "far fewer metres than 2^63"
    )]
    let metres = leg.distance.get().round() as i64;
    (i64::from(leg.time.tenths()), metres)
}

fn duties(request: &PlanRequest) -> Vec<Duty> {
    let vehicles = request.parts().vehicles.iter().enumerate();
    vehicles
        .flat_map(|(rank, vehicle)| {
            vehicle.days.iter().map(move |weekday| Duty {
                vehicle: rank,
                weekday,
                depot: request.depot_point(vehicle.depot),
                longest: i64::from(vehicle.hours.most_work().tenths()),
            })
        })
        .collect()
}

/// The frequencies allowed, each once, most often first.
fn rhythms(request: &PlanRequest) -> Vec<Rhythm> {
    let parts = request.parts();
    let all = Frequency::ALL.into_iter();
    all.filter(|frequency| parts.frequencies.contains(frequency))
        .map(|frequency| Rhythm {
            frequency,
            every: frequency.weeks() as usize,
            visits: i64::from(parts.cycle.weeks() / frequency.weeks()),
        })
        .collect()
}

fn allowed(
    request: &PlanRequest,
    rank: usize,
    (duties, rhythms): (&[Duty], &[Rhythm]),
) -> Vec<(usize, usize)> {
    let stop = &request.parts().candidates[rank];
    let pin = stop.pin.unwrap_or_default();
    let may_come = |duty: &Duty| {
        stop.weekdays.contains(duty.weekday)
            && pin.weekday.is_none_or(|day| day == duty.weekday)
            && pin.vehicle.is_none_or(|vehicle| vehicle == duty.vehicle)
            && request.too_far(rank, duty.vehicle).is_none()
    };
    let comes = (0..duties.len()).filter(|&duty| may_come(&duties[duty]));
    comes
        .flat_map(|duty| (0..rhythms.len()).map(move |rhythm| (duty, rhythm)))
        .filter(|&(_, rhythm)| pin.frequency.is_none_or(|f| f == rhythms[rhythm].frequency))
        .collect()
}

/// How long the drives are between each point where a vehicle may stand and
/// the candidates that can be visited, in tenths of a second.
struct Drives {
    out: Vec<Vec<Option<u32>>>,
    back: Vec<Vec<Option<u32>>>,
}

impl Drives {
    fn new(request: &PlanRequest, usable: &[usize]) -> Self {
        let legs = &request.parts().legs;
        let time = |from, to| legs.get(from, to).map(|leg| leg.time.tenths());
        let depots = request.parts().candidates.len()..legs.points();
        let (mut out, mut back) = (
            vec![Vec::new(); legs.points()],
            vec![Vec::new(); legs.points()],
        );
        for point in usable.iter().copied().chain(depots) {
            out[point] = usable.iter().map(|&to| time(point, to)).collect();
            back[point] = usable.iter().map(|&from| time(from, point)).collect();
        }
        Self { out, back }
    }
}

/// For each candidate and each of so many duties or rhythms, whether some way
/// allowed has it.
fn flags(
    allowed: &[Vec<(usize, usize)>],
    many: usize,
    of: impl Fn((usize, usize)) -> usize,
) -> Vec<bool> {
    let mut flags = vec![false; allowed.len() * many];
    for (candidate, ways) in allowed.iter().enumerate() {
        for &way in ways {
            flags[candidate * many + of(way)] = true;
        }
    }
    flags
}

fn shares(request: &PlanRequest) -> Vec<Vec<u32>> {
    let parts = request.parts();
    let mut reached_by = vec![Vec::new(); parts.demand.len()];
    for (rank, candidate) in (0_u32..).zip(&parts.candidates) {
        for &place in &candidate.reaches {
            reached_by[place].push(rank);
        }
    }
    let of = |(rank, candidate): (u32, &crate::itinerary::request::Candidate)| {
        let mut others: Vec<u32> = vec![rank];
        let mut seen = vec![false; parts.candidates.len()];
        seen[rank as usize] = true;
        for &other in candidate
            .reaches
            .iter()
            .flat_map(|&place| &reached_by[place])
        {
            if !std::mem::replace(&mut seen[other as usize], true) {
                others.push(other);
            }
        }
        others
    };
    (0_u32..).zip(&parts.candidates).map(of).collect()
}

/// For each candidate that can be visited, the others, nearest first.
fn near(request: &PlanRequest, usable: &[usize]) -> Vec<Vec<u32>> {
    let parts = request.parts();
    let of = |from: usize| {
        let time = |to: usize| parts.legs.get(from, to).map(|leg| leg.time);
        let mut others: Vec<_> = usable
            .iter()
            .filter(|&&to| to != from)
            .filter_map(|&to| Some((time(to)?, u32::try_from(to).ok()?)))
            .collect();
        others.sort_unstable();
        others.into_iter().map(|(_, to)| to).collect()
    };
    let mut near = vec![Vec::new(); parts.candidates.len()];
    for &from in usable {
        near[from] = of(from);
    }
    near
}
