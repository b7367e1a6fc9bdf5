//! Over the roads: linkage and searches of [`network`](crate::network).

use std::num::NonZeroUsize;

use crate::network::{
    Link, LinkFailure, LinkOptions, Linker, Objective, RoadNetwork, RoadTrip, Role, TripQuery,
    nearest_places,
};
use crate::territory::CellIndex;
use crate::travel::{Destination, NearestPlaces, Origin, TravelModel, Trip};
use crate::units::Seconds;

/// How people travel over the roads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoadOptions {
    /// What is made small.
    pub objective: Objective,
    /// The longest time that anyone travels, itself included.
    pub cutoff: Option<Seconds>,
    /// How places and cells join the roads.
    pub link: LinkOptions,
}

/// The travel model over one network, that is for one profile.
///
/// Times are counted on the roads and on the legs off them, in milliseconds,
/// and said to a tenth of a second.
#[derive(Debug)]
pub struct Road<'n> {
    linker: Linker<'n>,
    query: TripQuery,
}

/// Why nobody gets from an origin to any place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreached {
    /// The origin joins no road.
    #[error("{0}")]
    NotLinked(LinkFailure),
    /// No place can be reached over the roads, or none in time.
    #[error("no place can be reached over the roads within the time allowed")]
    NoPlace,
}

/// The answer of [`Road`] with what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadAnswer {
    /// The nearest places of every origin.
    pub nearest: NearestPlaces,
    /// Where each origin joins the roads, or why it does not.
    pub origins: Vec<Result<Link, LinkFailure>>,
    /// Where each destination joins the roads, or why it does not.
    pub destinations: Vec<Result<Link, LinkFailure>>,
}

impl RoadAnswer {
    /// Why an origin reaches no place; `None` when it reaches one.
    #[must_use]
    pub fn unreached(&self, origin: CellIndex) -> Option<Unreached> {
        if self.nearest.nearest(origin).is_some() {
            return None;
        }
        let failure = self.origins[origin.get()].err();
        Some(failure.map_or(Unreached::NoPlace, Unreached::NotLinked))
    }
}

impl<'n> Road<'n> {
    /// A model over a network whose positions are in the territory's
    /// reference system.
    #[must_use]
    pub fn new(network: &'n RoadNetwork, options: RoadOptions) -> Self {
        Self {
            linker: Linker::new(network, options.link),
            query: TripQuery {
                objective: options.objective,
                cutoff: options.cutoff,
            },
        }
    }

    /// The linkage, for maps and for other searches.
    #[must_use]
    pub fn linker(&self) -> &Linker<'n> {
        &self.linker
    }

    /// The nearest `k` places of every origin, and how everyone joins the
    /// roads. The guarantees are those of [`TravelModel::nearest`].
    #[must_use]
    pub fn answer(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> RoadAnswer {
        let from: Vec<_> = origins.iter().map(|origin| origin.position).collect();
        let to: Vec<_> = destinations.iter().map(|place| place.position).collect();
        let from = self.linker.link_all(&from, Role::Origin);
        let to = self.linker.link_all(&to, Role::Destination);
        let trips = nearest_places(
            self.linker.network(),
            self.query,
            (&linked(&from), &linked(&to)),
            k,
        );
        let place = |trip: &RoadTrip| Trip {
            place: destinations[trip.destination as usize].place,
            time: trip.time(),
            distance: trip.distance(),
        };
        let lists = trips.iter().map(|trips| trips.iter().map(place).collect());
        RoadAnswer {
            nearest: NearestPlaces::from_lists(lists.collect()),
            origins: from,
            destinations: to,
        }
    }
}

fn linked(links: &[Result<Link, LinkFailure>]) -> Vec<Option<Link>> {
    links.iter().map(|link| link.ok()).collect()
}

impl TravelModel for Road<'_> {
    fn nearest(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> NearestPlaces {
        self.answer(origins, destinations, k).nearest
    }
}
