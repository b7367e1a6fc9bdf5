//! A plan under work.

use std::rc::Rc;

use crate::itinerary::planner::drives::{Drive, Drives};
use crate::itinerary::planner::setting::Setting;

/// How a stop chosen is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) duty: usize,
    pub(super) rhythm: usize,
    /// The week of the first visit.
    pub(super) phase: usize,
    /// Steps over the shortest visit.
    pub(super) steps: i64,
}

/// The work of one duty in one week.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    pub(super) drive: Rc<Drive>,
    /// Set-up and visits, in tenths of a second.
    pub(super) busy: i64,
}

impl Slot {
    pub(super) fn working(&self) -> i64 {
        self.drive.time + self.busy
    }
}

/// Choices with what they bring and take.
///
/// Each duty, each slot and each candidate carries a number that changes whenever what
/// can be said of it does; no number is used twice, so that what a cache holds
/// under a number stays true when a step is undone.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) choices: Vec<Option<Choice>>,
    pub(super) slots: Vec<Slot>,
    /// Help within reach of each place, in tenths of a second, not capped.
    open: Vec<u64>,
    pub(super) help: u64,
    /// In thirty-six thousandths of a cent.
    pub(super) cost: i64,
    budget: i64,
    /// Stops that must be in the plan and are not.
    pub(super) missing: usize,
    pub(super) duty_stamp: Vec<u64>,
    pub(super) slot_stamp: Vec<u64>,
    pub(super) reach_stamp: Vec<u64>,
}

/// See [`State::rank`].
pub(super) type Rank = (
    std::cmp::Reverse<i64>,
    std::cmp::Reverse<usize>,
    u64,
    std::cmp::Reverse<i64>,
);

impl State {
    /// No stop chosen.
    pub(super) fn new(setting: &Setting) -> Self {
        Self {
            choices: vec![None; setting.candidates()],
            slots: vec![Slot::default(); setting.duties.len() * setting.weeks],
            open: vec![0; setting.request.parts().demand.len()],
            help: 0,
            cost: 0,
            budget: setting.budget,
            missing: setting.pinned.iter().filter(|&&pinned| pinned).count(),
            duty_stamp: vec![0; setting.duties.len()],
            slot_stamp: vec![0; setting.duties.len() * setting.weeks],
            reach_stamp: vec![0; setting.candidates()],
        }
    }

    /// What `time` more hours of help at a candidate would bring, in
    /// thousandths of a person times tenths of a second.
    pub(super) fn gain(&self, setting: &Setting, candidate: usize, time: i64) -> u64 {
        let (need, time) = (setting.need, time.unsigned_abs());
        setting.reach[candidate]
            .iter()
            .map(|&(place, people)| {
                let open = self.open[place as usize];
                people * ((open + time).min(need) - open.min(need))
            })
            .sum()
    }

    /// The order in which plans are better: within the budget first, then pins,
    /// then help, then cost.
    ///
    /// A plan only leaves the budget where taking out a stop lengthens the way:
    /// where the quickest ways are not the shortest.
    pub(super) fn rank(&self) -> Rank {
        (
            std::cmp::Reverse((self.cost - self.budget).max(0)),
            std::cmp::Reverse(self.missing),
            self.help,
            std::cmp::Reverse(self.cost),
        )
    }
}

/// A state with what it takes to change it.
pub(super) struct Desk<'r> {
    pub(super) setting: Setting<'r>,
    pub(super) drives: Drives,
    pub(super) state: State,
    stamp: u64,
}

impl<'r> Desk<'r> {
    pub(super) fn new(setting: Setting<'r>) -> Self {
        Self {
            state: State::new(&setting),
            drives: Drives::default(),
            stamp: 0,
            setting,
        }
    }

    /// Weeks of a choice.
    pub(super) fn weeks(&self, choice: Choice) -> impl Iterator<Item = usize> + use<> {
        (choice.phase..self.setting.weeks).step_by(self.setting.rhythms[choice.rhythm].every)
    }

    /// How long each visit of a choice is open.
    pub(super) fn length(&self, choice: Choice) -> i64 {
        self.setting.shortest + choice.steps * self.setting.step
    }

