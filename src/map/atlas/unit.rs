//! The areas that an atlas has sheets for.

use std::collections::BTreeMap;

use crate::coverage::{Area, Coverage, CoverageRow};
use crate::territory::{Commune, DepartementIndex, EpciIndex, Territory};
use crate::units::Persons;

/// An area with a sheet of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// A département.
    Departement(DepartementIndex),
    /// An EPCI: of it, what lies in the territory.
    Epci(EpciIndex),
}

impl Unit {
    /// Whether a commune belongs to it.
    pub(super) fn holds(self, commune: &Commune) -> bool {
        match self {
            Self::Departement(index) => commune.departement == index,
            Self::Epci(index) => commune.epci == Some(index),
        }
    }

    /// What it is called.
    pub(super) fn name(self, territory: &Territory) -> &str {
        match self {
            Self::Departement(index) => &territory.departements()[index.get()].name,
            Self::Epci(index) => &territory.epcis()[index.get()].name,
        }
    }

    /// How many communes of an EPCI lie in the territory, and how many it has
    /// in all, where it reaches beyond; `None` where it does not, or where
    /// that is not known.
    pub(super) fn part(self, territory: &Territory) -> Option<(usize, usize)> {
        let Self::Epci(index) = self else {
            return None;
        };
        let all = territory.epcis()[index.get()].communes?;
        let own = territory.communes().iter();
        let own = own.filter(|commune| self.holds(commune)).count();
        (own < all).then_some((own, all))
    }

    /// The area as tables know it.
    pub(super) fn area(self) -> Area {
        match self {
            Self::Departement(index) => Area::Departement(index),
            Self::Epci(index) => Area::Epci(index),
        }
    }

    /// What was measured of it.
    pub(super) fn row(self, coverage: &Coverage) -> Option<&CoverageRow> {
        let rows = coverage.tables.iter().flat_map(|table| &table.rows);
        let mut own = rows.filter(|row| row.area == self.area());
        own.next()
    }
}

/// The départements, each with its EPCI by name; an EPCI that lies in several
/// stands under the one where most of its people live.
pub(super) fn chapters(territory: &Territory) -> Vec<(Unit, Vec<Unit>)> {
    let mut people: BTreeMap<(EpciIndex, DepartementIndex), Persons> = BTreeMap::new();
    for commune in territory.communes() {
        if let Some(epci) = commune.epci {
            people.entry((epci, commune.departement)).or_default();
        }
    }
    for cell in territory.cells() {
        let commune = cell.commune.map(|index| &territory.communes()[index.get()]);
        if let Some((commune, epci)) = commune.and_then(|c| Some((c, c.epci?))) {
            *people.entry((epci, commune.departement)).or_default() += cell.population;
        }
    }
    let mut home: BTreeMap<EpciIndex, (Persons, DepartementIndex)> = BTreeMap::new();
    for ((epci, departement), count) in people {
        let best = home.entry(epci).or_insert((count, departement));
        if count > best.0 {
            *best = (count, departement);
        }
    }
    let departements = (0..territory.departements().len()).map(DepartementIndex::new);
    departements
        .map(|departement| {
            let own = home.iter().filter(|(_, (_, at))| *at == departement);
            let mut below: Vec<Unit> = own.map(|(&epci, _)| Unit::Epci(epci)).collect();
            below.sort_by_key(|unit| unit.name(territory).to_owned());
            (Unit::Departement(departement), below)
        })
        .collect()
}
