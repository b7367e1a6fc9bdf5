//! The ways that a study travels, ready to tell catchments.

use crate::network::{Link, TripQuery};
use crate::study::{ModelSettings, ProfileResults, Study};
use crate::territory::Territory;
use crate::travel::catchments::{Catchments, CrowFlyCatchments, RoadCatchments};
use crate::travel::{self, CrowFly, Destination, Origin, Road};
use crate::units::Seconds;

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
    pub(super) fn new(
        (study, territory): (&Study, &Territory),
        (profiles, chosen): (&'a [ProfileResults], &[u8]),
        cutoff: Seconds,
    ) -> Self {
        let (from, to) = (travel::origins(territory), travel::destinations(territory));
        let used = |profile: &u8| match chosen {
            [] => *profile == 0,
            chosen => chosen.contains(profile),
        };
        let ready = |number: u8| {
            let rank = usize::from(number);
            let model = &study.travel().profiles()[rank].model;
            let way = Ready::new(model, &profiles[rank], (&from, &to), cutoff);
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
