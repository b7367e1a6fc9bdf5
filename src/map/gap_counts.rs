//! How the people of a territory fall on its gaps, nobody lost.

use crate::map::about::MapInput;
use crate::units::{Persons, Quantity};

/// People by what the map of gaps shows of them: those within the cut-off,
/// in numbered or listed zones, and in zones too small for the list make up
/// the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GapCounts {
    /// Within the cut-off.
    pub(super) within: Quantity,
    /// In listed zones.
    pub(super) zones: Quantity,
    /// In zones too small for the list.
    pub(super) dropped: Quantity,
    /// Those of the two before who can reach no place at all, though roads
    /// are known where they live.
    pub(super) unreachable: Quantity,
    /// Those of the two before who live where no roads are known.
    pub(super) unknown: Quantity,
    /// Everyone.
    pub(super) total: Quantity,
}

impl GapCounts {
    /// Counts.
    pub(super) fn of(input: &MapInput<'_>) -> Self {
        let MapInput {
            territory,
            nearest,
            gaps,
            ..
        } = *input;
        let unknown = input.people_beyond();
        let sum = |wanted: &dyn Fn(Option<crate::travel::Trip>) -> bool| -> Persons {
            territory
                .indexed_cells()
                .filter(|&(index, _)| wanted(nearest.nearest(index)))
                .map(|(_, cell)| cell.population)
                .sum()
        };
        let zones: Persons = gaps.zones.iter().map(|zone| zone.population).sum();
        Self {
            within: sum(&|trip| trip.is_some_and(|t| t.time <= gaps.criterion.cutoff)).into(),
            zones: zones.into(),
            dropped: gaps.dropped.1.into(),
            unreachable: Quantity::from(sum(&|trip| trip.is_none())).less(unknown),
            unknown,
            total: territory.population().into(),
        }
    }
}
