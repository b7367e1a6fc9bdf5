//! Worlds small enough to try every plan there is.

use std::collections::HashMap;

use maillage::itinerary::Totals;
use maillage::itinerary::bound::bound;
use maillage::itinerary::check::check;
use maillage::itinerary::planner::{Effort, plan};
use maillage::itinerary::request::{Money, PlanRequest, RequestParts, Rest};

use crate::world::{Size, minutes, parts, request};

/// Tries everything, by the rules alone.
struct Brute<'r> {
    parts: &'r RequestParts,
    days: Vec<(usize, u32)>,
    /// Shortest drives known: vehicle and set of stops to tenths and metres.
    drives: HashMap<(usize, u32), (u32, f64)>,
    /// Stops and busy tenths of each vehicle, day and week.
    slots: Vec<(u32, u32)>,
    best: (u64, u64),
}

impl<'r> Brute<'r> {
    fn solve(request: &'r PlanRequest) -> (u64, u64) {
        let parts = request.parts();
        let weeks = parts.cycle.weeks();
        let days: Vec<(usize, u32)> = (0..parts.vehicles.len())
            .flat_map(|vehicle| {
                parts.vehicles[vehicle]
                    .days
                    .iter()
                    .map(move |day| (vehicle, day as u32))
            })
            .collect();
        let mut brute = Self {
            slots: vec![(0, 0); days.len() * weeks as usize],
            drives: HashMap::new(),
            best: (0, u64::MAX),
            parts,
            days,
        };
        brute.choose(0, &mut vec![0; parts.demand.len()]);
        brute.best
    }

    /// Decides on the candidates from this one on.
    fn choose(&mut self, candidate: usize, open: &mut Vec<u64>) {
        if candidate == self.parts.candidates.len() {
            let found = self.value(open);
            let budget = self.parts.budget.map_or(u64::MAX, Money::cents);
            if found.1 > budget {
                return;
            }
            if found.0 > self.best.0 || (found.0 == self.best.0 && found.1 < self.best.1) {
                self.best = found;
            }
            return;
        }
        self.choose(candidate + 1, open);
        let visits = self.parts.visits;
        let weeks = self.parts.cycle.weeks() as usize;
        for day in 0..self.days.len() {
            for frequency in self.parts.frequencies.clone() {
                let every = frequency.weeks() as usize;
                for phase in 0..every {
                    let mut length = visits.shortest.tenths();
                    while length <= visits.longest.tenths() {
                        let slots: Vec<usize> = (phase..weeks)
                            .step_by(every)
                            .map(|week| day * weeks + week)
                            .collect();
                        self.with(candidate, (&slots, day, length), open);
                        length += visits.step.tenths();
                    }
                }
            }
        }
    }

    /// Puts the candidate in these slots where they hold it, and goes on.
    fn with(
        &mut self,
        candidate: usize,
        (slots, day, length): (&[usize], usize, u32),
        open: &mut Vec<u64>,
    ) {
        let before = self.slots.clone();
        for &slot in slots {
            self.slots[slot].0 |= 1 << candidate;
            self.slots[slot].1 += self.parts.visits.setup.tenths() + length;
        }
        if slots.iter().all(|&slot| {
            let drive = self.drive(self.days[day].0, self.slots[slot].0).0;
            self.holds(self.days[day].0, drive + self.slots[slot].1)
        }) {
            let time = u64::from(length) * slots.len() as u64;
            for &place in &self.parts.candidates[candidate].reaches {
                open[place] += time;
            }
            self.choose(candidate + 1, open);
            for &place in &self.parts.candidates[candidate].reaches {
                open[place] -= time;
            }
        }
        self.slots = before;
    }

    /// Whether the day of a vehicle holds so much work and the break it wants.
    fn holds(&self, vehicle: usize, work: u32) -> bool {
        let hours = &self.parts.vehicles[vehicle].hours;
        let rest = hours.rest.map_or(0, |rest| {
            let out = hours.start.tenths() + work > rest.latest.tenths();
            if out { rest.length.tenths() } else { 0 }
        });
        work + rest <= hours.longest.tenths()
    }

    /// The shortest drive through a set, every order tried.
    fn drive(&mut self, vehicle: usize, set: u32) -> (u32, f64) {
        if set == 0 {
            return (0, 0.0);
        }
        if let Some(&known) = self.drives.get(&(vehicle, set)) {
            return known;
        }
        let depot = self.parts.candidates.len() + self.parts.vehicles[vehicle].depot;
        let found = self.on(depot, set, depot);
        self.drives.insert((vehicle, set), found);
        found
    }

