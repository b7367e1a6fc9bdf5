//! The ways that a study travels, ready to tell catchments.

use crate::coverage::help::Way;
use crate::network::{Link, TripQuery};
use crate::study::{ModelSettings, ProfileResults};
use crate::territory::{CellIndex, Territory};
use crate::travel::catchments::{Catchments, CrowFlyCatchments, RoadCatchments};
use crate::travel::{self, CrowFly, Destination, Origin, Road};
use crate::units::Seconds;

/// By which models everyone travels, each cell by the profile that is for its
/// people.
#[derive(Clone, Copy)]
pub(super) struct Reach<'a, 'm> {
    /// The territory.
    pub(super) territory: &'a Territory,
    /// The model of each profile.
    pub(super) models: &'m [ModelSettings],
    /// The profiles, with their roads.
    pub(super) profiles: &'a [ProfileResults],
    /// The profile of each cell; empty where the first is for everyone.
    pub(super) chosen: &'m [u8],
}

impl Reach<'_, '_> {
    /// Works out the catchments of places within a time and lets `take` use
    /// them.
    pub(super) fn with_ways<T>(
        self,
        to: &[Destination],
        cutoff: Seconds,
        take: impl FnOnce(&[Way<'_>]) -> T,
    ) -> T {
        ReadyWays::toward(self, to.to_vec(), cutoff).with_ways(self.chosen, take)
    }
}

/// The profiles that someone travels by, with all that their catchments are
/// worked out from.
pub(super) struct ReadyWays<'a> {
    from: Vec<Origin>,
    to: Vec<Destination>,
    cutoff: Seconds,
    ways: Vec<(u8, Ready<'a>)>,
}

/// Catchments by the number of their profile in the study.
pub(super) type NumberedCatchments<'b> = Vec<(u8, Box<dyn Catchments + 'b>)>;

impl<'a> ReadyWays<'a> {
    /// The profiles that `chosen` gives to any cell, in the order of the
    /// study; the first where it is empty.
    pub(super) fn new(reach: Reach<'a, '_>, cutoff: Seconds) -> Self {
        Self::toward(reach, travel::destinations(reach.territory), cutoff)
    }

    /// Those profiles, toward some of the places alone.
    fn toward(reach: Reach<'a, '_>, to: Vec<Destination>, cutoff: Seconds) -> Self {
        let Reach {
            territory,
            models,
            profiles,
            chosen,
        } = reach;
        let from = travel::origins(territory);
        let used = |profile: &u8| match chosen {
            [] => *profile == 0,
            chosen => chosen.contains(profile),
        };
        let ready = |number: u8| {
            let rank = usize::from(number);
            let way = Ready::new(&models[rank], &profiles[rank], (&from, &to), cutoff);
            (number, way)
        };
        let count = u8::try_from(profiles.len()).expect("few profiles");
        let ways = (0..count).filter(used).map(ready).collect();
        Self {
            from,
            to,
            cutoff,
            ways,
        }
    }

    /// The places that serve, in their order.
    pub(super) fn destinations(&self) -> &[Destination] {
        &self.to
    }

    /// Lets `take` use the catchments, each for the cells of its profile.
    pub(super) fn with_ways<T>(&self, chosen: &[u8], take: impl FnOnce(&[Way<'_>]) -> T) -> T {
        let number = |cell: CellIndex| chosen.get(cell.get()).copied().unwrap_or_default();
        let catchments = self.catchments();
        let filters: Vec<Box<dyn Fn(CellIndex) -> bool + Sync>> = catchments
            .iter()
            .map(|&(own, _)| -> Box<dyn Fn(CellIndex) -> bool + Sync> {
                Box::new(move |cell| number(cell) == own)
            })
            .collect();
        let ways: Vec<Way<'_>> = catchments
            .iter()
            .zip(&filters)
            .map(|((_, catchments), is_for)| Way {
                catchments: catchments.as_ref(),
                is_for: is_for.as_ref(),
            })
            .collect();
        take(&ways)
    }

    /// The catchments of each profile.
    pub(super) fn catchments(&self) -> NumberedCatchments<'_> {
        let ends = (&self.from[..], &self.to[..]);
        let ways = self.ways.iter();
        ways.map(|(number, way)| (*number, way.catchments(ends, self.cutoff)))
            .collect()
    }
}

/// A profile with all that its catchments are worked out from.
enum Ready<'a> {
    CrowFly(CrowFly),
    Road {
        road: Road<'a>,
        query: TripQuery,
        origins: Vec<Option<Link>>,
        destinations: Vec<Option<Link>>,
    },
}

impl<'a> Ready<'a> {
    fn new(
        model: &ModelSettings,
        found: &'a ProfileResults,
        (from, to): (&[Origin], &[Destination]),
        cutoff: Seconds,
    ) -> Self {
        match model {
            ModelSettings::CrowFly(settings) => Self::CrowFly(settings.model()),
            ModelSettings::Road(settings) => {
                let roads = found
                    .roads
                    .as_ref()
                    .expect("the profile travelled over roads");
                let road = Road::new(&roads.network, settings.options);
                let (from, to) = road.links(from, to);
                let joined = |links: Vec<Result<Link, _>>| {
                    let links = links.into_iter();
                    links.map(Result::ok).collect::<Vec<_>>()
                };
                let longest = settings.options.cutoff;
                Self::Road {
                    query: TripQuery {
                        objective: settings.options.objective,
                        cutoff: Some(longest.map_or(cutoff, |longest| longest.min(cutoff))),
                    },
                    origins: joined(from),
                    destinations: joined(to),
                    road,
                }
            }
        }
    }

    fn catchments<'b>(
        &'b self,
        ends: (&'b [Origin], &'b [Destination]),
        cutoff: Seconds,
    ) -> Box<dyn Catchments + 'b> {
        match self {
            Self::CrowFly(model) => Box::new(CrowFlyCatchments::new(model, ends, cutoff)),
            Self::Road {
                road,
                query,
                origins,
                destinations,
            } => Box::new(RoadCatchments::new(
                road.linker().network(),
                (origins, destinations),
                *query,
            )),
        }
    }
}
