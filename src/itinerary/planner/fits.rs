//! Where a stop would fit: what a duty and a rhythm would add.

use crate::itinerary::planner::state::{Choice, Desk};

/// The best first week found for a candidate on a duty at a rhythm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// Drive, set-up and shortest visits added over the cycle.
    pub(super) added: i64,
    pub(super) phase: u32,
}

/// Something found, under the stamp it holds for; nothing yet without stamp.
#[derive(Clone, Default)]
struct Stamped<T> {
    stamp: Option<u64>,
    found: T,
}

/// What is found for all candidates on a duty.
#[derive(Clone, Default)]
struct OnDuty {
    /// The candidates that fit at some rhythm, ascending, and their fits at
    /// every rhythm.
    fitting: Vec<u32>,
    fits: Vec<Option<Fit>>,
}

/// Fits and gains already found, under the stamps they hold for.
pub(super) struct Known {
    rhythms: usize,
    /// For each slot, what a visit adds, in the order of `Setting::usable`.
    visits: Vec<Stamped<Vec<Option<i64>>>>,
    duties: Vec<Stamped<OnDuty>>,
    /// For each candidate and rhythm.
    gains: Vec<Stamped<u64>>,
}

/// Below so many candidates, whether a stop fits is settled by the best order
/// rather than by putting it into the present one.
const FEW: usize = 24;

impl Known {
    pub(super) fn new(desk: &Desk) -> Self {
        let (duties, rhythms) = (desk.setting.duties.len(), desk.setting.rhythms.len());
        Self {
            rhythms,
            visits: vec![Stamped::default(); duties * desk.setting.weeks],
            duties: vec![Stamped::default(); duties],
            gains: vec![Stamped::default(); desk.setting.candidates() * rhythms],
        }
    }

    /// How many candidates fit on a duty.
    pub(super) fn fitting(&mut self, desk: &mut Desk, duty: usize) -> usize {
        let stamp = Some(desk.state.duty_stamp[duty]);
        if self.duties[duty].stamp != stamp {
            self.duties[duty].stamp = stamp;
            self.find_fits(desk, duty);
        }
        self.duties[duty].found.fitting.len()
    }

    /// The candidate of this rank among those that fit on a duty. To be asked,
    /// as its fits are, after [`Known::fitting`].
    pub(super) fn candidate(&self, duty: usize, rank: usize) -> usize {
        self.duties[duty].found.fitting[rank] as usize
    }

    /// The fit of the candidate of this rank at a rhythm.
    pub(super) fn fit(&self, (duty, rank): (usize, usize), rhythm: usize) -> Option<Fit> {
        self.duties[duty].found.fits[rank * self.rhythms + rhythm]
    }

    /// The rank of a candidate among those that fit on a duty.
    pub(super) fn rank(&self, duty: usize, candidate: usize) -> Option<usize> {
        let fitting = &self.duties[duty].found.fitting;
        fitting.binary_search(&super::rank32(candidate)).ok()
    }

    fn find_fits(&mut self, desk: &mut Desk, duty: usize) {
        let weeks = desk.setting.weeks;
        for week in 0..weeks {
            let slot = desk.setting.slot(duty, week);
            let stamp = Some(desk.state.slot_stamp[slot]);
            if self.visits[slot].stamp != stamp {
                self.visits[slot].stamp = stamp;
                desk.added((duty, week), &mut self.visits[slot].found);
            }
        }
        let visits = &self.visits[desk.setting.slot(duty, 0)..][..weeks];
        let found = &mut self.duties[duty].found;
        found.fitting.clear();
        found.fits.clear();
        if visits.iter().all(|week| week.found.is_empty()) {
            return;
        }
        for (rank, &candidate) in desk.setting.usable.iter().enumerate() {
            let added = |week: usize| *visits[week].found.get(rank)?;
            if !desk.setting.comes(candidate, duty) || (0..weeks).all(|week| added(week).is_none())
            {
                continue;
            }
            found.fitting.push(super::rank32(candidate));
            let rhythms = 0..self.rhythms;
            let fits = rhythms.map(|rhythm| desk.fit((candidate, rhythm), added));
            found.fits.extend(fits);
        }
    }

