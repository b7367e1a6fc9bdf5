//! What is put in next: the best of all that could be done, kept up to date
//! as the plan changes.
//!
//! What an addition is worth rests on its duty's days, on the people it
//! reaches and on what is left of the budget. One addition changes one duty
//! and the stops that reach some of the same people, so that only these are
//! looked at again; the answer is the one that looking at all would give.

#[cfg(test)]
#[path = "offers_tests.rs"]
mod tests;

use crate::itinerary::planner::improve::Search;
use crate::itinerary::planner::state::Choice;

/// How much weight time has against help in the choice of what is put in.
#[derive(Clone, Copy)]
pub(super) enum Greed {
    Help,
    Between,
    Rate,
}

impl Greed {
    #[expect(clippy::cast_precision_loss, reason = "only compared")]
    fn worth(self, gain: u64, time: i64) -> f64 {
        let (gain, time) = (gain as f64, (time as f64).max(1.0));
        match self {
            Self::Help => gain - time * 1e-6,
            Self::Between => gain / time.sqrt(),
            Self::Rate => gain / time,
        }
    }
}

/// The best to be done with a candidate on a duty: to put it in, or to make
/// its visits longer where it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Offer {
    worth: f64,
    candidate: u32,
    duty: u32,
    rhythm: u32,
    phase: u32,
    /// Working time added over the cycle.
    added: i64,
    /// The stamp of the candidate's reach for which this holds.
    reach_stamp: u64,
}

impl Offer {
    /// Whether this comes before another: it is worth more, or as much for an
    /// earlier candidate or duty.
    fn beats(&self, other: &Self) -> bool {
        let (own, others) = ((self.candidate, self.duty), (other.candidate, other.duty));
        self.worth > other.worth || (self.worth.total_cmp(&other.worth).is_eq() && own < others)
    }

    /// The choice that puts the candidate in.
    fn choice(self) -> Choice {
        Choice {
            duty: self.duty as usize,
            rhythm: self.rhythm as usize,
            phase: self.phase as usize,
            steps: 0,
        }
    }
}

/// The first of the best.
fn first_best(offers: impl IntoIterator<Item = Offer>) -> Option<Offer> {
    offers
        .into_iter()
        .reduce(|best, offer| if offer.beats(&best) { offer } else { best })
}

/// The offers on a duty, and the best of them.
#[derive(Clone, Default)]
pub(super) struct OnDuty {
    offers: Vec<Offer>,
    best: Option<Offer>,
}

