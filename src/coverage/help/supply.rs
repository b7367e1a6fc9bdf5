//! What places offer, as a supply to be shared out.

use crate::coverage::help::HelpSettings;
use crate::hours::{Knowledge, WeeklyHours};
use crate::territory::Place;
use crate::travel::Destination;

/// What each destination offers in hours of work a week, and on what it rests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpSupply {
    /// Hours × staff of each destination, in their order.
    pub each: Vec<WeeklyHours>,
    /// By what is known of hours, in the order of [`Knowledge::ALL`]: how many
    /// destinations there are, and what they offer together. Only the first
    /// are by their own hours; the others are by the default of their kind.
    pub by_knowledge: [(usize, WeeklyHours); Knowledge::ALL.len()],
    /// How many destinations say how many people work there; of the others
    /// the default of their kind is taken.
    pub staff_known: usize,
}

impl HelpSupply {
    /// The supply of destinations, averaged over the 52 weeks of the settings.
    #[must_use]
    pub fn of(places: &[Place], destinations: &[Destination], settings: &HelpSettings) -> Self {
        let mut all = Self::default();
        for destination in destinations {
            all.add(&places[destination.place.get()], settings);
        }
        all
    }

    fn add(&mut self, place: &Place, settings: &HelpSettings) {
        let schedule = place.hours.schedule().ok();
        let hours = schedule.map(|schedule| schedule.weekly(&settings.calendar));
        let capacities = &settings.capacities;
        let offered = capacities.capacity(place.kind, hours, place.staff);
        let (places, sum) = &mut self.by_knowledge[place.hours.knowledge() as usize];
        *places += 1;
        *sum += offered;
        self.staff_known += usize::from(place.staff.is_some());
        self.each.push(offered);
    }

    /// What all offer together.
    #[must_use]
    pub fn total(&self) -> WeeklyHours {
        self.each.iter().copied().sum()
    }

    /// How many destinations are by hours of their own, and what part of the
    /// supply is by defaults, from 0 to 1; `None` where nothing is offered.
    #[must_use]
    pub fn own_hours(&self) -> (usize, Option<f64>) {
        let (own, known) = self.by_knowledge[Knowledge::Known as usize];
        let share = known.share_of(self.total());
        (own, share.map(|known| 1.0 - known))
    }
}
