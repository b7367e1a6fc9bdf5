//! Where a stop would fit: what a duty and a rhythm would add.

use crate::itinerary::planner::state::{Choice, Desk};

/// The best first week found for a candidate on a duty at a rhythm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// Drive, set-up and shortest visits added over the cycle.
    pub(super) added: i64,
    pub(super) phase: usize,
}

/// Fits and gains already found, under the stamps they hold for.
pub(super) struct Known {
    rhythms: usize,
    duties: usize,
    fits: Vec<(Option<u64>, Option<Fit>)>,
    gains: Vec<(Option<u64>, u64)>,
}

/// Below so many candidates, whether a stop fits is settled by the best order
/// rather than by putting it into the present one.
const FEW: usize = 24;

impl Known {
    pub(super) fn new(desk: &Desk) -> Self {
        let (duties, rhythms) = (desk.setting.duties.len(), desk.setting.rhythms.len());
        let candidates = desk.setting.candidates();
        Self {
            rhythms,
            duties,
            fits: vec![(None, None); candidates * duties * rhythms],
            gains: vec![(None, 0); candidates * rhythms],
        }
    }

    /// Where the candidate fits best; `None` where it does not.
    pub(super) fn fit(
        &mut self,
        desk: &mut Desk,
        candidate: usize,
        (duty, rhythm): (usize, usize),
    ) -> Option<Fit> {
        let at = (candidate * self.duties + duty) * self.rhythms + rhythm;
        let stamp = desk.state.duty_stamp[duty];
        if self.fits[at].0 != Some(stamp) {
            self.fits[at] = (Some(stamp), desk.fit(candidate, duty, rhythm));
        }
        self.fits[at].1
    }

    /// What the shortest visits at this rhythm would bring.
    pub(super) fn gain(&mut self, desk: &Desk, candidate: usize, rhythm: usize) -> u64 {
        let at = candidate * self.rhythms + rhythm;
        let stamp = desk.state.reach_stamp[candidate];
        if self.gains[at].0 != Some(stamp) {
            let time = desk.setting.rhythms[rhythm].visits * desk.setting.shortest;
            self.gains[at] = (Some(stamp), desk.state.gain(&desk.setting, candidate, time));
        }
        self.gains[at].1
    }
}

impl Desk<'_> {
    fn fit(&mut self, candidate: usize, duty: usize, rhythm: usize) -> Option<Fit> {
        let phases = self.setting.phases(candidate, rhythm);
        let fits = phases.filter_map(|phase| {
            let choice = Choice {
                duty,
                rhythm,
                phase,
                steps: 0,
            };
            let weeks: Vec<usize> = self.weeks(choice).collect();
            let added: Option<i64> = weeks
                .iter()
                .map(|&week| self.added(candidate, (duty, week)))
                .sum();
            Some(Fit {
                added: added?,
                phase,
            })
        });
        fits.min_by_key(|fit| (fit.added, fit.phase))
    }

    /// What a shortest visit adds to the work of a duty in a week; `None`
    /// where the day does not hold it.
    fn added(&mut self, candidate: usize, (duty, week): (usize, usize)) -> Option<i64> {
        let own = self.setting.duties[duty];
        let slot = self.setting.slot(duty, week);
        let busy = self.setting.setup + self.setting.shortest;
        let room = own.longest - self.state.slots[slot].working() - busy;
        if room < 0 && self.setting.candidates() > FEW {
            return None;
        }
        let inserted = self.inserted(candidate, (own.depot, slot));
        if let Some(drive) = inserted.filter(|&drive| drive <= room) {
            return Some(drive + busy);
        }
        if self.setting.candidates() > FEW {
            return None;
        }
        let mut stops = self.state.slots[slot].drive.order.clone();
        stops.push(super::rank32(candidate));
        let drive = self.drives.through(&self.setting, own.depot, &stops)?;
        let added = drive.time - self.state.slots[slot].drive.time;
        (added <= room).then_some(added + busy)
    }

    /// The cheapest detour of the present order through a candidate.
    fn inserted(&self, candidate: usize, (depot, slot): (usize, usize)) -> Option<i64> {
        let order = &self.state.slots[slot].drive.order;
        let mut before = depot;
        let mut best = None;
        for after in order.iter().map(|&stop| stop as usize).chain([depot]) {
            let old = if order.is_empty() {
                Some((0, 0))
            } else {
                self.setting.leg(before, after)
            };
            let ways = (
                self.setting.leg(before, candidate),
                self.setting.leg(candidate, after),
            );
            if let (Some(there), Some(on), Some(old)) = (ways.0, ways.1, old) {
                let detour = there.0 + on.0 - old.0;
                best = Some(best.map_or(detour, |best: i64| best.min(detour)));
            }
            before = after;
        }
        best
    }

    /// Whether the visits of a stop can last one step longer.
    pub(super) fn can_lengthen(&self, choice: Choice) -> bool {
        let longest = self.setting.duties[choice.duty].longest;
        let holds = |week| {
            let slot = &self.state.slots[self.setting.slot(choice.duty, week)];
            slot.working() + self.setting.step <= longest
        };
        let visits = self.setting.rhythms[choice.rhythm].visits;
        choice.steps < self.setting.most_steps
            && self.affords(self.setting.price(0, self.setting.step * visits))
            && self.weeks(choice).all(holds)
    }

    /// Whether the budget holds so much more cost.
    pub(super) fn affords(&self, more: i64) -> bool {
        more <= self.setting.budget.saturating_sub(self.state.cost)
    }
}
