//! Everyone's trips, with what explains them: why some people reach no place,
//! and which part of a trip is off the road.

use std::num::NonZeroUsize;
use std::sync::Arc;

use crate::network::{Link, LinkFailure};
use crate::territory::{CellIndex, PlaceIndex};
use crate::travel::{CrowFly, Destination, NearestPlaces, Origin, Road, TravelModel as _, Trip};
use crate::units::Metres;

macro_rules! keyed {
    ($(#[$top:meta])* $kind:ident { $($(#[$doc:meta])* $name:ident => $key:literal,)* }) => {
        $(#[$top])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $kind { $($(#[$doc])* $name,)* }

        impl $kind {
            /// Every one, in the order of tables.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name in tables.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

keyed! {
    /// Why nobody gets from somewhere to any place.
    Unreached {
        /// The nearest road is beyond the distance allowed, and the files of
        /// roads do not reach this far: nothing is known of roads there.
        OutsideRoads => "outside-roads",
        /// The nearest road is beyond the distance allowed.
        FarFromRoads => "far-from-roads",
        /// The network has no road that may be joined.
        NoRoad => "no-road",
        /// The only roads nearby are a fragment without any place.
        OnFragment => "on-a-fragment",
        /// No place can be reached over the roads, or there is none.
        NoPlace => "no-place",
        /// A place can be reached, beyond the time or length allowed.
        BeyondLimit => "beyond-limit",
    }
}

/// How a point joins the roads, or why it does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Linkage {
    /// At a road this far away.
    Road(Metres),
    /// At a fragment of the network this far away, for want of another road.
    Fragment(Metres),
    /// Not at all: the nearest road is this far, beyond the distance allowed.
    Far(Metres),
    /// Not at all, for the files of roads do not reach this far.
    Outside(Metres),
    /// Not at all: no road may be joined.
    NoRoad,
}

impl Linkage {
    /// The length of the leg off the road; `None` where no road is joined.
    #[must_use]
    pub fn off_road(self) -> Option<Metres> {
        match self {
            Self::Road(leg) | Self::Fragment(leg) => Some(leg),
            Self::Far(_) | Self::Outside(_) | Self::NoRoad => None,
        }
    }

    /// How far the nearest road is that may be joined.
    #[must_use]
    pub fn distance(self) -> Option<Metres> {
        match self {
            Self::Road(far) | Self::Fragment(far) | Self::Far(far) | Self::Outside(far) => {
                Some(far)
            }
            Self::NoRoad => None,
        }
    }

    /// Why no road is joined; `None` where one is.
    #[must_use]
    pub fn failure(self) -> Option<Unreached> {
        match self {
            Self::Road(_) | Self::Fragment(_) => None,
            Self::Far(_) => Some(Unreached::FarFromRoads),
            Self::Outside(_) => Some(Unreached::OutsideRoads),
            Self::NoRoad => Some(Unreached::NoRoad),
        }
    }

    /// From the answer of the linker, for a point that `outside` says to lie
    /// beyond all roads or not.
    pub(super) fn of(link: &Result<Link, LinkFailure>, outside: impl FnOnce() -> bool) -> Self {
        match link {
            Ok(link) if link.on_fragment() => Self::Fragment(link.off_road()),
            Ok(link) => Self::Road(link.off_road()),
            Err(LinkFailure::TooFar(far)) if outside() => Self::Outside(*far),
            Err(LinkFailure::TooFar(far)) => Self::Far(*far),
            Err(LinkFailure::NoRoad) => Self::NoRoad,
        }
    }
}

/// How everyone joins the roads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linkages {
    /// One for each origin, in their order.
    pub origins: Vec<Linkage>,
    /// One for each place that serves, by place.
    pub places: Vec<(PlaceIndex, Linkage)>,
}

/// The nearest places of everyone, with what explains them.
#[derive(Clone, Debug, PartialEq)]
pub struct Journeys {
    nearest: Arc<NearestPlaces>,
    /// The origins that reach no place, in their order.
    unreached: Vec<(CellIndex, Unreached)>,
    linkages: Option<Linkages>,
}

impl Journeys {
    /// Puts an answer and its explanation together; `why` is asked of every
    /// origin without a trip.
    pub(super) fn new(nearest: NearestPlaces, why: impl Fn(CellIndex) -> Unreached) -> Self {
        let unreached = (0..nearest.len())
            .map(CellIndex::new)
            .filter(|&cell| nearest.of(cell).is_empty())
            .map(|cell| (cell, why(cell)))
            .collect();
        Self {
            nearest: Arc::new(nearest),
            unreached,
            linkages: None,
        }
    }

    /// The nearest places of every origin.
    #[must_use]
    pub fn nearest(&self) -> &NearestPlaces {
        &self.nearest
    }

    /// The same, to be kept beside these journeys without a copy.
    #[must_use]
    pub fn shared_nearest(&self) -> Arc<NearestPlaces> {
        Arc::clone(&self.nearest)
    }

    /// Why an origin reaches no place; `None` when it reaches one.
    #[must_use]
    pub fn unreached(&self, origin: CellIndex) -> Option<Unreached> {
        let found = self.unreached.binary_search_by_key(&origin, |&(o, _)| o);
        found.ok().map(|at| self.unreached[at].1)
    }

    /// How everyone joins the roads; `None` where the model knows no roads.
    #[must_use]
    pub fn linkages(&self) -> Option<&Linkages> {
        self.linkages.as_ref()
    }

    /// The legs of a trip off the road, at its start and at its end; `None`
    /// where the model knows no roads.
    #[must_use]
    pub fn off_road(&self, origin: CellIndex, trip: &Trip) -> Option<[Metres; 2]> {
        let linkages = self.linkages.as_ref()?;
        let places = &linkages.places;
        let at = places.binary_search_by_key(&trip.place, |&(p, _)| p).ok()?;
        let start = linkages.origins[origin.get()].off_road()?;
        Some([start, places[at].1.off_road()?])
    }
}

impl CrowFly {
    /// The nearest `k` places of every origin; who reaches none is beyond the
    /// limit, unless there is no place at all.
    #[must_use]
    pub fn journeys(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> Journeys {
        let why = if destinations.is_empty() {
            Unreached::NoPlace
        } else {
            Unreached::BeyondLimit
        };
        Journeys::new(self.nearest(origins, destinations, k), |_| why)
    }
}

impl Road<'_> {
    /// The nearest `k` places of every origin, why some reach none, and how
    /// everyone joins the roads.
    #[must_use]
    pub fn journeys(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> Journeys {
        let answer = self.answer(origins, destinations, k);
        let linkages = self.linkages(
            (&answer.origins, &answer.destinations),
            (origins, destinations),
        );
        let beyond = self.beyond_limit(&answer);
        let why = |cell: CellIndex| {
            let linkage = linkages.origins[cell.get()];
            linkage.failure().unwrap_or_else(|| {
                if beyond.binary_search(&cell).is_ok() {
                    Unreached::BeyondLimit
                } else if matches!(linkage, Linkage::Fragment(_)) {
                    Unreached::OnFragment
                } else {
                    Unreached::NoPlace
                }
            })
        };
        let unexplained = Journeys::new(answer.nearest, why);
        Journeys {
            linkages: Some(linkages),
            ..unexplained
        }
    }
}