impl Search<'_> {
    /// Does what brings most, again and again, until nothing brings anything.
    pub(super) fn recreate(&mut self, greed: Greed) {
        self.offer_all(greed);
        while let Some(offer) = self.next(greed) {
            self.take(offer, greed);
        }
    }

    /// Does what an offer says, where the days hold it, and looks again at
    /// what that touches.
    fn take(&mut self, offer: Offer, greed: Greed) {
        let (candidate, cost) = (offer.candidate as usize, self.desk.state.cost);
        if let Some(choice) = self.desk.state.choices[candidate] {
            self.desk.lengthen(candidate, choice.steps + 1);
        } else if !self.desk.choose(candidate, offer.choice()) {
            self.barred[candidate] = true;
            self.look_again(greed, |_, found| found.candidate == offer.candidate);
            return;
        }
        if self.desk.state.cost < cost {
            // What was too dear before may no longer be.
            self.offer_all(greed);
        } else {
            self.offer_again(offer.duty as usize, greed);
        }
    }

    /// The best offer that the budget still holds. The more the plan costs,
    /// the fewer it holds, so that those it no longer holds are only looked at
    /// again when one of them is about to be taken.
    fn next(&mut self, greed: Greed) -> Option<Offer> {
        loop {
            let best = first_best(self.offers.iter().filter_map(|duty| duty.best))?;
            let dear = |search: &Self, offer: &Offer| {
                let price = search.desk.setting.price(0, offer.added);
                !search.desk.affords(price)
            };
            if !dear(self, &best) {
                return Some(best);
            }
            self.look_again(greed, dear);
        }
    }

    fn offer_all(&mut self, greed: Greed) {
        for duty in 0..self.offers.len() {
            self.offer(duty, greed);
        }
    }

    /// Looks again at what a change on a duty touches.
    fn offer_again(&mut self, duty: usize, greed: Greed) {
        self.offer(duty, greed);
        self.look_again(greed, |search, offer| {
            offer.reach_stamp != search.desk.state.reach_stamp[offer.candidate as usize]
        });
    }

    /// Looks again at some offers.
    fn look_again(&mut self, greed: Greed, touched: impl Fn(&Self, &Offer) -> bool) {
        for duty in 0..self.offers.len() {
            let mut own = std::mem::take(&mut self.offers[duty]);
            let before = own.offers.len();
            let mut changed = false;
            own.offers.retain_mut(|offer| {
                if !touched(self, offer) {
                    return true;
                }
                changed = true;
                let found = self.found(offer.candidate as usize, duty, greed);
                found.map(|found| *offer = found).is_some()
            });
            if changed || own.offers.len() != before {
                own.best = first_best(own.offers.iter().copied());
            }
            self.offers[duty] = own;
        }
    }

    /// Looks at everything to be done on a duty.
    fn offer(&mut self, duty: usize, greed: Greed) {
        let mut own = std::mem::take(&mut self.offers[duty]);
        own.offers.clear();
        for rank in 0..self.known.fitting(&mut self.desk, duty) {
            let candidate = self.known.candidate(duty, rank);
            if self.desk.state.choices[candidate].is_none() && !self.barred[candidate] {
                own.offers.extend(self.chosen((duty, rank), greed));
            }
        }
        for at in 0..self.desk.setting.usable.len() {
            let candidate = self.desk.setting.usable[at];
            if let Some(choice) = self.desk.state.choices[candidate].filter(|c| c.duty == duty) {
                own.offers.extend(self.longer(candidate, choice, greed));
            }
        }
        own.best = first_best(own.offers.iter().copied());
        self.offers[duty] = own;
    }

    fn found(&mut self, candidate: usize, duty: usize, greed: Greed) -> Option<Offer> {
        match self.desk.state.choices[candidate] {
            Some(choice) if choice.duty == duty => self.longer(candidate, choice, greed),
            None if !self.barred[candidate] => {
                let rank = self.known.rank(duty, candidate)?;
                self.chosen((duty, rank), greed)
            }
            _ => None,
        }
    }

    fn longer(&self, candidate: usize, choice: Choice, greed: Greed) -> Option<Offer> {
        if !self.desk.can_lengthen(choice) {
            return None;
        }
        let time = self.desk.setting.step * self.desk.setting.rhythms[choice.rhythm].visits;
        let gain = self.desk.state.gain(&self.desk.setting, candidate, time);
        let worth = greed.worth(gain, time) * self.taste(candidate, choice.duty);
        (gain > 0).then_some(Offer {
            worth,
            candidate: super::rank32(candidate),
            duty: super::rank32(choice.duty),
            rhythm: super::rank32(choice.rhythm),
            phase: super::rank32(choice.phase),
            added: time,
            reach_stamp: self.desk.state.reach_stamp[candidate],
        })
    }

    /// The best way to put in the candidate of this rank among those that fit
    /// on a duty.
    fn chosen(&mut self, (duty, rank): (usize, usize), greed: Greed) -> Option<Offer> {
        let candidate = self.known.candidate(duty, rank);
        let pinned = self.desk.setting.pinned[candidate];
        let taste = self.taste(candidate, duty);
        let mut best: Option<Offer> = None;
        for rhythm in 0..self.desk.setting.rhythms.len() {
            let fit = self.known.fit((duty, rank), rhythm);
            let Some(fit) = fit.filter(|_| self.desk.setting.may(candidate, rhythm)) else {
                continue;
            };
            let gain = self.known.gain(&self.desk, candidate, rhythm);
            let affords = self.desk.affords(self.desk.setting.price(0, fit.added));
            if (gain == 0 && !pinned) || !affords {
                continue;
            }
            let worth = greed.worth(gain, fit.added) * (taste * self.rhythm_tastes[rhythm]);
            let worth = if pinned { 1e30 + worth } else { worth };
            if best.is_none_or(|known| worth > known.worth) {
                best = Some(Offer {
                    worth,
                    candidate: super::rank32(candidate),
                    duty: super::rank32(duty),
                    rhythm: super::rank32(rhythm),
                    phase: fit.phase,
                    added: fit.added,
                    reach_stamp: self.desk.state.reach_stamp[candidate],
                });
            }
        }
        best
    }
}
