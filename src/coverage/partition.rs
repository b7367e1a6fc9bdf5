//! Which rows of a table a cell falls in.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::secrecy::{Households, Within, gather, is_small, lands};
use crate::coverage::shares::WHOLE;
use crate::coverage::{Area, QpvShares, Zoning};
use crate::territory::{
    CellIndex, Commune, CommuneIndex, DepartementIndex, EpciIndex, QpvIndex, Territory,
};
use crate::units::Quantity;

/// How one zoning divides the cells of a territory: one row an area; people of
/// none of them fall in the row after the last.
#[derive(Clone, Debug)]
pub struct Partition {
    pub(super) areas: Vec<Area>,
    rule: Rule,
    /// The areas that secrecy gathers in one row, by that row's.
    gathered: Vec<(Area, Vec<Area>)>,
}

#[derive(Clone, Debug)]
enum Rule {
    /// Every cell falls in the first row.
    Everything,
    /// By the cell's commune: the row of each commune.
    ByCommune(Vec<Option<usize>>),
    /// By land: the row of each neighbourhood.
    ByLand(QpvShares, Vec<usize>),
}

impl Partition {
    /// The whole territory, one row.
    #[must_use]
    pub fn whole() -> Self {
        Self {
            areas: vec![Area::Whole],
            rule: Rule::Everything,
            gathered: Vec::new(),
        }
    }

    /// The partition of a zoning, areas of fewer than eleven households
    /// gathered ([`secrecy`](super::secrecy)); `None` where the territory knows
    /// nothing of it.
    #[must_use]
    pub fn of(zoning: Zoning, territory: &Territory) -> Option<Self> {
        let ranks = |count: usize, area: fn(usize) -> Area| (0..count).map(area).collect();
        let communes = territory.communes().len();
        let epcis = ranks(territory.epcis().len(), epci);
        let departements = ranks(territory.departements().len(), departement);

        let by = |listed, area| Self::by_commune(territory, listed, area);
        let partition = match zoning {
            Zoning::Communes => by(ranks(communes, commune), |rank, _| Some(commune(rank))),
            Zoning::Epci => by(epcis, |_, c| c.epci.map(Area::Epci)),
            Zoning::Departements => by(departements, |_, c| Some(Area::Departement(c.departement))),
            Zoning::Density => by(Vec::new(), |_, c| c.density.map(Area::Density)),
            Zoning::Rural => by(Vec::new(), |_, c| c.rural.map(Area::Rural)),
            Zoning::Qpv => Self::by_land(territory),
        };
        (!partition.areas.is_empty()).then(|| partition.kept_secret(territory))
    }

    /// The areas that secrecy gathers in one row, by that row's.
    #[must_use]
    pub fn gathered(&self) -> &[(Area, Vec<Area>)] {
        &self.gathered
    }

    /// The same with small areas gathered.
    fn kept_secret(mut self, territory: &Territory) -> Self {
        let households = self.households(territory);
        let lands: Vec<Vec<Within>> = self.areas.iter().map(|&a| lands(territory, a)).collect();
        let found = gather(&households, &lands);
        // Small, and nobody to be gathered with: put with those whom the
        // zoning puts nowhere.
        let hidden = |rank: usize| found[rank].is_none() && is_small(households[rank]);
        if found.iter().all(Option::is_none) && !(0..found.len()).any(hidden) {
            return self;
        }
        let mut members: BTreeMap<Area, Vec<Area>> = BTreeMap::new();
        let mut kept: BTreeSet<Area> = BTreeSet::new();
        let row_of: Vec<Area> = (0..self.areas.len())
            .map(|rank| {
                let (own, hidden) = (self.areas[rank], hidden(rank));
                let row = match found[rank] {
                    Some(land) => Area::Gathered(land),
                    None if hidden => Area::Unassigned,
                    None => own,
                };
                if row != own {
                    members.entry(row).or_default().push(own);
                }
                if row != Area::Unassigned {
                    kept.insert(row);
                }
                row
            })
            .collect();
        self.areas = kept.into_iter().collect();
        let outside = self.areas.len();
        let place = |row: usize| self.areas.binary_search(&row_of[row]).unwrap_or(outside);
        match &mut self.rule {
            Rule::Everything => {}
            Rule::ByCommune(rows) => rows.iter_mut().for_each(|row| *row = row.map(place)),
            Rule::ByLand(_, rows) => rows.iter_mut().for_each(|row| *row = place(*row)),
        }
        self.gathered = members.into_iter().collect();
        self
    }

