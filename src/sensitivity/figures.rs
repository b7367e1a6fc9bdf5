//! The headline figures, measured under one change.

use std::collections::BTreeMap;

use crate::coverage::{Area, Cutoffs, Partition, Zoning};
use crate::gaps::GapCriterion;
use crate::sensitivity::Trial;
use crate::territory::{CellIndex, Territory};
use crate::units::{Persons, Quantity};

/// A headline figure. Ranks are those of the study's cut-offs and moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// People within a cut-off.
    Within(usize),
    /// Their share of everyone who counts, from 0 to 1.
    Share(usize),
    /// The share of residents of priority neighbourhoods within a cut-off.
    QpvShare(usize),
    /// Listed zones.
    GapZones,
    /// People beyond the cut-off of the zones, listed or not.
    GapPeople,
    /// Hours of help within reach of the average resident, a week.
    HoursWeek,
    /// The share of those hours on Saturdays.
    SaturdayShare,
    /// The share of people with a place open within reach at a moment.
    Moment(usize),
}

impl Figure {
    /// Whether it is a share of people, that thresholds are held against.
    #[must_use]
    pub fn is_share_of_people(self) -> bool {
        matches!(self, Self::Share(_) | Self::QpvShare(_) | Self::Moment(_))
    }

    /// Whether it is a share, from 0 to 1.
    #[must_use]
    pub fn is_share(self) -> bool {
        self.is_share_of_people() || self == Self::SaturdayShare
    }
}

/// What figures are measured on, prepared once for all changes.
pub struct Ground<'a> {
    pub(super) territory: &'a Territory,
    cutoffs: &'a Cutoffs,
    criterion: GapCriterion,
    departements: Option<Partition>,
    density: Option<Partition>,
    qpv: Option<Partition>,
}

/// Everything that is asked of one trial.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The figures that could be measured, in the order of [`Figure`].
    pub figures: BTreeMap<Figure, f64>,
    /// Shares at the main cut-off by département.
    pub(super) departements: BTreeMap<Area, f64>,
    /// Shares at the main cut-off by density class.
    pub(super) density: BTreeMap<Area, f64>,
    /// The cells of each listed zone.
    pub(super) zones: Option<Vec<Vec<CellIndex>>>,
}

impl<'a> Ground<'a> {
    /// Prepares a territory; the cut-off of the criterion is the main one.
    #[must_use]
    pub fn new(territory: &'a Territory, cutoffs: &'a Cutoffs, criterion: GapCriterion) -> Self {
        let of = |zoning| Partition::of(zoning, territory);
        Self {
            territory,
            cutoffs,
            criterion,
            departements: of(Zoning::Departements),
            density: of(Zoning::Density),
            qpv: of(Zoning::Qpv),
        }
    }

    /// Measures everything under one trial.
    ///
    /// # Panics
    /// When the trial is of another number of cells.
    #[must_use]
    pub fn measure(&self, trial: &Trial) -> Measured {
        let cells = self.territory.cells().len();
        assert_eq!(trial.cells(), cells, "a trial has one time a cell");
        let mut figures = BTreeMap::new();
        self.shares(trial, &mut figures);
        let zones = self.gaps(trial, &mut figures);
        hours(trial, &mut figures);
        let by = |partition: &Option<Partition>| {
            let partition = partition.as_ref();
            partition.map_or_else(BTreeMap::new, |p| self.by_area(p, trial))
        };
        Measured {
            figures,
            departements: by(&self.departements),
            density: by(&self.density),
            zones,
        }
    }

    fn shares(&self, trial: &Trial, figures: &mut BTreeMap<Figure, f64>) {
        for (rank, &cutoff) in self.cutoffs.as_slice().iter().enumerate() {
            if trial.cutoff(cutoff).is_none() {
                continue;
            }
            let is_within = |cell| trial.is_within(cell, cutoff) == Some(true);
            let (mut within, mut total) = (Persons::ZERO, Persons::ZERO);
            for (index, cell) in self.territory.indexed_cells() {
                if trial.counts(cell) {
                    total += cell.population;
                    if is_within(index) {
                        within += cell.population;
                    }
                }
            }
            figures.insert(Figure::Within(rank), within.get());
            if let Some(share) = within.share_of(total) {
                figures.insert(Figure::Share(rank), share);
            }
            if let Some(share) = self.in_neighbourhoods(trial, is_within) {
                figures.insert(Figure::QpvShare(rank), share);
            }
        }
    }

