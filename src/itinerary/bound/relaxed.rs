//! The request without tours: what help at each stop costs at least.

use crate::itinerary::request::{Frequency, PlanRequest, RequestParts};
use crate::units::Seconds;

/// A stop that some vehicle can visit.
pub(super) struct Stop {
    /// The places it reaches.
    pub(super) reaches: Vec<usize>,
    /// The share of all means that a tenth of a second of help costs.
    pub(super) rate: f64,
    /// The most help it can bring a person, in tenths of a second, not more
    /// than they need.
    pub(super) most: f64,
}

/// Stops that draw on one stock.
pub(super) struct Relaxed {
    pub(super) stops: Vec<Stop>,
    /// The people of each place, in thousandths.
    pub(super) people: Vec<u64>,
    /// The help that each needs, in tenths of a second.
    pub(super) need: u32,
}

/// Time in tenths of a second, money in thirty-six thousandths of a cent.
#[derive(Clone, Copy)]
struct Stock {
    time: f64,
    money: Option<f64>,
    /// The share of time where the two are weighed into one.
    weight: f64,
}

impl Stock {
    /// The part of all means that something takes.
    fn part(self, (time, money): (f64, f64)) -> f64 {
        let share = |taken: f64, whole: f64| if whole > 0.0 { taken / whole } else { f64::MAX };
        let spent = self.money.map_or(0.0, |whole| share(money, whole));
        let weighed = |weight: f64, part: f64| if weight > 0.0 { weight * part } else { 0.0 };
        weighed(self.weight, share(time, self.time)) + weighed(1.0 - self.weight, spent)
    }
}

impl Relaxed {
    pub(super) fn new(request: &PlanRequest, need: Seconds, weight: f64) -> Self {
        let parts = request.parts();
        let usable: Vec<usize> = (0..parts.candidates.len())
            .filter(|&rank| visited(request, rank))
            .collect();
        let depots = parts.candidates.len()..parts.legs.points();
        let points: Vec<usize> = usable.iter().copied().chain(depots).collect();
        let stock = Stock {
            time: time(request, &usable),
            money: parts.budget.map(|budget| exact(budget.cents()) * 36_000.0),
            weight,
        };
        let stop = |&rank: &usize| stop(request, (rank, &points), (stock, need));
        Self {
            stops: usable.iter().filter_map(stop).collect(),
            people: parts
                .demand
                .iter()
                .map(|who| who.population.thousandths())
                .collect(),
            need: need.tenths(),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "sums of a plan fit exactly")]
fn exact(number: u64) -> f64 {
    number as f64
}

/// Whether some vehicle can visit a candidate.
fn visited(request: &PlanRequest, rank: usize) -> bool {
    let kept = request.parts().candidates[rank]
        .pin
        .and_then(|pin| pin.vehicle);
    let mut vehicles = 0..request.parts().vehicles.len();
    vehicles.any(|vehicle| {
        kept.is_none_or(|kept| kept == vehicle) && request.too_far(rank, vehicle).is_none()
    })
}

/// Half the shortest drive that leaves a point and half the shortest that
/// reaches it, among these points: tenths of a second, and metres.
fn halves(parts: &RequestParts, point: usize, points: &[usize]) -> (f64, f64) {
    let others = || points.iter().filter(move |&&other| other != point);
    let out = others().filter_map(|&other| parts.legs.get(point, other));
    let back = others().filter_map(|&other| parts.legs.get(other, point));
    let least = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::MAX, f64::min);
    let (out, back): (Vec<_>, Vec<_>) = (out.collect(), back.collect());
    if out.is_empty() || back.is_empty() {
        return (0.0, 0.0);
    }
    let half = |value: &dyn Fn(&crate::itinerary::request::Leg) -> f64| {
        f64::midpoint(
            least(&mut out.iter().map(value)),
            least(&mut back.iter().map(value)),
        )
    };
    (
        half(&|leg| f64::from(leg.time.tenths())),
        half(&|leg| leg.distance.get().round()),
    )
}

/// The time of all days of all vehicles, less what each loses at its depot.
fn time(request: &PlanRequest, usable: &[usize]) -> f64 {
    let parts = request.parts();
    let own = |vehicle: &crate::itinerary::request::Vehicle| {
        let at_depot = halves(parts, request.depot_point(vehicle.depot), usable).0;
        let days = vehicle.days.iter().map(|_| 1.0).sum::<f64>();
        let day = f64::from(vehicle.hours.most_work().tenths()) - at_depot;
        day.max(0.0) * days * f64::from(parts.cycle.weeks())
    };
    parts.vehicles.iter().map(own).sum()
}

/// The stop by its thriftiest way to be visited; `None` where it can bring
/// nothing.
fn stop(
    request: &PlanRequest,
    (rank, points): (usize, &[usize]),
    (stock, need): (Stock, Seconds),
) -> Option<Stop> {
    let parts = request.parts();
    let (drive, metres) = halves(parts, rank, points);
    let (per_km, per_hour) = (
        exact(parts.prices.per_km.cents()),
        exact(parts.prices.per_hour.cents()),
    );
    let need = f64::from(need.tenths());
    let (mut rate, mut most) = (f64::MAX, 0.0_f64);
    for (visits, length) in ways(parts, rank) {
        let brought = (visits * length).min(need);
        let time = visits * (f64::from(parts.visits.setup.tenths()) + drive + length);
        let money = visits * metres * per_km * 36.0 + time * per_hour;
        rate = rate.min(stock.part((time, money)) / brought);
        most = most.max(brought);
    }
    (most > 0.0).then(|| Stop {
        reaches: parts.candidates[rank].reaches.clone(),
        rate,
        most,
    })
}

/// Visits in a cycle and their length in tenths of a second, in every way that
/// a stop may be visited.
fn ways(parts: &RequestParts, rank: usize) -> Vec<(f64, f64)> {
    let kept = parts.candidates[rank].pin.and_then(|pin| pin.frequency);
    let may = |frequency: &&Frequency| kept.is_none_or(|kept| kept == **frequency);
    let visits = &parts.visits;
    let (shortest, longest) = (visits.shortest.tenths(), visits.longest.tenths());
    let frequencies = parts.frequencies.iter().filter(may);
    frequencies
        .flat_map(|frequency| {
            let times = f64::from(parts.cycle.weeks() / frequency.weeks());
            let step = visits.step.tenths().max(1) as usize;
            let lengths = (shortest..=longest).step_by(step);
            lengths.map(move |length| (times, f64::from(length)))
        })
        .collect()
}