    /// Puts a candidate in the plan; whether its days and the budget hold it.
    /// Where not, nothing changes.
    pub(super) fn choose(&mut self, candidate: usize, choice: Choice) -> bool {
        let depot = self.setting.duties[choice.duty].depot;
        let longest = self.setting.duties[choice.duty].longest;
        let busy = self.setting.setup + self.length(choice);
        let mut new = Vec::with_capacity(self.setting.weeks);
        for week in self.weeks(choice) {
            let slot = self.setting.slot(choice.duty, week);
            let old = &self.state.slots[slot];
            let mut stops = old.drive.order.clone();
            stops.push(super::rank32(candidate));
            let Some(drive) = self.drives.through(&self.setting, depot, &stops) else {
                return false;
            };
            let busy = old.busy + busy;
            if drive.time + busy > longest {
                return false;
            }
            new.push((slot, Slot { drive, busy }));
        }
        let more =
            |(slot, work): &(usize, Slot)| self.price(work) - self.price(&self.state.slots[*slot]);
        if !self.affords(new.iter().map(more).sum()) {
            return false;
        }
        for (slot, work) in new {
            self.replace(slot, work);
        }
        self.count(candidate, choice, true);
        self.state.choices[candidate] = Some(choice);
        self.state.missing -= usize::from(self.setting.pinned[candidate]);
        true
    }

    /// Takes a candidate out of the plan.
    pub(super) fn drop(&mut self, candidate: usize) {
        let Some(choice) = self.state.choices[candidate].take() else {
            return;
        };
        let depot = self.setting.duties[choice.duty].depot;
        let busy = self.setting.setup + self.length(choice);
        for week in self.weeks(choice) {
            let slot = self.setting.slot(choice.duty, week);
            let old = &self.state.slots[slot];
            let mut stops = old.drive.order.clone();
            stops.retain(|&stop| stop as usize != candidate);
            let busy = old.busy - busy;
            let drive = self.drives.through(&self.setting, depot, &stops);
            let drive = drive.expect("where ways lead on, one leads past the stop");
            self.replace(slot, Slot { drive, busy });
        }
        self.count(candidate, choice, false);
        self.state.missing += usize::from(self.setting.pinned[candidate]);
    }

    /// Makes the visits of a stop so many steps long; the days must hold it.
    pub(super) fn lengthen(&mut self, candidate: usize, steps: i64) {
        let Some(choice) = self.state.choices[candidate] else {
            return;
        };
        self.count(candidate, choice, false);
        let longer = Choice { steps, ..choice };
        let more = self.length(longer) - self.length(choice);
        for week in self.weeks(choice) {
            let slot = self.setting.slot(choice.duty, week);
            let drive = self.state.slots[slot].drive.clone();
            let busy = self.state.slots[slot].busy + more;
            self.replace(slot, Slot { drive, busy });
        }
        self.count(candidate, longer, true);
        self.state.choices[candidate] = Some(longer);
    }

    fn price(&self, slot: &Slot) -> i64 {
        self.setting.price(slot.drive.metres, slot.working())
    }

    fn replace(&mut self, slot: usize, work: Slot) {
        self.state.cost += self.price(&work) - self.price(&self.state.slots[slot]);
        self.state.slots[slot] = work;
        self.stamp += 1;
        self.state.slot_stamp[slot] = self.stamp;
        self.state.duty_stamp[slot / self.setting.weeks] = self.stamp;
    }

    /// Counts a stop's help for the people it reaches, or no longer does.
    fn count(&mut self, candidate: usize, choice: Choice, there: bool) {
        let visits = self.setting.rhythms[choice.rhythm].visits;
        let time = (self.length(choice) * visits).unsigned_abs();
        let need = self.setting.need;
        for &(place, people) in &self.setting.reach[candidate] {
            let open = &mut self.state.open[place as usize];
            let before = (*open).min(need);
            *open = if there { *open + time } else { *open - time };
            self.state.help = self.state.help + people * (*open).min(need) - people * before;
        }
        self.stamp += 1;
        for &other in &self.setting.shares[candidate] {
            self.state.reach_stamp[other as usize] = self.stamp;
        }
    }
}
