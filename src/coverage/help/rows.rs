//! Cells added up by area.

use rayon::prelude::*;

use super::area::PersonHours;
use super::{CellHelp, HelpHours, HelpRow, HelpTable, KnownHelp};
use crate::coverage::partition::Partition;
use crate::coverage::{Area, Zoning};
use crate::hours::{Knowledge, WEEKS};
use crate::territory::{CellIndex, Territory};
use crate::units::Quantity;

impl HelpTable {
    /// The whole territory, then every zoning that it knows something of.
    pub(super) fn all(territory: &Territory, help: &HelpHours) -> Vec<Self> {
        let whole = Self {
            zoning: None,
            rows: rows(territory, help, &Partition::whole()),
        };
        let zonings = Zoning::ALL.par_iter().filter_map(|&zoning| {
            Some(Self {
                zoning: Some(zoning),
                rows: rows(territory, help, &Partition::of(zoning, territory)?),
            })
        });
        std::iter::once(whole)
            .chain(zonings.collect::<Vec<_>>())
            .collect()
    }
}

fn rows(territory: &Territory, help: &HelpHours, partition: &Partition) -> Vec<HelpRow> {
    let unassigned = std::iter::once(&Area::Unassigned);
    let areas = partition.areas.iter().chain(unassigned);
    let mut rows: Vec<HelpRow> = areas.map(|&area| empty(area, help.moments.len())).collect();
    for (index, cell) in territory.indexed_cells() {
        let placement = partition.place(index, cell.commune);
        placement.spread(cell.population.into(), |row, people| {
            rows[row].count(people, help, index);
        });
    }
    rows.pop_if(|last| last.population.is_zero());
    rows
}

fn empty(area: Area, moments: usize) -> HelpRow {
    HelpRow {
        area,
        population: Quantity::ZERO,
        hours: PersonHours::default(),
        open: PersonHours::default(),
        evening: PersonHours::default(),
        saturday: PersonHours::default(),
        assumed: PersonHours::default(),
        capacity: PersonHours::default(),
        known: KnownHelp::default(),
        covered: vec![Quantity::ZERO; moments],
    }
}

impl HelpRow {
    fn count(&mut self, people: Quantity, help: &HelpHours, index: CellIndex) {
        let cell = &help.cells[index.get()];
        self.population += people;
        self.hours.add(people, cell.hours);
        self.open.add(people, cell.open);
        self.evening.add(people, cell.evening);
        self.saturday.add(people, cell.saturday);
        self.assumed.add(people, cell.assumed);
        self.capacity.add(people, cell.capacity);
        *match best(cell) {
            Some(knowledge) => &mut self.known.by_best[knowledge as usize],
            None => &mut self.known.no_place,
        } += people;
        for (covered, weeks) in self.covered.iter_mut().zip(&help.moments) {
            let share = f64::from(weeks[index.get()].count()) / f64::from(WEEKS);
            *covered += people.part(share);
        }
    }
}

/// The best that is known of the hours of places within reach.
pub(super) fn best(cell: &CellHelp) -> Option<Knowledge> {
    let mut all = Knowledge::ALL.into_iter().zip(cell.places);
    all.find(|&(_, places)| places > 0)
        .map(|(knowledge, _)| knowledge)
}