    /// What the shortest visits at this rhythm would bring.
    pub(super) fn gain(&mut self, desk: &Desk, candidate: usize, rhythm: usize) -> u64 {
        let gain = &mut self.gains[candidate * self.rhythms + rhythm];
        let stamp = Some(desk.state.reach_stamp[candidate]);
        if gain.stamp != stamp {
            let time = desk.setting.rhythms[rhythm].visits * desk.setting.shortest;
            let found = desk.state.gain(&desk.setting, candidate, time);
            *gain = Stamped { stamp, found };
        }
        gain.found
    }
}

impl Desk<'_> {
    /// The best first week of a candidate at a rhythm, by what a visit in each
    /// week adds; of equal ones the first.
    fn fit(
        &self,
        (candidate, rhythm): (usize, usize),
        added: impl Fn(usize) -> Option<i64>,
    ) -> Option<Fit> {
        let every = self.setting.rhythms[rhythm].every;
        let phases = self.setting.phases(candidate, rhythm);
        let fits = phases.filter_map(|phase| {
            let weeks = (phase..self.setting.weeks).step_by(every);
            let added: Option<i64> = weeks.map(&added).sum();
            Some(Fit {
                added: added?,
                phase: super::rank32(phase),
            })
        });
        fits.min_by_key(|fit| (fit.added, fit.phase))
    }

    /// What a shortest visit to each candidate that can be visited adds to the
    /// work of a duty in a week, in the order of `Setting::usable`; `None`
    /// where the day does not hold it, nothing at all where it holds none.
    fn added(&mut self, (duty, week): (usize, usize), added: &mut Vec<Option<i64>>) {
        let own = self.setting.duties[duty];
        let slot = self.setting.slot(duty, week);
        let busy = self.setting.setup + self.setting.shortest;
        let room = own.longest - self.state.slots[slot].working() - busy;
        added.clear();
        let few = self.setting.candidates() <= FEW;
        if room < 0 && !few {
            return;
        }
        self.detours((own.depot, slot), added);
        for (rank, added) in added.iter_mut().enumerate() {
            let mut drive = added.filter(|&drive| drive <= room);
            if drive.is_none() && few {
                drive = self.reordered((rank, own.depot, slot), room);
            }
            *added = drive.map(|drive| drive + busy);
        }
    }

    /// The drive that the best order with a candidate adds, where the room
    /// holds it.
    fn reordered(&mut self, (rank, depot, slot): (usize, usize, usize), room: i64) -> Option<i64> {
        let candidate = super::rank32(self.setting.usable[rank]);
        let mut stops = self.state.slots[slot].drive.order.clone();
        if stops.contains(&candidate) {
            return None;
        }
        stops.push(candidate);
        let drive = self.drives.through(&self.setting, depot, &stops)?;
        let added = drive.time - self.state.slots[slot].drive.time;
        (added <= room).then_some(added)
    }

    /// The cheapest detour of the present order through each candidate.
    fn detours(&self, (depot, slot): (usize, usize), best: &mut Vec<Option<i64>>) {
        best.resize(self.setting.usable.len(), None);
        let order = &self.state.slots[slot].drive.order;
        let mut before = depot;
        for after in order.iter().map(|&stop| stop as usize).chain([depot]) {
            let old = if order.is_empty() {
                Some(0)
            } else {
                self.setting.leg(before, after).map(|leg| leg.0)
            };
            if let Some(old) = old {
                let (there, on) = (self.setting.out_of(before), self.setting.back_to(after));
                for (best, (there, on)) in best.iter_mut().zip(there.iter().zip(on)) {
                    if let (Some(there), Some(on)) = (there, on) {
                        let detour = i64::from(*there) + i64::from(*on) - old;
                        *best = Some(best.map_or(detour, |best| best.min(detour)));
                    }
                }
            }
            before = after;
        }
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
