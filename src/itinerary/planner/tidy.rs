//! One stop at a time, every other way to visit it.

use crate::itinerary::planner::improve::Search;
use crate::itinerary::planner::state::Choice;

impl Search<'_> {
    /// Gives each stop chosen the best of all its ways, none among them, until
    /// none changes; the best state seen is kept.
    pub(super) fn tidy(&mut self) {
        loop {
            let before = self.desk.state.rank();
            for candidate in 0..self.desk.setting.candidates() {
                if self.desk.state.choices[candidate].is_some() {
                    self.settle(candidate);
                }
            }
            self.exchange();
            if self.desk.state.rank() <= before {
                break;
            }
        }
        if self.desk.state.rank() > self.best.rank() {
            self.best.clone_from(&self.desk.state);
        }
    }

    /// Gives one stop the best of all its ways.
    pub(super) fn settle(&mut self, candidate: usize) {
        let mut best = self.desk.state.choices[candidate];
        let mut rank = self.desk.state.rank();
        self.desk.drop(candidate);
        if self.desk.state.rank() > rank {
            (best, rank) = (None, self.desk.state.rank());
        }
        for choice in self.ways(candidate) {
            if self.desk.choose(candidate, choice) {
                let found = self.desk.state.rank();
                if found > rank {
                    (best, rank) = (Some(choice), found);
                }
                self.desk.drop(candidate);
            }
        }
        if let Some(choice) = best {
            self.desk.choose(candidate, choice);
        }
    }

    /// Lets every two stops change places where that is better: each takes the
    /// other's duty, rhythm and weeks, and keeps its own length or takes the
    /// other's.
    fn exchange(&mut self) {
        let chosen: Vec<usize> = (0..self.desk.setting.candidates())
            .filter(|&candidate| self.desk.state.choices[candidate].is_some())
            .collect();
        for (rank, &first) in chosen.iter().enumerate() {
            for &second in &chosen[rank + 1..] {
                for lengths in [true, false] {
                    self.swap(first, second, lengths);
                }
            }
        }
    }

    fn swap(&mut self, first: usize, second: usize, lengths: bool) {
        let choices = (
            self.desk.state.choices[first],
            self.desk.state.choices[second],
        );
        let (Some(one), Some(other)) = choices else {
            return;
        };
        let place = |choice: Choice| (choice.duty, choice.rhythm, choice.phase);
        let allowed = |candidate: usize, choice: Choice| {
            let setting = &self.desk.setting;
            setting.allowed[candidate].contains(&(choice.duty, choice.rhythm))
                && setting
                    .phases(candidate, choice.rhythm)
                    .any(|phase| phase == choice.phase)
        };
        if place(one) == place(other) || !allowed(first, other) || !allowed(second, one) {
            return;
        }
        let rank = self.desk.state.rank();
        let (mut new_first, mut new_second) = (other, one);
        if !lengths {
            (new_first.steps, new_second.steps) = (one.steps, other.steps);
        }
        self.desk.drop(first);
        self.desk.drop(second);
        let both = self.desk.choose(first, new_first) && self.desk.choose(second, new_second);
        if !both || self.desk.state.rank() <= rank {
            self.desk.drop(first);
            self.desk.drop(second);
            self.desk.choose(first, one);
            self.desk.choose(second, other);
        }
    }

    /// Every duty, rhythm, first week and length a candidate may have.
    fn ways(&self, candidate: usize) -> Vec<Choice> {
        let setting = &self.desk.setting;
        let mut ways = Vec::new();
        for &(duty, rhythm) in &setting.allowed[candidate] {
            for phase in setting.phases(candidate, rhythm) {
                for steps in 0..=setting.most_steps {
                    ways.push(Choice {
                        duty,
                        rhythm,
                        phase,
                        steps,
                    });
                }
            }
        }
        ways
    }
}
