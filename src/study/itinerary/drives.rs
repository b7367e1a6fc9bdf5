//! Who reaches which stop, and the drives between stops, by the study's own
//! travel model.

use std::num::NonZeroUsize;

use crate::crs::Projected;
use crate::io::roads::Roads;
use crate::itinerary::Site;
use crate::itinerary::request::{Leg, Legs};
use crate::network::{
    Link, LinkFailure, LinkOptions, Linker, PairOptions, Role, Side, TripQuery, trips_between,
};
use crate::study::{Audience, ModelSettings, Results, RoadSettings, Study};
use crate::territory::{CellIndex, PlaceIndex};
use crate::travel::catchments::{Catchments as _, RoadCatchments};
use crate::travel::{CrowFly, Destination, Origin, Road, TravelModel as _};
use crate::units::{Metres, Seconds, Speed};

/// The profile that is for everyone: its figures, and its roads where it
/// needs some.
pub(super) enum Driving<'a> {
    /// Straight lines.
    Straight(&'a crate::study::CrowFlySettings),
    /// Roads.
    Roads(&'a RoadSettings, &'a Roads),
}

/// Sites by whether vehicles get there.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) joined: Vec<Site>,
    /// Those that join no road, with how far the nearest one is.
    pub(super) off_road: Vec<(Site, Option<Metres>)>,
}

/// Trips that may wait in memory.
const PAIRS: NonZeroUsize = NonZeroUsize::new(2_000_000).expect("two million is not zero");

impl<'a> Driving<'a> {
    pub(super) fn of(study: &'a Study, results: &'a Results) -> Self {
        let rank = study.travel().main(Audience::Everyone);
        let roads = results.profiles[rank].roads.as_ref();
        match (&study.travel().profiles()[rank].model, roads) {
            (ModelSettings::CrowFly(settings), _) => Self::Straight(settings),
            (ModelSettings::Road(settings), Some(roads)) => Self::Roads(settings, roads),
            (ModelSettings::Road(_), None) => {
                unreachable!("roads are read for every profile that needs some")
            }
        }
    }

    /// The stable name written to outputs.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::Straight(_) => "crow-fly",
            Self::Roads(..) => "road",
        }
    }

    /// Moves sites onto the roads they join, and tells apart those that join
    /// none.
    pub(super) fn settle(&self, sites: Vec<Site>) -> Settled {
        let mut settled = Settled::default();
        let Self::Roads(settings, roads) = self else {
            settled.joined = sites;
            return settled;
        };
        let linker = Linker::new(&roads.network, settings.options.link);
        for mut site in sites {
            match linker.link_as(site.position, Role::Destination) {
                Ok(link) => {
                    site.position = link.position();
                    settled.joined.push(site);
                }
                Err(LinkFailure::TooFar(away)) => settled.off_road.push((site, Some(away))),
                Err(LinkFailure::NoRoad) => settled.off_road.push((site, None)),
            }
        }
        settled
    }

    /// For each site, the ranks of the origins from which it can be reached
    /// within a time, itself included; ascending.
    pub(super) fn reaches(
        &self,
        origins: &[Origin],
        sites: &[Site],
        within: Seconds,
    ) -> Vec<Vec<usize>> {
        let ends: Vec<Destination> = sites
            .iter()
            .enumerate()
            .map(|(rank, site)| Destination {
                place: PlaceIndex::new(rank),
                position: site.position,
            })
            .collect();
        match self {
            Self::Straight(settings) => straight((settings, within), origins, &ends),
            Self::Roads(settings, roads) => by_road((settings, roads, within), origins, &ends),
        }
    }

    /// The drives between sites: over the roads, however long, or along
    /// straight lines and their detour at this speed.
    pub(super) fn legs(&self, sites: &[Site], speed: Speed) -> Legs {
        match self {
            Self::Straight(settings) => Legs::from_fn(sites.len(), |from, to| {
                let straight = sites[from].position.distance(sites[to].position);
                let distance = Metres::new(straight.get() * settings.detour)?;
                let time = speed.time_over(distance)?;
                Some(Leg { time, distance })
            }),
            Self::Roads(settings, roads) => over_roads(settings, roads, sites),
        }
    }
}

