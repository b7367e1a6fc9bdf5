//! The search: part of the plan is taken out and put back otherwise, over and
//! over (large neighbourhood search, Shaw 1998; Ropke and Pisinger 2006), with
//! annealing.

use crate::itinerary::chance::{Aside, Chance, temperature};
use crate::itinerary::planner::fits::Known;
use crate::itinerary::planner::offers::{Greed, OnDuty};
use crate::itinerary::planner::setting::Setting;
use crate::itinerary::planner::state::{Choice, Desk, State};

/// A search under way.
pub(super) struct Search<'r> {
    pub(super) desk: Desk<'r>,
    pub(super) known: Known,
    pub(super) offers: Vec<OnDuty>,
    chance: Chance,
    pub(super) best: State,
    /// For this step: how far tastes go, and those of each candidate on each
    /// duty, drawn when they are asked for.
    strength: f64,
    tastes: Aside,
    /// For this step: what each rhythm's worth is multiplied by.
    pub(super) rhythm_tastes: Vec<f64>,
    /// For this step: candidates that are not put in.
    pub(super) barred: Vec<bool>,
}

impl<'r> Search<'r> {
    pub(super) fn new(setting: Setting<'r>, seed: u64) -> Self {
        let desk = Desk::new(setting);
        let candidates = desk.setting.candidates();
        Self {
            known: Known::new(&desk),
            offers: vec![OnDuty::default(); desk.setting.duties.len()],
            chance: Chance::new(seed),
            strength: 0.0,
            tastes: Chance::new(seed).set_aside(0),
            best: desk.state.clone(),
            rhythm_tastes: vec![1.0; desk.setting.rhythms.len()],
            barred: vec![false; candidates],
            desk,
        }
    }

    /// Starts from the choices of a plan, as far as the days hold them.
    pub(super) fn start(&mut self, choices: &[(usize, Choice)]) {
        for &(candidate, choice) in choices {
            self.desk.choose(candidate, choice);
        }
        self.recreate(Greed::Rate);
        self.best.clone_from(&self.desk.state);
    }

    /// So many rounds; the best state seen. In the last quarter, from the best
    /// state on, only what is as good or better is kept: annealing does not
    /// look at cost closely.
    pub(super) fn run(&mut self, rounds: u64) -> &State {
        let (start, warm_rounds) = (self.warmth(), rounds - rounds / 4);
        let mut before = self.desk.state.clone();
        for round in 0..rounds {
            if round == warm_rounds {
                self.desk.state.clone_from(&self.best);
                self.tidy();
            }
            before.clone_from(&self.desk.state);
            self.step();
            let now = &self.desk.state;
            if now.rank() > self.best.rank() {
                self.best.clone_from(now);
            }
            let kept = if round < warm_rounds {
                let warm = temperature(start, round, warm_rounds);
                self.energy(&before) - self.energy(now) <= warm * self.chance.exponential()
            } else {
                now.rank() >= before.rank()
            };
            if !kept {
                std::mem::swap(&mut self.desk.state, &mut before);
            }
        }
        self.desk.state.clone_from(&self.best);
        self.tidy();
        &self.best
    }

    /// Takes part of the plan out and puts it back otherwise.
    fn step(&mut self) {
        self.flavour();
        self.ruin();
        let greed = [Greed::Help, Greed::Between, Greed::Rate][self.chance.below(3)];
        self.recreate(greed);
    }

    /// The first temperature: a hundredth of the help in the first plan.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a temperature is no exact matter"
    )]
    fn warmth(&self) -> f64 {
        (self.best.help as f64 / 100.0).max(1.0)
    }

    /// What annealing compares: help, less a trifle for cost, and far less for
    /// each stop that must be there and is not.
    #[expect(clippy::cast_precision_loss, reason = "annealing forgives rounding")]
    fn energy(&self, state: &State) -> f64 {
        let scale = (self.best.help as f64).max(1.0);
        let dear = (self.best.cost as f64).max(1.0);
        let trifle = state.cost as f64 / dear * scale * 1e-4;
        state.help as f64 - trifle - state.missing as f64 * scale
    }

    /// Draws this step's tastes, and bars nobody.
    fn flavour(&mut self) {
        self.strength = [0.0, 0.2, 0.6][self.chance.below(3)];
        let (candidates, duties) = (
            self.desk.setting.candidates(),
            self.desk.setting.duties.len(),
        );
        self.tastes = self.chance.set_aside(candidates * duties);
        for taste in &mut self.rhythm_tastes {
            *taste = 1.0 - self.strength * self.chance.unit();
        }
        self.barred.fill(false);
    }

    /// What a candidate's worth on a duty is multiplied by.
    pub(super) fn taste(&self, candidate: usize, duty: usize) -> f64 {
        let rank = candidate * self.desk.setting.duties.len() + duty;
        1.0 - self.strength * self.tastes.unit(rank)
    }

    /// Takes out stops: at random, around one, of one duty or two, or all
    /// around one that is not in the plan.
    fn ruin(&mut self) {
        let chosen: Vec<usize> = (0..self.desk.setting.candidates())
            .filter(|&candidate| self.desk.state.choices[candidate].is_some())
            .collect();
        if chosen.is_empty() {
            return;
        }
        let some = 1 + self.chance.below(chosen.len().min(8));
        let seed = chosen[self.chance.below(chosen.len())];
        let gone = match self.chance.below(5) {
            0 => (0..some)
                .map(|_| chosen[self.chance.below(chosen.len())])
                .collect(),
            1 => self.around(seed, some),
            2 => {
                let outside = self.outsider(seed);
                self.around(outside, some)
            }
            3 => self.of_duty(seed),
            _ => {
                let other = chosen[self.chance.below(chosen.len())];
                let mut both = self.of_duty(seed);
                both.extend(self.of_duty(other));
                both
            }
        };
        let bar = self.chance.below(2) == 0;
        for candidate in gone {
            self.shorten_beside(candidate);
            self.desk.drop(candidate);
            self.barred[candidate] =
                bar && !self.desk.setting.pinned[candidate] && self.chance.below(3) == 0;
        }
    }

    /// A candidate drawn at random, or the seed where it cannot be visited.
    fn outsider(&mut self, seed: usize) -> usize {
        let drawn = self.chance.below(self.desk.setting.candidates());
        if self.desk.setting.allowed[drawn].is_empty() {
            seed
        } else {
            drawn
        }
    }

    /// The stops chosen nearest to a candidate, itself among them.
    fn around(&self, seed: usize, many: usize) -> Vec<usize> {
        let near = self.desk.setting.near[seed]
            .iter()
            .map(|&other| other as usize);
        std::iter::once(seed)
            .chain(near)
            .filter(|&candidate| self.desk.state.choices[candidate].is_some())
            .take(many)
            .collect()
    }

    /// The stops of a stop's duty.
    fn of_duty(&self, stop: usize) -> Vec<usize> {
        let duty = |candidate: usize| self.desk.state.choices[candidate].map(|choice| choice.duty);
        let all = 0..self.desk.setting.candidates();
        all.filter(|&candidate| duty(candidate).is_some() && duty(candidate) == duty(stop))
            .collect()
    }

    /// Makes the visits beside a stop as short as they may be, one time in
    /// two, so that another stop may take their place.
    fn shorten_beside(&mut self, stop: usize) {
        if self.chance.below(2) == 0 {
            for other in self.of_duty(stop) {
                self.desk.lengthen(other, 0);
            }
        }
    }
}
