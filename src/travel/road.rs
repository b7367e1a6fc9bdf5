//! Over the roads: linkage and searches of [`network`](crate::network).

use std::num::NonZeroUsize;

use geo::Contains as _;
use geo_types::{Point, Polygon};

use crate::crs::Projected;
use crate::network::{
    Link, LinkFailure, LinkOptions, Linker, Objective, RoadNetwork, RoadTrip, Role, TripQuery,
    nearest_places,
};
use crate::territory::CellIndex;
use crate::travel::{Destination, Linkage, Linkages, NearestPlaces, Origin, TravelModel, Trip};
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

/// How far from a road a point outside the hull of all roads may be, in metres:
/// half the diagonal of a cell of 1 km and some more is as far as the centre of
/// a cell on the rim can be from a road in it. Farther out, the roads nearby
/// are likely to be missing from the files.
const BEYOND_EXTENT: f64 = 750.0;

/// Where each point joins the roads, or why it does not.
type Links = Vec<Joined>;

/// Where a point joins the roads, or why it does not.
type Joined = Result<Link, LinkFailure>;

/// The answer of [`Road`] with what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadAnswer {
    /// The nearest places of every origin.
    pub nearest: NearestPlaces,
    /// Where each origin joins the roads, or why it does not.
    pub origins: Links,
    /// Where each destination joins the roads, or why it does not.
    pub destinations: Links,
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

    /// Where origins and destinations join the roads, in their order, by the
    /// rules of every answer of this model: points so far beyond the hull of
    /// all roads that a nearer one may be missing join none.
    #[must_use]
    pub fn links(&self, origins: &[Origin], destinations: &[Destination]) -> (Links, Links) {
        let from: Vec<_> = origins.iter().map(|origin| origin.position).collect();
        let to: Vec<_> = destinations.iter().map(|place| place.position).collect();
        (
            self.link_all(&from, Role::Origin),
            self.link_all(&to, Role::Destination),
        )
    }

    /// Joins points to the roads, but for those that lie so far beyond the
    /// hull of all roads that the nearest one known may not be the nearest.
    fn link_all(&self, points: &[Projected], role: Role) -> Links {
        let links = self.linker.link_all(points, role);
        let far = |link: &Joined| link.is_ok_and(|link| link.off_road().get() > BEYOND_EXTENT);
        if !links.iter().any(far) {
            return links;
        }
        let hull = self.linker.network().extent();
        let kept = links.into_iter().zip(points).map(|(link, &at)| match link {
            Ok(found) if far(&link) && lies_beyond(&hull, at) => {
                Err(LinkFailure::TooFar(found.off_road()))
            }
            other => other,
        });
        kept.collect()
    }

    /// How everyone joins the roads, without any search.
    #[must_use]
    pub fn join(&self, origins: &[Origin], destinations: &[Destination]) -> Linkages {
        let (from, to) = self.links(origins, destinations);
        self.linkages((&from, &to), (origins, destinations))
    }

    /// What links amount to, places in ascending order.
    pub(super) fn linkages(
        &self,
        (from, to): (&[Joined], &[Joined]),
        (origins, destinations): (&[Origin], &[Destination]),
    ) -> Linkages {
        let fails = from.iter().chain(to).any(Result::is_err);
        let hull = fails.then(|| self.linker.network().extent());
        let linkage = |link: &Joined, at: Projected| {
            Linkage::of(link, || hull.as_ref().is_some_and(|h| lies_beyond(h, at)))
        };
        let mut places: Vec<_> = to
            .iter()
            .zip(destinations)
            .map(|(link, place)| (place.place, linkage(link, place.position)))
            .collect();
        places.sort_by_key(|&(place, _)| place);
        let origins = from.iter().zip(origins);
        Linkages {
            origins: origins.map(|(link, o)| linkage(link, o.position)).collect(),
            places,
        }
    }

    /// The origins without a trip for which a longer one than allowed exists,
    /// in their order.
    pub(super) fn beyond_limit(&self, answer: &RoadAnswer) -> Vec<CellIndex> {
        let without: Vec<CellIndex> = (0..answer.origins.len())
            .map(CellIndex::new)
            .filter(|&o| answer.nearest.of(o).is_empty() && answer.origins[o.get()].is_ok())
            .collect();
        if self.query.cutoff.is_none() || without.is_empty() {
            return Vec::new();
        }
        let unlimited = TripQuery {
            cutoff: None,
            ..self.query
        };
        let from: Vec<_> = without
            .iter()
            .map(|o| answer.origins[o.get()].ok())
            .collect();
        let trips = nearest_places(
            self.linker.network(),
            unlimited,
            (&from, &linked(&answer.destinations)),
            NonZeroUsize::MIN,
        );
        let found = without.into_iter().zip(trips);
        found
            .filter(|(_, trips)| !trips.is_empty())
            .map(|(origin, _)| origin)
            .collect()
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
        let (from, to) = self.links(origins, destinations);
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

/// Whether a position lies outside a hull.
fn lies_beyond(hull: &Polygon, at: Projected) -> bool {
    !hull.contains(&Point::from(at))
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
