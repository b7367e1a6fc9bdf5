//! Getting there: [`TravelModel`] and what it answers.
//!
//! A model says how long people take to reach places. The rooms after this
//! one ([`coverage`](crate::coverage), [`gaps`](crate::gaps)) read its answer
//! and never ask which model gave it.

pub mod catchments;
mod crow_fly;
#[cfg(test)]
mod crow_fly_tests;
pub mod defaults;
mod ends;
mod journeys;
pub mod matrix;
mod road;
mod route;

use std::num::NonZeroUsize;

use crate::crs::Projected;
use crate::territory::{CellIndex, DensityClass, PlaceIndex};
use crate::units::{Metres, Seconds};

pub use crow_fly::{CrowFly, CrowFlyError, SpeedTable};
pub use ends::{destinations, origins};
pub use journeys::{Journeys, Linkage, Linkages, Unreached};
pub use road::{Road, RoadAnswer, RoadOptions};
pub use route::{Leg, Route};

/// Where a trip starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Origin {
    /// In metres of the territory's reference system.
    pub position: Projected,
    /// The density class of the commune, which a model may let decide speeds.
    pub density: Option<DensityClass>,
}

/// Where a trip may end: a place that serves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Destination {
    /// The place.
    pub place: PlaceIndex,
    /// In metres of the territory's reference system.
    pub position: Projected,
}

/// The way to one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trip {
    /// The place reached.
    pub place: PlaceIndex,
    /// How long it takes.
    pub time: Seconds,
    /// How far it is, along the way.
    pub distance: Metres,
}

/// A way of getting there.
pub trait TravelModel: Sync {
    /// The nearest `k` places of every origin, nearest first; of two at the
    /// same time, the one first in `destinations`. The answer for one origin
    /// depends on no other origin, nor on the number of threads.
    fn nearest(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> NearestPlaces;
}

/// The nearest places of every origin, in the order of the origins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearestPlaces {
    trips: Vec<Trip>,
    /// Where the trips of each origin start in `trips`; one more than origins.
    starts: Vec<usize>,
}

impl NearestPlaces {
    /// From the trips of each origin, each list nearest first.
    #[must_use]
    pub fn from_lists(lists: Vec<Vec<Trip>>) -> Self {
        let mut all = Self::with_capacity(lists.len());
        for list in lists {
            all.push(list);
        }
        all
    }

    /// No origin yet, with room for this many.
    fn with_capacity(origins: usize) -> Self {
        let mut starts = Vec::with_capacity(origins + 1);
        starts.push(0);
        Self {
            trips: Vec::with_capacity(origins),
            starts,
        }
    }

    /// Adds an origin with its trips, nearest first.
    fn push(&mut self, trips: impl IntoIterator<Item = Trip>) {
        self.trips.extend(trips);
        self.starts.push(self.trips.len());
    }

    /// All origins of the parts in their order; each part is freed once read.
    fn concat(parts: Vec<Self>) -> Self {
        let mut all = Self::with_capacity(parts.iter().map(Self::len).sum());
        all.trips.reserve(parts.iter().map(|p| p.trips.len()).sum());
        for part in parts {
            let before = all.trips.len();
            all.trips.extend(part.trips);
            all.starts
                .extend(part.starts[1..].iter().map(|start| before + start));
        }
        all
    }

    /// For each origin the trips that one of several answers gives: `choice`
    /// says which, by its number among `answers`.
    ///
    /// # Panics
    /// When the answers are not of the same origins.
    #[must_use]
    pub fn chosen(answers: &[&Self], choice: impl Fn(CellIndex) -> usize) -> Self {
        let origins = answers.first().map_or(0, |answer| answer.len());
        assert!(
            answers.iter().all(|answer| answer.len() == origins),
            "all answers are of the same origins"
        );
        let mut all = Self::with_capacity(origins);
        for origin in (0..origins).map(CellIndex::new) {
            all.push(answers[choice(origin)].of(origin).iter().copied());
        }
        all
    }

    /// How many origins there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are no origins.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The trips of an origin, nearest first; empty where nothing can be reached.
    #[must_use]
    pub fn of(&self, origin: CellIndex) -> &[Trip] {
        &self.trips[self.starts[origin.get()]..self.starts[origin.get() + 1]]
    }

    /// The nearest place of an origin; `None` where nothing can be reached.
    #[must_use]
    pub fn nearest(&self, origin: CellIndex) -> Option<Trip> {
        self.of(origin).first().copied()
    }
}