/// Who reaches which end along straight lines.
fn straight(
    (settings, within): (&crate::study::CrowFlySettings, Seconds),
    origins: &[Origin],
    ends: &[Destination],
) -> Vec<Vec<usize>> {
    let all = NonZeroUsize::new(ends.len()).unwrap_or(NonZeroUsize::MIN);
    let nearest = bounded(settings, origins, within).nearest(origins, ends, all);
    let mut reached = vec![Vec::new(); ends.len()];
    for rank in 0..origins.len() {
        let trips = nearest.of(CellIndex::new(rank)).iter();
        for trip in trips.filter(|trip| trip.time <= within) {
            reached[trip.place.get()].push(rank);
        }
    }
    reached
}

/// Who reaches which end over the roads: the catchment of each end in turn,
/// for the ends that a cell reaches are few of the thousands of a region.
fn by_road(
    (settings, roads, within): (&RoadSettings, &Roads, Seconds),
    origins: &[Origin],
    ends: &[Destination],
) -> Vec<Vec<usize>> {
    let options = settings.options;
    let cutoff = options.cutoff.map_or(within, |cutoff| cutoff.min(within));
    let (from, to) = Road::new(&roads.network, options).links(origins, ends);
    let [from, to] = [from, to].map(|links| {
        let joined = links.into_iter().map(Result::ok);
        joined.collect::<Vec<Option<Link>>>()
    });
    let query = TripQuery {
        objective: options.objective,
        cutoff: Some(cutoff),
    };
    let mut reached = Vec::with_capacity(ends.len());
    RoadCatchments::new(&roads.network, (&from, &to), query).visit(&mut |block| {
        reached.extend(block.iter().map(|catchment| {
            let origins = catchment.origins.others().iter();
            origins.map(|&rank| rank as usize).collect::<Vec<usize>>()
        }));
    });
    reached
}

/// The straight-line model that looks no further than anyone gets in time.
fn bounded(
    settings: &crate::study::CrowFlySettings,
    origins: &[Origin],
    within: Seconds,
) -> CrowFly {
    let speeds = origins
        .iter()
        .map(|origin| settings.speeds.speed(origin.density).kmh());
    let fastest = speeds.fold(0.0, f64::max);
    // A metre over, so that rounding loses nobody at the edge.
    let far = Metres::new(within.get() * fastest / 3.6 + 1.0);
    let limit = match (settings.limit, far) {
        (Some(limit), Some(far)) => Some(limit.min(far)),
        (limit, far) => limit.or(far),
    };
    crate::study::CrowFlySettings {
        limit,
        ..settings.clone()
    }
    .model()
}

fn over_roads(settings: &RoadSettings, roads: &Roads, sites: &[Site]) -> Legs {
    let (from, to) = links(settings, roads, sites);
    let mut legs = vec![None; sites.len() * sites.len()];
    let options = PairOptions {
        query: TripQuery {
            objective: settings.options.objective,
            cutoff: None,
        },
        side: Side::Origins,
        trips_at_once: PAIRS,
    };
    trips_between(&roads.network, (&from, &to), options, |_, found| {
        for trip in found {
            let at = trip.origin as usize * sites.len() + trip.destination as usize;
            legs[at] = Some(Leg {
                time: trip.time(),
                distance: trip.distance(),
            });
        }
    });
    Legs::from_fn(sites.len(), |from, to| legs[from * sites.len() + to])
}

/// Where sites join the roads, leaving and arriving.
pub(super) fn links(
    settings: &RoadSettings,
    roads: &Roads,
    sites: &[Site],
) -> (Vec<Option<Link>>, Vec<Option<Link>>) {
    let linker = Linker::new(
        &roads.network,
        LinkOptions {
            ..settings.options.link
        },
    );
    let at: Vec<Projected> = sites.iter().map(|site| site.position).collect();
    let link = |role| {
        linker
            .link_all(&at, role)
            .into_iter()
            .map(Result::ok)
            .collect()
    };
    (link(Role::Origin), link(Role::Destination))
}
