//! Where the gaps are: contiguous populated land beyond the cut-off.

use geo_types::MultiPolygon;

use crate::crs::Projected;
use crate::territory::{CellIndex, CommuneIndex, Territory};
use crate::travel::{NearestPlaces, Trip};
use crate::units::{Persons, Seconds};

/// The mesh on which contiguity is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mesh {
    /// The population grid: cells that share a side or a corner touch.
    Grid,
    /// Hexagons of the H3 grid at this resolution.
    H3(h3o::Resolution),
}

/// What makes land a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapCriterion {
    /// Land is under-served when the nearest place is farther than this.
    pub cutoff: Seconds,
    /// The mesh on which zones are joined.
    pub mesh: Mesh,
    /// Zones with fewer people are left out of the list (and counted in
    /// [`Gaps::dropped`]).
    pub min_population: Persons,
}

/// One contiguous under-served zone.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderservedZone {
    /// Its cells, ascending.
    pub cells: Vec<CellIndex>,
    /// The people in them.
    pub population: Persons,
    /// Those of them who live in communes of density classes 5 to 7.
    pub rural: Persons,
    /// Those of them who can reach no place at all.
    pub unreachable: Persons,
    /// The communes touched with their people in the zone, most people first.
    /// Communes with a zone's cells only; people of no commune are left out.
    pub communes: Vec<(CommuneIndex, Persons)>,
    /// The shortest trip from any of its cells, and that cell.
    pub nearest: Option<(CellIndex, Trip)>,
    /// The mean travel time of its people who can reach a place.
    pub mean_time: Option<Seconds>,
    /// The longest travel time of its cells that can reach a place.
    pub longest_time: Option<Seconds>,
    /// Its outline in metres of the territory's reference system; empty where
    /// the demand is given by points.
    pub outline: MultiPolygon,
    /// Its centre of population, in metres.
    pub centre: Projected,
}

/// The under-served zones of a territory, ranked: most people first, then
/// longest mean time, then first cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// What they were found by.
    pub criterion: GapCriterion,
    /// The zones, in rank order.
    pub zones: Vec<UnderservedZone>,
    /// How many zones were too small for the list, and their people.
    pub dropped: (usize, Persons),
}

impl Gaps {
    /// Finds the zones.
    #[must_use]
    pub fn find(territory: &Territory, nearest: &NearestPlaces, criterion: GapCriterion) -> Self {
        let _ = (territory, nearest, criterion);
        unimplemented!("room of helper C")
    }

    /// The people in listed and dropped zones together.
    #[must_use]
    pub fn population(&self) -> Persons {
        self.zones
            .iter()
            .map(|zone| zone.population)
            .sum::<Persons>()
            + self.dropped.1
    }
}
