//! How the people of a territory fall on its gaps, nobody lost.

use crate::map::about::MapInput;
use crate::territory::CellIndex;
use crate::units::{Persons, Quantity};

/// People by what the map of gaps shows of them: those within the cut-off,
/// in numbered or listed zones, and in zones too small for the list make up
/// the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GapCounts {
    /// Lacking nothing.
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
    /// Everyone who is counted.
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
        let sum = |wanted: &dyn Fn(CellIndex) -> bool| -> Quantity {
            let cells = territory.indexed_cells();
            let counted = cells.filter(|&(index, _)| wanted(index));
            let people = counted.map(|(index, cell)| gaps.counted().of(index, cell));
            people.sum::<Persons>().into()
        };
        let stranded = |cell: CellIndex| gaps.is_gap(cell) && nearest.nearest(cell).is_none();
        let zones: Persons = gaps.zones.iter().map(|zone| zone.population).sum();
        Self {
            within: gaps.served.into(),
            zones: zones.into(),
            dropped: gaps.dropped.1.into(),
            unreachable: sum(&|cell| stranded(cell) && !input.is_beyond(cell)),
            unknown: sum(&|cell| stranded(cell) && input.is_beyond(cell)),
            total: (gaps.served + gaps.population()).into(),
        }
    }
}
