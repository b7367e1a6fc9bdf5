//! Where the gaps are: contiguous populated land beyond the cut-off.
//!
//! A cell is under-served when people live in it and it lacks what is
//! [needed](Need): a place within the cut-off, hours of help, or a score of
//! access; everybody's, or that of one public. Under-served cells that touch
//! on the [`Mesh`] make one zone, cut at the borders of EPCI where that is
//! asked. Every such cell is in exactly one zone, so that the people of zones,
//! of small ones [left out](Gaps::dropped) and the [served](Gaps::served) make
//! up everyone; by travel time they are those that the coverage tables count.

pub mod explain;
mod grid;
mod groups;
mod hexagons;
mod mesh;
mod need;
mod outline;
#[cfg(test)]
mod outline_tests;
mod query;
pub mod ranking;
mod sets;
mod small;
mod zone;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use geo_types::MultiPolygon;

use crate::crs::Projected;
use crate::gaps::mesh::Surface;
use crate::gaps::ranking::Standing;
use crate::gaps::sets::Sets;
use crate::gaps::small::{Cells, Smallness};
use crate::gaps::zone::Members;
use crate::territory::{CellIndex, CommuneIndex, EpciIndex, Territory};
use crate::travel::{NearestPlaces, Trip};
use crate::units::{Persons, Seconds};

pub use need::{Need, ScoreBound};
pub use query::{Counted, Evidence, GapQuery, GapsError, SmallZones, Split};

/// The mesh on which contiguity is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mesh {
    /// The population grid: squares that share a side or a corner touch,
    /// squares of different reference systems never do. A cell given by a
    /// point is a zone of its own.
    Grid,
    /// Hexagons of the H3 grid (Uber, 2018) at this resolution: cells in one
    /// hexagon or in neighbouring ones touch, points like squares. Only the
    /// people of under-served cells are counted.
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
    /// Those of them who live in communes that the rural zoning (FRR, or ZRR
    /// before it) counts as land to support, in whole or in part; `None` where
    /// the class of none of its communes is known.
    pub supported: Option<Persons>,
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
    /// the demand is given by points and the mesh is the grid.
    pub outline: MultiPolygon,
    /// Its centre of population, in metres.
    pub centre: Projected,
}

/// The under-served zones of a territory, ranked: most people first, then
/// longest mean time (a zone that reaches nothing before all others), then
/// first cell; or as [`Gaps::rank`] orders them.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// The cut-off, the mesh and the smallest zone that they were found by.
    pub criterion: GapCriterion,
    /// All that was asked.
    pub query: GapQuery,
    /// The zones, in rank order.
    pub zones: Vec<UnderservedZone>,
    /// Where each zone stands, in the order of the zones; empty before
    /// [`Gaps::rank`].
    pub standings: Vec<Standing>,
    /// How many zones were too small for the list, and their people.
    pub dropped: (usize, Persons),
    /// The people who lack nothing.
    pub served: Persons,
    /// How many residents live where no trip is known, or not the public:
    /// none of them is counted anywhere here.
    pub uncounted: Persons,
    /// The score that a share of the worst off came to.
    pub score: Option<f64>,
    counted: Counted,
    lacking: Vec<bool>,
}

impl GapCriterion {
    /// Whether land with this nearest place is under-served; the cut-off
    /// itself is within reach.
    #[must_use]
    pub fn is_gap(&self, nearest: Option<Trip>) -> bool {
        nearest.is_none_or(|trip| trip.time > self.cutoff)
    }
}

impl Gaps {
    /// Finds the zones by travel time, for everybody.
    ///
    /// # Panics
    /// When `nearest` does not hold one answer for each cell, in the order of
    /// the cells.
    #[must_use]
    pub fn find(territory: &Territory, nearest: &NearestPlaces, criterion: GapCriterion) -> Self {
        Self::search(&Evidence::of_times(territory, nearest), criterion.into())
            .expect("travel times need no further figures")
    }

