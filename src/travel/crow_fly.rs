//! Straight line, a detour factor, and a speed for each density class.

use std::num::NonZeroUsize;

use rayon::prelude::*;
use rstar::RTree;
use rstar::primitives::GeomWithData;

use crate::crs::Projected;
use crate::territory::DensityClass;
use crate::travel::{Destination, NearestPlaces, Origin, TravelModel, Trip};
use crate::units::{Metres, Seconds, Speed};

/// A door-to-door speed for each class of the density grid, and one for
/// communes whose class is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpeedTable {
    classes: [Speed; 7],
    unknown: Speed,
}

impl SpeedTable {
    /// A speed for each class in the order of [`DensityClass::ALL`], then the
    /// speed where the class is not known.
    #[must_use]
    pub fn new(classes: [Speed; 7], unknown: Speed) -> Self {
        Self { classes, unknown }
    }

    /// The speed for trips that start in this class.
    #[must_use]
    pub fn speed(&self, class: Option<DensityClass>) -> Speed {
        class.map_or(self.unknown, |class| self.classes[class as usize])
    }
}

/// Why a model was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CrowFlyError {
    /// No road is shorter than the straight line.
    #[error(
        "a detour factor of {0} would make roads shorter than the straight line; give 1 or more (1.3 is usual)"
    )]
    Detour(f64),
}

/// The straight-line travel model: the length of the way is the straight line
/// in the plane of the projection times a detour factor; its time is that
/// length at the speed of the class the trip starts in.
#[derive(Clone, Debug)]
pub struct CrowFly {
    detour: f64,
    speeds: SpeedTable,
    limit: Option<Metres>,
}

impl CrowFly {
    /// A model with a detour factor (road length over straight line), a speed
    /// table, and a length along the way beyond which nobody travels (a place
    /// at exactly that length is reached).
    ///
    /// # Errors
    /// [`CrowFlyError::Detour`] below 1 or not finite.
    pub fn new(
        detour: f64,
        speeds: SpeedTable,
        limit: Option<Metres>,
    ) -> Result<Self, CrowFlyError> {
        if detour.is_finite() && detour >= 1.0 {
            Ok(Self {
                detour,
                speeds,
                limit,
            })
        } else {
            Err(CrowFlyError::Detour(detour))
        }
    }
}

impl CrowFly {
    /// The way over a straight line: its length to the nearest millimetre (so
    /// that a limit reached exactly is reached, whatever the rounding of the
    /// product) and its time. `None` past the limit.
    fn way(&self, straight: Metres, speed: Speed) -> Option<(Seconds, Metres)> {
        let millimetres = (straight.get() * self.detour * 1000.0).round();
        let length = Metres::new(millimetres / 1000.0)?;
        let within = self.limit.is_none_or(|limit| length <= limit);
        Some((speed.time_over(length).filter(|_| within)?, length))
    }

    /// How long it takes from an origin to a position; `None` past the limit.
    #[must_use]
    pub fn time(&self, from: &Origin, to: Projected) -> Option<Seconds> {
        let speed = self.speeds.speed(from.density);
        let (time, _) = self.way(from.position.distance(to), speed)?;
        Some(time)
    }

    /// A straight line that nobody covers within a time, at the highest of
    /// the speeds. It is a little longer than need be: lengths and times are
    /// rounded, and what looks for origins within it checks their times.
    #[must_use]
    pub fn straight_within(&self, time: Seconds) -> Metres {
        let speeds = self.speeds.classes.iter().chain([&self.speeds.unknown]);
        let fastest = speeds.map(|speed| speed.kmh()).fold(0.0, f64::max);
        let rounding = Seconds::from_tenths(1);
        let along = (time + rounding).get() * fastest / 3.6;
        Metres::new(along / self.detour + 0.001).unwrap_or(Metres::ZERO)
    }

    /// The nearest `k` trips from an origin, added to `found`.
    ///
    /// The tree gives equal distances in no promised order, and lengths that
    /// differ may take the same time: after the `k`-th trip the search goes on
    /// for as long as times are the same, then the order is settled by rank.
    fn search(&self, tree: &Tree, origin: &Origin, k: usize, found: &mut Vec<Ranked>) {
        let speed = self.speeds.speed(origin.density);
        let from = [origin.position.x(), origin.position.y()];
        found.clear();
        for end in tree.nearest_neighbor_iter(&from) {
            let straight = origin.position.distance(*end.geom());
            let Some((time, distance)) = self.way(straight, speed) else {
                break;
            };
            let settled = found.len() >= k && time > found[k - 1].time;
            if settled {
                break;
            }
            found.push(Ranked {
                time,
                rank: end.data,
                distance,
            });
        }
        found.sort_unstable_by_key(|trip| (trip.time, trip.rank));
        found.truncate(k);
    }
}

/// Destinations by position, each with its rank.
type Tree = RTree<GeomWithData<Projected, u32>>;

/// A trip while its place is still a rank among the destinations.
struct Ranked {
    time: Seconds,
    rank: u32,
    distance: Metres,
}

/// Origins that one task takes at once: enough for the cost of a task not to
/// show, few enough for two threads to end together.
const CHUNK: usize = 4096;

impl TravelModel for CrowFly {
    fn nearest(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> NearestPlaces {
        let tree = Tree::bulk_load(
            (0_u32..)
                .zip(destinations)
                .map(|(rank, end)| GeomWithData::new(end.position, rank))
                .collect(),
        );
        let chunks: Vec<NearestPlaces> = origins
            .par_chunks(CHUNK)
            .map(|chunk| {
                let mut found = Vec::new();
                let mut trips = NearestPlaces::with_capacity(chunk.len());
                for origin in chunk {
                    self.search(&tree, origin, k.get(), &mut found);
                    trips.push(found.iter().map(|trip| Trip {
                        place: destinations[trip.rank as usize].place,
                        time: trip.time,
                        distance: trip.distance,
                    }));
                }
                trips
            })
            .collect();
        NearestPlaces::concat(chunks)
    }
}