    fn on(&self, at: usize, left: u32, depot: usize) -> (u32, f64) {
        let way = |to: usize| {
            let leg = self.parts.legs.get(at, to).expect("a way");
            (leg.time.tenths(), leg.distance.get())
        };
        if left == 0 {
            return way(depot);
        }
        let nexts = (0..32).filter(|next| left >> next & 1 == 1);
        nexts
            .map(|next| {
                let (leg, rest) = (way(next), self.on(next, left & !(1 << next), depot));
                (leg.0 + rest.0, leg.1 + rest.1)
            })
            .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))
            .expect("a stop is left")
    }

    /// Help within reach, and the cost in cents, rounded up.
    fn value(&mut self, open: &[u64]) -> (u64, u64) {
        let need = u64::from(self.parts.need.tenths());
        let people = self.parts.demand.iter().zip(open);
        let help = people
            .map(|(who, open)| who.population.thousandths() * (*open).min(need))
            .sum();
        let weeks = self.parts.cycle.weeks() as usize;
        let (mut tenths, mut metres) = (0, 0.0);
        for slot in 0..self.slots.len() {
            let drive = self.drive(self.days[slot / weeks].0, self.slots[slot].0);
            tenths += drive.0 + self.slots[slot].1;
            metres += drive.1;
        }
        let prices = &self.parts.prices;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few hundred kilometres"
        )]
        let metres = metres.round() as u64;
        let in_parts =
            metres * prices.per_km.cents() * 36 + u64::from(tenths) * prices.per_hour.cents();
        (help, in_parts.div_ceil(36_000))
    }
}

/// Every world: the plan is sound, and as good as the best of all plans, which
/// the bound is never below.
fn agree(seeds: std::ops::Range<u64>, size: Size) {
    for seed in seeds {
        agree_on(&request(seed, size), seed);
    }
}

fn agree_on(request: &PlanRequest, seed: u64) {
    let effort = Effort {
        seed: 1,
        rounds: 3_000,
    };
    let found = plan(request, effort).expect("a plan");
    assert_eq!(check(request, &found), []);
    let best = Brute::solve(request);
    let own = (found.totals.help.raw(), found.totals.cost.cents());
    assert_eq!(own, best, "world {seed}: {:?}", found.stops);
    // Whatever plan steers it: the best there is, or none.
    for steered in [found.totals, Totals::default()] {
        let most = bound(request, &steered);
        assert!(most.help.raw() >= best.0, "world {seed}: {most:?}");
        let everyone: u64 = people(request.parts());
        assert!(most.reached.thousandths() <= everyone);
    }
}

fn people(parts: &RequestParts) -> u64 {
    let people = parts.demand.iter().map(|who| who.population.thousandths());
    people.sum()
}

/// The world with other hours or means.
fn changed(seed: u64, size: Size, change: impl Fn(&mut RequestParts)) -> PlanRequest {
    let mut parts = parts(seed, size);
    change(&mut parts);
    PlanRequest::new(parts).expect("a request that can be met")
}

#[test]
fn every_plan_with_a_break_is_no_better() {
    for seed in 60..64 {
        let request = changed(seed, SMALL, |parts| {
            parts.vehicles[0].hours.rest = Some(Rest {
                earliest: minutes(11 * 60),
                latest: minutes(13 * 60 + 30),
                length: minutes(45),
            });
        });
        agree_on(&request, seed);
    }
}

#[test]
fn every_plan_within_a_budget_is_no_better() {
    for seed in 70..76 {
        let free = request(seed, SMALL);
        let dear = Brute::solve(&free).1;
        let request = changed(seed, SMALL, |parts| {
            parts.budget = Some(Money::from_cents(dear * 7 / 10));
        });
        agree_on(&request, seed);
    }
}

/// With a need of a tenth of a second help is people reached: the bound on
/// them is never below the most that any plan reaches.
#[test]
fn the_bound_on_people_holds() {
    for seed in 80..86 {
        let request = changed(seed, SMALL, |parts| {
            parts.need = maillage::units::Seconds::from_tenths(1);
        });
        let best = Brute::solve(&request).0;
        let most = bound(&request, &Totals::default());
        assert!(most.reached.thousandths() >= best, "world {seed}");
        assert_eq!(most.help.raw(), most.reached.thousandths());
    }
}

const SMALL: Size = Size {
    stops: 8,
    places: 30,
    vehicles: 1,
    days: 2,
    weeks: 1,
    side: 60.0,
    reach: 15.0,
};

#[test]
fn every_plan_of_two_days_in_a_week_is_no_better() {
    agree(0..12, SMALL);
}

#[test]
fn every_plan_of_one_day_in_two_weeks_is_no_better() {
    agree(
        20..23,
        Size {
            stops: 7,
            days: 1,
            weeks: 2,
            ..SMALL
        },
    );
}

#[test]
fn every_plan_of_two_vehicles_is_no_better() {
    agree(
        40..44,
        Size {
            stops: 7,
            days: 1,
            vehicles: 2,
            ..SMALL
        },
    );
}

#[test]
#[ignore = "minutes of work: cargo test --release --test tours -- --ignored"]
fn every_plan_is_no_better_on_many_worlds() {
    for stops in 1..=8 {
        agree(100..140, Size { stops, ..SMALL });
        agree(
            200..240,
            Size {
                stops,
                side: 30.0,
                reach: 8.0,
                ..SMALL
            },
        );
        agree(
            300..340,
            Size {
                stops,
                side: 100.0,
                reach: 25.0,
                ..SMALL
            },
        );
        agree(
            400..410,
            Size {
                stops,
                days: 1,
                weeks: 2,
                ..SMALL
            },
        );
        agree(
            500..510,
            Size {
                stops,
                days: 1,
                vehicles: 2,
                ..SMALL
            },
        );
    }
}