    /// Finds the zones that a query asks for.
    ///
    /// # Errors
    /// [`GapsError`] when the figures that the query needs are not given, or
    /// not for every cell.
    ///
    /// # Panics
    /// When the nearest places are not those of the cells.
    pub fn search(evidence: &Evidence<'_>, query: GapQuery) -> Result<Self, GapsError> {
        let (territory, nearest) = (evidence.territory, evidence.nearest);
        assert_eq!(
            nearest.len(),
            territory.cells().len(),
            "nearest places are given for every cell"
        );
        let counted = query::counted(evidence, &query)?;
        let (lacking, score) = need::lacking(query.need, query.criterion, evidence, |cell| {
            counted.of(cell, &territory.cells()[cell.get()])
        })?;
        let mut gaps = Self {
            criterion: query.criterion,
            zones: Vec::new(),
            standings: Vec::new(),
            dropped: (0, Persons::ZERO),
            served: Persons::ZERO,
            uncounted: query::uncounted(evidence),
            query,
            score,
            counted,
            lacking,
        };
        gaps.fill(territory, nearest);
        Ok(gaps)
    }

    fn fill(&mut self, territory: &Territory, nearest: &NearestPlaces) {
        let everyone = territory.indexed_cells();
        let served = everyone.filter(|&(index, _)| !self.lacking[index.get()]);
        self.served = served
            .map(|(index, cell)| self.counted.of(index, cell))
            .sum();
        for cells in self.sides(territory).into_values() {
            let surface = self.criterion.mesh.lay(territory, &cells);
            for cells in self.zones_on(territory, (&cells, surface.as_ref())) {
                let smallness = self.smallness(territory);
                if smallness.is_small(&cells) {
                    self.dropped.1 += smallness.people(&cells);
                    self.dropped.0 += 1;
                    continue;
                }
                let members = Members {
                    territory,
                    nearest,
                    counted: &self.counted,
                    cells,
                };
                self.zones.push(members.describe(surface.as_ref()));
            }
        }
        self.zones.sort_by_key(UnderservedZone::rank);
    }

    /// The under-served cells on each side of the borders that zones are cut
    /// at, ascending.
    fn sides(&self, territory: &Territory) -> BTreeMap<Option<EpciIndex>, Cells> {
        let mut sides: BTreeMap<Option<EpciIndex>, Cells> = BTreeMap::new();
        for (index, cell) in territory.indexed_cells() {
            if self.is_gap(index) && !self.counted.of(index, cell).is_zero() {
                let epci = match self.query.split {
                    Split::Nowhere => None,
                    Split::Epci => territory.commune_of(cell).and_then(|c| c.epci),
                };
                sides.entry(epci).or_default().push(index);
            }
        }
        sides
    }

    fn smallness<'a>(&'a self, territory: &'a Territory) -> Smallness<'a> {
        Smallness {
            territory,
            counted: &self.counted,
            query: &self.query,
        }
    }

    /// The zones of one side, small ones joined to others where they can be.
    fn zones_on(
        &self,
        territory: &Territory,
        (cells, surface): (&[CellIndex], &dyn Surface),
    ) -> Vec<Cells> {
        let mut sets = Sets::new(cells.len());
        surface.join(&mut sets);
        let groups = sets.groups().into_iter();
        let zones = groups.map(|group| group.into_iter().map(|rank| cells[rank]).collect());
        self.smallness(territory).joined(zones.collect())
    }

    /// Whether a cell lacks what is needed, whoever lives there.
    #[must_use]
    pub fn is_gap(&self, cell: CellIndex) -> bool {
        self.lacking[cell.get()]
    }

    /// Who is counted.
    #[must_use]
    pub fn counted(&self) -> &Counted {
        &self.counted
    }

    /// The people in listed and dropped zones together; with
    /// [`Gaps::served`] everyone who is counted.
    #[must_use]
    pub fn population(&self) -> Persons {
        self.zones
            .iter()
            .map(|zone| zone.population)
            .sum::<Persons>()
            + self.dropped.1
    }
}

impl UnderservedZone {
    /// Whether most of its people live in rural communes (classes 5 to 7 of
    /// the density grid).
    #[must_use]
    pub fn is_rural(&self) -> bool {
        u128::from(self.rural.thousandths()) * 2 > u128::from(self.population.thousandths())
    }

    /// What the order of zones is decided by; `None` of a mean time stands for
    /// people who reach nothing, and sorts before any time.
    fn rank(&self) -> (Reverse<Persons>, Option<Reverse<Seconds>>, CellIndex) {
        (
            Reverse(self.population),
            self.mean_time.map(Reverse),
            self.cells[0],
        )
    }
}
