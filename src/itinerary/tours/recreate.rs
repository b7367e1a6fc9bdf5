//! Putting customers back: greedy insertion with blinks (Christiaens and
//! Vanden Berghe 2020, section 5.2).

use crate::itinerary::chance::Chance;
use crate::itinerary::tours::routes::{Insertion, Routes};

/// One place in so many is passed over without being looked at: the β of the
/// paper, 0.01.
const BLINK: usize = 100;

impl Routes<'_> {
    /// Puts back whom it can of those left out, in an order drawn at random
    /// among four.
    pub(super) fn recreate(&mut self, chance: &mut Chance) {
        let mut waiting = std::mem::take(&mut self.left_out);
        self.sort(&mut waiting, chance);
        let mut blinks = Blinks::new(chance);
        let mut places = Vec::new();
        for &customer in &waiting {
            if self.best(customer, &mut blinks, &mut places) {
                self.insert(customer, &places);
            } else {
                self.left_out.push(customer);
            }
        }
    }

    /// Orders those waiting: at random, most demand first, farthest from the
    /// depot first, or nearest first, with the weights 4, 4, 2, 1.
    fn sort(&self, waiting: &mut [u32], chance: &mut Chance) {
        waiting.sort_unstable();
        chance.shuffle(waiting);
        let who = |&customer: &u32| &self.problem.customers()[customer as usize];
        let depot = self.problem.fleets().first().map_or(0, |fleet| fleet.depot);
        let far = |customer: &u32| self.problem.costs().get(depot, who(customer).point);
        match chance.below(11) {
            0..4 => {}
            4..8 => waiting.sort_by_key(|c| {
                std::cmp::Reverse((most_days(who(c).patterns.iter()), who(c).demand))
            }),
            8..10 => waiting.sort_by_key(|c| std::cmp::Reverse(far(c))),
            _ => waiting.sort_by_key(far),
        }
    }

    /// The cheapest way to visit a customer on all days of one of its
    /// patterns; whether there is one.
    fn best(&self, customer: u32, blinks: &mut Blinks, places: &mut Vec<Insertion>) -> bool {
        let mut by_day = [None; 32];
        for tour in 0..self.tours.len() {
            // Of a fleet's empty tours, one stands for all.
            let empty = self.tours[tour].stops.is_empty();
            let again = empty
                && tour > 0
                && self.tours[tour - 1].fleet == self.tours[tour].fleet
                && self.tours[tour - 1].stops.is_empty();
            if !again {
                self.look_in(tour, customer, (blinks, &mut by_day[self.fleet(tour).day]));
            }
        }
        let patterns = &self.problem.customers()[customer as usize].patterns;
        let priced = patterns
            .iter()
            .filter_map(|&pattern| Some((price(pattern, &by_day)?, pattern)));
        let Some((_, pattern)) = priced.min() else {
            return false;
        };
        places.clear();
        places.extend(days(pattern).filter_map(|day| by_day[day]));
        true
    }

    /// Looks for a cheaper place in one tour.
    fn look_in(
        &self,
        tour: usize,
        customer: u32,
        (blinks, best): (&mut Blinks, &mut Option<Insertion>),
    ) {
        let (own, fleet) = (&self.tours[tour], self.fleet(tour));
        let who = &self.problem.customers()[customer as usize];
        if fleet
            .capacity
            .is_some_and(|capacity| own.load + who.demand > capacity)
        {
            return;
        }
        let room = fleet.longest.map_or(i64::MAX, |longest| {
            i64::from(longest) - own.duration - i64::from(who.service)
        });
        let costs = self.problem.costs();
        let mut before = fleet.depot;
        for rank in 0..=own.stops.len() {
            let after = self.point(tour, rank);
            let added = costs.get(before, who.point) + costs.get(who.point, after)
                - costs.get(before, after);
            before = after;
            let cheaper = best.is_none_or(|best| added < best.added);
            if cheaper && added <= room && !blinks.blink() {
                *best = Some(Insertion { tour, rank, added });
            }
        }
    }
}

/// On how many days a customer is visited at most.
fn most_days<'a>(patterns: impl Iterator<Item = &'a u32>) -> u32 {
    patterns
        .map(|pattern| pattern.count_ones())
        .max()
        .unwrap_or(0)
}

/// The days of a pattern, ascending.
fn days(pattern: u32) -> impl Iterator<Item = usize> {
    (0..32).filter(move |day| pattern >> day & 1 == 1)
}

/// What visiting on every day of the pattern adds; `None` where a day has no
/// place.
fn price(pattern: u32, by_day: &[Option<Insertion>; 32]) -> Option<i64> {
    days(pattern).map(|day| Some(by_day[day]?.added)).sum()
}

/// Blinks drawn as the gaps between them, which costs one draw in a hundred
/// places instead of one a place.
struct Blinks<'c> {
    chance: &'c mut Chance,
    left: usize,
}

impl<'c> Blinks<'c> {
    fn new(chance: &'c mut Chance) -> Self {
        let left = gap(chance);
        Self { chance, left }
    }

    fn blink(&mut self) -> bool {
        if self.left == 0 {
            self.left = gap(self.chance);
            return true;
        }
        self.left -= 1;
        false
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few thousands at most, never negative"
)]
fn gap(chance: &mut Chance) -> usize {
    (chance.exponential() * BLINK as f64) as usize
}
