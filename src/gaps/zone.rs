//! What is told of a zone.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::crs::Projected;
use crate::gaps::mesh::Surface;
use crate::gaps::{Counted, UnderservedZone};
use crate::territory::{CellIndex, CommuneIndex, DemandCell, DensityClass, RuralZoning, Territory};
use crate::travel::{NearestPlaces, Trip};
use crate::units::{Persons, Seconds};

/// The cells of one zone, with what is known of them.
pub(super) struct Members<'a> {
    pub(super) territory: &'a Territory,
    pub(super) nearest: &'a NearestPlaces,
    pub(super) counted: &'a Counted,
    pub(super) cells: Vec<CellIndex>,
}

impl Members<'_> {
    /// Everything told of the zone.
    pub(super) fn describe(self, surface: &dyn Surface) -> UnderservedZone {
        let is_rural = |cell: &DemandCell| {
            let commune = self.territory.commune_of(cell);
            commune
                .and_then(|c| c.density)
                .is_some_and(DensityClass::is_rural)
        };
        let by_time = |&(index, trip): &(CellIndex, Trip)| (trip.time, index);
        UnderservedZone {
            population: self.people_of(|_, _| true),
            rural: self.people_of(|_, cell| is_rural(cell)),
            supported: self.supported(),
            unreachable: self.people_of(|index, _| self.nearest.nearest(index).is_none()),
            communes: self.communes(),
            nearest: self
                .trips()
                .map(|(index, _, trip)| (index, trip))
                .min_by_key(by_time),
            mean_time: self.mean_time(),
            longest_time: self.trips().map(|(_, _, trip)| trip.time).max(),
            outline: surface.outline(&self.cells),
            centre: self.centre(),
            cells: self.cells,
        }
    }

    fn members(&self) -> impl Iterator<Item = (CellIndex, &DemandCell)> {
        let cells = self.territory.cells();
        self.cells.iter().map(|&index| (index, &cells[index.get()]))
    }

    /// `None` where the class of none of the communes is known.
    fn supported(&self) -> Option<Persons> {
        let class = |cell: &DemandCell| self.territory.commune_of(cell)?.rural;
        let known = self.members().any(|(_, cell)| class(cell).is_some());
        let supported = |cell: &DemandCell| class(cell).is_some_and(RuralZoning::is_supported);
        known.then(|| self.people_of(|_, cell| supported(cell)))
    }

    /// The members that can reach a place, with the way to it.
    fn trips(&self) -> impl Iterator<Item = (CellIndex, Persons, Trip)> {
        self.members().filter_map(|(index, cell)| {
            let trip = self.nearest.nearest(index)?;
            Some((index, self.counted.of(index, cell), trip))
        })
    }

    fn people_of(&self, counted: impl Fn(CellIndex, &DemandCell) -> bool) -> Persons {
        self.members()
            .filter(|&(index, cell)| counted(index, cell))
            .map(|(index, cell)| self.counted.of(index, cell))
            .sum()
    }

    fn communes(&self) -> Vec<(CommuneIndex, Persons)> {
        let mut people: BTreeMap<CommuneIndex, Persons> = BTreeMap::new();
        for (index, cell) in self.members() {
            if let Some(commune) = cell.commune {
                *people.entry(commune).or_default() += self.counted.of(index, cell);
            }
        }
        let mut communes: Vec<_> = people.into_iter().collect();
        communes.sort_by_key(|&(commune, people)| (Reverse(people), commune));
        communes
    }

    /// Weighted by people, to the nearest tenth of a second.
    fn mean_time(&self) -> Option<Seconds> {
        let (mut people, mut total) = (0_u128, 0_u128);
        for (_, population, trip) in self.trips() {
            let weight = u128::from(population.thousandths());
            people += weight;
            total += weight * u128::from(trip.time.tenths());
        }
        let tenths = (total + people / 2).checked_div(people)?;
        u32::try_from(tenths).ok().map(Seconds::from_tenths)
    }

    /// Weighted by people, summed in the order of the cells.
    fn centre(&self) -> Projected {
        let (mut weights, mut x, mut y) = (0.0, 0.0, 0.0);
        for (index, cell) in self.members() {
            let weight = self.counted.of(index, cell).get();
            weights += weight;
            x += weight * cell.position.x();
            y += weight * cell.position.y();
        }
        Projected::new(x / weights, y / weights).expect("a zone has people at finite positions")
    }
}
