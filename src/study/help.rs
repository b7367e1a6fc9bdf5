//! Hours of help within reach, by the ways that a study travels.

use crate::coverage::help::{HelpHours, Way};
use crate::network::{Link, Role, TripQuery};
use crate::study::{ModelSettings, ProfileResults, Study};
use crate::territory::{CellIndex, Territory};
use crate::travel::catchments::{Catchments, CrowFlyCatchments, RoadCatchments};
use crate::travel::{self, CrowFly, Destination, Origin, Road};
use crate::units::Seconds;

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

/// By which models everyone travels, each cell by the profile that is for its
/// people.
#[derive(Clone, Copy)]
pub(super) struct Reach<'a> {
    /// The territory.
    pub(super) territory: &'a Territory,
    /// The model of each profile.
    pub(super) models: &'a [ModelSettings],
    /// The profiles, with their roads.
    pub(super) profiles: &'a [ProfileResults],
    /// The profile of each cell; empty where the first is for everyone.
    pub(super) chosen: &'a [u8],
}

/// The hours of help within reach of everyone; `None` where the study does not
/// ask for them.
pub(super) fn help_within_reach(
    study: &Study,
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Option<HelpHours> {
    let settings = study.hours()?.help.clone();
    let models = study.travel().models();
    let reach = Reach {
        territory,
        models: &models,
        profiles,
        chosen,
    };
    let to = travel::destinations(territory);
    let cutoff = settings.cutoff;
    Some(reach.with_ways(&to, cutoff, |ways| {
        HelpHours::measure(territory, &to, ways, settings)
    }))
}

impl Reach<'_> {
    /// Works out the catchments of places within a time and lets `take` use them.
    pub(super) fn with_ways<T>(
        self,
        to: &[Destination],
        cutoff: Seconds,
        take: impl FnOnce(&[Way<'_>]) -> T,
    ) -> T {
        let Self {
            profiles, chosen, ..
        } = self;
        let from = travel::origins(self.territory);
        let number =
            |cell: CellIndex| usize::from(chosen.get(cell.get()).copied().unwrap_or_default());
        let used = |profile: &usize| match chosen {
            [] => *profile == 0,
            chosen => chosen.iter().any(|&number| usize::from(number) == *profile),
        };
        let ready: Vec<(usize, Ready<'_>)> = (0..profiles.len())
            .filter(used)
            .map(|number| {
                let (model, found) = (&self.models[number], &profiles[number]);
                (number, Ready::new(model, found, (&from, to), cutoff))
            })
            .collect();
        let catchments: Vec<(usize, Box<dyn Catchments + '_>)> = ready
            .iter()
            .map(|(number, ready)| (*number, ready.catchments((&from, to), cutoff)))
            .collect();
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
                let from: Vec<_> = from.iter().map(|origin| origin.position).collect();
                let to: Vec<_> = to.iter().map(|place| place.position).collect();
                let join = |points: &[_], role| {
                    let links = road.linker().link_all(points, role);
                    links.into_iter().map(Result::ok).collect()
                };
                let longest = settings.options.cutoff;
                Self::Road {
                    query: TripQuery {
                        objective: settings.options.objective,
                        cutoff: Some(longest.map_or(cutoff, |longest| longest.min(cutoff))),
                    },
                    origins: join(&from, Role::Origin),
                    destinations: join(&to, Role::Destination),
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