    /// The households of each area.
    fn households(&self, territory: &Territory) -> Vec<Quantity> {
        let households = Households::of(territory);
        let mut rows = vec![Quantity::ZERO; self.areas.len() + 1];
        for (index, cell) in territory.indexed_cells() {
            let placement = self.place(index, cell.commune);
            placement.spread(households.cell(index), |row, part| rows[row] += part);
        }
        rows.pop();
        rows
    }

    /// The area of each row, [`Area::Unassigned`] the one after the last.
    pub fn rows(&self) -> impl Iterator<Item = Area> + '_ {
        self.areas.iter().copied().chain([Area::Unassigned])
    }

    /// Goes through the cells in their order and gives each row its part of
    /// their people, in whole thousandths that add up to the people of a cell.
    pub fn share_out(
        &self,
        territory: &Territory,
        mut give: impl FnMut(usize, CellIndex, Quantity),
    ) {
        for (index, cell) in territory.indexed_cells() {
            let placement = self.place(index, cell.commune);
            placement.spread(cell.population.into(), |row, part| give(row, index, part));
        }
    }

    /// Rows for the areas listed and those that communes fall in, in the order
    /// of the areas.
    fn by_commune(
        territory: &Territory,
        listed: Vec<Area>,
        area: fn(usize, &Commune) -> Option<Area>,
    ) -> Self {
        let of: Vec<Option<Area>> = (0..)
            .zip(territory.communes())
            .map(|(rank, commune)| area(rank, commune))
            .collect();
        let present = of.iter().copied().flatten();
        let areas: BTreeSet<Area> = listed.into_iter().chain(present).collect();
        let areas: Vec<Area> = areas.into_iter().collect();
        let row = |area: Area| areas.binary_search(&area).ok();
        let rows = of.iter().map(|area| area.and_then(row)).collect();
        Self {
            areas,
            rule: Rule::ByCommune(rows),
            gathered: Vec::new(),
        }
    }

    fn by_land(territory: &Territory) -> Self {
        let count = territory.neighbourhoods().len();
        Self {
            areas: (0..count)
                .map(|rank| Area::Qpv(QpvIndex::new(rank)))
                .collect(),
            rule: Rule::ByLand(QpvShares::of(territory), (0..count).collect()),
            gathered: Vec::new(),
        }
    }

    /// The rows that a cell falls in.
    pub(super) fn place(&self, cell: CellIndex, commune: Option<CommuneIndex>) -> Placement<'_> {
        let outside = self.areas.len();
        match &self.rule {
            Rule::Everything => Placement::In(0),
            Rule::ByCommune(rows) => {
                Placement::In(commune.and_then(|c| rows[c.get()]).unwrap_or(outside))
            }
            Rule::ByLand(shares, rows) => match shares.cell(cell) {
                [] => Placement::In(outside),
                shares => Placement::Shared {
                    shares,
                    rows,
                    outside,
                },
            },
        }
    }
}

fn commune(rank: usize) -> Area {
    Area::Commune(CommuneIndex::new(rank))
}

fn epci(rank: usize) -> Area {
    Area::Epci(EpciIndex::new(rank))
}

fn departement(rank: usize) -> Area {
    Area::Departement(DepartementIndex::new(rank))
}

/// Where a cell falls: in one row, or shared between several.
pub(super) enum Placement<'a> {
    In(usize),
    Shared {
        shares: &'a [(QpvIndex, f64)],
        /// The row of each neighbourhood.
        rows: &'a [usize],
        outside: usize,
    },
}

impl Placement<'_> {
    /// Gives each row its part of an amount, in whole thousandths that add up
    /// to the amount: running totals are rounded, never the parts.
    pub(super) fn spread(&self, amount: Quantity, mut give: impl FnMut(usize, Quantity)) {
        let (shares, rows, outside) = match *self {
            Self::In(row) => return give(row, amount),
            Self::Shared {
                shares,
                rows,
                outside,
            } => (shares, rows, outside),
        };
        let (mut share_so_far, mut given) = (0.0, Quantity::ZERO);
        for &(qpv, share) in shares {
            share_so_far += share;
            let so_far = if share_so_far > WHOLE {
                amount
            } else {
                amount.part(share_so_far).max(given)
            };
            give(rows[qpv.get()], so_far.less(given));
            given = so_far;
        }
        if share_so_far <= WHOLE {
            give(outside, amount.less(given));
        }
    }

    /// Every row that the cell falls in, once.
    pub(super) fn rows(&self, mut visit: impl FnMut(usize)) {
        let mut seen = Vec::new();
        self.spread(Quantity::ZERO, |row, _| {
            // Neighbourhoods that are gathered are one row.
            if !seen.contains(&row) {
                seen.push(row);
                visit(row);
            }
        });
    }
}
