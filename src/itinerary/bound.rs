//! How much help any plan could bring at most.
//!
//! The bound forgets which day holds which visit and in what order stops are
//! driven through, and keeps this: the hours of all days together, and for
//! each visit its set-up, its opening and half of the shortest drives in and
//! out. What is left is a covering problem with fractions and one budget of
//! time. Its Lagrangian dual (Geoffrion 1974) is lowered by subgradient steps
//! (Polyak 1969), and every value of the dual bounds every plan from above,
//! however few the steps.

use crate::itinerary::plan::HelpInReach;
use crate::itinerary::request::{Frequency, PlanRequest};

/// Steps at most: a thousandth or so from the best bound, in well under a
/// second for a département.
const STEPS: u32 = 300;

/// Near enough to what fractions can reach.
const NEAR: f64 = 1e-3;

/// At most so much help comes within reach of people, whatever the plan:
/// never below what any plan brings that keeps the rules of the request.
#[must_use]
pub fn most_help(request: &PlanRequest) -> HelpInReach {
    let relaxed = Relaxed::of(request);
    let ceiling = relaxed.ceiling(request);
    let dual = relaxed.dual();
    // A trifle more, so that rounding never takes the bound below a plan.
    let lifted = (dual * (1.0 + 1e-9)).ceil() + 1.0;
    HelpInReach::from_raw(ceiling.min(whole(lifted)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative; past 2^64 it stays there, which bounds as well"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
fn float(number: u64) -> f64 {
    number as f64
}

/// A stop as the bound sees it.
struct Stop {
    reaches: Vec<usize>,
    /// Help it can bring to a person at most, in tenths of a second.
    most: f64,
    /// Working time that each tenth of help takes at least.
    dear: f64,
}

/// The covering problem with fractions.
struct Relaxed {
    stops: Vec<Stop>,
    people: Vec<f64>,
    need: f64,
    /// Tenths of a second of all days together.
    time: f64,
}

impl Relaxed {
    fn of(request: &PlanRequest) -> Self {
        let parts = request.parts();
        let usable: Vec<usize> = (0..parts.candidates.len())
            .filter(|&candidate| coming(request, candidate).next().is_some())
            .collect();
        let stop = |&candidate: &usize| stop(request, &usable, candidate);
        let people = parts.demand.iter().map(|who| who.population.thousandths());
        Self {
            stops: usable.iter().filter_map(stop).collect(),
            people: people.map(float).collect(),
            need: f64::from(parts.need.tenths()),
            time: time(request, &usable),
        }
    }

    /// All that the people want whom some stop reaches.
    fn ceiling(&self, request: &PlanRequest) -> u64 {
        let mut reached = vec![false; self.people.len()];
        for &place in self.stops.iter().flat_map(|stop| &stop.reaches) {
            reached[place] = true;
        }
        let parts = request.parts();
        let people = parts.demand.iter().zip(reached);
        let people = people.filter(|(_, reached)| *reached);
        let people: u64 = people.map(|(who, _)| who.population.thousandths()).sum();
        people.saturating_mul(parts.need.tenths().into())
    }

    /// The lowest value of the dual that the steps come to.
    fn dual(&self) -> f64 {
        // How much of what a person wants is priced, from 0 to 1.
        let mut price = vec![1.0_f64; self.people.len()];
        let mut mean = vec![0.0; self.stops.len()];
        let (mut best, mut reached) = (f64::INFINITY, 0.0_f64);
        for step in 1..=STEPS {
            let (value, shares) = self.value(&price);
            best = best.min(value);
            for (mean, share) in mean.iter_mut().zip(&shares) {
                *mean += (share - *mean) / f64::from(step);
            }
            let help = self.help(&shares);
            let worth = self.worth(&help).max(self.worth(&self.help(&mean)));
            reached = reached.max(worth);
            let slope: f64 = (help.iter().zip(&self.people))
                .map(|(help, people)| people * (help - self.need).powi(2))
                .sum();
            if best - reached <= best * NEAR || slope <= 0.0 {
                break;
            }
            let length = (value - reached) / slope;
            for (price, help) in price.iter_mut().zip(&help) {
                *price = (*price - length * (help - self.need)).clamp(0.0, 1.0);
            }
        }
        best
    }

    /// The dual at these prices, and the help of each stop that attains it: a
    /// knapsack with fractions, the best worth for its time first.
    fn value(&self, price: &[f64]) -> (f64, Vec<f64>) {
        let priced = |&place: &usize| self.people[place] * price[place];
        let worth = |stop: &Stop| stop.reaches.iter().map(priced).sum::<f64>();
        let worths: Vec<f64> = self.stops.iter().map(worth).collect();
        let rate = |rank: usize| worths[rank] / self.stops[rank].dear;
        let mut order: Vec<usize> = (0..self.stops.len()).collect();
        order.sort_by(|&a, &b| rate(b).total_cmp(&rate(a)).then(a.cmp(&b)));
        let free = self.people.iter().zip(price);
        let mut value: f64 = free
            .map(|(people, price)| self.need * people * (1.0 - price))
            .sum();
        let (mut left, mut shares) = (self.time, vec![0.0; self.stops.len()]);
        for rank in order {
            let stop = &self.stops[rank];
            let share = stop.most.min(left / stop.dear);
            left = (left - share * stop.dear).max(0.0);
            value += worths[rank] * share;
            shares[rank] = share;
        }
        (value, shares)
    }

    /// Help within reach of each place, not capped.
    fn help(&self, shares: &[f64]) -> Vec<f64> {
        let mut help = vec![0.0; self.people.len()];
        for (stop, share) in self.stops.iter().zip(shares) {
            stop.reaches.iter().for_each(|&place| help[place] += share);
        }
        help
    }

    fn worth(&self, help: &[f64]) -> f64 {
        let people = self.people.iter().zip(help);
        people
            .map(|(people, help)| people * help.min(self.need))
            .sum()
    }
}

/// The vehicles that can visit a candidate in a day.
fn coming(request: &PlanRequest, candidate: usize) -> impl Iterator<Item = usize> {
    let kept = request.parts().candidates[candidate]
        .pin
        .and_then(|pin| pin.vehicle);
    (0..request.parts().vehicles.len())
        .filter(move |&vehicle| kept.is_none_or(|kept| kept == vehicle))
        .filter(move |&vehicle| request.too_far(candidate, vehicle).is_none())
}

/// The shortest drives into a point and out of it, added, in tenths.
fn shortest(request: &PlanRequest, point: usize, others: &[usize]) -> f64 {
    let legs = &request.parts().legs;
    let others = || others.iter().filter(|&&other| other != point);
    let least = |legs: &mut dyn Iterator<Item = Option<u32>>| legs.flatten().min().unwrap_or(0);
    let time = |from, to| legs.get(from, to).map(|leg| leg.time.tenths());
    let into = least(&mut others().map(|&other| time(other, point)));
    let out = least(&mut others().map(|&other| time(point, other)));
    f64::from(into) + f64::from(out)
}

/// A candidate with the cheapest of all ways to visit it; `None` where it has
/// none.
fn stop(request: &PlanRequest, usable: &[usize], candidate: usize) -> Option<Stop> {
    let parts = request.parts();
    let depots = coming(request, candidate)
        .map(|vehicle| request.depot_point(parts.vehicles[vehicle].depot));
    let points: Vec<usize> = usable.iter().copied().chain(depots).collect();
    let beside =
        f64::from(parts.visits.setup.tenths()) + shortest(request, candidate, &points) / 2.0;
    let need = f64::from(parts.need.tenths());
    let (mut most, mut dear) = (0.0_f64, f64::INFINITY);
    for visits in rhythms(request, candidate) {
        let visits = f64::from(visits);
        for length in lengths(request) {
            let help = (visits * f64::from(length)).min(need);
            if help > 0.0 {
                most = most.max(help);
                dear = dear.min(visits * (beside + f64::from(length)) / help);
            }
        }
    }
    (most > 0.0).then(|| Stop {
        reaches: parts.candidates[candidate].reaches.clone(),
        most,
        dear,
    })
}

/// How often a candidate may be visited in a cycle.
fn rhythms(request: &PlanRequest, candidate: usize) -> impl Iterator<Item = u32> {
    let parts = request.parts();
    let kept = parts.candidates[candidate].pin.and_then(|pin| pin.frequency);
    let allowed = move |frequency: &&Frequency| kept.is_none_or(|kept| kept == **frequency);
    let frequencies = parts.frequencies.iter().filter(allowed);
    frequencies.map(|frequency| parts.cycle.weeks() / frequency.weeks())
}

/// The lengths a visit may have, in tenths of a second.
fn lengths(request: &PlanRequest) -> impl Iterator<Item = u32> {
    let visits = request.parts().visits;
    let step = visits.step.tenths() as usize;
    (visits.shortest.tenths()..=visits.longest.tenths()).step_by(step)
}

/// The hours of all days, less half of the shortest drives out of the depot
/// and back: every day that visits anybody pays them.
fn time(request: &PlanRequest, usable: &[usize]) -> f64 {
    let parts = request.parts();
    let of = |vehicle: usize| {
        let own = &parts.vehicles[vehicle];
        let reached = usable.iter().copied();
        let reached: Vec<usize> = reached
            .filter(|&candidate| request.too_far(candidate, vehicle).is_none())
            .collect();
        let days = u32::try_from(own.days.iter().count()).expect("seven days at most");
        let paid = shortest(request, request.depot_point(own.depot), &reached) / 2.0;
        let day = (f64::from(own.hours.longest.tenths()) - paid).max(0.0);
        f64::from(days * parts.cycle.weeks()) * day
    };
    (0..parts.vehicles.len()).map(of).sum()
}
