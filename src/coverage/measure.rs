//! Measuring: one pass over the cells for the amounts, one in the order of
//! travel times for the medians.

use rayon::prelude::*;

use crate::coverage::partition::Partition;
use crate::coverage::{Area, Coverage, CoverageRow, CoverageTable, Cutoffs, Split, Zoning};
use crate::territory::{CellIndex, CommuneIndex, Territory};
use crate::travel::NearestPlaces;
use crate::units::{Persons, Quantity, Seconds};

impl Coverage {
    /// Measures how the people of a territory fall on the cut-offs, for every
    /// zoning that the territory knows something of: a zoning that no commune
    /// has a class in, or without any neighbourhood, makes no table. Communes,
    /// EPCI, départements and neighbourhoods without any people keep their row,
    /// all zeros; density and rural classes have a row when a commune has them.
    ///
    /// # Panics
    /// When `nearest` does not hold one answer for each cell, in the order of
    /// the cells ([`origins`](crate::travel::origins) makes it so).
    #[must_use]
    pub fn measure(territory: &Territory, nearest: &NearestPlaces, cutoffs: Cutoffs) -> Self {
        assert_eq!(
            nearest.len(),
            territory.cells().len(),
            "nearest places are given for every cell"
        );
        let survey = Survey::new(territory, nearest, &cutoffs);
        let tables = Zoning::ALL
            .par_iter()
            .filter_map(|&zoning| {
                let partition = Partition::of(zoning, territory)?;
                Some(CoverageTable {
                    zoning,
                    rows: survey.rows(&partition),
                    gathered: partition.gathered().to_vec(),
                })
            })
            .collect();
        let whole = survey.rows(&Partition::whole()).swap_remove(0);
        Self {
            cutoffs,
            whole,
            tables,
        }
    }
}

/// What every table is measured from.
struct Survey<'a> {
    territory: &'a Territory,
    cutoffs: usize,
    /// The class of each cell; `None` where nothing can be reached.
    classes: Vec<Option<usize>>,
    /// The cells that can reach a place, soonest first.
    by_time: Vec<Arrival>,
}

/// A cell that can reach a place, with all that a median asks of it: read in
/// the order of times, the cells themselves would be fetched from all over
/// the memory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Arrival {
    time: Seconds,
    cell: CellIndex,
    commune: Option<CommuneIndex>,
    population: Persons,
}

impl<'a> Survey<'a> {
    fn new(territory: &'a Territory, nearest: &NearestPlaces, cutoffs: &Cutoffs) -> Self {
        let times: Vec<Option<Seconds>> = (0..nearest.len())
            .map(|rank| nearest.nearest(CellIndex::new(rank)).map(|trip| trip.time))
            .collect();
        let mut by_time: Vec<Arrival> = times
            .iter()
            .zip(territory.indexed_cells())
            .filter_map(|(time, (index, cell))| {
                Some(Arrival {
                    time: (*time)?,
                    cell: index,
                    commune: cell.commune,
                    population: cell.population,
                })
            })
            .collect();
        // No two are equal: the cell is part of the key.
        by_time.par_sort_unstable();
        Self {
            territory,
            cutoffs: cutoffs.as_slice().len(),
            classes: times
                .iter()
                .map(|time| time.map(|time| cutoffs.class_of(time)))
                .collect(),
            by_time,
        }
    }

    fn rows(&self, partition: &Partition) -> Vec<CoverageRow> {
        let unassigned = std::iter::once(&Area::Unassigned);
        let mut rows: Vec<CoverageRow> = partition
            .areas
            .iter()
            .chain(unassigned)
            .map(|&area| self.empty_row(area))
            .collect();
        for (index, _) in self.territory.indexed_cells() {
            self.count(&mut rows, partition, index);
        }
        self.medians(&mut rows, partition);
        rows.pop_if(|last| last.cells == 0);
        rows
    }

    fn empty_row(&self, area: Area) -> CoverageRow {
        CoverageRow {
            area,
            population: Split::empty(self.cutoffs),
            attributes: vec![Split::empty(self.cutoffs); self.territory.attributes().len()],
            median_time: None,
            cells: 0,
        }
    }

    /// Adds one cell to the rows it falls in.
    fn count(&self, rows: &mut [CoverageRow], partition: &Partition, index: CellIndex) {
        let cell = &self.territory.cells()[index.get()];
        let class = self.classes[index.get()];
        let placement = partition.place(index, cell.commune);
        placement.rows(|row| rows[row].cells += 1);
        placement.spread(cell.population.into(), |row, part| {
            rows[row].population.add(class, part);
        });
        for column in 0..self.territory.attributes().len() {
            if let Some(amount) = self.territory.attributes().value(column, index) {
                placement.spread(amount, |row, part| {
                    rows[row].attributes[column].add(class, part);
                });
            }
        }
    }

    /// Lets people pass in the order of their times; the time at which half of
    /// those of a row who can reach a place have passed is its median.
    fn medians(&self, rows: &mut [CoverageRow], partition: &Partition) {
        let reaching: Vec<Quantity> = rows
            .iter()
            .map(|row| row.population.total().less(row.population.unreachable()))
            .collect();
        let mut passed = vec![Quantity::ZERO; rows.len()];
        for arrival in &self.by_time {
            let placement = partition.place(arrival.cell, arrival.commune);
            placement.spread(arrival.population.into(), |row, part| {
                passed[row] += part;
                let half = passed[row] >= reaching[row].less(passed[row]);
                if half && !passed[row].is_zero() && rows[row].median_time.is_none() {
                    rows[row].median_time = Some(arrival.time);
                }
            });
        }
    }
}