    fn in_neighbourhoods(
        &self,
        trial: &Trial,
        is_within: impl Fn(CellIndex) -> bool,
    ) -> Option<f64> {
        let rows = self.split(self.qpv.as_ref()?, trial, is_within);
        let inside = rows.iter().filter(|(area, ..)| *area != Area::Unassigned);
        let (within, total) = inside.fold((Quantity::ZERO, Quantity::ZERO), |sum, row| {
            (sum.0 + row.1, sum.1 + row.2)
        });
        within.share_of(total)
    }

    /// For each area its people within, and all of them.
    fn split(
        &self,
        partition: &Partition,
        trial: &Trial,
        is_within: impl Fn(CellIndex) -> bool,
    ) -> Vec<(Area, Quantity, Quantity)> {
        let rows = partition.rows();
        let mut rows: Vec<_> = rows
            .map(|area| (area, Quantity::ZERO, Quantity::ZERO))
            .collect();
        let cells = self.territory.cells();
        partition.share_out(self.territory, |row, index, people| {
            if trial.counts(&cells[index.get()]) {
                rows[row].2 += people;
                if is_within(index) {
                    rows[row].1 += people;
                }
            }
        });
        rows
    }

    /// Shares at the main cut-off of the areas that hold people.
    fn by_area(&self, partition: &Partition, trial: &Trial) -> BTreeMap<Area, f64> {
        let main = self.criterion.cutoff;
        if trial.cutoff(main).is_none() {
            return BTreeMap::new();
        }
        let is_within = |cell| trial.is_within(cell, main) == Some(true);
        let rows = self.split(partition, trial, is_within);
        rows.into_iter()
            .filter(|(area, ..)| *area != Area::Unassigned)
            .filter_map(|(area, within, total)| Some((area, within.share_of(total)?)))
            .collect()
    }

    /// The listed zones; `None` where nothing is left of the cut-off.
    fn gaps(
        &self,
        trial: &Trial,
        figures: &mut BTreeMap<Figure, f64>,
    ) -> Option<Vec<Vec<CellIndex>>> {
        let main = self.criterion.cutoff;
        trial.cutoff(main)?;
        let cells = self.territory.indexed_cells();
        let beyond: Vec<CellIndex> = cells
            .filter(|(_, cell)| !cell.population.is_zero() && trial.counts(cell))
            .map(|(index, _)| index)
            .filter(|&index| trial.is_within(index, main) == Some(false))
            .collect();
        let people = |cells: &[CellIndex]| -> Persons {
            let of = |cell: &CellIndex| self.territory.cells()[cell.get()].population;
            cells.iter().map(of).sum()
        };
        let mut zones = self.criterion.mesh.groups(self.territory, &beyond);
        zones.retain(|zone| people(zone) >= self.criterion.min_population);
        let count = u32::try_from(zones.len()).map_or(f64::INFINITY, f64::from);
        figures.insert(Figure::GapZones, count);
        figures.insert(Figure::GapPeople, people(&beyond).get());
        Some(zones)
    }
}

fn hours(trial: &Trial, figures: &mut BTreeMap<Figure, f64>) {
    let Some(hours) = trial.hours() else { return };
    let moments = hours.moments.iter().enumerate();
    let moments = moments.map(|(rank, &share)| (Figure::Moment(rank), share));
    let fixed = [
        (Figure::HoursWeek, hours.week),
        (Figure::SaturdayShare, hours.saturday),
    ];
    let all = fixed.into_iter().chain(moments);
    figures.extend(all.filter_map(|(figure, value)| Some((figure, value?))));
}
